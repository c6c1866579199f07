#include "core/publish/text_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace pela::publish {

Error cannotWrite(const QString& path, const QString& reason)
{
    return {Problem::Unwritable,
        QCoreApplication::translate(
            "Publish", "%1 could not be written (%2). Free some space or choose another folder, then try again.")
            .arg(QDir::toNativeSeparators(path), reason)};
}

Result<> writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(path, file.errorString());
    bool whole = file.write(bytes) == bytes.size() && file.flush();
#ifndef Q_OS_WIN
    whole = whole && ::fsync(file.handle()) == 0;
#endif
    const QString reason
        = file.error() == QFileDevice::NoError ? QCoreApplication::translate("Publish", "the disk is full") : file.errorString();
    file.close();
    if (whole && file.error() == QFileDevice::NoError)
        return {};
    file.remove();
    return cannotWrite(path, reason);
}

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
