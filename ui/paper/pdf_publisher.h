// A document as a PDF file.
#pragma once

#include "core/base/result.h"
#include "ui/paper/paged_document.h"

#include <QByteArray>

namespace pela {

/// Lays the document out and writes it as a PDF with outline, links, page labels and metadata. Needs a QGuiApplication but no
/// display. The file at `path` is replaced in one step once everything is written; on failure the old one stays as it was.
Result<> publishPdf(const book::Document& document, const QString& path);

/// The same for pages that are laid out already, as the preview has them.
Result<> publishPdf(const PagedDocument& pages, const QString& path);

/// The finished PDF in memory.
Result<QByteArray> renderPdf(const PagedDocument& pages);

} // namespace pela
