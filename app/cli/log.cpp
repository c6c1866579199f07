#include "app/cli/cli.h"
#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/change_text.h"
#include "core/store/recorded_change.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace pela::cli {

namespace {

constexpr qsizetype linesAtOnce = 1'000;   // what is printed waits to be written
constexpr qsizetype mostRemoved = 200'000; // rows of one entry whose names are remembered

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

/// The lines of a row in the list of changes: a row that comes or goes is said once by its key, then field by field.
QStringList jsonLines(const RowChange& row)
{
    QStringList lines;
    const QJsonObject common {{QStringLiteral("entity"), QString::fromLatin1(row.entity->name)},
        {QStringLiteral("id"), row.id.toString(QUuid::WithoutBraces)}};
    const auto add = [&](const QJsonValue& field, const Value& before, const Value& after) {
        QJsonObject one = common;
        one[QStringLiteral("field")] = field;
        one[QStringLiteral("before")] = toJson(before);
        one[QStringLiteral("after")] = toJson(after);
        lines << QString::fromUtf8(QJsonDocument(one).toJson(QJsonDocument::Compact));
    };
    if (row.action != RowAction::Update)
        add(QStringLiteral("id"), row.action == RowAction::Remove ? Value(row.id) : Value(),
            row.action == RowAction::Insert ? Value(row.id) : Value());
    for (const FieldChange& field : row.fields)
        add(QString::fromLatin1(row.entity->fields[size_t(field.field)].name), field.before, field.after);
    return lines;
}

/// All but its changes, which may be more than fit into memory.
QJsonObject jsonOf(const JournalEntry& entry)
{
    QJsonObject one {{QStringLiteral("seq"), entry.seq}, {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())},
        {QStringLiteral("parents"), parentsOf(entry)}, {QStringLiteral("time"), entry.time.toString(Qt::ISODateWithMs)},
        {QStringLiteral("author"), entry.author}, {QStringLiteral("machine"), entry.machine},
        {QStringLiteral("kind"), entry.kindCode()}, {QStringLiteral("label"), entry.label}};
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

/// The entries as one JSON object, printed piece by piece.
class JsonLog {
public:
    JsonLog() { printJson(QStringLiteral("{\n    \"entries\": [")); }
    ~JsonLog() { printJson(QStringLiteral("    ]\n}")); }
    JsonLog(const JsonLog&) = delete;
    JsonLog& operator=(const JsonLog&) = delete;

    /// False when it cannot be read what the entry changed.
    bool take(const JournalEntry& entry)
    {
        const QString head = QString::fromUtf8(QJsonDocument(jsonOf(entry)).toJson(QJsonDocument::Indented)).trimmed();
        printJson(before_ + head.chopped(2) + QStringLiteral(",\n    \"changes\": [")); // without its closing brace
        before_ = QStringLiteral(",\n");                                                // a comma goes before all but the first
        QStringList lines;
        bool first = true;
        const auto flush = [&lines, &first] {
            if (!lines.isEmpty())
                printJson((first ? QString() : QStringLiteral(",\n")) + lines.join(QStringLiteral(",\n")));
            first = first && lines.isEmpty();
            lines.clear();
        };
        const bool readable = bool(eachRowChange(entry.changes, [&](const RowChange& row) {
            lines += jsonLines(row);
            if (lines.size() > linesAtOnce)
                flush();
            return true;
        }));
        flush();
        printJson(readable ? QStringLiteral("    ]\n}") : QStringLiteral("    ],\n    \"unreadable\": true\n}"));
        return readable;
    }

private:
    QString before_;
};

/// An entry on a line, and below it the rows it changed. A large one is cut short; a machine gets all of it with --json. False
/// when it cannot be read what it changed.
bool printEntry(const Plan& plan, const GoneNames& gone, const JournalEntry& entry)
{
    print(QStringLiteral("%1  %2  %3  %4")
              .arg(entry.seq, 6)
              .arg(entry.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                  QString(entry.author + u'@' + entry.machine).leftJustified(24), entry.deed()));
    constexpr qint64 mostRows = 10;
    const QString indent(8, u' ');
    qint64 rows = 0;
    const bool readable = bool(eachRowChange(entry.changes, [&](const RowChange& row) {
        if (++rows <= mostRows)
            print(indent + row.entity->title() + QStringLiteral(" “") + rowName(plan, gone, row) + QStringLiteral("”: ")
                + rowSummary(plan, gone, row));
        return true;
    }));
    if (rows > mostRows)
        print(indent + QCoreApplication::translate("Cli", "and %1 more rows").arg(formatInteger(rows - mostRows)));
    if (!readable)
        print(indent
            + QCoreApplication::translate(
                "Cli", "What this entry changed cannot be read: the file is damaged there. “pela verify” says more."));
    return readable;
}

/// The names of rows that are gone by now: what has to be known before the history is told from its beginning.
Result<GoneNames> namesOfTheGone(const PlanFile& file)
{
    GoneNames gone;
    const Result<> read = file.eachEntry([&](JournalEntry&& entry) {
        ChangeSet removed;
        (void)eachRowChange(entry.changes, [&removed](RowChange&& row) {
            if (row.action == RowAction::Remove)
                removed.append(std::move(row));
            return removed.rows().size() <= mostRemoved;
        });
        gone.take(file.plan(), removed);
    });
    if (!read)
        return read.error();
    return gone;
}

} // namespace

void addLog(Registration& registration)
{
    addReader(registration, "log", QCoreApplication::translate("Cli", "Show the history of a plan, oldest first"),
        [](PlanFile& file, bool json) -> Result<int> {
            bool readable = true;
            Result<> told;
            if (json) {
                JsonLog log;
                told = file.eachEntry([&](JournalEntry&& entry) { readable = log.take(entry) && readable; });
            } else {
                const Result<GoneNames> gone = namesOfTheGone(file);
                if (!gone)
                    return gone.error();
                told
                    = file.eachEntry([&](JournalEntry&& entry) { readable = printEntry(file.plan(), *gone, entry) && readable; });
            }
            if (!told)
                return told.error();
            return readable ? int(Done) : int(Findings);
        });
}

} // namespace pela::cli
