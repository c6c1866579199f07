// The pages on the left, grouped in the order of the work, each with a quiet mark of how far it is.
#pragma once

#include "ui/contract/page_entry.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;

namespace pela {

class NavigationEntry : public QAbstractButton {
    Q_OBJECT
public:
    NavigationEntry(const PageEntry& page, QWidget* parent);

    const PageEntry& page() const { return page_; }
    void setProgress(Progress progress);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const PageEntry& page_;
    Progress progress_;
    bool narrow_ = false; ///< the icon alone
};

class Navigation : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(PageList pages, QWidget* parent = nullptr);

    void setCurrent(const QString& pageId);
    /// Icons alone, where the window has no room for words; the tips say them.
    void setNarrow(bool narrow);
    void focusCurrent();
    /// One for each page, in the order of the pages.
    void showProgress(const std::vector<Progress>& progress);

signals:
    void chosen(const QString& pageId);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<NavigationEntry*> entries_;
    QList<QLabel*> groups_;
};

} // namespace pela
