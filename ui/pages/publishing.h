// From a page to a file: asks where a printed document shall go and writes it there while the window stays usable.
#pragma once

#include "core/book/documents.h"
#include "ui/contract/workspace.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace pela {

/// "PDF", "Excel (XLSX)", …
QString formatName(const QString& suffix);

class Publishing : public QObject {
    Q_OBJECT
public:
    Publishing(Workspace& workspace, QWidget* page);
    /// What is still being written is asked to stop, and that is said.
    ~Publishing() override;

    /// Asks for a file name of the wanted kind and writes. `flush` of the page has to be done before.
    void ask(const book::DocumentRef& document, const QString& suffix);
    /// Writes to `path` in the form its suffix names; finished() follows.
    void write(const book::DocumentRef& document, const QString& path);
    /// Writes a PDF beside the temporary files and opens it in the reader of this computer, which prints it.
    void openToPrint(const book::DocumentRef& document);
    /// An entry for each way to save each document that `wanted` takes; one document with several formats gets a submenu.
    void fill(QMenu& menu, const std::function<bool(const book::DocumentInfo&)>& wanted);
    int running() const { return running_; }

signals:
    void finished(const QString& path, bool good);

private:
    void done(const QString& path, const Result<>& result, bool open);
    void start(const book::DocumentRef& document, const QString& path, bool open);

    Workspace& workspace_;
    QWidget* page_;
    int running_ = 0;
};

} // namespace pela
