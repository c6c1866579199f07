#include "core/store/unsaved.h"

#include "core/base/safe_file.h"
#include "core/base/system_reason.h"
#include "core/model/cell_text.h"
#include "core/store/backup.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <optional>

namespace pela {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024;
constexpr int nameDigits = 16;
const QString planKey = QStringLiteral("plan");
const QString textsKey = QStringLiteral("texts");

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/unsaved");
}

QString pathOf(const QString& name)
{
    return folder() + u'/' + name + QStringLiteral(".json");
}

/// What one file of texts holds.
struct Kept {
    QString planPath;
    QList<UnsavedText> texts;
};

/// Nothing when it cannot be read.
std::optional<Kept> readKept(const QString& path)
{
    const Result<QByteArray> bytes = firstBytes(path, mostBytes + 1);
    if (!bytes || bytes->size() > mostBytes)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return {};
    Kept kept {document[planKey].toString(), {}};
    for (const QJsonValue each : document[textsKey].toArray()) {
        const auto word = [&each](const char* key) { return each[QLatin1String(key)].toString(); };
        kept.texts.append({word("entity"), QUuid::fromString(word("row")), word("field"), word("place"), word("text")});
    }
    return kept;
}

/// A file that cannot be asked which plan it is, because a program died in it, may still be that one.
bool mayLieAt(Id<Masterplan> plan, const QString& path)
{
    const Id<Masterplan> there = planIn(path);
    return QFileInfo(path).isFile() && (there.isNull() || there == plan);
}

} // namespace

UnsavedName unsavedName(Id<Masterplan> plan, const QString& path)
{
    const QByteArray place = QCryptographicHash::hash(QDir::cleanPath(path).toUtf8(), QCryptographicHash::Sha256).toHex();
    return {plan.text() + u'-' + QString::fromLatin1(place.left(nameDigits)), path};
}

Result<> keepUnsaved(const UnsavedName& name, const QList<UnsavedText>& texts)
{
    const QString path = pathOf(name.name);
    if (texts.isEmpty())
        return QFile::exists(path) ? removeForGood(path) : Result<>();
    QJsonArray list;
    for (const UnsavedText& text : texts)
        list.append(QJsonObject {{QStringLiteral("entity"), text.entity}, {QStringLiteral("row"), text.row.toString()},
            {QStringLiteral("field"), text.field}, {QStringLiteral("place"), text.place}, {QStringLiteral("text"), text.text}});
    if (!QDir().mkpath(folder()))
        return cannotWrite(folder(), lastReason());
    QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // what is typed is nobody else's
    const Result<QString> temporary = temporaryBeside(path);
    if (!temporary)
        return temporary.error();
    const QJsonObject kept {{planKey, name.planPath}, {textsKey, list}};
    if (Result<> written = fillFile(*temporary, QJsonDocument(kept).toJson(QJsonDocument::Compact)); !written)
        return written;
    return replaceFile(*temporary, path);
}

QList<UnsavedText> unsavedUnder(const UnsavedName& name)
{
    const QString path = pathOf(name.name);
    if (!QFileInfo::exists(path))
        return {};
    const std::optional<Kept> kept = readKept(path);
    if (!kept)
        (void)setAside(path); // where that fails too, there is nothing else to be done for it
    return kept ? kept->texts : QList<UnsavedText>();
}

void bringUnsavedTo(Id<Masterplan> plan, const UnsavedName& name)
{
    const QDir all(folder());
    for (const QString& file : all.entryList({plan.text() + QStringLiteral("-*.json")}, QDir::Files)) {
        const QString path = all.filePath(file);
        const std::optional<Kept> kept = path == pathOf(name.name) ? std::nullopt : readKept(path);
        if (!kept || mayLieAt(plan, kept->planPath))
            continue;
        QList<UnsavedText> texts = unsavedUnder(name);
        for (const UnsavedText& text : kept->texts)
            if (!texts.contains(text))
                texts.append(text);
        // A folder that is not there may be one on a stick: then they wait for the plan there as well.
        if (keepUnsaved(name, texts) && QFileInfo::exists(QFileInfo(kept->planPath).path()))
            (void)removeForGood(path); // else it is brought once more, and what the plan has is not asked about
    }
}

QList<Difference> differences(const QList<UnsavedText>& texts, const Plan& there)
{
    QList<Difference> found;
    CellReader reader(there);
    for (const UnsavedText& text : texts) {
        Difference difference;
        difference.place = text.place;
        difference.mine = text.text;
        const EntityInfo* entity = entityNamed(text.entity);
        const int at = entity ? entity->fieldIndex(text.field) : -1;
        if (at < 0 || !there.table(*entity).find(text.row)) {
            difference.problem = Difference::tr("What it was written for is not there. Copy the text to where it belongs.");
            found.append(difference);
            continue;
        }
        const FieldInfo& field = entity->fields[size_t(at)];
        const bool isText
            = field.type == FieldType::Text || field.type == FieldType::LongText || field.type == FieldType::Markdown;
        const Value stored = there.table(*entity).value(text.row, field);
        const Result<Value> value = isText ? Result<Value>(Value(text.text)) : reader.read(text.text, field);
        if (value && *value == stored)
            continue;
        difference.theirs = displayText(stored, field, there);
        if (value)
            difference.change = {entity, text.row, RowAction::Update, {{at, stored, *value}}};
        else
            difference.problem = value.error().message;
        found.append(difference);
    }
    return found;
}

} // namespace pela
