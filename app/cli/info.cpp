#include "app/cli/cli.h"
#include "core/base/format.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pela::cli {

namespace {

QJsonObject infoOf(const PlanFile& file, const QList<ReferenceSetInfo>& sets, const Weight& weight)
{
    const Plan& plan = file.plan();
    QJsonObject counts;
    for (const EntityInfo* entity : entities())
        counts[QString::fromLatin1(entity->name)] = qint64(plan.table(*entity).size());
    QJsonArray references;
    for (const ReferenceSetInfo& set : sets)
        references.append(QJsonObject {{QStringLiteral("digest"), set.digest}, {QStringLiteral("kind"), set.kind},
            {QStringLiteral("title"), set.title}, {QStringLiteral("source"), set.source}, {QStringLiteral("count"), set.count}});
    const Masterplan& masterplan = masterplanOf(plan);
    return {{QStringLiteral("reference_sets"), references}, {QStringLiteral("schema"), file.schema()},
        {QStringLiteral("counts"), counts}, {QStringLiteral("city"), masterplan.city}, {QStringLiteral("code"), masterplan.code},
        {QStringLiteral("period"), QStringLiteral("%1-%2").arg(masterplan.periodStart).arg(masterplan.periodEnd)},
        {QStringLiteral("framework"), plan.get(masterplan.framework).code}, {QStringLiteral("example"), masterplan.example},
        {QStringLiteral("last_change"), file.lastChange().toString(Qt::ISODateWithMs)},
        {QStringLiteral("bytes"),
            QJsonObject {{QStringLiteral("attachments"), weight.attachments},
                {QStringLiteral("attachments_of_the_past"), weight.pastAttachments},
                {QStringLiteral("history"), weight.history}}}};
}

void printInfo(const PlanFile& file, const QList<ReferenceSetInfo>& sets, const Weight& weight)
{
    const Plan& plan = file.plan();
    const Masterplan& masterplan = masterplanOf(plan);
    const auto line = [](const QString& name, const QString& value) { print(name.leftJustified(28) + value); };
    line(QCoreApplication::translate("Cli", "City or regency"), masterplan.city + QStringLiteral(" (") + masterplan.code + u')');
    line(QCoreApplication::translate("Cli", "Period"), periodOf(masterplan));
    line(QCoreApplication::translate("Cli", "Framework"), plan.get(masterplan.framework).name);
    line(QCoreApplication::translate("Cli", "Schema"), QString::number(file.schema()));
    line(QCoreApplication::translate("Cli", "Last change"),
        formatDate(file.lastChange().toLocalTime().date()) + file.lastChange().toLocalTime().toString(QStringLiteral(" HH.mm")));
    line(QCoreApplication::translate("Cli", "Attachments"),
        QCoreApplication::translate("Cli", "%1, of which only the past needs %2")
            .arg(formatBytes(weight.attachments), formatBytes(weight.pastAttachments)));
    line(QCoreApplication::translate("Cli", "History"), formatBytes(weight.history));
    print(QString());
    print(QCoreApplication::translate("Cli", "Rows of each kind"));
    for (const EntityInfo* entity : entities())
        line(QStringLiteral("  ") + entity->title(), formatInteger(qint64(plan.table(*entity).size())));
    if (sets.isEmpty())
        return;
    print(QString());
    print(QCoreApplication::translate("Cli", "Reference sets"));
    for (const ReferenceSetInfo& set : sets)
        line(QStringLiteral("  ") + set.title,
            QCoreApplication::translate("Cli", "%1 codes (%2)").arg(formatInteger(set.count), set.digest.left(12)));
}

} // namespace

void addInfo(Registration& registration)
{
    addReader(registration, "info", QCoreApplication::translate("Cli", "Say what is in a plan"),
        [](PlanFile& file, bool json) -> Result<int> {
            const auto sets = file.referenceSets();
            if (!sets)
                return sets.error();
            const auto weight = file.weight();
            if (!weight)
                return weight.error();
            if (json)
                print(infoOf(file, *sets, *weight));
            else
                printInfo(file, *sets, *weight);
            return int(Done);
        });
}

} // namespace pela::cli
