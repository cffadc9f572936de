-- Vaults, people and how they sign in. Columns of type BYTEA whose name has no other meaning hold sealed text:
-- AES-256-GCM under the data key of the vault the row belongs to, associated data = table/row/column.

-- A vault is a boundary of access, of encryption, of history and of erasure. Today is one index over vaults.
CREATE TABLE vault (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    kind TEXT NOT NULL CHECK (kind IN ('circle', 'person', 'programme', 'ledger', 'run', 'trace', 'outbox')),
    owner BIGINT,
    next_on TEXT CHECK (length(next_on) = 10),
    next_why TEXT CHECK (length(next_why) BETWEEN 1 AND 60),
    ends_on TEXT CHECK (length(ends_on) = 10),
    purge_on TEXT CHECK (length(purge_on) = 10),
    created_at BIGINT NOT NULL,
    purged_at BIGINT,
    CHECK (next_on IS NULL OR owner IS NOT NULL),
    CHECK ((next_on IS NULL) = (next_why IS NULL))
);
CREATE INDEX vault_today ON vault (owner, next_on) WHERE next_on IS NOT NULL;
CREATE INDEX vault_purge ON vault (purge_on) WHERE purge_on IS NOT NULL;
CREATE INDEX vault_end ON vault (ends_on) WHERE ends_on IS NOT NULL AND purged_at IS NULL;

CREATE TABLE person (
    id BIGINT PRIMARY KEY REFERENCES vault (id),
    name BYTEA NOT NULL,
    phone BYTEA,
    email BYTEA,
    reach BYTEA,
    language TEXT NOT NULL DEFAULT 'fi' CHECK (language IN ('fi', 'sv', 'en')),
    channel TEXT NOT NULL DEFAULT 'none' CHECK (channel IN ('ownPage', 'email', 'sms', 'phone', 'letter', 'inPerson', 'none')),
    protected BIGINT NOT NULL DEFAULT 0 CHECK (protected IN (0, 1)),
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE account (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    person BIGINT NOT NULL REFERENCES person (id),
    login_index BYTEA NOT NULL UNIQUE,
    password BYTEA NOT NULL,
    second_factor BYTEA,
    second_factor_step BIGINT NOT NULL DEFAULT 0,
    held_meetings BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX account_person ON account (person);

CREATE TABLE recovery_code (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    account BIGINT NOT NULL REFERENCES account (id),
    code_hash BYTEA NOT NULL,
    used_at BIGINT
);
CREATE INDEX recovery_code_account ON recovery_code (account);

-- Failed attempts slow down whoever tries (a login as typed, an address, a link, a card), never the account for good.
CREATE TABLE attempt (
    subject BYTEA PRIMARY KEY,
    failures BIGINT NOT NULL CHECK (failures >= 0),
    last_at BIGINT NOT NULL,
    shut_until BIGINT NOT NULL DEFAULT 0
);

-- Guest, card and one-time links in one table: a random token (kept as its hash) that opens exactly one thing.
CREATE TABLE link (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    kind TEXT NOT NULL CHECK (kind IN ('guest', 'card', 'once')),
    token_hash BYTEA NOT NULL UNIQUE,
    person BIGINT NOT NULL REFERENCES person (id),
    vault BIGINT REFERENCES vault (id),
    seat BIGINT,
    browser_hash BYTEA,
    pin BYTEA,
    code_hash BYTEA,
    code_until BIGINT,
    code_tries BIGINT NOT NULL DEFAULT 0,
    shut_until BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    ends_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX link_person ON link (person);
CREATE INDEX link_seat ON link (seat);

CREATE TABLE session (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    token_hash BYTEA NOT NULL UNIQUE,
    person BIGINT NOT NULL REFERENCES person (id),
    account BIGINT REFERENCES account (id),
    link BIGINT REFERENCES link (id),
    level TEXT NOT NULL CHECK (level IN ('password', 'link', 'full')),
    device TEXT NOT NULL CHECK (length(device) <= 60),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (account IS NOT NULL OR link IS NOT NULL)
);
CREATE INDEX session_person ON session (person);
CREATE INDEX session_link ON session (link);
