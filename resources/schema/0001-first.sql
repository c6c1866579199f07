-- Schema 1. One statement a paragraph. STRICT tables; keys are UUIDs made by the program.
-- References are deferred: a change may touch rows in any order, and what belongs together is removed by the program,
-- row by row, so that the journal holds it.

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE framework (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE dimension (
    id TEXT PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES framework(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT '',
    colour TEXT NOT NULL DEFAULT '',
    icon TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX dimension_framework ON dimension(framework)

CREATE TABLE subdimension (
    id TEXT PRIMARY KEY,
    dimension TEXT NOT NULL REFERENCES dimension(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX subdimension_dimension ON subdimension(dimension)

CREATE TABLE action_track (
    id TEXT PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES framework(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX action_track_framework ON action_track(framework)

CREATE TABLE masterplan (
    id TEXT PRIMARY KEY,
    city TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    province TEXT NOT NULL DEFAULT '',
    capital TEXT NOT NULL DEFAULT '',
    head_title TEXT NOT NULL DEFAULT '',
    head_name TEXT NOT NULL DEFAULT '',
    secretary_title TEXT NOT NULL DEFAULT '',
    secretary_name TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    period_start INTEGER NOT NULL DEFAULT 2025,
    period_end INTEGER NOT NULL DEFAULT 2029,
    vision TEXT NOT NULL DEFAULT '',
    mission TEXT NOT NULL DEFAULT '',
    legal_kind TEXT NOT NULL DEFAULT '',
    legal_number TEXT NOT NULL DEFAULT '',
    legal_date TEXT,
    framework TEXT NOT NULL REFERENCES framework(id) DEFERRABLE INITIALLY DEFERRED,
    logo TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED,
    paper TEXT NOT NULL DEFAULT 'a4',
    example INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX masterplan_framework ON masterplan(framework)

CREATE INDEX masterplan_logo ON masterplan(logo)

CREATE TABLE opd (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    short_name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'office',
    head_title TEXT NOT NULL DEFAULT '',
    head_name TEXT NOT NULL DEFAULT '',
    head_nip TEXT NOT NULL DEFAULT '',
    head_rank TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE program (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    subdimension TEXT NOT NULL REFERENCES subdimension(id) DEFERRABLE INITIALLY DEFERRED,
    lead_opd TEXT NOT NULL REFERENCES opd(id) DEFERRABLE INITIALLY DEFERRED,
    objective TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    horizon TEXT NOT NULL DEFAULT 'medium',
    track TEXT REFERENCES action_track(id) DEFERRABLE INITIALLY DEFERRED,
    quick_win INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'planned',
    note TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX program_subdimension ON program(subdimension)

CREATE INDEX program_lead_opd ON program(lead_opd)

CREATE INDEX program_track ON program(track)

CREATE TABLE program_support (
    id TEXT PRIMARY KEY,
    program TEXT NOT NULL REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED,
    opd TEXT NOT NULL REFERENCES opd(id) DEFERRABLE INITIALLY DEFERRED
) STRICT

CREATE INDEX program_support_program ON program_support(program)

CREATE INDEX program_support_opd ON program_support(opd)

CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    program TEXT NOT NULL REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    baseline ANY
) STRICT

CREATE INDEX indicator_program ON indicator(program)

CREATE TABLE target (
    id TEXT PRIMARY KEY,
    indicator TEXT NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL DEFAULT 0,
    target ANY,
    realised ANY
) STRICT

CREATE INDEX target_indicator ON target(indicator)

CREATE TABLE fund_source (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE budget_line (
    id TEXT PRIMARY KEY,
    program TEXT NOT NULL REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL DEFAULT 0,
    fund_source TEXT NOT NULL REFERENCES fund_source(id) DEFERRABLE INITIALLY DEFERRED,
    planned INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX budget_line_program ON budget_line(program)

CREATE INDEX budget_line_fund_source ON budget_line(fund_source)

CREATE TABLE clause (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE commitment (
    id TEXT PRIMARY KEY,
    opd TEXT NOT NULL REFERENCES opd(id) DEFERRABLE INITIALLY DEFERRED,
    number TEXT NOT NULL DEFAULT '',
    stage TEXT NOT NULL DEFAULT 'draft',
    signatory_name TEXT NOT NULL DEFAULT '',
    signatory_title TEXT NOT NULL DEFAULT '',
    signatory_nip TEXT NOT NULL DEFAULT '',
    signatory_rank TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    date TEXT,
    scan TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED,
    seal TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX commitment_opd ON commitment(opd)

CREATE INDEX commitment_scan ON commitment(scan)

CREATE TABLE commitment_clause (
    id TEXT PRIMARY KEY,
    commitment TEXT NOT NULL REFERENCES commitment(id) DEFERRABLE INITIALLY DEFERRED,
    clause TEXT NOT NULL REFERENCES clause(id) DEFERRABLE INITIALLY DEFERRED
) STRICT

CREATE INDEX commitment_clause_commitment ON commitment_clause(commitment)

CREATE INDEX commitment_clause_clause ON commitment_clause(clause)

CREATE TABLE commitment_program (
    id TEXT PRIMARY KEY,
    commitment TEXT NOT NULL REFERENCES commitment(id) DEFERRABLE INITIALLY DEFERRED,
    program TEXT NOT NULL REFERENCES program(id) DEFERRABLE INITIALLY DEFERRED
) STRICT

CREATE INDEX commitment_program_commitment ON commitment_program(commitment)

CREATE INDEX commitment_program_program ON commitment_program(program)

CREATE TABLE bimtek (
    id TEXT PRIMARY KEY,
    cycle INTEGER NOT NULL DEFAULT 0,
    number INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    start_date TEXT,
    end_date TEXT,
    place TEXT NOT NULL DEFAULT '',
    mentor TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE bimtek_output (
    id TEXT PRIMARY KEY,
    bimtek TEXT NOT NULL REFERENCES bimtek(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    done INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX bimtek_output_bimtek ON bimtek_output(bimtek)

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    bimtek TEXT NOT NULL REFERENCES bimtek(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    day INTEGER NOT NULL DEFAULT 1,
    time TEXT NOT NULL DEFAULT '',
    topic TEXT NOT NULL DEFAULT '',
    speaker TEXT NOT NULL DEFAULT ''
) STRICT

CREATE INDEX agenda_item_bimtek ON agenda_item(bimtek)

CREATE TABLE attendance (
    id TEXT PRIMARY KEY,
    bimtek TEXT NOT NULL REFERENCES bimtek(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    person TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    institution TEXT NOT NULL DEFAULT '',
    opd TEXT REFERENCES opd(id) DEFERRABLE INITIALLY DEFERRED,
    present INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX attendance_bimtek ON attendance(bimtek)

CREATE INDEX attendance_opd ON attendance(opd)

CREATE TABLE book (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    subtitle TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE section (
    id TEXT PRIMARY KEY,
    book TEXT NOT NULL REFERENCES book(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    level INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL DEFAULT 'body',
    title TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'empty'
) STRICT

CREATE INDEX section_book ON section(book)

-- Bytes of attachments, once each. Rows are never changed; the journal may still need them.
CREATE TABLE content (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT

-- Nomenclature and other lists that nobody edits, once each by their digest. No rows of the plan.
CREATE TABLE reference_set (
    digest TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    count INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT

-- The journal only grows: an entry is its hash, and names the one before it by its hash.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    parent BLOB NOT NULL,
    second_parent BLOB NOT NULL,
    kind TEXT NOT NULL,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    machine TEXT NOT NULL,
    label TEXT NOT NULL,
    payload BLOB NOT NULL,
    changes BLOB NOT NULL
) STRICT

CREATE TRIGGER journal_keeps_what_entries_say BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END

CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END

-- INSERT OR REPLACE would delete without asking the trigger above.
CREATE TRIGGER journal_takes_no_place_twice BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE seq >= NEW.seq OR hash = NEW.hash)
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END
