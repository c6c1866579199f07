#include "ui/widgets/grid/density.h"

#include <QSettings>

namespace pela {

int linesPerRow()
{
    return QSettings().value(QStringLiteral("window/density")).toString() == QLatin1String("roomy") ? 2 : 1;
}

} // namespace pela
