#include "ui/paper/pdf_publisher.h"

#include "core/base/safe_file.h"
#include "ui/paper/pdf_finish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace pela {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PdfPublisher)
};

QPageLayout pageLayout(const PagedDocument& pages, int page)
{
    const PaperSize paper = pages.document().paper;
    const QPageSize size = paper == PaperSize::F4
        ? QPageSize(print::paperMillimetres(paper), QPageSize::Millimeter, QStringLiteral("F4"), QPageSize::ExactMatch)
        : QPageSize(QPageSize::A4);
    QPageLayout layout(size, pages.isLandscape(page) ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

Error stopped(const PagedDocument& pages)
{
    return {Problem::Stopped, Words::tr("Writing “%1” was stopped.").arg(pages.document().title)};
}

} // namespace

Result<QByteArray> renderPdf(const PagedDocument& pages, const Task& task)
{
    constexpr double painted = 0.7;
    if (task.stopped())
        return stopped(pages);
    if (pages.pageCount() == 0)
        return Error {Problem::Refused,
            Words::tr("The document “%1” has no pages, so there is nothing to print. Add a section to it first.")
                .arg(pages.document().title)};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(int(print::unitsPerInch));
        writer.setTitle(pages.document().title);
        writer.setCreator(QStringLiteral("Pela"));
        writer.setPageLayout(pageLayout(pages, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return Error {Problem::Unwritable, Words::tr("The PDF could not be started. Close other programs and try again.")};
        for (int page = 0; page < pages.pageCount(); ++page) {
            if (task.stopped())
                return stopped(pages);
            task.report(painted * page / pages.pageCount());
            if (page > 0) {
                if (pages.isLandscape(page) != pages.isLandscape(page - 1))
                    writer.setPageLayout(pageLayout(pages, page));
                writer.newPage();
            }
            painter.save();
            painter.scale(print::unitsPerInch / 72, print::unitsPerInch / 72);
            pages.paintPage(painter, page);
            painter.restore();
        }
        painter.end();
    }
    return print::finishPdf(buffer.data(), pages, task.part(painted, 1));
}

Result<> publishPdf(const book::Document& document, const QString& path, const Task& task)
{
    constexpr double laidOut = 0.4; // of the time a book takes
    const Result<QByteArray> pdf = renderPdf(layOut(document, task.part(0, laidOut)), task.part(laidOut, 1));
    if (!pdf)
        return pdf.error();
    return fillFile(path, *pdf);
}

} // namespace pela
