// Markdown that no reader needs longer for than its length allows.
#pragma once

#include <QByteArray>

namespace pela::book {

/// The same text, where needed with a mark written as a word, a deep indentation cut or a paragraph ended earlier, so that md4c
/// takes it in one go: it looks at every open quote and list for each empty line, and for each link at every line of its
/// paragraph. Nothing that people write is changed.
QByteArray boundedMarkdown(const QByteArray& utf8);

} // namespace pela::book
