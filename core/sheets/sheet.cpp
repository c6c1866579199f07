#include "core/sheets/sheet.h"

namespace pela {

QList<SheetColumn> Sheet::pick(std::initializer_list<const char*> keys) const
{
    QList<SheetColumn> picked;
    for (const char* key : keys) {
        const auto found = std::find_if(
            columns.begin(), columns.end(), [key](const SheetColumn& column) { return column.key == QLatin1String(key); });
        Q_ASSERT(found != columns.end());
        picked.append(*found);
    }
    return picked;
}

} // namespace pela
