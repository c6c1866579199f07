// Writing bytes to a file so that a full disk is noticed.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace pela::publish {

/// Writes all bytes and flushes them to the disk, or says why not. Leaves nothing half-written behind.
Result<> writeBytes(const QString& path, const QByteArray& bytes);

/// The sentence for a file that could not be written; `reason` comes from the system.
Error cannotWrite(const QString& path, const QString& reason);

/// Text without what XML forbids: control characters other than tab and line ends, lone surrogates.
QString cleanText(const QString& text);

} // namespace pela::publish
