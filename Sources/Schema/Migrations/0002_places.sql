-- Where people work: areas, units, assignments, programmes and their settings. Names of organisations are public.

CREATE TABLE area (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    parent BIGINT REFERENCES area (id),
    kind TEXT NOT NULL CHECK (kind IN ('county', 'serviceArea', 'localArea', 'municipality')),
    name_fi TEXT NOT NULL CHECK (length(name_fi) BETWEEN 1 AND 200),
    name_sv TEXT NOT NULL CHECK (length(name_sv) BETWEEN 1 AND 200),
    name_en TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200)
);
CREATE INDEX area_parent ON area (parent);

-- A unit carries its own service card: what it brings to a table, minutes, how and when to ask.
CREATE TABLE unit (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    parent BIGINT REFERENCES unit (id),
    area BIGINT REFERENCES area (id),
    kind TEXT NOT NULL CHECK (kind IN ('county', 'municipality', 'employment', 'kela', 'ngo', 'parish', 'school')),
    name_fi TEXT NOT NULL CHECK (length(name_fi) BETWEEN 1 AND 200),
    name_sv TEXT NOT NULL CHECK (length(name_sv) BETWEEN 1 AND 200),
    name_en TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
    expert_fi TEXT CHECK (length(expert_fi) <= 60),
    expert_sv TEXT CHECK (length(expert_sv) <= 60),
    expert_en TEXT CHECK (length(expert_en) <= 60),
    brings_fi TEXT CHECK (length(brings_fi) <= 300),
    brings_sv TEXT CHECK (length(brings_sv) <= 300),
    brings_en TEXT CHECK (length(brings_en) <= 300),
    minutes BIGINT CHECK (minutes BETWEEN 5 AND 480),
    ask_phone TEXT CHECK (length(ask_phone) <= 40),
    ask_email TEXT CHECK (length(ask_email) <= 200),
    hours TEXT CHECK (length(hours) <= 100),
    limits TEXT CHECK (length(limits) <= 300),
    checked_on TEXT CHECK (length(checked_on) = 10)
);
CREATE INDEX unit_parent ON unit (parent);
CREATE INDEX unit_area ON unit (area);

CREATE TABLE assignment (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    person BIGINT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('professional', 'coordinator', 'linkPerson', 'mentor', 'workSupervisor',
        'trainer', 'lineManager', 'registrar', 'rosterMaker', 'figuresEditor', 'developer', 'dataProtectionOfficer',
        'administrator')),
    unit BIGINT NOT NULL REFERENCES unit (id),
    area BIGINT NOT NULL REFERENCES area (id),
    deputy BIGINT REFERENCES person (id),
    from_on TEXT NOT NULL CHECK (length(from_on) = 10),
    to_on TEXT CHECK (length(to_on) = 10)
);
CREATE INDEX assignment_person ON assignment (person);
CREATE INDEX assignment_area ON assignment (area, role);

CREATE TABLE absence (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    assignment BIGINT NOT NULL REFERENCES assignment (id),
    from_on TEXT NOT NULL CHECK (length(from_on) = 10),
    to_on TEXT NOT NULL CHECK (length(to_on) = 10),
    set_by BIGINT NOT NULL REFERENCES person (id),
    CHECK (from_on <= to_on)
);
CREATE INDEX absence_assignment ON absence (assignment);

CREATE TABLE programme (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    model TEXT NOT NULL CHECK (length(model) BETWEEN 1 AND 40),
    controller BIGINT NOT NULL REFERENCES unit (id),
    area BIGINT NOT NULL REFERENCES area (id),
    opened_on TEXT CHECK (length(opened_on) = 10),
    closed_on TEXT CHECK (length(closed_on) = 10)
);

-- Whose record each kind of circle is.
CREATE TABLE regime (
    programme BIGINT NOT NULL REFERENCES programme (id),
    circle_kind TEXT NOT NULL CHECK (circle_kind IN ('moti', 'pair', 'referral', 'mentoring', 'group', 'supervision',
        'card', 'gig', 'training')),
    regime TEXT NOT NULL CHECK (regime IN ('countyClient', 'ngo', 'employment', 'anonymous')),
    legal_basis TEXT NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 300),
    retention TEXT NOT NULL CHECK (length(retention) BETWEEN 1 AND 60),
    PRIMARY KEY (programme, circle_kind)
);

CREATE TABLE standing_duty (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    programme BIGINT NOT NULL REFERENCES programme (id),
    area BIGINT NOT NULL REFERENCES area (id),
    duty TEXT NOT NULL CHECK (duty IN ('fallbackOwner', 'intake')),
    assignment BIGINT NOT NULL REFERENCES assignment (id),
    deputy BIGINT NOT NULL REFERENCES assignment (id),
    accepted_at BIGINT NOT NULL,
    deputy_accepted_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (assignment <> deputy)
);
CREATE UNIQUE INDEX standing_duty_one ON standing_duty (programme, area, duty) WHERE ended_at IS NULL;

-- programme 0 = the installation. Every change is a new version: who, when, from what.
CREATE TABLE setting (
    programme BIGINT NOT NULL,
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
    version BIGINT NOT NULL CHECK (version > 0),
    value TEXT NOT NULL CHECK (length(value) <= 4000),
    set_by BIGINT,
    set_at BIGINT NOT NULL,
    PRIMARY KEY (programme, key, version)
);
