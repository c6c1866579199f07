#include "core/document/labels.h"

#include "core/base/format.h"

namespace pela::book {

namespace {

/// "A" to "Z", "AA", ...
QString letters(int number)
{
    QString letters;
    for (; number > 0; number = (number - 1) / 26)
        letters.prepend(QChar(char16_t(u'A' + (number - 1) % 26)));
    return letters;
}

} // namespace

QString numberOf(const Heading& heading)
{
    QStringList parts;
    for (const int number : heading.numbers)
        parts.append(parts.isEmpty() && heading.kind == Heading::Kind::Appendix ? letters(number) : QString::number(number));
    return parts.join(u'.');
}

QString labelOf(const Heading& heading)
{
    const bool isWhole = heading.numbers.size() == 1;
    if (isWhole && heading.kind == Heading::Kind::Chapter)
        return QStringLiteral("BAB ") + romanNumeral(heading.numbers.first());
    if (isWhole && heading.kind == Heading::Kind::Appendix)
        return QStringLiteral("Lampiran ") + numberOf(heading);
    return numberOf(heading);
}

QString lineOf(const Heading& heading)
{
    return QString(labelOf(heading) + u' ' + heading.text).trimmed();
}

} // namespace pela::book
