#include "ui/paper/paper_fonts.h"

#include "ui/paper/typography.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>

namespace pela {

void useFontsBesideProgram()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& name : {QStringLiteral("fonts"), QStringLiteral("lib/fonts")}) {
        const QDir folder(program.filePath(name));
        for (const QString& file : folder.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")}, QDir::Files))
            QFontDatabase::addApplicationFont(folder.filePath(file));
    }
}

Result<> fontsAtHand()
{
    for (const print::TextStyle& style : {print::Typography::sans(10, 1), print::Typography::serif(10, 1)})
        if (!QFontMetricsF(style.font).inFont(QLatin1Char('a')))
            return Error {Problem::Unwritable,
                QCoreApplication::translate("PdfPublisher",
                    "This computer has no font to print with, so nothing was written. Install one (on Debian "
                    "fonts-liberation2), or put font files into a folder “fonts” beside the program, then try again.")};
    return {};
}

} // namespace pela
