// A target or an achievement: a number where there is one, words where there is not.
#pragma once

#include "core/base/decimal.h"

namespace pela {

/// Real achievement tables mix numbers, numbers with units and lists of regulations (domain.md section 1.3), so an indicator
/// value is an exact number or free text, or not given at all. The unit belongs to the indicator.
class Measure {
public:
    Measure() = default;
    explicit Measure(Decimal number) : number_(number) { }
    explicit Measure(qint64 whole) : number_(Decimal(whole)) { }
    /// Reads what a person typed: "1.250,5" is a number (Indonesian separators), "20 TPS3R" is text, "" is nothing.
    static Measure parse(const QString& typed);
    /// Free text. One that is written just as a stored number is, is that number.
    static Measure words(const QString& text);

    bool isEmpty() const { return !number_ && text_.isEmpty(); }
    std::optional<Decimal> number() const { return number_; }
    const QString& text() const { return text_; }
    /// As an Indonesian reader expects it: "1.250,50" as it was typed, or the words.
    QString display() const;

    friend bool operator==(const Measure&, const Measure&) = default;

private:
    std::optional<Decimal> number_;
    QString text_;
};

} // namespace pela
