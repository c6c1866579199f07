#include "ui/shell/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace pela {

namespace {
const QString key = QStringLiteral("recent/files");
constexpr int kept = 8;
} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(key).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

void rememberFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = QSettings().value(key).toStringList();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(key, QStringList(files.mid(0, kept)));
}

} // namespace pela
