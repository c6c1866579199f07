#include "tests/support/catch.h"
#include "tests/support/sample_document.h"
#include "ui/paper/pdf_publisher.h"

#include <QFile>

using namespace pela;

// This program links paper, and paper links Qt Gui: what else it would need is missing when it is linked or started.
TEST_CASE("A book becomes a PDF without Qt Widgets")
{
    const Result<QByteArray> pdf = renderPdf(layOut(test::sampleBook()));
    REQUIRE(pdf);
    CHECK(pdf->startsWith("%PDF"));
#ifdef Q_OS_LINUX
    QFile loaded(QStringLiteral("/proc/self/maps"));
    REQUIRE(loaded.open(QIODevice::ReadOnly));
    const QByteArray libraries = loaded.readAll();
    CHECK(libraries.contains("libQt6Gui"));
    CHECK_FALSE(libraries.contains("libQt6Widgets"));
#endif
}
