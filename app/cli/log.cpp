#include "app/cli/cli.h"
#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/change_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace pela::cli {

namespace {

/// A whole number as a number; an exact decimal as its text, because a number of JSON would round it.
QJsonValue toJson(const Value& value)
{
    if (value.isEmpty())
        return QJsonValue::Null;
    return value.kind() == Value::Kind::Integer ? QJsonValue(value.integer()) : QJsonValue(value.toString());
}

QJsonArray parentsOf(const JournalEntry& entry)
{
    QJsonArray parents;
    for (const QByteArray& parent : {entry.parent, entry.secondParent})
        if (!parent.isEmpty())
            parents.append(QString::fromLatin1(parent.toHex()));
    return parents;
}

QJsonArray changesOf(const ChangeSet& change)
{
    QJsonArray list;
    for (const RowChange& row : change.rows()) {
        const QJsonObject common {{QStringLiteral("entity"), QString::fromLatin1(row.entity->name)},
            {QStringLiteral("id"), row.id.toString(QUuid::WithoutBraces)}};
        const auto add = [&](const QJsonValue& field, const Value& before, const Value& after) {
            QJsonObject one = common;
            one[QStringLiteral("field")] = field;
            one[QStringLiteral("before")] = toJson(before);
            one[QStringLiteral("after")] = toJson(after);
            list.append(one);
        };
        // A row that comes or goes is said once by its key, then field by field.
        if (row.action != RowAction::Update)
            add(QStringLiteral("id"), row.action == RowAction::Remove ? Value(row.id) : Value(),
                row.action == RowAction::Insert ? Value(row.id) : Value());
        for (const FieldChange& field : row.fields)
            add(QString::fromLatin1(row.entity->fields[size_t(field.field)].name), field.before, field.after);
    }
    return list;
}

/// Below an entry: each row and what became of it. A large entry is cut short; a machine gets all of it with --json.
void printRows(const Plan& plan, const GoneNames& gone, const ChangeSet& change)
{
    constexpr qsizetype mostRows = 10;
    const QString indent(8, u' ');
    for (const RowChange& row : change.rows().mid(0, mostRows))
        print(indent + row.entity->title() + QStringLiteral(" “") + rowName(plan, gone, row) + QStringLiteral("”: ")
            + rowSummary(plan, gone, row));
    if (const qsizetype more = change.rows().size() - mostRows; more > 0)
        print(indent + QCoreApplication::translate("Cli", "and %1 more rows").arg(formatInteger(more)));
}

QJsonObject jsonOf(const JournalEntry& entry, const ChangeSet& change)
{
    QJsonObject one {{QStringLiteral("seq"), entry.seq}, {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())},
        {QStringLiteral("parents"), parentsOf(entry)}, {QStringLiteral("time"), entry.time.toString(Qt::ISODateWithMs)},
        {QStringLiteral("author"), entry.author}, {QStringLiteral("machine"), entry.machine},
        {QStringLiteral("kind"), entry.kindCode()}, {QStringLiteral("label"), entry.label},
        {QStringLiteral("changes"), changesOf(change)}};
    if (!entry.target.isEmpty())
        one[QStringLiteral("target")] = QString::fromLatin1(entry.target.toHex());
    if (!entry.plan.isNull())
        one[QStringLiteral("plan")] = entry.plan.toString(QUuid::WithoutBraces);
    if (!entry.from.isEmpty()) // the entry that this beginning was cut from
        one[QStringLiteral("from")] = QString::fromLatin1(entry.from.toHex());
    if (entry.continues)
        one[QStringLiteral("continues")] = true;
    if (entry.schema > 0)
        one[QStringLiteral("schema")] = entry.schema;
    return one;
}

/// Every entry, oldest first, with its change in today's terms. The first one that cannot be read ends it.
Result<> eachChange(const PlanFile& file, const std::function<void(const JournalEntry&, const ChangeSet&)>& take)
{
    std::optional<Error> unreadable;
    const Result<> read = file.eachEntry([&](JournalEntry&& entry) {
        if (unreadable)
            return;
        const auto change = decodeChange(entry.changes);
        if (change)
            take(entry, change->change);
        else
            unreadable = change.error();
    });
    return read && unreadable ? Result<>(*unreadable) : read;
}

} // namespace

void addLog(Registration& registration)
{
    addReader(registration, "log", QCoreApplication::translate("Cli", "Show the history of a plan, oldest first"),
        [](PlanFile& file, bool json) -> Result<int> {
            // Twice through, and nothing kept but the names of rows that are gone: a history may be long.
            GoneNames gone;
            const Result<> read
                = eachChange(file, [&](const JournalEntry&, const ChangeSet& change) { gone.take(file.plan(), change); });
            if (!read)
                return read.error();
            if (json)
                print(QStringLiteral("{\n    \"entries\": ["));
            QString before; // a comma goes before all but the first
            const Result<> printed = eachChange(file, [&](const JournalEntry& entry, const ChangeSet& change) {
                if (json) {
                    const QByteArray one = QJsonDocument(jsonOf(entry, change)).toJson(QJsonDocument::Indented);
                    print(before + QString::fromUtf8(one).trimmed());
                    before = QStringLiteral(",\n");
                    return;
                }
                print(QStringLiteral("%1  %2  %3  %4")
                          .arg(entry.seq, 6)
                          .arg(entry.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                              QString(entry.author + u'@' + entry.machine).leftJustified(24), entry.deed()));
                printRows(file.plan(), gone, change);
            });
            if (!printed)
                return printed.error();
            if (json)
                print(QStringLiteral("    ]\n}"));
            return int(Done);
        });
}

} // namespace pela::cli
