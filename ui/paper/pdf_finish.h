// What QPdfWriter leaves out of a PDF: outline, links, page labels, language and metadata.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "ui/paper/paged_document.h"

#include <QByteArray>

namespace pela::print {

/// Takes the painted pages and gives the finished PDF. Fails only when the painted PDF is damaged, or when it is stopped.
Result<QByteArray> finishPdf(const QByteArray& painted, const PagedDocument& pages, const Task& task = {});

} // namespace pela::print
