#include "app/cli/cli.h"
#include "core/review/rules.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pela::cli {

void addCheck(Registration& registration)
{
    addReader(registration, "check", QCoreApplication::translate("Cli", "List what is missing or does not agree in a plan"),
        [](PlanFile& file, bool json) -> Result<int> {
            const QList<Finding> findings = check(file.plan());
            QJsonArray list;
            for (const Finding& finding : findings) {
                list.append(QJsonObject {{QStringLiteral("rule"), finding.rule},
                    {QStringLiteral("severity"), severityCode(finding.severity)},
                    {QStringLiteral("entity"), QString::fromLatin1(finding.entity->name)},
                    {QStringLiteral("id"), finding.id.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("message"), finding.message}});
                if (!json)
                    print(finding.message);
            }
            if (json)
                print(QJsonObject {{QStringLiteral("findings"), list}});
            return findings.isEmpty() ? int(Done) : int(Findings);
        });
}

} // namespace pela::cli
