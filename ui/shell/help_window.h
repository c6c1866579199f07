// The manual beside the work: its pages on the left, searched by what is typed, and the page on the right. Nothing is fetched
// from anywhere; links lead from one page to another.
#pragma once

#include "ui/shell/manual.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace pela {

class HelpWindow : public QDialog {
    Q_OBJECT
public:
    HelpWindow(QList<ManualPage> pages, QWidget* window);

    /// Shows the page of that name, whatever is searched for. False when there is none.
    bool showPage(const QString& name);
    QString currentName() const { return name_; }
    QLineEdit& searchField() const { return *search_; }
    QListWidget& list() const { return *list_; }
    QTextBrowser& text() const { return *text_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void searchFor(const QString& typed);
    void follow(const QUrl& link);
    void render(const ManualPage& page);
    void markFound();

    const QList<ManualPage> pages_;
    QString name_;
    QLineEdit* search_ = nullptr;
    QListWidget* list_ = nullptr;
    QTextBrowser* text_ = nullptr;
};

} // namespace pela
