// A document as a PDF file.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "ui/paper/paged_document.h"

#include <QByteArray>

namespace pela {

/// Lays the document out and writes it as a PDF with outline, links, page labels and metadata to `path`, which does not exist
/// yet. Needs a QGuiApplication but no display, and may run in any thread. Stopped, it fails with Problem::Stopped.
Result<> publishPdf(const book::Document& document, const QString& path, const Task& task = {});

/// The finished PDF in memory.
Result<QByteArray> renderPdf(const PagedDocument& pages, const Task& task = {});

} // namespace pela
