#include "ui/shell/run_window.h"

#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>

namespace pela {

int runWindow(QApplication& application, PageList pages, const QString& file)
{
    // Settings live under these names; main() may have set them already for the command line.
    if (QCoreApplication::organizationName().isEmpty()) {
        QCoreApplication::setOrganizationName(QStringLiteral("Pela"));
        QCoreApplication::setApplicationName(QStringLiteral("Pela"));
    }
    QApplication::setApplicationDisplayName(QStringLiteral("Pela"));
    QApplication::setDesktopFileName(QStringLiteral("pela"));
    theme::apply(application, theme::savedScheme());
    MainWindow window(pages);
    // Opened before it is shown: the first thing on screen is the plan, not the start page on its way out.
    if (!file.isEmpty())
        window.openFile(file);
    window.show();
    return QApplication::exec();
}

} // namespace pela
