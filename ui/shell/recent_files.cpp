#include "ui/shell/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace pela {

namespace {
const QString filesKey = QStringLiteral("recent/files");
const QString titlesKey = QStringLiteral("recent/titles");
constexpr int kept = 8;
} // namespace

QList<RecentFile> recentFiles()
{
    const QVariantMap titles = QSettings().value(titlesKey).toMap();
    QList<RecentFile> files;
    for (const QString& path : QSettings().value(filesKey).toStringList())
        if (QFileInfo::exists(path))
            files.append({path, titles.value(path).toString()});
    return files;
}

void rememberFile(const QString& path, const QString& title)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = QSettings().value(filesKey).toStringList();
    files.removeAll(absolute);
    files.prepend(absolute);
    files = files.mid(0, kept);
    const QVariantMap known = QSettings().value(titlesKey).toMap();
    QVariantMap titles;
    for (const QString& each : std::as_const(files))
        titles.insert(each, each == absolute ? title : known.value(each));
    QSettings().setValue(filesKey, files);
    QSettings().setValue(titlesKey, titles);
}

} // namespace pela
