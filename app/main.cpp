// Window or command line: decides, wires the parts together, and leaves the rest to them.
#include "app/cli/cli.h"
#include "core/base/console.h"
#include "core/base/language.h"
#include "core/publish/publish.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

#include <csignal>

#ifdef PELA_GUI
#include "ui/pages/page_list.h"
#include "ui/paper/paper_fonts.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/paper/picture.h"
#include "ui/shell/run_window.h"
#include "ui/shell/shots.h"

#include <QApplication>
#endif

namespace {

#ifdef PELA_GUI
/// Qt warns of a folder for sockets that is missing or cannot be made, which a job run by cron does not have and paper does not
/// need.
void keepToOurselves(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: ")))
        std::fputs(qFormatLogMessage(type, context, message).toLocal8Bit().append('\n').constData(), stderr);
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}
#endif

} // namespace

int main(int argc, char** argv)
{
#ifdef SIGXFSZ // a file that may not grow any more is an error like a full disk, and not the end
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    // What a picture is called by who reads it is no word for people; that it cannot be read is said in a sentence of ours.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false\nqt.svg*=false"));
    using namespace pela;
    const Console console;
    QCoreApplication::setApplicationName(QStringLiteral("Pela"));
    QCoreApplication::setOrganizationName(QStringLiteral("Pela"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("pela.id"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PELA_VERSION));
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();

#ifdef PELA_GUI
    const bool shots = first == QLatin1String("--shots");
    const bool commandLine = !first.isEmpty() && cli::isCommand(first) && !shots;
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper, publishPdf, picture::isPaintable});
    if (commandLine) {
        // Only paper needs fonts; everything else stays quick and works where Qt Gui has nothing to talk to.
        if (first == QLatin1String("export")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            qInstallMessageHandler(keepToOurselves);
            QGuiApplication application(argc, argv);
            useBuiltInFonts(QStringLiteral("paper"));
            speakChosenLanguage();
            return cli::run(QCoreApplication::arguments().mid(1));
        }
    } else {
        const bool seesWindow = hasDisplay();
        if (!shots && (!seesWindow || cli::isMistyped(first))) {
            QCoreApplication application(argc, argv);
            speakChosenLanguage();
            const auto objection = cli::objectionTo(first);
            return cli::fail(objection
                    ? *objection
                    : Error {Problem::Usage,
                        QCoreApplication::translate("Cli", "There is no display to open a window on. Try: pela --help")});
        }
        if (!seesWindow)
            qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        useBuiltInFonts(QStringLiteral("paper"));
        speakChosenLanguage();
        const QStringList arguments = QCoreApplication::arguments();
        const QStringList files = arguments.mid(1);
        const bool areFiles
            = std::all_of(files.begin(), files.end(), [](const QString& path) { return QFileInfo(path).isFile(); });
        if (!shots && files.size() > 1 && !areFiles) { // a mistyped command
            return cli::fail(
                {Problem::Usage, QCoreApplication::translate("Cli", "“%1” is no command. Try: pela --help").arg(first)});
        }
        if (shots)
            return arguments.size() == 4 ? takeShots(application, pageList(), arguments[2], arguments[3]) : int(cli::WrongUsage);
        return runWindow(application, pageList(), files);
    }
#endif
    QCoreApplication application(argc, argv);
    speakChosenLanguage();
    return cli::run(QCoreApplication::arguments().mid(1));
}
