#include "ui/widgets/grid/density.h"

#include <QSettings>

namespace pela {

namespace {
const QString key = QStringLiteral("window/density");
const QString roomyRows = QStringLiteral("roomy");
} // namespace

int linesPerRow()
{
    return QSettings().value(key).toString() == roomyRows ? 2 : 1;
}

void saveRoomyRows(bool roomy)
{
    if (roomy)
        QSettings().setValue(key, roomyRows);
    else
        QSettings().remove(key);
}

} // namespace pela
