#include "core/base/format.h"

#include "core/base/percent.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace pela {

namespace {

constexpr std::array monthNames {
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"};
constexpr std::array dayNames {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};

QString monthName(int month)
{
    return QString::fromLatin1(monthNames[size_t(month - 1)]);
}

/// Digits in groups of three with points between.
QString grouped(const QString& digits)
{
    QString text = digits;
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, u'.');
    return text;
}

} // namespace

QString formatInteger(qint64 number)
{
    const QString digits = QString::number(number < 0 ? 0 - quint64(number) : quint64(number));
    return (number < 0 ? QStringLiteral("-") : QString()) + grouped(digits);
}

QString formatNumber(double number, int decimals)
{
    if (!std::isfinite(number))
        return QStringLiteral("–");
    QString plain = QString::number(std::abs(number), 'f', decimals);
    QString fraction;
    if (const qsizetype point = plain.indexOf(u'.'); point >= 0) {
        fraction = plain.mid(point + 1);
        plain.truncate(point);
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
    }
    const bool isZero = plain == QLatin1String("0") && fraction.isEmpty();
    QString text = (number < 0 && !isZero ? QStringLiteral("-") : QString()) + grouped(plain);
    if (!fraction.isEmpty())
        text += u',' + fraction;
    return text;
}

QString formatDecimal(Decimal number)
{
    const QString text = number.toString();
    const qsizetype point = text.indexOf(u'.');
    // The sign of -0,50 would be lost with its whole part.
    const QString whole = formatInteger((point < 0 ? text : text.left(point)).toLongLong());
    const QString sign = number.digits() < 0 && !whole.startsWith(u'-') ? QStringLiteral("-") : QString();
    return point < 0 ? whole : QString(sign + whole + u',' + text.mid(point + 1));
}

QString formatRupiah(Rupiah amount)
{
    return (amount.value < 0 ? QStringLiteral("-Rp") : QStringLiteral("Rp")) + formatInteger(amount.value).remove(u'-');
}

QString formatRupiahShort(Rupiah amount)
{
    struct Step {
        quint64 size;
        const char* name;
    };
    constexpr std::array steps {Step {1'000'000'000'000, " triliun"}, Step {1'000'000'000, " miliar"}, Step {1'000'000, " juta"}};
    const bool negative = amount.value < 0;
    const quint64 size = negative ? 0 - quint64(amount.value) : quint64(amount.value);
    for (size_t i = 0; i < steps.size(); ++i) {
        if (size < steps[i].size)
            continue;
        // In whole numbers: a double holds neither 17,865 nor every rupiah.
        quint64 whole = size / steps[i].size;
        quint64 hundredths = ((size % steps[i].size) * 100 + steps[i].size / 2) / steps[i].size;
        if (hundredths == 100) {
            ++whole;
            hundredths = 0;
        }
        const bool nextStep = i > 0 && whole * steps[i].size >= steps[i - 1].size; // 999,999 juta reads 1 miliar
        if (nextStep)
            whole = 1;
        QString fraction = hundredths == 0 ? QString() : QStringLiteral(",%1").arg(hundredths, 2, 10, QLatin1Char('0'));
        if (fraction.endsWith(u'0'))
            fraction.chop(1);
        return (negative ? QStringLiteral("-Rp") : QStringLiteral("Rp")) + formatInteger(qint64(whole)) + fraction
            + QString::fromLatin1(steps[nextStep ? i - 1 : i].name);
    }
    return formatRupiah(amount);
}

QString formatDate(const QDate& date)
{
    if (!date.isValid())
        return {};
    return QString::number(date.day()) + u' ' + monthName(date.month()) + u' ' + QString::number(date.year());
}

QString formatDateLong(const QDate& date)
{
    if (!date.isValid())
        return {};
    return QString::fromLatin1(dayNames[size_t(date.dayOfWeek() - 1)]) + QStringLiteral(", ") + formatDate(date);
}

QString formatDateRange(const QDate& start, const QDate& end)
{
    if (!start.isValid())
        return formatDate(end);
    if (!end.isValid() || end == start)
        return formatDate(start);
    if (start.year() != end.year())
        return formatDate(start) + QStringLiteral(" – ") + formatDate(end);
    if (start.month() != end.month())
        return QString::number(start.day()) + u' ' + monthName(start.month()) + QStringLiteral(" – ") + formatDate(end);
    return QString::number(start.day()) + QStringLiteral("–") + formatDate(end);
}

QString formatPercent(Decimal percent)
{
    return formatDecimal(withoutZeros(percent)) + u'%';
}

QString formatBytes(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    if (bytes < kilo)
        return formatInteger(bytes) + QStringLiteral(" byte");
    if (bytes < kilo * kilo)
        return formatInteger((bytes + kilo / 2) / kilo) + QStringLiteral(" KB");
    return formatNumber(double(bytes) / double(kilo * kilo), 1) + QStringLiteral(" MB");
}

QString romanNumeral(int number)
{
    struct Sign {
        int value;
        const char* text;
    };
    constexpr std::array signs {Sign {1000, "M"}, Sign {900, "CM"}, Sign {500, "D"}, Sign {400, "CD"}, Sign {100, "C"},
        Sign {90, "XC"}, Sign {50, "L"}, Sign {40, "XL"}, Sign {10, "X"}, Sign {9, "IX"}, Sign {5, "V"}, Sign {4, "IV"},
        Sign {1, "I"}};
    QString text;
    for (const Sign& sign : signs)
        for (; number >= sign.value; number -= sign.value)
            text += QString::fromLatin1(sign.text);
    return text;
}

QString inSentence(const QString& title)
{
    if (title.size() < 2 || !title.front().isUpper() || title[1].isUpper())
        return title;
    return title.front().toLower() + title.mid(1);
}

std::optional<Decimal> parseDecimal(const QString& typed)
{
    static const QRegularExpression indonesian(QStringLiteral("^([+-]?)(\\d{1,3}(?:\\.\\d{3})+)(?:,(\\d+))?$"));
    static const QRegularExpression plain(QStringLiteral("^([+-]?)(\\d+)(?:[.,](\\d+))?$"));
    const QString text = typed.trimmed();
    if (text.size() > 30) // longer than any number a plan holds; a text of digits is a text
        return {};
    auto match = indonesian.match(text);
    if (!match.hasMatch())
        match = plain.match(text);
    if (!match.hasMatch())
        return {};
    const QString decimals = match.captured(3);
    bool ok = false;
    const qint64 digits = QString(match.captured(2).remove(u'.') + decimals).toLongLong(&ok);
    return ok ? Decimal::of(match.captured(1) == QLatin1String("-") ? -digits : digits, int(decimals.size())) : std::nullopt;
}

std::optional<Rupiah> parseRupiah(const QString& typed)
{
    static const QRegularExpression shape(QStringLiteral("^(-?)\\s*(?:rp\\.?)?\\s*(-?)\\s*([\\d.,]+)\\s*"
                                                         "(triliun|t|miliar|milyar|m|juta|jt|ribu|rb)?(?:,-|,–)?$"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = typed.trimmed();
    if (text.endsWith(QStringLiteral(",-")))
        text.chop(2);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    QString digits = match.captured(3);
    // Excel in English writes 1,250,000; no rupiah has three decimals, so this can only be grouping.
    static const QRegularExpression english(QStringLiteral("^\\d{1,3}(?:,\\d{3})+(?:\\.0+)?$"));
    if (english.match(digits).hasMatch())
        digits.remove(u',');
    const std::optional<Decimal> number = parseDecimal(digits);
    if (!number)
        return {};
    const QString word = match.captured(4).toLower();
    int zeros = word.startsWith(u't') ? 12
        : word.startsWith(u'm')       ? 9
        : word.startsWith(u'j')       ? 6
        : word.startsWith(u'r')       ? 3
                                      : 0;
    qint64 amount = number->digits();
    int decimals = number->decimals();
    for (; zeros > 0 && decimals > 0; --zeros)
        --decimals;
    for (; zeros > 0; --zeros) {
        if (amount > largestAmount.value || amount < -largestAmount.value)
            return {};
        amount *= 10;
    }
    for (; decimals > 0; --decimals) { // "1250000,00" is whole; "0,5" is not
        if (amount % 10 != 0)
            return {};
        amount /= 10;
    }
    if (amount > 9'000'000'000'000'000 || amount < -9'000'000'000'000'000)
        return {};
    const bool negative = match.captured(1) == QLatin1String("-") || match.captured(2) == QLatin1String("-");
    return Rupiah {negative ? -amount : amount};
}

QDate parseDate(const QString& typed)
{
    const QString text = typed.trimmed();
    for (const QString& pattern :
        {QStringLiteral("yyyy-MM-dd"), QStringLiteral("d-M-yyyy"), QStringLiteral("d/M/yyyy"), QStringLiteral("d.M.yyyy")})
        if (const QDate date = QDate::fromString(text, pattern); date.isValid())
            return date;
    static const QRegularExpression words(QStringLiteral("^(\\d{1,2})\\s+([A-Za-z]{3,})\\.?\\s+(\\d{4})$"));
    const auto match = words.match(text);
    if (!match.hasMatch())
        return {};
    const QString month = match.captured(2).toLower();
    for (size_t i = 0; i < monthNames.size(); ++i)
        if (QString::fromLatin1(monthNames[i]).toLower().startsWith(month))
            return QDate(match.captured(3).toInt(), int(i) + 1, match.captured(1).toInt());
    return {};
}

} // namespace pela
