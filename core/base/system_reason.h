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
/// What a medium is said to have answered that does not give or take bytes.
QString reasonOfMedium();
/// What to do about a file or folder that could not be written for that reason, as a sentence.
QString whatHelps(const QString& reason);

} // namespace pela
