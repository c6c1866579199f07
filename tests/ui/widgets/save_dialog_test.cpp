#include "core/base/safe_file.h"
#include "tests/support/catch.h"
#include "ui/widgets/save_dialog.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

using namespace pela;

namespace {

/// Answers what is asked, one answer a question, as a person would: a name to save under, "yes" or "no" to a question, nothing
/// to turn away.
class Person {
public:
    explicit Person(QStringList answers) : answers_(std::move(answers))
    {
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { answer(); });
        timer_.start(20);
    }
    QStringList asked; ///< names in the dialog and questions, in order

private:
    void answer()
    {
        QWidget* question = QApplication::activeModalWidget();
        if (!question)
            return;
        const QString next = answers_.isEmpty() ? QString() : answers_.takeFirst();
        if (auto* box = qobject_cast<QMessageBox*>(question)) {
            asked += QStringLiteral("?");
            box->button(next == QStringLiteral("yes") ? QMessageBox::Yes : QMessageBox::No)->click();
        } else if (auto* dialog = qobject_cast<QFileDialog*>(question)) {
            asked += QFileInfo(dialog->selectedFiles().value(0)).fileName();
            if (next.isEmpty()) {
                dialog->reject();
                return;
            }
            if (next != QStringLiteral("same"))
                dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(next);
            // Later: it may ask a question of its own, and a timer does not come again before it has returned.
            QMetaObject::invokeMethod(
                dialog, [dialog] { static_cast<QDialog*>(dialog)->accept(); }, Qt::QueuedConnection);
        }
    }

    QTimer timer_;
    QStringList answers_;
};

} // namespace

TEST_CASE("A name to save under gets its suffix, and nothing is replaced that was not agreed to")
{
    const QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(QString::fromUtf8(name)); };
    REQUIRE(writeNewFile(path("lama.pdf"), "lama"));
    REQUIRE(writeNewFile(path("lama.doc.pdf"), "lama"));
    QWidget window;
    window.show();
    const SaveQuestion question {QStringLiteral("Simpan"), QStringLiteral("Buku II: \"Masterplan\"/Kota?.pdf"),
        QStringLiteral("PDF"), QStringLiteral("pdf"), folder.path()};
    const auto ask = [&](const QStringList& answers) {
        Person person(answers);
        const QString chosen = askWhereToSave(&window, question);
        return std::pair(chosen.isEmpty() ? chosen : QFileInfo(chosen).fileName(), person.asked);
    };
    CHECK(ask({QStringLiteral("same")}).first == QStringLiteral("Buku II Masterplan Kota.pdf"));
    CHECK(ask({QStringLiteral("baru")}).first == QStringLiteral("baru.pdf"));
    CHECK(ask({QStringLiteral("baru.PDF")}).first == QStringLiteral("baru.PDF"));
    CHECK(ask({QStringLiteral("baru.doc")}).first == QStringLiteral("baru.doc.pdf"));
    CHECK(ask({}).first.isEmpty());
    CHECK(ask({QStringLiteral("lama.pdf"), QStringLiteral("yes")}).first == QStringLiteral("lama.pdf"));
    CHECK(ask({QStringLiteral("lama.pdf"), QStringLiteral("no")}).first.isEmpty());
    // The name with its suffix is somebody's file: it is asked about too.
    const auto [chosen, asked] = ask({QStringLiteral("lama.doc"), QStringLiteral("same"), QStringLiteral("no")});
    CHECK(chosen.isEmpty());
    CHECK(asked.contains(QStringLiteral("lama.doc.pdf")));
    CHECK(asked.contains(QStringLiteral("?")));
}
