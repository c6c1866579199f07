#include "core/document/figure_labels.h"

#include <QTextBoundaryFinder>

namespace pela::book {
namespace {

/// Longer names say nothing more, and measuring them takes long.
constexpr qsizetype longestName = 200;

} // namespace

QString fitted(const QString& text, double room, const LabelType& type)
{
    room += type.height * 1e-9; // a box as wide as its text has lost a little in the sums
    const QString line = QString(text).remove(QChar(0)).simplified();
    if (line.size() <= longestName && type.width(line) <= room)
        return line;
    QTextBoundaryFinder whole(QTextBoundaryFinder::Grapheme, line);
    const auto cut = [&](qsizetype length) {
        whole.setPosition(length);
        const qsizetype end = whole.isAtBoundary() ? length : whole.toPreviousBoundary();
        return QString(line.left(std::max<qsizetype>(end, 0)).trimmed() + QChar(0x2026));
    };
    qsizetype fits = 0;
    for (qsizetype tooLong = std::min(line.size(), longestName) + 1; tooLong - fits > 1;) {
        const qsizetype middle = (fits + tooLong) / 2;
        (type.width(cut(middle)) <= room ? fits : tooLong) = middle;
    }
    return fits > 0 ? cut(fits) : QString();
}

std::pair<QString, QString> twoLines(const QString& name, double room, const LabelType& type)
{
    const QStringList words = name.left(longestName + 1).simplified().split(u' ');
    QString first = words.first();
    qsizetype used = 1;
    while (used < words.size() && type.width(QString(first + u' ' + words[used])) <= room)
        first += u' ' + words[used++];
    return {first, QStringList(words.mid(used)).join(u' ')};
}

double nameWidth(const QString& name, const LabelType& type)
{
    return type.width(name.left(longestName));
}

} // namespace pela::book
