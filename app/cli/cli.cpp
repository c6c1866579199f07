#include "app/cli/cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace pela::cli {

namespace {

constexpr std::array registrars {addNew, addSample, addInfo, addDocuments, addExport, addCheck, addLog, addVerify};

void write(FILE* stream, const QString& line)
{
    QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

void print(const QString& line)
{
    write(stdout, line);
}

void print(const QJsonObject& object)
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
}

int fail(const Error& error)
{
    write(stderr, error.message);
    return error.problem == Problem::Usage || error.problem == Problem::Refused ? WrongUsage : FileTrouble;
}

void addReader(Registration& registration, const char* name, const QString& help,
    std::function<Result<int>(PlanFile&, bool)> read, std::function<void(const Error&)> unreadable)
{
    struct Options {
        std::string file;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = registration.app.add_subcommand(name, help.toStdString());
    command->add_option("FILE", options->file)->required();
    command->add_flag("--json", options->json);
    registration.whenChosen(command, [options, read = std::move(read), unreadable = std::move(unreadable)] {
        const auto opened = PlanFile::open(text(options->file), OpenMode::Read);
        const Result<int> code = opened ? read(*opened->file, options->json) : opened.error();
        if (code)
            return *code;
        if (options->json && unreadable)
            unreadable(code.error());
        return fail(code.error());
    });
}

QStringList commandNames()
{
    QStringList names;
    CLI::App app;
    Registration registration {app, [](CLI::App*, const Action&) {}};
    for (const auto& add : registrars)
        add(registration);
    for (const CLI::App* command : app.get_subcommands({}))
        names << text(command->get_name());
    return names;
}

bool isCommand(const QString& argument)
{
    return argument.startsWith(u'-') || commandNames().contains(argument);
}

int run(const QStringList& arguments)
{
    CLI::App app(QCoreApplication::translate(
                     "Cli", "Pela writes the Masterplan Smart City of a city. Without a command it opens the window.")
                     .toStdString(),
        "pela");
    app.set_version_flag("--version", std::string("pela ") + PELA_VERSION);
    app.require_subcommand(1);
    int exitCode = WrongUsage;
    Registration registration {app, [&exitCode](CLI::App* command, const Action& action) {
                                   command->callback([&exitCode, action] { exitCode = action(); });
                               }};
    for (const auto& add : registrars)
        add(registration);

    std::vector<std::string> reversed;
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        reversed.push_back(argument->toStdString());
    try {
        app.parse(reversed);
    } catch (const CLI::Success& help) { // --help and --version
        app.exit(help);
        return Done;
    } catch (const CLI::ParseError& problem) {
        app.exit(problem, std::cerr, std::cerr);
        return WrongUsage;
    }
    return exitCode;
}

} // namespace pela::cli
