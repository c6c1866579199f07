#include "ui/widgets/grid/cell_order.h"

#include "ui/widgets/grid/cell_filter.h"

namespace pela {

CellOrder::CellOrder(FieldType type) : type_(type), collator_(QLocale(QLocale::Indonesian))
{
    collator_.setNumericMode(true);
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
}

CellOrder::Key CellOrder::keyOf(const Value& value, const std::function<QString()>& text) const
{
    if (isNumeric(type_))
        return {value.decimal().value_or(Decimal()), {}};
    if (type_ == FieldType::Measure)
        if (const std::optional<Decimal> number = value.decimal())
            return {number, {}};
    const QString words = text();
    return {{}, collator_.sortKey(words), words.isEmpty()};
}

bool CellOrder::before(const Key& a, const Key& b)
{
    if (a.number && b.number)
        return std::is_lt(Decimal::compare(*a.number, *b.number));
    if (a.text && b.text)
        return a.text->compare(*b.text) < 0;
    return a.number ? !b.empty : a.empty;
}

} // namespace pela
