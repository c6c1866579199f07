#include "core/base/code.h"

namespace pela {

namespace {

/// How long the stem of a code is: what stands before its last digits.
qsizetype stemSize(QStringView code)
{
    qsizetype at = code.size();
    while (at > 0 && code[at - 1] >= u'0' && code[at - 1] <= u'9')
        --at;
    return at;
}

constexpr int mostDigits = 9; // fits an int, and so does the next one

} // namespace

bool naturalLess(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    const auto digitsFrom = [](QStringView text, qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
            ++end;
        return text.mid(from, end - from);
    };
    while (i < a.size() && j < b.size()) {
        QStringView left = digitsFrom(a, i);
        QStringView right = digitsFrom(b, j);
        if (!left.isEmpty() && !right.isEmpty()) {
            i += left.size();
            j += right.size();
            while (left.size() > 1 && left.front() == u'0')
                left = left.mid(1);
            while (right.size() > 1 && right.front() == u'0')
                right = right.mid(1);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (const int order = left.compare(right))
                return order < 0;
            continue;
        }
        const QChar x = a[i++].toCaseFolded();
        const QChar y = b[j++].toCaseFolded();
        if (x != y)
            return x < y;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a < b;
}

void CodeSeries::take(QStringView code)
{
    const qsizetype stem = stemSize(code);
    const qsizetype digits = code.size() - stem;
    if (digits == 0 || digits > mostDigits)
        return;
    const int number = code.mid(stem).toInt();
    Last& last = last_[code.left(stem).toString()];
    if (number >= last.number)
        last = {number, int(digits)};
}

QString CodeSeries::next(const QString& stem)
{
    Last& last = last_[stem];
    ++last.number;
    return stem + QString::number(last.number).rightJustified(last.digits, u'0');
}

bool CodeSeries::continues(QStringView code, QStringView stem)
{
    return code.size() > stem.size() && stemSize(code) == stem.size() && code.startsWith(stem);
}

} // namespace pela
