#include "core/base/measure.h"

#include "core/base/format.h"

namespace pela {

Measure Measure::parse(const QString& typed)
{
    const QString trimmed = typed.trimmed();
    if (const std::optional<double> number = parseNumber(trimmed))
        return Measure(*number);
    return words(trimmed);
}

Measure Measure::words(const QString& text)
{
    Measure measure;
    measure.text_ = text;
    return measure;
}

QString Measure::display() const
{
    return number_ ? formatNumber(*number_) : text_;
}

} // namespace pela
