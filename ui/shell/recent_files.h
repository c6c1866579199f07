// The plan files opened last, and whose plans they are, kept in the settings.
#pragma once

#include <QList>
#include <QString>

namespace pela {

struct RecentFile {
    QString path;
    QString title; ///< city and period, as they were when it was last open; empty when that is not known
};

/// Newest first; files that are gone are left out. No file is opened for it.
QList<RecentFile> recentFiles();
void rememberFile(const QString& path, const QString& title);

} // namespace pela
