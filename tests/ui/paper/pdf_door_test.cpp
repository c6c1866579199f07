// A PDF through the one door to a file.
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/support/sample_document.h"
#include "tests/support/small_disk.h"
#include "ui/paper/pdf_publisher.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace pela;

TEST_CASE("A PDF that cannot be written says so and leaves the old file alone")
{
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper, publishPdf});
    QTemporaryDir folder;
    const book::Document document = test::pageWith({book::Heading {1, QStringLiteral("Isi")}});

#ifdef Q_OS_UNIX
    SECTION("the disk is full")
    {
        const QString path = folder.filePath(QStringLiteral("penuh.pdf"));
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("lama");
        old.close();
        Result<> done;
        {
            const test::SmallDisk full(2000);
            done = publish::write(document, path);
        }
        REQUIRE_FALSE(done);
        CHECK(done.error().problem == Problem::Unwritable);
        CHECK(done.error().message.contains(QStringLiteral("penuh.pdf")));
        REQUIRE(old.open(QIODevice::ReadOnly));
        CHECK(old.readAll() == "lama");
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    }
#endif
    SECTION("nothing to print")
    {
        const QString path = folder.filePath(QStringLiteral("kosong.pdf"));
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("lama");
        old.close();
        book::Document empty = document;
        empty.sections.clear();
        const Result<> done = publish::write(empty, path);
        REQUIRE_FALSE(done);
        CHECK(done.error().problem == Problem::Refused);
        REQUIRE(old.open(QIODevice::ReadOnly));
        CHECK(old.readAll() == "lama");
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    }
}

TEST_CASE("A PDF tells how far it is, and stopped at any moment it leaves nothing but the old file")
{
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper, publishPdf});
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("buku.pdf"));
    std::vector<double> reported;
    REQUIRE(publish::write(test::sampleBook(), path, Task {{}, [&](double done) { reported.push_back(done); }}));
    REQUIRE(reported.size() > 20);
    CHECK(std::is_sorted(reported.begin(), reported.end()));
    CHECK(reported.back() == 1);

    QFile old(path);
    REQUIRE(old.open(QIODevice::ReadOnly));
    const QByteArray before = old.readAll();
    // Layout, painting, finishing; the last one that is told before the end depends on qpdf.
    const auto last = std::find_if(reported.rbegin(), reported.rend(), [](double done) { return done < 1; });
    REQUIRE(last != reported.rend());
    CHECK(*last > 0.8);
    for (const double moment : {0.0, 0.2, 0.5, 0.69, 0.8, *last}) {
        INFO(moment);
        std::stop_source source;
        const Result<> written = publish::write(test::sampleBook(), path, Task {source.get_token(), [&](double done) {
                                                                                    if (done >= moment && done < 1)
                                                                                        source.request_stop();
                                                                                }});
        REQUIRE(source.stop_requested());
        REQUIRE_FALSE(written);
        CHECK(written.error().problem == Problem::Stopped);
        old.seek(0);
        CHECK(old.readAll() == before);
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    }
}
