#include "ui/widgets/save_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace pela {

namespace {

const QString folderKey = QStringLiteral("export/folder");

} // namespace

QString fileNameFor(QString title)
{
    for (QChar& c : title)
        if (c.unicode() < 0x20 || QStringLiteral("\\/:*?\"<>|").contains(c))
            c = QLatin1Char(' ');
    return title.simplified().left(120);
}

QString askWhereToSave(QWidget* parent, const SaveQuestion& question)
{
    QSettings settings;
    const bool remember = question.folder.isEmpty();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString ending = question.suffix.isEmpty() ? QString() : QString(u'.' + question.suffix);
    QString name = question.name;
    if (name.endsWith(ending, Qt::CaseInsensitive))
        name.chop(ending.size());

    QFileDialog dialog(parent->window(), question.title,
        remember ? settings.value(folderKey, documents).toString() : question.folder,
        QCoreApplication::translate("SaveDialog", "%1 (*.%2)").arg(question.kind, question.suffix));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(question.suffix);
    dialog.selectFile(fileNameFor(name) + ending);
    while (dialog.exec() == QDialog::Accepted) {
        QString path = dialog.selectedFiles().value(0);
        const bool complete = path.endsWith(ending, Qt::CaseInsensitive);
        if (!complete)
            path += ending;
        if (complete || !QFileInfo::exists(path)) {
            if (remember)
                settings.setValue(folderKey, QFileInfo(path).absolutePath());
            return path;
        }
        dialog.selectFile(path); // asked once more, so that whoever would lose a file agrees to it
    }
    return {};
}

} // namespace pela
