-- What happened, what is counted, who looked, what leaves the house, what was already done once.

CREATE TABLE event (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    at BIGINT NOT NULL,
    seat BIGINT,
    item BIGINT,
    codes TEXT NOT NULL DEFAULT '' CHECK (length(codes) <= 300),
    from_state TEXT CHECK (length(from_state) <= 40),
    to_state TEXT CHECK (length(to_state) <= 40)
);
CREATE INDEX event_circle ON event (circle, at);

-- Outlives the circle: no text, no person, no circle; a random token stands in their place until a period is frozen.
CREATE TABLE tally (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    programme BIGINT NOT NULL,
    area BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    circle_kind TEXT NOT NULL,
    event TEXT NOT NULL CHECK (length(event) BETWEEN 1 AND 40),
    codes TEXT NOT NULL DEFAULT '' CHECK (length(codes) <= 300),
    on_day TEXT NOT NULL CHECK (length(on_day) = 10),
    token BIGINT,
    actor_token BIGINT
);
CREATE INDEX tally_day ON tally (programme, on_day);

-- The token a circle (or a person within a period) counts under; dies with the circle.
CREATE TABLE tally_token (
    vault BIGINT NOT NULL,
    period TEXT NOT NULL CHECK (length(period) <= 10),
    token BIGINT NOT NULL,
    PRIMARY KEY (vault, period)
);

-- Who read or changed what, when, on what ground. What identifies is sealed under the trace's key and bound into the
-- chain by its salted hash, so that it can be deleted at its term while the chain still verifies.
CREATE TABLE access_record (
    chain TEXT NOT NULL CHECK (length(chain) BETWEEN 1 AND 40),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    at BIGINT NOT NULL,
    vault BIGINT,
    actor BIGINT,
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 60),
    item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 60),
    ground TEXT NOT NULL CHECK (length(ground) BETWEEN 1 AND 40),
    result TEXT NOT NULL CHECK (result IN ('granted', 'refused')),
    request TEXT NOT NULL CHECK (length(request) <= 40),
    salt BYTEA,
    payload BYTEA,
    committed BYTEA NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (chain, sequence)
);
CREATE INDEX access_record_vault ON access_record (vault, at);

-- What leaves the house: a code of the fixed list O1-O10, never a text. The recipient and the link are sealed.
CREATE TABLE outbox (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    code TEXT NOT NULL CHECK (code IN ('O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9', 'O10')),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    recipient BYTEA,
    fields BYTEA,
    person BIGINT,
    vault BIGINT,
    at BIGINT NOT NULL,
    after_at BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    taken_until BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT,
    failed_at BIGINT,
    fault TEXT CHECK (length(fault) <= 60)
);
CREATE INDEX outbox_due ON outbox (after_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_vault ON outbox (vault);

-- A form's one-time key: sent twice, acts once.
CREATE TABLE once_key (
    key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 16 AND 60),
    person BIGINT NOT NULL,
    body_hash BYTEA NOT NULL,
    outcome TEXT NOT NULL CHECK (length(outcome) <= 400),
    at BIGINT NOT NULL
);
CREATE INDEX once_key_at ON once_key (at);

-- A line in somebody's Today or own page that something changed.
CREATE TABLE told (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    person BIGINT NOT NULL REFERENCES person (id),
    event BIGINT NOT NULL REFERENCES event (id),
    at BIGINT NOT NULL,
    seen_at BIGINT
);
CREATE INDEX told_person ON told (person, at) WHERE seen_at IS NULL;
CREATE INDEX told_circle ON told (circle);
