// What the program writes to a terminal or a pipe: UTF-8, the same bytes everywhere.
#pragma once

#include <QString>

namespace pela {

/// One for the whole run, made before Qt's application: Qt warns on stderr where the locale is none of UTF-8 (a job run by cron
/// has none at all). What belongs to the console, which outlives the program, is put back. A closed stream stays one to which
/// nothing can be written.
class Console {
public:
    Console();
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)

private:
    [[maybe_unused]] unsigned codePage_ = 0; ///< Windows: what the console showed before
};

/// What is said in a plan, as a line for a terminal: characters that would move its cursor, ring its bell or turn its writing
/// round are shown as pictures of themselves: "␛".
QString harmless(const QString& line);
/// The same for JSON, which says of such a character which one it is.
QString harmlessJson(const QString& json);

} // namespace pela
