// Outside programs that tests ask for a second opinion: poppler and qpdf.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pela::test {

struct Answer {
    int code = -1; ///< -1: did not start
    QByteArray out;
    QByteArray err;
};

/// Runs a program to its end. A missing program is a failed test, not a skipped one.
Answer ask(const QString& program, const QStringList& arguments);

} // namespace pela::test
