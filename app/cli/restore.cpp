#include "core/store/restore.h"
#include "app/cli/cli.h"
#include "core/base/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pela::cli {

namespace {

/// Behind a backup that is not to be had.
QString markFor(const Error& error)
{
    switch (error.problem) {
    case Problem::Damaged:
    case Problem::NotAPlan:
        return QCoreApplication::translate("Cli", "(damaged)");
    case Problem::Newer:
        return QCoreApplication::translate("Cli", "(of a newer Pela)");
    default:
        return QCoreApplication::translate("Cli", "(cannot be read)");
    }
}

} // namespace

void addRestore(Registration& registration)
{
    struct Options {
        std::string file, backup;
        bool list = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = registration.app.add_subcommand("restore",
        QCoreApplication::translate("Cli", "Put a backup in place of a damaged plan, which is kept beside it").toStdString());
    addFile(*command, options->file);
    command->add_option(QCoreApplication::translate("Cli", "BACKUP").toStdString(), options->backup,
        QCoreApplication::translate("Cli", "Which backup; without it the newest one that is whole").toStdString());
    command->add_flag(
        "--list", options->list, QCoreApplication::translate("Cli", "Only list the backups, newest first").toStdString());
    registration.whenChosen(command, [options] {
        const QString file = pathOf(options->file);
        if (options->list) {
            const auto backups = backupsFor(file);
            if (!backups)
                return fail(backups.error());
            bool allWhole = true;
            for (const QString& backup : *backups) {
                const Result<> whole = verifyBackup(backup);
                allWhole = allWhole && whole;
                print(QFileInfo(backup).lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral("  ")
                    + QDir::toNativeSeparators(backup) + (whole ? QString() : QStringLiteral("  ") + markFor(whole.error())));
            }
            return allWhole ? int(Done) : int(Findings);
        }
        const auto restored = restorePlan(file, pathOf(options->backup));
        if (!restored)
            return fail(restored.error());
        print(QCoreApplication::translate("Cli", "%1 stands there again as in the backup %2.")
                  .arg(QDir::toNativeSeparators(file), QDir::toNativeSeparators(restored->backup)));
        if (!restored->kept.isEmpty())
            print(QCoreApplication::translate("Cli", "The file that was there is now %1.")
                      .arg(QDir::toNativeSeparators(restored->kept)));
        return int(Done);
    });
}

} // namespace pela::cli
