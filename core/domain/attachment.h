// Files kept inside the plan: logo, scans, evidence.
#pragma once

#include "core/model/plan.h"

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

} // namespace pela
