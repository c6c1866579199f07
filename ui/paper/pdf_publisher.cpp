#include "ui/paper/pdf_publisher.h"

#include "ui/paper/pdf_finish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

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

Error cannotWrite(const QString& path, const QString& reason)
{
    return {Problem::Unwritable,
        Words::tr(
            "The PDF could not be written to “%1”: %2. Check that the folder exists, may be written to and has room, or choose "
            "another "
            "place.")
            .arg(QDir::toNativeSeparators(path), reason)};
}

} // namespace

Result<QByteArray> renderPdf(const PagedDocument& pages)
{
    if (pages.pageCount() == 0)
        return Error {Problem::Refused,
            Words::tr("The document “%1” has no pages, so there is nothing to print. Add a section to it first.")
                .arg(pages.document().title)};
    QBuffer painted;
    painted.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&painted);
        writer.setResolution(int(print::unitsPerInch));
        writer.setTitle(pages.document().title);
        writer.setCreator(QStringLiteral("Pela"));
        writer.setPageLayout(pageLayout(pages, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return Error {Problem::Unwritable, Words::tr("The PDF could not be started. Close other programs and try again.")};
        for (int page = 0; page < pages.pageCount(); ++page) {
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
    return print::finishPdf(painted.data(), pages);
}

Result<> publishPdf(const PagedDocument& pages, const QString& path)
{
    // Refuse early what a large book would only find out after a minute of painting.
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return cannotWrite(path, Words::tr("this is not a file"));
    if (!target.absoluteDir().exists())
        return cannotWrite(path, Words::tr("the folder does not exist"));
    const Result<QByteArray> pdf = renderPdf(pages);
    if (!pdf)
        return pdf.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    if (file.write(*pdf) != pdf->size() || !file.flush()) // Qt calls it an unknown error
        return cannotWrite(path, Words::tr("the disk is full or takes nothing more"));
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

Result<> publishPdf(const book::Document& document, const QString& path)
{
    return publishPdf(layOut(document), path);
}

} // namespace pela
