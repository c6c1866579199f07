// Plans of an older format, and entries that another Pela wrote. The format before today's is made up: in it an OPD has a motto.
#pragma once

#include "core/store/plan_file.h"
#include "core/store/upgrades/upgrade.h"

namespace pela::test {

/// Mottoes become addresses, and each leaves a clause behind: a row with an id that every copy makes alike.
void moveMottoes(UpgradeChange& change);

/// While it lives this program knows schema 1 with mottoes and nothing newer, until it learns.
class OlderFormat {
public:
    OlderFormat();
    ~OlderFormat();
    OlderFormat(const OlderFormat&) = delete;
    OlderFormat& operator=(const OlderFormat&) = delete;

    /// Schema 2: mottoes are given up.
    void learnToDoWithoutMottoes(void (*move)(UpgradeChange&) = &moveMottoes);
    /// Schemas 3 and 4: an alias that begins with a word is given and given up again, and what mottoes left behind goes.
    void learnToDoWithoutAliases();

private:
    QList<SchemaStep> shipped_;
};

/// As if the motto were of schema 1 and its end of schema 2.
class WithoutMottoes : public OlderFormat {
public:
    explicit WithoutMottoes(void (*move)(UpgradeChange&) = &moveMottoes) { learnToDoWithoutMottoes(move); }
};

/// Writes an entry as if some other Pela had: rows and journal, with a hash that fits. Nobody has the plan open.
void writeByHand(const QString& path, JournalEntry entry, const ChangeSet& whole);
/// The entry alone, with the changes that it holds: the rows stay as they are.
void writeEntryByHand(const QString& path, JournalEntry entry);
/// The same for a motto, which today's program has no word for.
void writeMotto(const QString& path, Id<Opd> opd, const QString& motto);

/// A copy of a frozen file, to be written to.
void thaw(const QString& frozen, const QString& path);

} // namespace pela::test
