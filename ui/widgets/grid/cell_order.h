// Which of two cells of a column stands first.
#pragma once

#include "core/domain/entities.h"

#include <QCollator>

#include <functional>

namespace pela {

/// Numbers by their size, digit for digit, and words as an Indonesian dictionary orders them. In a column that holds both,
/// empty cells come first, then numbers, then words.
class CellOrder {
public:
    struct Key {
        std::optional<Decimal> number;
        std::optional<QCollatorSortKey> text; ///< where there is no number
        bool empty = false;
    };

    explicit CellOrder(FieldType type);

    /// `text` gives what the cell shows; it is asked only where that decides.
    Key keyOf(const Value& value, const std::function<QString()>& text) const;
    static bool before(const Key& a, const Key& b);

private:
    FieldType type_;
    QCollator collator_;
};

} // namespace pela
