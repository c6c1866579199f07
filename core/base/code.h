// Codes as people number by them ("1.2.07", "OPD-12"): how they sort, and which comes next.
#pragma once

#include <QHash>
#include <QString>

namespace pela {

/// Digits count as numbers: "P-2" < "P-10". Letters by case-folded value. A strict order for sorting codes.
bool naturalLess(QStringView a, QStringView b);

/// The codes that are taken, each a stem with a number behind it, and the next one of each stem: after "1.2.09" comes "1.2.10".
class CodeSeries {
public:
    /// Reserves a code. One that does not end in digits, or in more than nine of them, belongs to no series.
    void take(QStringView code);
    /// The code after the highest of this stem, written as wide as that one; the first is "01". It is taken then.
    QString next(const QString& stem);
    /// Whether a code is this stem and a number, and nothing else.
    static bool continues(QStringView code, QStringView stem);

private:
    struct Last {
        int number = 0;
        int digits = 2;
    };
    QHash<QString, Last> last_; ///< by stem
};

} // namespace pela
