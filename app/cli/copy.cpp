#include "app/cli/cli.h"
#include "core/base/format.h"
#include "core/store/backup.h"

#include <QCoreApplication>
#include <QDir>

namespace pela::cli {

void addCopy(Registration& registration)
{
    struct Options {
        std::string file, path;
        bool compact = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = registration.app.add_subcommand(
        "copy", QCoreApplication::translate("Cli", "Write a complete, verified copy of a plan").toStdString());
    addFile(*command, options->file);
    command->add_option("PATH", options->path, QCoreApplication::translate("Cli", "Where to write it").toStdString())->required();
    command->add_flag("--compact", options->compact,
        QCoreApplication::translate("Cli", "Begin anew with the state of now, without the past").toStdString());
    registration.whenChosen(command, [options] {
        const QString path = pathOf(options->path);
        if (path.isEmpty())
            return fail({Problem::Usage, QCoreApplication::translate("Cli", "No name was given for the copy.")});
        const auto opened = PlanFile::open(pathOf(options->file), OpenMode::Read);
        if (!opened)
            return fail(opened.error());
        const PlanFile& file = *opened->file;
        if (!options->compact) {
            const Result<> done = file.saveCopy(path);
            return done ? int(Done) : fail(done.error());
        }
        const Result<Weight> weight = file.weight();
        if (!weight)
            return fail(weight.error());
        const qint64 entriesThere = entriesIn(path);
        if (const Result<> done = file.saveCompactCopy(path); !done)
            return fail(done.error());
        print(QCoreApplication::translate("Cli",
            "The copy %1 begins anew with the plan of now. Left behind were the history (%2) and attachments that only it needs "
            "(%3).")
                  .arg(QDir::toNativeSeparators(path), formatBytes(weight->history), formatBytes(weight->pastAttachments)));
        if (entriesThere > 1)
            print(QCoreApplication::translate(
                "Cli", "The older copy that was there had a history of %1 entries; from now on only the plan itself, %2, has it.")
                      .arg(formatInteger(entriesThere), QDir::toNativeSeparators(file.path())));
        return int(Done);
    });
}

} // namespace pela::cli
