// Which of two cells of a column stands first.
#pragma once

#include "core/domain/entities.h"

#include <QCollator>

#include <functional>

namespace pela {

/// Numbers by their size, digit for digit, codes as people count (1.2 before 1.10), and words as an Indonesian dictionary
/// orders them. In a column that holds both, numbers come before words. Empty cells are last, also from the largest down.
class CellOrder {
public:
    struct Key {
        std::optional<Decimal> number;
        std::optional<QCollatorSortKey> text; ///< where there is no number
        std::optional<QString> code;
        bool empty = false;
    };

    explicit CellOrder(const FieldInfo& field);

    /// `text` gives what the cell shows; it is asked only where that decides.
    Key keyOf(const Value& value, const std::function<QString()>& text) const;
    static bool before(const Key& a, const Key& b, Qt::SortOrder order = Qt::AscendingOrder);

private:
    FieldType type_;
    bool codes_;
    QCollator collator_;
};

} // namespace pela
