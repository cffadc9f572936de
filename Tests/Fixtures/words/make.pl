#!/usr/bin/perl
# Makes fi.txt, sv.txt and en.txt: 500 made-up words in the order of Perl's own Unicode::Collate::Locale, which the sorting of
# Sources/Words is compared with. The letter w is left out: Perl's older Finnish order takes it for a v, today's does not.
#
#     perl Tests/Fixtures/words/make.pl
use strict;
use warnings;
use utf8;
use open ':std', ':encoding(UTF-8)';
use FindBin;
use Unicode::Collate::Locale;

my @letters = split //, "aabdeegkknoosttuuyzåäöáâéčđšžõüǥǧǩŋŧʒǯæøaeiou";
my $state = 7;

sub chance {
    $state = ($state * 1103515245 + 12345) % 2147483648;
    return int($state / 65536) % $_[0];
}

for my $locale ("fi", "sv", "en") {
    my %words;
    while (keys %words < 500) {
        my $word = join "", map { $letters[chance(scalar @letters)] } 0 .. chance(4);
        $words{chance(4) ? $word : ucfirst $word} = 1;
    }
    my $collator = Unicode::Collate::Locale->new(locale => $locale);
    open my $file, ">", "$FindBin::Bin/$locale.txt" or die $!;
    print $file "$_\n" for $collator->sort(sort keys %words);
    close $file;
}
