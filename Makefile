# The work itself is in bin/; these are its names.
.PHONY: run test bench lint setup

run test bench lint:
	@bin/$@

setup:
	@bin/setup test
