// Which files this process holds open as plans.
#pragma once

#include <QString>

namespace pela {

/// Says so for as long as it lives, of the file that is at `path` as it is made. On POSIX, closing any handle on a file takes
/// away the locks that SQLite holds on it in the same process, so nobody opens such a file only to look at it.
class OpenPlan {
public:
    explicit OpenPlan(const QString& path);
    ~OpenPlan();
    OpenPlan(const OpenPlan&) = delete;
    OpenPlan& operator=(const OpenPlan&) = delete;

private:
    QByteArray identity_;
};

/// Whether a file is one of these, by whatever name; asks without opening it. Any thread may ask.
bool isOpenPlan(const QString& path);

} // namespace pela
