#include "app/cli/cli.h"
#include "core/store/new_plan.h"

#include <QCoreApplication>

namespace pela::cli {

void addSample(Registration& registration)
{
    auto file = std::make_shared<std::string>();
    CLI::App* command = registration.app.add_subcommand(
        "sample", QCoreApplication::translate("Cli", "Write the sample plan (Kota Ambon)").toStdString());
    addFile(*command, *file);
    registration.whenChosen(command, [file] {
        const auto made = createSample(pathOf(*file));
        return made ? int(Done) : fail(made.error());
    });
}

} // namespace pela::cli
