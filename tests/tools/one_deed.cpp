// A process that does one thing with a plan that the command line has no word for, so that the system may fail it there. It
// prints "done", or a sentence on stderr and ends with 3, as the program does.
//     one_deed FILE make|commit|undo|backup|upgrade
//     one_deed FILE copy|compact COPY            by who has the plan open for writing
#include "core/store/plan_file.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"

#include <QCoreApplication>

#include <cstdio>
#include <optional>

using namespace pela;

namespace {

int ended(const Result<>& done)
{
    if (done) {
        std::puts("done");
        return 0;
    }
    std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
    return 3;
}

/// A plan with something in it, a picture among it, and with a past.
Result<> make(const QString& path)
{
    const auto made = PlanFile::create(path, test::smallPlan());
    if (!made)
        return made.error();
    PlanFile& file = **made;
    file.finishBackup();
    Draft draft(file.plan(), QStringLiteral("Lampirkan"));
    const auto kept = keepFile(draft, QStringLiteral("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    if (!kept)
        return kept.error();
    return file.commit(draft);
}

Result<> commit(PlanFile& file)
{
    const QString label = QStringLiteral("Tambah %1").arg(file.plan().all<Program>().size() + 1);
    return file.commit(change(label).insert(test::program(file.plan(), label)));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Pela")); // backups lie where the program looks for them
    QCoreApplication::setOrganizationName(QStringLiteral("Pela"));
    const QStringList arguments = application.arguments();
    const QString path = arguments.value(1);
    const QString deed = arguments.value(2);
    if (deed == QLatin1String("make"))
        return ended(make(path));
    std::optional<test::OlderFormat> format;
    if (deed == QLatin1String("upgrade")) {
        format.emplace();
        format->learnToDoWithoutMottoes();
        return ended(PlanFile::bringUpToDate(path));
    }
    const Result<PlanFile::Opened> opened = PlanFile::open(path, OpenMode::Write);
    if (!opened)
        return ended(opened.error());
    PlanFile& file = *opened->file;
    Result<> backedUp;
    QObject::connect(&file, &PlanFile::notice, [&backedUp](const QString& sentence) {
        backedUp = Error {Problem::Unwritable, sentence};
    });
    file.finishBackup();
    QCoreApplication::processEvents();
    if (deed == QLatin1String("backup"))
        return ended(backedUp);
    if (deed == QLatin1String("commit"))
        return ended(commit(file));
    if (deed == QLatin1String("undo"))
        return ended(file.undo());
    if (deed == QLatin1String("copy"))
        return ended(file.saveCopy(arguments.value(3)));
    if (deed == QLatin1String("compact"))
        return ended(file.saveCompactCopy(arguments.value(3)));
    return ended({});
}
