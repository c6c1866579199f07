// The door to a file that a person named: whatever Pela writes for people, documents, scans or copies of a plan, goes through it.
#pragma once

#include "core/base/safe_file.h"

#include <functional>

class QFileInfo;

namespace pela {

/// Whether the ordinary file that stands in the place may be replaced; a sentence when not. Asked before anything is written and
/// once more just before it is replaced, because somebody may have put something else there meanwhile.
using MayReplace = std::function<Result<>(const QFileInfo& there)>;

/// Whether a file may be put at `path`: its folder exists and may be written to, and what stands there now, if anything, is an
/// ordinary file that `mayReplace` allows. Otherwise a sentence.
Result<> mayPut(const QString& path, const MayReplace& mayReplace);

/// How the finished file takes its place: replaceFile(), or what does more.
using TakePlace = std::function<Result<>(const QString& finished, const QString& target, const Task& task)>;

/// Puts a file at `path`: `fill` writes one that is still empty, beside it, and that takes its place, behind a symbolic link the
/// file it leads to, when all of it is there. It is no more readable to others than `source` is, the plan it comes from, if any.
/// Refused, failed or stopped (Problem::Stopped), everything is as it was.
Result<> putFile(const QString& path, const QString& source, const MayReplace& mayReplace, const Task& task,
    const std::function<Result<>(const QString& temporary)>& fill, const TakePlace& takePlace = replaceFile);

} // namespace pela
