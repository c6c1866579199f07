#include "ui/widgets/grid/cell_filter.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"

namespace pela {

bool isNumeric(FieldType type)
{
    return type == FieldType::Rupiah || type == FieldType::Integer || type == FieldType::Year;
}

std::optional<double> numberOf(const Value& value)
{
    const std::optional<Decimal> number = value.decimal();
    return number ? std::optional(number->toDouble()) : std::nullopt;
}

bool CellFilter::Comparison::holds(double number) const
{
    if (sign == u">")
        return number > bound;
    if (sign == u"<")
        return number < bound;
    if (sign == u">=")
        return number >= bound;
    if (sign == u"<=")
        return number <= bound;
    return number == bound;
}

CellFilter::CellFilter(const QString& typed) : typed_(typed), wanted_(typed.trimmed().toCaseFolded())
{
    for (const char* sign : {">=", "<=", ">", "<", "="}) {
        if (!wanted_.startsWith(QLatin1String(sign)))
            continue;
        const QString rest = wanted_.mid(qsizetype(qstrlen(sign))).trimmed();
        if (const auto amount = parseRupiah(rest))
            comparison_ = {QLatin1String(sign), double(amount->value)};
        else if (const auto number = parseNumber(rest))
            comparison_ = {QLatin1String(sign), *number};
        return;
    }
}

bool CellFilter::accepts(const Value& value, const QString& text, const FieldInfo& field, const Plan& plan) const
{
    if (comparison_ && (isNumeric(field.type) || field.type == FieldType::Measure)) {
        const auto number = numberOf(value);
        return number && comparison_->holds(*number);
    }
    if (field.type == FieldType::Boolean && wanted_.size() > 1)
        return exactText(value, field, plan).toCaseFolded().startsWith(wanted_);
    return text.contains(wanted_);
}

} // namespace pela
