// Files kept inside the plan: logo, scans, evidence.
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

namespace pela {

/// A file kept inside the plan (logo, scan, evidence). The bytes are stored once by their SHA-256.
struct Attachment {
    Id<Attachment> id;
    QString name;
    QString mediaType; ///< "image/png", "application/pdf"
    int size = 0;      ///< bytes
    QString content;   ///< SHA-256 of the bytes, lower-case hex

    static const EntityInfo& describe();
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// The largest file a plan takes in, in bytes: plans are carried on sticks and sent around.
inline constexpr qint64 largestAttachment = 20 * 1024 * 1024;

/// Adds a file with its bytes: the new row, or a sentence why not. It is refused when it is empty, too large, or no PDF, JPEG or
/// PNG though its name says so.
Result<Attachment> keepFile(Draft& draft, const QString& name, const QByteArray& bytes);

/// Whether it is what a scanner makes: a PDF, or a JPEG or PNG picture.
bool isScan(const Attachment& attachment);

} // namespace pela
