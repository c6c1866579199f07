#include "ui/widgets/grid/cell_filter.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"

namespace pela {

bool isNumeric(FieldType type)
{
    return type == FieldType::Rupiah || type == FieldType::Integer || type == FieldType::Year;
}

bool CellFilter::Comparison::holds(Decimal cell, Decimal bound) const
{
    const std::strong_ordering order = Decimal::compare(cell, bound);
    if (sign == u">")
        return std::is_gt(order);
    if (sign == u"<")
        return std::is_lt(order);
    if (sign == u">=")
        return std::is_gteq(order);
    if (sign == u"<=")
        return std::is_lteq(order);
    return std::is_eq(order);
}

CellFilter::CellFilter(const QString& typed) : typed_(typed), wanted_(typed.trimmed().toCaseFolded())
{
    for (const char* sign : {">=", "<=", ">", "<", "="}) {
        if (!wanted_.startsWith(QLatin1String(sign)))
            continue;
        const QString rest = wanted_.mid(qsizetype(qstrlen(sign))).trimmed();
        const std::optional<Rupiah> amount = parseRupiah(rest);
        const Comparison read {QLatin1String(sign), amount ? Decimal::of(amount->value, 0) : std::nullopt, parseDecimal(rest)};
        if (read.amount || read.number)
            comparison_ = read;
        return;
    }
}

bool CellFilter::accepts(const Value& value, const std::function<QString()>& text, const FieldInfo& field, const Plan& plan) const
{
    if (comparison_ && (isNumeric(field.type) || field.type == FieldType::Measure)) {
        const bool digits = field.type == FieldType::Measure ? comparison_->number.has_value() : !comparison_->amount;
        const std::optional<Decimal> cell = value.decimal();
        return cell && comparison_->holds(*cell, digits ? *comparison_->number : *comparison_->amount);
    }
    if (field.type == FieldType::Boolean && wanted_.size() > 1)
        return exactText(value, field, plan).toCaseFolded().startsWith(wanted_);
    return text().contains(wanted_);
}

} // namespace pela
