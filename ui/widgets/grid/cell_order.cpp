#include "ui/widgets/grid/cell_order.h"

#include "core/base/code.h"
#include "ui/widgets/grid/cell_filter.h"

namespace pela {

CellOrder::CellOrder(const FieldInfo& field)
    : type_(field.type), codes_(QLatin1String(field.name) == QLatin1String("code")), collator_(QLocale(QLocale::Indonesian))
{
    collator_.setNumericMode(true);
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
}

CellOrder::Key CellOrder::keyOf(const Value& value, const std::function<QString()>& text) const
{
    if (isNumeric(type_) || type_ == FieldType::Measure)
        if (const std::optional<Decimal> number = value.decimal()) {
            const bool blank = type_ == FieldType::Rupiah && value.integer() == 0; // no money is shown as nothing
            return {number, {}, {}, blank};
        }
    const QString words = type_ == FieldType::Date ? value.toString() : text(); // the plan keeps dates as they sort
    if (codes_)
        return {{}, {}, words, words.isEmpty()};
    return {{}, collator_.sortKey(words), {}, words.isEmpty()};
}

bool CellOrder::before(const Key& a, const Key& b, Qt::SortOrder order)
{
    if (a.empty || b.empty)
        return !a.empty && b.empty;
    const Key& first = order == Qt::AscendingOrder ? a : b;
    const Key& second = order == Qt::AscendingOrder ? b : a;
    if (first.number && second.number)
        return std::is_lt(Decimal::compare(*first.number, *second.number));
    if (first.code && second.code)
        return naturalLess(*first.code, *second.code);
    if (first.text && second.text)
        return first.text->compare(*second.text) < 0;
    return first.number.has_value();
}

} // namespace pela
