#include "app/cli/cli.h"
#include "core/base/format.h"
#include "core/store/backup.h"

#include <QCoreApplication>
#include <QDir>

namespace pela::cli {

namespace {

/// A plan that is not whole is copied too, because there may be nothing else; but not over a copy that may be.
int copyWhole(const PlanFile& file, const QString& path)
{
    const auto report = file.verify();
    if (!report)
        return fail(report.error());
    const QStringList& wrong = report->problems;
    if (!wrong.isEmpty() && QFileInfo::exists(path))
        return fail({Problem::Damaged,
            QCoreApplication::translate("Cli",
                "The plan %1 is not whole, so its copy does not take the place of %2. Give the copy another name. What is wrong: "
                "%3")
                .arg(QDir::toNativeSeparators(file.path()), QDir::toNativeSeparators(path), wrong.first())});
    if (const Result<> done = file.saveCopy(path); !done)
        return fail(done.error());
    if (wrong.isEmpty())
        return Done;
    print(QCoreApplication::translate("Cli", "The copy %1 is made, but the plan itself is not whole:")
              .arg(QDir::toNativeSeparators(path)));
    for (const QString& sentence : wrong)
        print(sentence);
    return Findings;
}

} // namespace

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
    command
        ->add_option(QCoreApplication::translate("Cli", "PATH").toStdString(), options->path,
            QCoreApplication::translate("Cli", "Where to write it").toStdString())
        ->required();
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
        if (!options->compact)
            return copyWhole(file, path);
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
