// The command line: a contract that scripts rely on (docs: pela(1)). Results go to stdout, messages to stderr.
#pragma once

#include "core/base/result.h"
#include "core/store/plan_file.h"

#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace pela::cli {

enum ExitCode {
    Done = 0,
    Findings = 1, ///< done, with something to look at
    WrongUsage = 2,
    FileTrouble = 3 ///< the file cannot be read or written, is damaged, locked or newer
};

/// Runs the command that `arguments` (without the program name) name. Needs a QCoreApplication; "export" to PDF a
/// QGuiApplication.
int run(const QStringList& arguments);
/// True when the first argument is one of ours rather than a file to open in the window.
bool isCommand(const QString& argument);
/// True when it is neither, nor the path that a plan might have.
bool isMistyped(const QString& first);
/// What is to be said of a first argument that is neither: a command that was mistyped (Usage), or a plan that is not there.
std::optional<Error> objectionTo(const QString& first);
QStringList commandNames();

/// The subcommand's way to hand back its exit code.
using Action = std::function<int()>;
/// Each command registers its options and says what to do when it is the one.
struct Registration {
    CLI::App& app;
    std::function<void(CLI::App*, Action)> whenChosen;
};

/// Registers a command that reads one plan: its FILE and whether `--json` was asked for. Opening, and saying why a plan does
/// not open or `read` does not get through it, is done here; `unreadable` prints what a machine expects then.
void addReader(Registration& registration, const char* name, const QString& help,
    std::function<Result<int>(PlanFile& file, bool json)> read, std::function<void(const Error&)> unreadable = {});

/// The FILE that a command is about.
void addFile(CLI::App& command, std::string& file);

void addNew(Registration& registration);
void addSample(Registration& registration);
void addInfo(Registration& registration);
void addDocuments(Registration& registration);
void addExport(Registration& registration);
void addCopy(Registration& registration);
void addRestore(Registration& registration);
void addCheck(Registration& registration);
void addLog(Registration& registration);
void addVerify(Registration& registration);

/// A line for people: what a plan says in it does nothing to their terminal.
void print(const QString& line);
void print(const QJsonObject& object);
/// A piece of an object that is too large to be printed at once.
void printJson(const QString& piece);
/// Prints the sentence on stderr and answers the exit code it stands for.
int fail(const Error& error);

QString text(const std::string& utf8);
/// A path as sentences say it, wherever whoever typed it stands: all paths of one answer look alike.
QString pathOf(const QString& typed);
QString pathOf(const std::string& typed);

} // namespace pela::cli
