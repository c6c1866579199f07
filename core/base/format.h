// Numbers, money and dates as they are written in Indonesian, whatever language the computer speaks.
#pragma once

#include "core/base/decimal.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace pela {

/// "1.250.000"
QString formatInteger(qint64 number);
/// "1.250,5" for the ticks of a scale: at most `decimals` digits after the comma, none where they are zero.
QString formatNumber(double number, int decimals = 4);
/// "1.250,50": every digit that was typed.
QString formatDecimal(Decimal number);
/// "Rp1.250.000.000"
QString formatRupiah(Rupiah amount);
/// Where space is short: "Rp1,25 miliar", "Rp750 juta", "Rp12,5 triliun"; exact below one million.
QString formatRupiahShort(Rupiah amount);
/// "15 Oktober 2019"; empty for an invalid date.
QString formatDate(const QDate& date);
/// "11 Juli 2019", "29–30 Agustus 2024", "30 Agustus – 1 September 2022".
QString formatDateRange(const QDate& start, const QDate& end);
/// "Selasa, 15 Oktober 2019"
QString formatDateLong(const QDate& date);
/// "87,5%" of 87.50: zeros behind the comma are left out.
QString formatPercent(Decimal percent);
/// "1,2 MB", "340 KB", "12 byte"
QString formatBytes(qint64 bytes);
/// "I", "IV", "XII"; a number below one gives an empty text.
QString romanNumeral(int number);

/// A title as it stands inside a sentence: "Nama pimpinan" gives "nama pimpinan", "OPD pendukung" and "NIP" stay.
QString inSentence(const QString& title);

/// Reads "1.250,5", "1250,5" and "1250.5" with every digit; nothing where the text is not wholly a number, or has more digits
/// than a plan keeps exactly.
std::optional<Decimal> parseDecimal(const QString& typed);
/// Reads "Rp1.250.000", "1.250.000", "1250000", "1,25 miliar", "750 juta", "2 M", "500 jt"; whole rupiah only, negative allowed.
std::optional<Rupiah> parseRupiah(const QString& typed);
/// Reads "15 Oktober 2019", "15-10-2019", "15/10/2019", "15.10.2019" and "2019-10-15"; invalid when it is no date.
QDate parseDate(const QString& typed);

} // namespace pela
