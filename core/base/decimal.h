// Exact decimal numbers: what a person typed, digit for digit, and arithmetic that never shows a binary rounding.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace pela {

/// Digits and how many of them stand behind the point: 12,50 is 1250 with two decimals and stays so.
class Decimal {
public:
    static constexpr int mostDecimals = 12;
    /// Digits are below this in size, so that every sum of two fits 64 bits.
    static constexpr qint64 limit = 1'000'000'000'000'000'000;

    Decimal() = default;
    /// A whole number; its size must be below `limit`.
    explicit Decimal(qint64 whole);
    /// Nothing where digits or decimals are out of range.
    static std::optional<Decimal> of(qint64 digits, int decimals);
    /// Reads the one form that toString() writes ("12.50", "-3"); nothing for any other text.
    static std::optional<Decimal> fromString(const QString& text);

    qint64 digits() const { return digits_; }
    int decimals() const { return decimals_; }
    bool isZero() const { return digits_ == 0; }
    /// "12.50", as stored; people read formatDecimal().
    QString toString() const;
    double toDouble() const;

    /// Official arithmetic: half is rounded away from zero (domain.md section 7). At most as many decimals as asked for.
    Decimal rounded(int decimals) const;
    /// Nothing where the result has more digits than a decimal holds.
    static std::optional<Decimal> sum(Decimal a, Decimal b);
    /// a / b with that many decimals, half rounded away from zero; nothing for b = 0 or a result out of range.
    static std::optional<Decimal> ratio(Decimal a, Decimal b, int decimals);

    /// The same digits: 12,5 and 12,50 are different things to have typed. compare() looks at the size.
    friend bool operator==(const Decimal&, const Decimal&) = default;
    static std::strong_ordering compare(Decimal a, Decimal b);
    friend size_t qHash(const Decimal& number, size_t seed = 0) { return qHashMulti(seed, number.digits_, number.decimals_); }

private:
    qint64 digits_ = 0;
    int decimals_ = 0;
};

} // namespace pela
