#include "app/cli/cli.h"
#include "core/base/console.h"
#include "core/base/system_reason.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <sstream>

namespace pela::cli {

namespace {

constexpr std::array registrars {
    addNew, addSample, addInfo, addDocuments, addExport, addCheck, addCopy, addRestore, addLog, addVerify};

const QString helpCommand = QStringLiteral("help");

/// Why standard output took no more; empty while it does.
QString outputTrouble;

void write(FILE* stream, const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    errno = 0;
    const bool written
        = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size()) && std::fflush(stream) == 0;
    if (!written && stream == stdout && outputTrouble.isEmpty())
        outputTrouble = lastReason();
}

/// The headings and names that the library prints in its help.
void useOurWords(CLI::App& app)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Cli", text).toStdString(); };
    const auto formatter = app.get_formatter();
    formatter->label("Usage", say(QT_TRANSLATE_NOOP("Cli", "Usage")));
    formatter->label("Positionals", say(QT_TRANSLATE_NOOP("Cli", "What it is about")));
    formatter->label("OPTIONS", say(QT_TRANSLATE_NOOP("Cli", "OPTIONS")));
    formatter->label("SUBCOMMAND", say(QT_TRANSLATE_NOOP("Cli", "COMMAND")));
    formatter->label("TEXT", say(QT_TRANSLATE_NOOP("Cli", "TEXT")));
    formatter->label("REQUIRED", say(QT_TRANSLATE_NOOP("Cli", "(required)")));
    app.group(say(QT_TRANSLATE_NOOP("Cli", "Commands")));
    app.option_defaults()->group(say(QT_TRANSLATE_NOOP("Cli", "Options")));
    app.set_help_flag("-h,--help", say(QT_TRANSLATE_NOOP("Cli", "Show this help")));
    app.set_version_flag("--version", std::string("pela ") + PELA_VERSION, say(QT_TRANSLATE_NOOP("Cli", "Show the version")));
}

/// A sentence for what was typed wrong, with where to read on.
QString whatIsWrong(const CLI::App& app, const CLI::ParseError& problem)
{
    const auto chosen = app.get_subcommands();
    const CLI::App& command = chosen.empty() ? app : *chosen.front();
    const auto extras = app.remaining(true);
    QString what;
    if (!extras.empty()) {
        QStringList said;
        for (const std::string& extra : extras)
            said << text(extra);
        what = QCoreApplication::translate("Cli", "This was not understood: %1.").arg(said.join(u' '));
    } else if (dynamic_cast<const CLI::RequiredError*>(&problem)) {
        QStringList missing;
        for (const CLI::Option* option : command.get_options())
            if (option->get_required() && option->count() == 0)
                missing << text(option->get_name());
        if (chosen.empty())
            missing << QCoreApplication::translate("Cli", "COMMAND");
        what = QCoreApplication::translate("Cli", "Something is missing: %1.").arg(missing.join(QStringLiteral(", ")));
    } else {
        // The library's own words are English; what they begin with is the option.
        what = QCoreApplication::translate("Cli", "The option %1 was used wrongly: its value is missing, or there are two.")
                   .arg(text(problem.what()).section(u':', 0, 0));
    }
    const QString name = chosen.empty() ? QStringLiteral("pela") : QString(QStringLiteral("pela ") + text(command.get_name()));
    return what + u' ' + QCoreApplication::translate("Cli", "Help: %1 --help").arg(name);
}

Error notKnown(const QString& word)
{
    return {
        Problem::Usage, QCoreApplication::translate("Cli", "“%1” is neither a command nor a file. Try: pela --help").arg(word)};
}

} // namespace

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString pathOf(const QString& typed)
{
    QString path = typed;
    while (path.startsWith(QLatin1String("./"))) {
        path.remove(0, 2);
        while (path.startsWith(u'/')) // ".//x" is "x" in here, and no root
            path.remove(0, 1);
    }
    return typed.isEmpty() ? typed : QDir::current().filePath(path);
}

QString pathOf(const std::string& typed)
{
    return pathOf(text(typed));
}

void print(const QString& line)
{
    write(stdout, harmless(line));
}

void printJson(const QString& piece)
{
    write(stdout, harmlessJson(piece));
}

void print(const QJsonObject& object)
{
    printJson(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
}

int fail(const Error& error)
{
    write(stderr, harmless(error.message));
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
    addFile(*command, options->file);
    command->add_flag(
        "--json", options->json, QCoreApplication::translate("Cli", "Print one JSON object, for scripts").toStdString());
    registration.whenChosen(command, [options, read = std::move(read), unreadable = std::move(unreadable)] {
        const auto opened = PlanFile::open(pathOf(options->file), OpenMode::Read);
        const Result<int> code = opened ? read(*opened->file, options->json) : opened.error();
        if (code)
            return *code;
        if (options->json && unreadable)
            unreadable(code.error());
        return fail(code.error());
    });
}

void addFile(CLI::App& command, std::string& file)
{
    command
        .add_option(QCoreApplication::translate("Cli", "FILE").toStdString(), file,
            QCoreApplication::translate("Cli", "The plan (.pela)").toStdString())
        ->required();
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
    return argument.startsWith(u'-') || argument == helpCommand || commandNames().contains(argument);
}

bool isMistyped(const QString& first)
{
    const bool isPath = first.contains(u'/') || first.contains(QDir::separator())
        || first.endsWith(QLatin1String(".pela"), Qt::CaseInsensitive);
    return !first.isEmpty() && !isPath && !isCommand(first) && !QFileInfo::exists(first);
}

std::optional<Error> objectionTo(const QString& first)
{
    if (isMistyped(first))
        return notKnown(first);
    if (first.isEmpty() || isCommand(first) || QFileInfo::exists(first))
        return {};
    return PlanFile::open(pathOf(first), OpenMode::Read).error();
}

int run(const QStringList& given)
{
    if (const auto objection = objectionTo(given.value(0)))
        return fail(*objection);
    QStringList arguments = given;
    if (arguments.value(0) == helpCommand) { // "help copy" is what "copy --help" is
        arguments.removeFirst();
        if (const QString about = arguments.join(u' '); !arguments.isEmpty() && !commandNames().contains(about))
            return fail(notKnown(about));
        arguments.append(QStringLiteral("--help"));
    }
    CLI::App app(QCoreApplication::translate(
                     "Cli", "Pela writes the Masterplan Smart City of a city. Without a command it opens the window.")
                     .toStdString(),
        "pela");
    useOurWords(app);
    app.require_subcommand(1);
    int exitCode = WrongUsage;
    Registration registration {app, [&exitCode](CLI::App* command, const Action& action) {
                                   command->callback([&exitCode, action] { exitCode = action(); });
                               }};
    for (const auto& add : registrars)
        add(registration);

    for (CLI::App* command : app.get_subcommands({})) // the library makes their --help before it hears of our groups
        command->get_help_ptr()->group(app.get_help_ptr()->get_group());

    std::vector<std::string> reversed;
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        reversed.push_back(argument->toStdString());
    try {
        app.parse(reversed);
    } catch (const CLI::Success& help) { // --help and --version
        std::ostringstream said;
        app.exit(help, said, said);
        for (const QString& line : text(said.str()).trimmed().split(u'\n'))
            print(line);
        exitCode = Done;
    } catch (const CLI::ParseError& problem) {
        return fail({Problem::Usage, whatIsWrong(app, problem)});
    }
    if (outputTrouble.isEmpty())
        return exitCode;
    const QString done
        = exitCode == Done ? QCoreApplication::translate("Cli", "The command was carried out to its end.") + u' ' : QString();
    return fail({Problem::Unwritable,
        done
            + QCoreApplication::translate(
                "Cli", "The result could not be written to the standard output (%1). Let it go to a place that has room for it.")
                  .arg(outputTrouble)});
}

} // namespace pela::cli
