// Printed pages on screen: the same pages the PDF gets, painted when they come into sight.
#pragma once

#include "ui/contract/background.h"
#include "ui/paper/paged_document.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace pela {

/// A scrolling column of pages. Documents are laid out beside the window; until a new one is ready the old one stays, and the
/// reader keeps the place: the same heading stays at the top of the window.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit { Width, Page, Free };

    explicit PagePreview(Background& background, QWidget* parent = nullptr);

    /// Shows this document as soon as it is laid out. A document given while another is being laid out replaces it.
    void setDocument(const book::Document& document);
    /// Nothing to show, not even the past.
    void clear();

    /// What is shown; null before the first document is ready. May be published as a PDF as it is.
    std::shared_ptr<const PagedDocument> pages() const { return pages_; }
    bool isLayingOut() const { return laying_.isRunning(); }

    int pageCount() const { return pages_ ? pages_->pageCount() : 0; }
    /// The page that fills most of the window, from 0; -1 without a document.
    int currentPage() const;
    /// The heading at or above the top of the window; empty before the first.
    QString currentAnchor() const;

    void goToPage(int page);
    /// False when the document has no such anchor. While a document is being laid out the wish is remembered and true.
    bool goTo(const QString& anchor);

    Fit fit() const { return fit_; }
    void setFit(Fit fit);
    /// 1 is the size of paper, as far as the screen tells its resolution honestly.
    double zoom() const { return zoom_; }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();

signals:
    void laidOut();
    void currentPageChanged(int page);
    void zoomChanged(double zoom);
    /// A web address was clicked; links inside the document are followed by the preview itself.
    void linkActivated(const QString& target);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A place in the document that means the same after a change: so far below this heading.
    struct Reading {
        QString anchor;
        int page = 0; ///< after the heading's page, or from the start without a heading
        qreal y = 0;  ///< points; below the heading when on its page, else from the top of the page
    };

    void take(std::shared_ptr<const PagedDocument> pages);
    std::optional<Reading> reading() const;
    void resume(const Reading& reading);
    void scrollTo(int page, qreal points);
    void arrange(); ///< sizes, scroll bars; keeps the zoom that the fit asks for
    double fittingZoom() const;
    qreal pixelsPerPoint() const;
    int gap() const;
    QRect pageRect(int page) const; ///< in the viewport
    int firstVisible() const;
    QPixmap picture(int page);
    std::optional<print::LinkArea> linkAt(QPoint position) const;
    void tellPage();

    std::shared_ptr<const PagedDocument> pages_;
    Background& background_;
    Work laying_;
    QString wished_;
    QTimer* patience_;
    bool waitingShown_ = false;
    Fit fit_ = Fit::Width;
    double zoom_ = 1;
    std::vector<int> tops_; ///< of each page in pixels of the scrolled contents, and the end of the last
    int contentWidth_ = 0;
    int told_ = -1;
    QCache<int, QPixmap> pictures_;
};

} // namespace pela
