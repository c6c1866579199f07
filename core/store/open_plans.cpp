#include "core/store/open_plans.h"

#include "core/base/safe_file.h"

#include <QHash>

#include <mutex>

namespace pela {

namespace {

struct Known {
    std::mutex guard;
    QHash<QByteArray, int> times; ///< a plan may be open for reading more than once
};

Known& known()
{
    static Known files;
    return files;
}

} // namespace

OpenPlan::OpenPlan(const QString& path) : identity_(fileIdentity(path))
{
    const std::lock_guard<std::mutex> hold(known().guard);
    ++known().times[identity_];
}

OpenPlan::~OpenPlan()
{
    const std::lock_guard<std::mutex> hold(known().guard);
    if (--known().times[identity_] == 0)
        known().times.remove(identity_);
}

bool isOpenPlan(const QString& path)
{
    const QByteArray identity = fileIdentity(path);
    const std::lock_guard<std::mutex> hold(known().guard);
    return !identity.isEmpty() && known().times.contains(identity);
}

} // namespace pela
