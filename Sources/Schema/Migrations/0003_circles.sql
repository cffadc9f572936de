-- The circle and what every model keeps in it.

CREATE TABLE circle (
    id BIGINT PRIMARY KEY REFERENCES vault (id),
    kind TEXT NOT NULL CHECK (kind IN ('moti', 'pair', 'referral', 'mentoring', 'group', 'supervision', 'card', 'gig', 'training')),
    programme BIGINT NOT NULL REFERENCES programme (id),
    area BIGINT NOT NULL REFERENCES area (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    state TEXT NOT NULL CHECK (length(state) BETWEEN 1 AND 40),
    kept_state TEXT CHECK (length(kept_state) BETWEEN 1 AND 40),
    reason TEXT CHECK (length(reason) <= 40),
    life_areas TEXT NOT NULL DEFAULT '' CHECK (length(life_areas) <= 200),
    size TEXT CHECK (size IN ('call', 'joint', 'team')),
    other_plans TEXT NOT NULL DEFAULT '' CHECK (length(other_plans) <= 200),
    other_plan_leads BIGINT NOT NULL DEFAULT 0 CHECK (other_plan_leads IN (0, 1)),
    may_meet_without BIGINT NOT NULL DEFAULT 0 CHECK (may_meet_without IN (0, 1)),
    may_ring BIGINT NOT NULL DEFAULT 0 CHECK (may_ring IN (0, 1)),
    talk_later BIGINT NOT NULL DEFAULT 0 CHECK (talk_later IN (0, 1)),
    started_on TEXT NOT NULL CHECK (length(started_on) = 10),
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX circle_area ON circle (area, kind, state);

CREATE TABLE consent (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    text_version TEXT NOT NULL CHECK (length(text_version) BETWEEN 1 AND 20),
    language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    manner TEXT NOT NULL CHECK (manner IN ('signature', 'signIn', 'oral')),
    given_on TEXT NOT NULL CHECK (length(given_on) = 10),
    recorded_by BIGINT NOT NULL,
    heard_by BYTEA,
    kept_at BYTEA,
    created_at BIGINT NOT NULL
);
CREATE INDEX consent_circle ON consent (circle);

CREATE TABLE consent_line (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    consent BIGINT REFERENCES consent (id),
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('person', 'pair', 'unit', 'duty')),
    person BIGINT,
    unit BIGINT REFERENCES unit (id),
    recipient BYTEA NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('gets', 'gives', 'both')),
    all_topics BIGINT NOT NULL DEFAULT 0 CHECK (all_topics IN (0, 1)),
    contact_only BIGINT NOT NULL DEFAULT 0 CHECK (contact_only IN (0, 1)),
    deputy_allowed BIGINT NOT NULL DEFAULT 0 CHECK (deputy_allowed IN (0, 1)),
    exclusions BYTEA,
    from_at BIGINT NOT NULL,
    to_on TEXT NOT NULL CHECK (length(to_on) = 10),
    ended_at BIGINT,
    ended_how TEXT CHECK (ended_how IN ('withdrawn', 'mistake', 'term', 'removed', 'replaced', 'all')),
    version BIGINT NOT NULL DEFAULT 1,
    CHECK ((ended_at IS NULL) = (ended_how IS NULL))
);
CREATE INDEX consent_line_circle ON consent_line (circle);

CREATE TABLE consent_topic (
    line BIGINT NOT NULL REFERENCES consent_line (id),
    topic TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 40),
    PRIMARY KEY (line, topic)
);

CREATE TABLE seat (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    person BIGINT NOT NULL REFERENCES person (id),
    part TEXT NOT NULL CHECK (part IN ('client', 'representative', 'convener', 'coordinator', 'responsible', 'deputy',
        'invited', 'supportPerson', 'interpreter', 'leader', 'member', 'sender', 'linkPerson', 'mentor', 'mentee',
        'planner', 'presenter', 'commissioner', 'expert', 'contactPerson', 'orderer', 'receiver', 'registrar',
        'applicant')),
    unit BIGINT REFERENCES unit (id),
    shown_as BYTEA,
    line BIGINT REFERENCES consent_line (id),
    basis TEXT NOT NULL CHECK (basis IN ('own', 'line', 'work')),
    from_at BIGINT NOT NULL,
    to_at BIGINT,
    end_how TEXT CHECK (length(end_how) <= 40),
    caught_up_at BIGINT,
    CHECK (basis <> 'line' OR line IS NOT NULL)
);
CREATE INDEX seat_circle ON seat (circle);
CREATE INDEX seat_person ON seat (person) WHERE to_at IS NULL;
CREATE UNIQUE INDEX seat_one_client ON seat (circle) WHERE part = 'client' AND to_at IS NULL;
CREATE UNIQUE INDEX seat_one_responsible ON seat (circle) WHERE part = 'responsible' AND to_at IS NULL;
CREATE UNIQUE INDEX seat_one_convener ON seat (circle) WHERE part = 'convener' AND to_at IS NULL;
CREATE UNIQUE INDEX seat_one_deputy ON seat (circle) WHERE part = 'deputy' AND to_at IS NULL;

CREATE TABLE offer (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    person BIGINT NOT NULL REFERENCES person (id),
    what TEXT NOT NULL CHECK (what IN ('seat', 'place', 'duty')),
    duty TEXT CHECK (duty IN ('convener', 'responsible', 'deputy')),
    line BIGINT REFERENCES consent_line (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'lapsed', 'withdrawn')),
    until_on TEXT NOT NULL CHECK (length(until_on) = 10),
    created_at BIGINT NOT NULL,
    answered_at BIGINT,
    CHECK ((state = 'open') = (answered_at IS NULL))
);
CREATE INDEX offer_circle ON offer (circle);
CREATE INDEX offer_person ON offer (person) WHERE state = 'open';

CREATE TABLE goal (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 99),
    text BYTEA NOT NULL,
    written_by BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    removed_at BIGINT
);
CREATE INDEX goal_circle ON goal (circle);

CREATE TABLE goal_topic (
    goal BIGINT NOT NULL REFERENCES goal (id),
    topic TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 40),
    PRIMARY KEY (goal, topic)
);

CREATE TABLE goal_rating (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    goal BIGINT NOT NULL REFERENCES goal (id),
    rating BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX goal_rating_goal ON goal_rating (goal);

CREATE TABLE entry (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    about BIGINT,
    text BYTEA NOT NULL,
    author BIGINT NOT NULL REFERENCES seat (id),
    audience TEXT NOT NULL CHECK (audience IN ('onlyMe', 'parts', 'circle')),
    at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    removed_at BIGINT
);
CREATE INDEX entry_circle ON entry (circle);

CREATE TABLE entry_reader (
    entry BIGINT NOT NULL REFERENCES entry (id),
    part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 40),
    PRIMARY KEY (entry, part)
);

-- Earlier words of whatever can be edited: nobody's text is lost when two write at once.
CREATE TABLE revision (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    item_table TEXT NOT NULL CHECK (item_table IN ('goal', 'entry', 'action', 'meeting', 'consent_line')),
    item BIGINT NOT NULL,
    version BIGINT NOT NULL,
    text BYTEA NOT NULL,
    author BIGINT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (item_table, item, version)
);
CREATE INDEX revision_circle ON revision (circle);

CREATE TABLE meeting (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    state TEXT NOT NULL CHECK (state IN ('floating', 'polling', 'fixed', 'held', 'notHeld', 'cancelled')),
    purpose TEXT NOT NULL CHECK (purpose IN ('first', 'review', 'other')),
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    municipality TEXT CHECK (length(municipality) <= 100),
    place BYTEA,
    remote BYTEA,
    access BYTEA,
    interpreter TEXT CHECK (length(interpreter) <= 10),
    interpreter_booked BIGINT NOT NULL DEFAULT 0 CHECK (interpreter_booked IN (0, 1)),
    fast BIGINT NOT NULL DEFAULT 0 CHECK (fast IN (0, 1)),
    solo_ok BIGINT NOT NULL DEFAULT 0 CHECK (solo_ok IN (0, 1)),
    go_without BIGINT NOT NULL DEFAULT 0 CHECK (go_without IN (0, 1)),
    client_saw_at BIGINT,
    slot BIGINT,
    starts_at BIGINT,
    chair BIGINT REFERENCES seat (id),
    scribe BIGINT REFERENCES seat (id),
    precalled_at BIGINT,
    reason TEXT CHECK (length(reason) <= 40),
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (state NOT IN ('fixed', 'held', 'notHeld') OR starts_at IS NOT NULL)
);
CREATE INDEX meeting_circle ON meeting (circle);
CREATE UNIQUE INDEX meeting_one_open ON meeting (circle) WHERE state IN ('floating', 'polling', 'fixed');

CREATE TABLE slot (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    meeting BIGINT NOT NULL REFERENCES meeting (id),
    starts_at BIGINT NOT NULL,
    dropped_at BIGINT
);
CREATE INDEX slot_meeting ON slot (meeting);

CREATE TABLE invitation (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    meeting BIGINT REFERENCES meeting (id),
    seat BIGINT REFERENCES seat (id),
    person BIGINT NOT NULL REFERENCES person (id),
    unit BIGINT REFERENCES unit (id),
    part TEXT NOT NULL CHECK (part IN ('invited', 'supportPerson', 'interpreter')),
    line BIGINT REFERENCES consent_line (id),
    need TEXT NOT NULL CHECK (need IN ('must', 'nice')),
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    mode TEXT NOT NULL CHECK (mode IN ('onSite', 'remote')),
    why BYTEA,
    shown_as BYTEA NOT NULL,
    code_by TEXT NOT NULL DEFAULT 'codeByVoice' CHECK (code_by IN ('codeBySms', 'codeByVoice')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'yes', 'yesRemote', 'written', 'deputyOffered', 'no', 'replaced', 'ended')),
    deputy BYTEA,
    asked_at BIGINT,
    answered_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX invitation_circle ON invitation (circle);
CREATE INDEX invitation_seat ON invitation (seat);

CREATE TABLE slot_answer (
    slot BIGINT NOT NULL REFERENCES slot (id),
    invitation BIGINT NOT NULL REFERENCES invitation (id),
    PRIMARY KEY (slot, invitation)
);

CREATE TABLE attendance (
    meeting BIGINT NOT NULL REFERENCES meeting (id),
    seat BIGINT NOT NULL REFERENCES seat (id),
    how TEXT NOT NULL CHECK (how IN ('onSite', 'remote', 'replaced', 'leftEarly', 'absent')),
    reason TEXT CHECK (length(reason) <= 40),
    PRIMARY KEY (meeting, seat)
);

CREATE TABLE action (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    goal BIGINT NOT NULL REFERENCES goal (id),
    what BYTEA NOT NULL,
    owner BIGINT NOT NULL REFERENCES seat (id),
    deputy BIGINT REFERENCES seat (id),
    due_on TEXT CHECK (length(due_on) = 10),
    no_date_because BYTEA,
    note BYTEA,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'waiting', 'done', 'changed', 'dropped')),
    waits_for TEXT CHECK (waits_for IN ('queue', 'decision', 'client', 'other')),
    check_on TEXT CHECK (length(check_on) = 10),
    reason TEXT CHECK (length(reason) <= 40),
    came_from BIGINT REFERENCES action (id),
    finished_at BIGINT,
    late_told BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (state <> 'waiting' OR (check_on IS NOT NULL AND waits_for IS NOT NULL))
);
CREATE INDEX action_circle ON action (circle);
CREATE INDEX action_owner ON action (owner, due_on) WHERE state IN ('proposed', 'accepted', 'waiting');

CREATE TABLE plan (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    meeting BIGINT REFERENCES meeting (id),
    version BIGINT NOT NULL CHECK (version > 0),
    content BYTEA NOT NULL,
    responsible BIGINT NOT NULL REFERENCES seat (id),
    deputy BIGINT NOT NULL REFERENCES seat (id),
    next_contact_on TEXT NOT NULL CHECK (length(next_contact_on) = 10),
    client_agreed BIGINT NOT NULL CHECK (client_agreed IN (0, 1)),
    confirmed_at BIGINT NOT NULL,
    copy_given_at BIGINT,
    UNIQUE (circle, version),
    CHECK (responsible <> deputy)
);

CREATE TABLE dissent (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    plan BIGINT REFERENCES plan (id),
    author BIGINT NOT NULL REFERENCES seat (id),
    text BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX dissent_circle ON dissent (circle);

CREATE TABLE contact (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    author BIGINT NOT NULL REFERENCES seat (id),
    channel TEXT NOT NULL CHECK (channel IN ('call', 'visit', 'message', 'faceToFace', 'letter')),
    result TEXT NOT NULL CHECK (result IN ('reached', 'notReached', 'agreed', 'done', 'concern')),
    on_day TEXT NOT NULL CHECK (length(on_day) = 10),
    next_on TEXT NOT NULL CHECK (length(next_on) = 10),
    line BYTEA,
    at BIGINT NOT NULL
);
CREATE INDEX contact_circle ON contact (circle, at);

CREATE TABLE record_tick (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    unit BIGINT NOT NULL REFERENCES unit (id),
    record_kind TEXT NOT NULL CHECK (length(record_kind) <= 40),
    not_needed TEXT CHECK (length(not_needed) <= 40),
    on_day TEXT NOT NULL CHECK (length(on_day) = 10),
    seat BIGINT NOT NULL REFERENCES seat (id)
);
CREATE INDEX record_tick_circle ON record_tick (circle);

CREATE TABLE coach_request (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT NOT NULL REFERENCES circle (id),
    area BIGINT NOT NULL REFERENCES area (id),
    asker BIGINT NOT NULL REFERENCES person (id),
    due_on TEXT NOT NULL CHECK (length(due_on) = 10),
    taken_by BIGINT REFERENCES person (id),
    asked_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE UNIQUE INDEX coach_request_one ON coach_request (circle) WHERE closed_at IS NULL;
CREATE INDEX coach_request_area ON coach_request (area, due_on) WHERE closed_at IS NULL;

-- A versioned text of an agreement and who has accepted which version.
CREATE TABLE agreement (
    id BIGINT PRIMARY KEY CHECK (id > 0),
    circle BIGINT REFERENCES circle (id),
    kind TEXT NOT NULL CHECK (length(kind) <= 40),
    version BIGINT NOT NULL,
    clauses BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE TABLE acceptance (
    agreement BIGINT NOT NULL REFERENCES agreement (id),
    person BIGINT NOT NULL REFERENCES person (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (agreement, person)
);
