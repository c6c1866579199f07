#include "ui/widgets/grid/cell_filter.h"

#include "core/base/format.h"
#include "core/exchange/cell_text.h"

namespace pela {

namespace {

/// ">500 juta", "<= 3", "=0": the comparison a filter asks for, if it asks for one.
struct Comparison {
    QString sign;
    double bound = 0;

    bool holds(double number) const
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
};

std::optional<Comparison> comparison(const QString& filter)
{
    for (const char* sign : {">=", "<=", ">", "<", "="}) {
        if (!filter.startsWith(QLatin1String(sign)))
            continue;
        const QString rest = filter.mid(qsizetype(qstrlen(sign))).trimmed();
        if (const auto amount = parseRupiah(rest))
            return Comparison {QLatin1String(sign), double(amount->value)};
        if (const auto number = parseNumber(rest))
            return Comparison {QLatin1String(sign), *number};
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

bool isNumeric(FieldType type)
{
    return type == FieldType::Rupiah || type == FieldType::Integer || type == FieldType::Year;
}

std::optional<double> numberOf(const Value& value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && value.isValid() ? std::optional(number) : std::nullopt;
}

bool acceptsCell(const QString& filter, const Value& value, const QString& text, const FieldInfo& field, const Plan& plan)
{
    const QString wanted = filter.trimmed().toCaseFolded();
    if (isNumeric(field.type) || field.type == FieldType::Measure)
        if (const auto compared = comparison(wanted)) {
            const auto number = numberOf(value);
            return number && compared->holds(*number);
        }
    if (field.type == FieldType::Boolean && wanted.size() > 1)
        return exactText(value, field, plan).toCaseFolded().startsWith(wanted);
    return text.contains(wanted);
}

} // namespace pela
