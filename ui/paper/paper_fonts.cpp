#include "ui/paper/paper_fonts.h"

#include <QDir>
#include <QFontDatabase>

namespace pela {

void useBuiltInFonts(const QString& set)
{
    const QDir folder(QStringLiteral(":/fonts/") + set);
    for (const QString& file : folder.entryList(QDir::Files)) {
        [[maybe_unused]] const int added = QFontDatabase::addApplicationFont(folder.filePath(file));
        Q_ASSERT(added >= 0);
    }
}

} // namespace pela
