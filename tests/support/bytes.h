// What lies in a file, for tests that compare it with what lay there before.
#pragma once

#include <QByteArray>
#include <QFile>

namespace pela::test {

/// Empty where there is no file, or it cannot be read.
inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace pela::test
