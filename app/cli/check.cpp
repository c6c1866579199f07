#include "app/cli/cli.h"
#include "core/review/rules.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pela::cli {

void addCheck(Registration& registration)
{
    struct Options {
        std::string file;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = registration.app.add_subcommand(
        "check", QCoreApplication::translate("Cli", "List what is missing or does not agree in a plan").toStdString());
    command->add_option("FILE", options->file)->required();
    command->add_flag("--json", options->json);
    registration.whenChosen(command, [options] {
        const auto opened = PlanFile::open(text(options->file), OpenMode::Read);
        if (!opened)
            return fail(opened.error());
        const QList<Finding> findings = check(opened->file->plan());
        QJsonArray list;
        for (const Finding& finding : findings) {
            list.append(QJsonObject {{QStringLiteral("rule"), finding.rule},
                {QStringLiteral("severity"), severityCode(finding.severity)},
                {QStringLiteral("entity"), QString::fromLatin1(finding.entity->name)},
                {QStringLiteral("id"), finding.id.toString(QUuid::WithoutBraces)}, {QStringLiteral("message"), finding.message}});
            if (!options->json)
                print(finding.message);
        }
        if (options->json)
            print(QJsonObject {{QStringLiteral("findings"), list}});
        return findings.isEmpty() ? int(Done) : int(Findings);
    });
}

} // namespace pela::cli
