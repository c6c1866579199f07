-- Schema 2: the address of an OPD, printed on the letterhead of its commitment sheet.

ALTER TABLE opd ADD COLUMN address TEXT NOT NULL DEFAULT ''
