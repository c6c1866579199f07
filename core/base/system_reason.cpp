#include "core/base/system_reason.h"

#include <QCoreApplication>
#include <QFileDevice>

#ifndef Q_OS_WIN
#include <cerrno>
#endif

namespace pela {

namespace {

struct Known {
    int code;
    const char* words;
};

constexpr const char* diskFull = QT_TRANSLATE_NOOP("SystemReason", "the disk is full");
constexpr const char* notAllowed = QT_TRANSLATE_NOOP("SystemReason", "no permission");
constexpr const char* readOnlyDisk = QT_TRANSLATE_NOOP("SystemReason", "the disk can only be read");
constexpr const char* notThere = QT_TRANSLATE_NOOP("SystemReason", "there is no such file or folder");
constexpr const char* longName = QT_TRANSLATE_NOOP("SystemReason", "the name is too long");
constexpr const char* manyOpen = QT_TRANSLATE_NOOP("SystemReason", "too many files are open");
constexpr const char* tooLarge = QT_TRANSLATE_NOOP("SystemReason", "the file became larger than it may be there");
constexpr const char* mediumError = QT_TRANSLATE_NOOP("SystemReason", "input or output error");
constexpr const char* inUse = QT_TRANSLATE_NOOP("SystemReason", "another program is using it");

#ifdef Q_OS_WIN // winerror.h
constexpr Known reasons[] {
    {112, diskFull},     // ERROR_DISK_FULL
    {39, diskFull},      // ERROR_HANDLE_DISK_FULL
    {5, notAllowed},     // ERROR_ACCESS_DENIED
    {19, readOnlyDisk},  // ERROR_WRITE_PROTECT
    {2, notThere},       // ERROR_FILE_NOT_FOUND
    {3, notThere},       // ERROR_PATH_NOT_FOUND
    {206, longName},     // ERROR_FILENAME_EXCED_RANGE
    {4, manyOpen},       // ERROR_TOO_MANY_OPEN_FILES
    {223, tooLarge},     // ERROR_FILE_TOO_LARGE
    {1117, mediumError}, // ERROR_IO_DEVICE
    {23, mediumError},   // ERROR_CRC
    {32, inUse},         // ERROR_SHARING_VIOLATION
};
#else
constexpr Known reasons[] {{ENOSPC, diskFull}, {EDQUOT, diskFull}, {EACCES, notAllowed}, {EPERM, notAllowed},
    {EROFS, readOnlyDisk}, {ENOENT, notThere}, {ENOTDIR, notThere}, {ENAMETOOLONG, longName}, {EMFILE, manyOpen},
    {ENFILE, manyOpen}, {EFBIG, tooLarge}, {EIO, mediumError}, {EBUSY, inUse},
    {EISDIR, QT_TRANSLATE_NOOP("SystemReason", "there is a folder of that name")},
    {EPIPE, QT_TRANSLATE_NOOP("SystemReason", "whoever was to read it has gone")},
    {EBADF, QT_TRANSLATE_NOOP("SystemReason", "it is closed")}};
#endif

QString said(const char* words)
{
    return QCoreApplication::translate("SystemReason", words);
}

} // namespace

/// By the words that Qt has for each code, in whatever language: a number is not always left when somebody comes to say why.
QString reasonInWords(const QString& given)
{
    for (const Known& reason : reasons)
        if (given == qt_error_string(reason.code))
            return said(reason.words);
    return given;
}

QString reasonOfMedium()
{
    return said(mediumError);
}

QString whatHelps(const QString& reason)
{
    if (reason == said(diskFull))
        return said(QT_TRANSLATE_NOOP("SystemReason", "Free some space or choose another folder, then try again."));
    if (reason == said(tooLarge))
        return said(QT_TRANSLATE_NOOP("SystemReason", "Choose another disk, then try again."));
    if (reason == said(longName))
        return said(QT_TRANSLATE_NOOP("SystemReason", "Choose a shorter name, then try again."));
    if (reason == said(mediumError))
        return said(QT_TRANSLATE_NOOP("SystemReason", "Check the disk, the stick and its cable, then try again."));
    if (reason == said(manyOpen) || reason == said(inUse))
        return said(QT_TRANSLATE_NOOP("SystemReason", "Close other programs, then try again."));
    return said(QT_TRANSLATE_NOOP("SystemReason", "Choose another folder or another name, then try again."));
}

QString lastReason()
{
    return reasonInWords(qt_error_string());
}

/// A disk that has room for a part of what is written takes that part, and calls it no error.
QString reasonOf(const QFileDevice& file)
{
    return file.error() == QFileDevice::NoError ? said(diskFull) : reasonInWords(file.errorString());
}

} // namespace pela
