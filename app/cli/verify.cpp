#include "app/cli/cli.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pela::cli {

void addVerify(Registration& registration)
{
    const auto notWhole = [](const Error& error) {
        print(QJsonObject {{QStringLiteral("ok"), false}, {QStringLiteral("problems"), QJsonArray {error.message}}});
    };
    addReader(
        registration, "verify", QCoreApplication::translate("Cli", "Prove that pages, keys and history of a plan hold together"),
        [](PlanFile& file, bool json) -> Result<int> {
            const auto report = file.verify();
            if (!report)
                return report.error();
            const bool whole = report->problems.isEmpty();
            if (json) {
                print(QJsonObject {{QStringLiteral("ok"), whole},
                    {QStringLiteral("problems"), QJsonArray::fromStringList(report->problems)},
                    {QStringLiteral("remarks"), QJsonArray::fromStringList(report->remarks)}});
            } else {
                for (const QString& sentence : report->problems + report->remarks)
                    print(sentence);
                if (whole)
                    print(QCoreApplication::translate("Cli", "The plan is whole: pages, keys, history and rows agree."));
            }
            return whole ? int(Done) : int(Findings);
        },
        notWhole);
}

} // namespace pela::cli
