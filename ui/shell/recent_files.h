// The plan files opened last, kept in the settings.
#pragma once

#include <QStringList>

namespace pela {

/// Newest first; files that are gone are left out.
QStringList recentFiles();
void rememberFile(const QString& path);

} // namespace pela
