-- What the clock looks for by date: lines that end, offers that lapse, promised things that are late.

CREATE INDEX consent_line_end ON consent_line (to_on) WHERE ended_at IS NULL;
CREATE INDEX offer_until ON offer (until_on) WHERE state = 'open';
CREATE INDEX action_due ON action (due_on) WHERE state = 'accepted';
CREATE INDEX action_check ON action (check_on) WHERE state = 'waiting';
CREATE INDEX assignment_end ON assignment (to_on) WHERE to_on IS NOT NULL;
