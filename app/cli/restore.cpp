#include "core/store/restore.h"
#include "app/cli/cli.h"
#include "core/base/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pela::cli {

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
    command->add_option("BACKUP", options->backup,
        QCoreApplication::translate("Cli", "Which backup; without it the newest one that is whole").toStdString());
    command->add_flag(
        "--list", options->list, QCoreApplication::translate("Cli", "Only list the backups, newest first").toStdString());
    registration.whenChosen(command, [options] {
        const QString file = text(options->file);
        if (options->list) {
            const auto backups = backupsFor(file);
            if (!backups)
                return fail(backups.error());
            for (const QString& backup : *backups)
                print(QFileInfo(backup).lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral("  ")
                    + QDir::toNativeSeparators(backup));
            return int(Done);
        }
        const auto restored = restorePlan(file, text(options->backup));
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
