#include "core/publish/clean_text.h"

namespace pela::publish {

QString cleanText(const QString& text)
{
    const auto isForbidden = [&](qsizetype i) {
        const QChar c = text[i];
        if (c.isHighSurrogate())
            return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
        if (c.isLowSurrogate())
            return i == 0 || !text[i - 1].isHighSurrogate();
        return (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') || c.unicode() >= 0xfffe || c.unicode() == 0x7f;
    };
    qsizetype i = 0;
    while (i < text.size() && !isForbidden(i))
        ++i;
    if (i == text.size())
        return text;
    QString clean = text.left(i);
    for (; i < text.size(); ++i)
        if (!isForbidden(i))
            clean += text[i];
    return clean;
}

} // namespace pela::publish
