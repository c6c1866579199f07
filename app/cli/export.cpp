#include "app/cli/cli.h"
#include "core/book/documents.h"
#include "core/publish/publish.h"

#include <QCoreApplication>

namespace pela::cli {

void addExport(Registration& registration)
{
    struct Options {
        std::string file, document, to;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = registration.app.add_subcommand("export",
        QCoreApplication::translate("Cli", "Write a document of a plan; the suffix of the name after --to says in which format")
            .toStdString());
    addFile(*command, options->file);
    command
        ->add_option(QCoreApplication::translate("Cli", "DOCUMENT").toStdString(), options->document,
            QCoreApplication::translate("Cli", "Which document; “pela documents FILE” lists them").toStdString())
        ->required();
    command->add_option("--to", options->to, QCoreApplication::translate("Cli", "Where to write it").toStdString())->required();
    registration.whenChosen(command, [options] {
        const auto opened = PlanFile::open(pathOf(options->file), OpenMode::Read);
        if (!opened)
            return fail(opened.error());
        const PlanFile& file = *opened->file;
        const auto document = book::documentNamed(file.plan(), text(options->document));
        if (!document)
            return fail(document.error());
        const Result<> written = publish::exportDocument(file.plan(), document->ref, pathOf(options->to), file.onDisk());
        return written ? int(Done) : fail(written.error());
    });
}

} // namespace pela::cli
