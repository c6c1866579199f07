#include "core/base/measure.h"

#include "core/base/format.h"

namespace pela {

Measure Measure::parse(const QString& typed)
{
    const QString trimmed = typed.trimmed();
    if (const std::optional<Decimal> number = parseDecimal(trimmed))
        return Measure(*number);
    return words(trimmed);
}

Measure Measure::words(const QString& text)
{
    Measure measure;
    measure.number_ = Decimal::fromString(text);
    if (!measure.number_)
        measure.text_ = text;
    return measure;
}

QString Measure::display() const
{
    return number_ ? formatDecimal(*number_) : text_;
}

} // namespace pela
