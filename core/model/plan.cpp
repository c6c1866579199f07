#include "core/model/plan.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pela {

Plan::Plan()
{
    for (const EntityInfo* entity : entities())
        tables_.push_back(entity->newTable());
}

Plan::Plan(const Plan& other)
{
    for (const auto& table : other.tables_)
        tables_.push_back(table->copy());
}

Plan& Plan::operator=(const Plan& other)
{
    // Into the tables that are there: whoever holds one goes on holding it.
    for (size_t i = 0; i < tables_.size(); ++i)
        tables_[i]->become(*other.tables_[i]);
    return *this;
}

bool Plan::isStillSnapshotOf(const Plan& other) const
{
    return std::equal(tables_.begin(), tables_.end(), other.tables_.begin(),
        [](const auto& one, const auto& another) { return one->isStillCopyOf(*another); });
}

QString Plan::titleOf(const EntityInfo& entity, const QUuid& id) const
{
    const Table& rows = table(entity);
    const void* row = rows.find(id);
    if (!row)
        return {};
    if (entity.titleField >= 0)
        return entity.fields[size_t(entity.titleField)].get(row).toString();
    QStringList parts;
    for (const FieldInfo& field : entity.fields) {
        if (field.type == FieldType::Reference && field.required)
            parts << titleOf(field.target(), field.get(row).uuid());
        else if (field.type == FieldType::Year)
            parts << field.get(row).toString();
    }
    return parts.join(QStringLiteral(" – "));
}

QByteArray Plan::canonicalDump() const
{
    QByteArray dump;
    for (const auto& rows : tables_) {
        std::vector<QUuid> ids;
        for (size_t i = 0; i < rows->size(); ++i)
            ids.push_back(rows->idAt(i));
        std::sort(ids.begin(), ids.end());
        for (const QUuid& id : ids) {
            QJsonArray line {QString::fromLatin1(rows->info().name), id.toString(QUuid::WithoutBraces)};
            for (const FieldInfo& field : rows->info().fields) {
                const Value value = rows->value(id, field);
                line.append(value.isEmpty() ? QJsonValue() : QJsonValue(value.toString()));
            }
            dump += QJsonDocument(line).toJson(QJsonDocument::Compact);
            dump += '\n';
        }
    }
    return dump;
}

} // namespace pela
