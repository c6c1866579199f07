// Proof that a plan holds together: its pages, its keys, its history, and that the rows are what the history says.
#include "core/store/database.h"
#include "core/store/plan_file.h"
#include "core/store/schema.h"
#include "core/store/tables.h"

#include <QCryptographicHash>
#include <QSet>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

/// Names the rows in which two plans differ.
void compare(const Plan& replayed, const Plan& stored, QStringList& problems)
{
    for (const EntityInfo* entity : entities()) {
        const Table& expected = replayed.table(*entity);
        const Table& found = stored.table(*entity);
        for (size_t i = 0; i < expected.size(); ++i) {
            const QUuid id = expected.idAt(i);
            if (!found.find(id)) {
                problems << Words::tr("%1 “%2” was removed outside Pela.").arg(entity->title(), replayed.titleOf(*entity, id));
                continue;
            }
            for (const FieldInfo& field : entity->fields)
                if (expected.value(id, field) != found.value(id, field))
                    problems << Words::tr("%1 “%2”: %3 was changed outside Pela, from “%4” to “%5”.")
                                    .arg(entity->title(), replayed.titleOf(*entity, id), field.title(),
                                        expected.value(id, field).toString().left(80),
                                        found.value(id, field).toString().left(80));
        }
        for (size_t i = 0; i < found.size(); ++i)
            if (!expected.find(found.idAt(i)))
                problems
                    << Words::tr("%1 “%2” was added outside Pela.").arg(entity->title(), stored.titleOf(*entity, found.idAt(i)));
    }
}

} // namespace

Result<PlanFile::Report> PlanFile::verify() const
{
    Report report;
    Result<> read = db_->each(QStringLiteral("PRAGMA integrity_check(20)"), {}, [&](const QSqlQuery& row) {
        if (row.value(0).toString() != QLatin1String("ok"))
            report.problems << Words::tr("The pages of the file do not hold together: %1.").arg(row.value(0).toString());
    });
    if (read)
        read = db_->each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const QSqlQuery& row) {
            report.problems << Words::tr("A row of the table %1 points to nothing.").arg(row.value(0).toString());
        });

    if (read) {
        const Result<QStringList> parts = schemaDifferences(*db_);
        if (!parts)
            return parts.error();
        for (const QString& part : *parts)
            report.problems << Words::tr("The file does not have the parts of a plan: %1.").arg(part);
    }

    Plan replayed;
    qint64 expectedSeq = 1;
    QByteArray previous = genesisHash();
    bool followed = true;
    QSet<QString> needed;
    if (read)
        read = eachEntry(QStringLiteral("1 ORDER BY seq"), {}, [&](JournalEntry&& entry) {
            if (entry.seq != expectedSeq)
                report.problems << Words::tr("The history goes from entry %1 to entry %2.").arg(expectedSeq - 1).arg(entry.seq);
            if (entry.previousHash != previous || entry.hash != entry.computeHash())
                report.problems << Words::tr("Entry %1 of the history (“%2”) was altered.").arg(entry.seq).arg(entry.label);
            expectedSeq = entry.seq + 1;
            previous = entry.hash;
            const Result<ChangeSet> change = entry.changeSet();
            if (followed && (!change || !apply(*change, replayed))) {
                followed = false;
                report.problems << Words::tr("Entry %1 of the history (“%2”) does not follow from those before it.")
                                       .arg(entry.seq)
                                       .arg(entry.label);
            }
        });

    Plan stored;
    if (read)
        read = readPlan(*db_, stored, path_);
    if (read && followed)
        compare(replayed, stored, report.problems);
    for (const Attachment& attachment : stored.all<Attachment>())
        needed.insert(attachment.content);
    if (read)
        read = db_->each(QStringLiteral("SELECT sha256, bytes FROM content"), {}, [&](const QSqlQuery& row) {
            const QString name = row.value(0).toString();
            needed.remove(name);
            if (QString::fromLatin1(QCryptographicHash::hash(row.value(1).toByteArray(), QCryptographicHash::Sha256).toHex())
                != name)
                report.problems << Words::tr("The content of an attachment was altered (%1).").arg(name.left(12));
        });
    if (!read)
        return read.error();
    for (const QString& missing : needed)
        report.problems << Words::tr("The content of an attachment is missing (%1).").arg(missing.left(12));
    return report;
}

} // namespace pela
