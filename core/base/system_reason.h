// What the system says went wrong, in the language of the program.
#pragma once

#include <QString>

class QFileDevice;

namespace pela {

/// The reason that the system or Qt gave, to stand in brackets in a sentence: in our words, or as it is where we have none.
QString reasonInWords(const QString& given);
/// Of what this thread asked of the system last.
QString lastReason();
/// Why a file did not take what was written to it.
QString reasonOf(const QFileDevice& file);

} // namespace pela
