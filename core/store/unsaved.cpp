#include "core/store/unsaved.h"

#include "core/base/safe_file.h"
#include "core/model/cell_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace pela {

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024;
constexpr int nameDigits = 16;

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/unsaved");
}

QString pathOf(const QString& name)
{
    return folder() + u'/' + name + QStringLiteral(".json");
}

} // namespace

QString unsavedName(Id<Masterplan> plan, const QString& path)
{
    const QByteArray place = QCryptographicHash::hash(QDir::cleanPath(path).toUtf8(), QCryptographicHash::Sha256).toHex();
    return plan.text() + u'-' + QString::fromLatin1(place.left(nameDigits));
}

Result<> keepUnsaved(const QString& name, const QList<UnsavedText>& texts)
{
    const QString path = pathOf(name);
    if (texts.isEmpty())
        return QFile::exists(path) ? removeForGood(path) : Result<>();
    QJsonArray list;
    for (const UnsavedText& text : texts)
        list.append(QJsonObject {{QStringLiteral("entity"), text.entity}, {QStringLiteral("row"), text.row.toString()},
            {QStringLiteral("field"), text.field}, {QStringLiteral("place"), text.place}, {QStringLiteral("text"), text.text}});
    if (!QDir().mkpath(folder()))
        return cannotWrite(folder(), QString());
    QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // what is typed is nobody else's
    const Result<QString> temporary = temporaryBeside(path);
    if (!temporary)
        return temporary.error();
    if (Result<> written = fillFile(*temporary, QJsonDocument(list).toJson(QJsonDocument::Compact)); !written)
        return written;
    return replaceFile(*temporary, path);
}

QList<UnsavedText> unsavedUnder(const QString& name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return {};
    QList<UnsavedText> texts;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& each : list) {
        const auto word = [&each](const char* key) { return each[QLatin1String(key)].toString(); };
        texts.append({word("entity"), QUuid::fromString(word("row")), word("field"), word("place"), word("text")});
    }
    return texts;
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
