#include "tests/support/older_plans.h"

#include "core/store/database.h"
#include "core/store/schema.h"
#include "core/store/tables.h"

#include <QFile>

namespace pela::test {

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

void require(const Result<>& done)
{
    if (!done)
        throw std::runtime_error(done.error().message.toStdString());
}

/// Gives aliases up, and takes what is left of the mottoes away unless a commitment names it.
void moveAliases(UpgradeChange& change)
{
    for (const QUuid& opd : change.rows().ids("opd"))
        change.set("opd", opd, "alias", {});
    QSet<QUuid> named;
    for (const QUuid& promise : change.rows().ids("commitment_clause"))
        named.insert(change.rows().value("commitment_clause", promise, "clause").uuid());
    for (const QUuid& clause : change.rows().ids("clause"))
        if (change.rows().value("clause", clause, "code").text().startsWith(text("moto-")) && !named.contains(clause))
            change.remove("clause", clause);
}

/// Ends what `write` began at the end of the journal.
void append(const QString& path, JournalEntry entry, const std::function<Result<>(Database&)>& writeRows)
{
    const auto database = Database::open(path, Database::Access::Write);
    require(database ? Result<>() : Result<>(database.error()));
    JournalEntry head;
    require(eachJournalEntry(
        **database, path, text("1 ORDER BY seq DESC LIMIT 1"), {}, [&head](JournalEntry&& newest) { head = std::move(newest); },
        false));
    entry.seq = head.seq + 1;
    entry.parent = head.hash;
    if (!entry.time.isValid())
        entry.time = head.time;
    entry.hash = entry.computeHash();
    require((*database)->begin());
    require(writeRows(**database));
    require(appendEntry(**database, entry));
    require((*database)->commit());
}

} // namespace

void moveMottoes(UpgradeChange& change)
{
    for (const QUuid& opd : change.rows().ids("opd")) {
        const QString motto = change.rows().value("opd", opd, "motto").text();
        if (!motto.isEmpty()) {
            change.set("opd", opd, "address", motto);
            change.insert("clause", UpgradeChange::derivedId(opd, text("motto")),
                {{"position", Value(99)}, {"code", Value(QString(text("moto-") + motto))}, {"title", Value(motto)},
                    {"text", Value(QString())}});
        }
        change.set("opd", opd, "motto", {});
    }
}

OlderFormat::OlderFormat() : shipped_(schemaSteps())
{
    for (QString& statement : schemaSteps().first().room)
        if (statement.startsWith(text("CREATE TABLE opd (")))
            statement.replace(text("    address TEXT"), text("    motto TEXT NOT NULL DEFAULT '',\n    address TEXT"));
}

OlderFormat::~OlderFormat()
{
    schemaSteps() = shipped_;
}

void OlderFormat::learnToDoWithoutMottoes(void (*move)(UpgradeChange&))
{
    schemaSteps().append({currentSchema() + 1, text("no-motto"), {}, move, {text("ALTER TABLE opd DROP COLUMN motto")}});
}

void OlderFormat::learnToDoWithoutAliases()
{
    schemaSteps().append({currentSchema() + 1, text("alias"),
        {text("ALTER TABLE opd ADD COLUMN alias TEXT NOT NULL DEFAULT 'dinas'")}, nullptr, {}});
    schemaSteps().append({currentSchema() + 1, text("no-alias"), {}, &moveAliases, {text("ALTER TABLE opd DROP COLUMN alias")}});
}

void writeByHand(const QString& path, JournalEntry entry, const ChangeSet& whole)
{
    entry.changes = encodeChange(whole);
    append(path, std::move(entry), [&whole](Database& database) { return writeRows(database, whole); });
}

void writeEntryByHand(const QString& path, JournalEntry entry)
{
    append(path, std::move(entry), [](Database&) { return Result<>(); });
}

void writeMotto(const QString& path, Id<Opd> opd, const QString& motto)
{
    JournalEntry entry;
    entry.label = text("Ubah moto");
    ChangeWriter writer;
    const std::array values {Value(), Value(motto)}; // OPDs of today's program began without a motto
    writer.row({"opd", RowAction::Update, {"motto"}}, opd.uuid(), values);
    entry.changes = writer.take();
    append(path, std::move(entry), [&](Database& database) {
        return database.run(text("UPDATE opd SET motto = ? WHERE id = ?"), {motto, opd.text()});
    });
}

void thaw(const QString& frozen, const QString& path)
{
    if (!QFile::copy(frozen, path) || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
        throw std::runtime_error("a frozen plan could not be copied");
}

} // namespace pela::test
