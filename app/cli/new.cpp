#include "app/cli/cli.h"
#include "core/store/new_plan.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace pela::cli {

namespace {

Result<NewPlan> wishFrom(const QString& name, const QString& code, const QString& period, const QString& framework)
{
    static const QRegularExpression periodShape(QStringLiteral("^(\\d{4})[-–](\\d{4})$"));
    static const QRegularExpression codeShape(QStringLiteral("^\\d{2}(\\.\\d{2})?$"));
    const auto years = periodShape.match(period);
    if (!years.hasMatch() || years.captured(1).toInt() > years.captured(2).toInt())
        return Error {
            Problem::Usage, QCoreApplication::translate("Cli", "“%1” is not a period. Write it like 2025-2029.").arg(period)};
    if (!codeShape.match(code).hasMatch())
        return Error {
            Problem::Usage, QCoreApplication::translate("Cli", "“%1” is not a Kemendagri code. Write it like 81.71.").arg(code)};
    if (name.trimmed().isEmpty())
        return Error {Problem::Usage,
            QCoreApplication::translate("Cli", "The name of the city is empty. Write it like --name \"Kota Ambon\".")};
    return NewPlan {name.trimmed(), code, years.captured(1).toInt(), years.captured(2).toInt(), framework};
}

} // namespace

void addNew(Registration& registration)
{
    struct Options {
        std::string file, name, code, period, framework = "six-dimensions";
    };
    auto options = std::make_shared<Options>();
    CLI::App* command
        = registration.app.add_subcommand("new", QCoreApplication::translate("Cli", "Make a new plan").toStdString());
    addFile(*command, options->file);
    const auto option = [command](const char* name, std::string& value, const QString& help) {
        return command->add_option(name, value, help.toStdString());
    };
    option("--name", options->name, QCoreApplication::translate("Cli", "The city or regency: \"Kota Ambon\""))->required();
    option("--code", options->code, QCoreApplication::translate("Cli", "Its Kemendagri code: 81.71"))->required();
    option("--period", options->period, QCoreApplication::translate("Cli", "The years of the plan: 2025-2029"))->required();
    QStringList known;
    for (const FrameworkChoice& choice : frameworks())
        known << choice.id;
    option("--framework", options->framework,
        QCoreApplication::translate("Cli", "The framework: %1").arg(known.join(QStringLiteral(", "))));
    registration.whenChosen(command, [options] {
        const auto wish = wishFrom(text(options->name), text(options->code), text(options->period), text(options->framework));
        if (!wish)
            return fail(wish.error());
        const auto made = createPlan(pathOf(options->file), *wish);
        return made ? int(Done) : fail(made.error());
    });
}

} // namespace pela::cli
