// Text that any reader of XML can take.
#pragma once

#include <QString>

namespace pela::publish {

/// Text without what XML forbids: control characters other than tab and line ends, lone surrogates.
QString cleanText(const QString& text);

} // namespace pela::publish
