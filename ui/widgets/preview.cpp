#include "ui/widgets/preview.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace pela {
namespace {

constexpr double smallestZoom = 0.1;
constexpr double largestZoom = 5;
constexpr double zoomStep = 1.2;
constexpr int cacheKilobytes = 96 * 1024;
constexpr int patienceMilliseconds = 300;

enum class ZoomKey { None, In, Out, Fit };

ZoomKey zoomKey(const QKeyEvent& event)
{
    const bool control = event.modifiers() == Qt::ControlModifier;
    if (event.matches(QKeySequence::ZoomIn) || (control && event.key() == Qt::Key_Equal))
        return ZoomKey::In;
    if (event.matches(QKeySequence::ZoomOut))
        return ZoomKey::Out;
    return control && event.key() == Qt::Key_0 ? ZoomKey::Fit : ZoomKey::None;
}

} // namespace

PagePreview::PagePreview(Background& background, QWidget* parent)
    : QAbstractScrollArea(parent), background_(background), patience_(new QTimer(this)), pictures_(cacheKilobytes)
{
    setAccessibleName(tr("Page preview"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    patience_->setSingleShot(true);
    patience_->setInterval(patienceMilliseconds);
    connect(patience_, &QTimer::timeout, this, [this] {
        waitingShown_ = true;
        viewport()->update();
    });
}

void PagePreview::setDocument(const book::Document& document)
{
    laying_.stop();
    if (!patience_->isActive() && !waitingShown_)
        patience_->start();
    laying_ = background_.run(
        this, [document](const Task& task) { return std::make_shared<const PagedDocument>(layOut(document, task)); },
        [this](std::shared_ptr<const PagedDocument> pages) { take(std::move(pages)); });
}

void PagePreview::clear()
{
    laying_.stop();
    patience_->stop();
    waitingShown_ = false;
    wished_.clear();
    pages_.reset();
    pictures_.clear();
    arrange();
    tellPage();
}

void PagePreview::take(std::shared_ptr<const PagedDocument> pages)
{
    patience_->stop();
    waitingShown_ = false;
    const std::optional<Reading> before = reading();
    pages_ = std::move(pages);
    pictures_.clear();
    arrange();
    if (!wished_.isEmpty())
        goTo(std::exchange(wished_, QString()));
    else if (before)
        resume(*before);
    viewport()->update();
    tellPage();
    emit laidOut();
}

std::optional<PagePreview::Reading> PagePreview::reading() const
{
    if (!pages_ || pages_->pageCount() == 0)
        return std::nullopt;
    const int page = firstVisible();
    const qreal y = std::max(0.0, (verticalScrollBar()->value() - tops_[size_t(page)]) / pixelsPerPoint());
    Reading reading {{}, page, y};
    for (const PagedDocument::OutlineEntry& entry : pages_->outline()) {
        const PagedDocument::Place& place = entry.place;
        if (place.page > page || (place.page == page && place.y > y + 1))
            break;
        reading = {entry.anchor, page - place.page, place.page == page ? y - place.y : y};
    }
    return reading;
}

void PagePreview::resume(const Reading& reading)
{
    const PagedDocument::Place* heading = reading.anchor.isEmpty() ? nullptr : pages_->find(reading.anchor);
    const int page = (heading ? heading->page : 0) + reading.page;
    const qreal y = heading && reading.page == 0 ? heading->y + reading.y : reading.y;
    scrollTo(std::clamp(page, 0, std::max(0, pages_->pageCount() - 1)), y);
}

int PagePreview::gap() const
{
    return theme::space(3);
}

qreal PagePreview::pixelsPerPoint() const
{
    return zoom_ * logicalDpiY() / 72.0;
}

int PagePreview::firstVisible() const
{
    const int top = verticalScrollBar()->value();
    const auto after = std::upper_bound(tops_.begin(), tops_.end(), top);
    return std::clamp(int(after - tops_.begin()) - 1, 0, std::max(0, pageCount() - 1));
}

int PagePreview::currentPage() const
{
    if (pageCount() == 0)
        return -1;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto after = std::upper_bound(tops_.begin(), tops_.end(), middle);
    return std::clamp(int(after - tops_.begin()) - 1, 0, pageCount() - 1);
}

QString PagePreview::currentAnchor() const
{
    const std::optional<Reading> now = reading();
    return now ? now->anchor : QString();
}

void PagePreview::scrollTo(int page, qreal points)
{
    if (page < 0 || page >= pageCount())
        return;
    verticalScrollBar()->setValue(tops_[size_t(page)] + int(std::lround(points * pixelsPerPoint())));
    viewport()->update();
}

void PagePreview::goToPage(int page)
{
    scrollTo(std::clamp(page, 0, std::max(0, pageCount() - 1)), 0);
}

bool PagePreview::goTo(const QString& anchor)
{
    if (isLayingOut()) {
        wished_ = anchor;
        return true;
    }
    const PagedDocument::Place* place = pages_ ? pages_->find(anchor) : nullptr;
    if (!place)
        return false;
    scrollTo(place->page, std::max(0.0, place->y - 6));
    return true;
}

void PagePreview::setFit(Fit fit)
{
    if (fit_ == fit)
        return;
    const std::optional<Reading> before = reading();
    fit_ = fit;
    arrange();
    if (before)
        resume(*before);
}

void PagePreview::setZoom(double zoom)
{
    const std::optional<Reading> before = reading();
    fit_ = Fit::Free;
    zoom_ = std::clamp(zoom, smallestZoom, largestZoom);
    pictures_.clear();
    arrange();
    if (before)
        resume(*before);
    emit zoomChanged(zoom_);
}

void PagePreview::zoomIn()
{
    setZoom(zoom_ * zoomStep);
}
void PagePreview::zoomOut()
{
    setZoom(zoom_ / zoomStep);
}

double PagePreview::fittingZoom() const
{
    if (fit_ == Fit::Free || pageCount() == 0)
        return zoom_;
    QSizeF largest;
    for (int page = 0; page < pageCount(); ++page)
        largest = largest.expandedTo(pages_->pageSize(page));
    // A book stands: its upright pages fill the width, and the few that lie across are scrolled sideways.
    if (fit_ == Fit::Width)
        for (int page = 0; page < pageCount(); ++page)
            if (!pages_->isLandscape(page))
                largest.setWidth(std::min(largest.width(), pages_->pageSize(page).width()));
    const qreal perPoint = logicalDpiY() / 72.0;
    const qreal across = (viewport()->width() - 2 * gap()) / (largest.width() * perPoint);
    const qreal down = (viewport()->height() - 2 * gap()) / (largest.height() * perPoint);
    return std::clamp(fit_ == Fit::Width ? across : std::min(across, down), smallestZoom, largestZoom);
}

void PagePreview::arrange()
{
    if (const double fitting = fittingZoom(); std::abs(fitting - zoom_) > 1e-6) {
        zoom_ = fitting;
        pictures_.clear();
        emit zoomChanged(zoom_);
    }
    tops_.clear();
    int y = gap();
    contentWidth_ = 0;
    for (int page = 0; page < pageCount(); ++page) {
        const QSizeF size = pages_->pageSize(page) * pixelsPerPoint();
        tops_.push_back(y);
        y += int(std::ceil(size.height())) + gap();
        contentWidth_ = std::max(contentWidth_, int(std::ceil(size.width())));
    }
    verticalScrollBar()->setRange(0, pageCount() == 0 ? 0 : std::max(0, y - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(viewport()->height() / 12 + 1);
    horizontalScrollBar()->setRange(0, std::max(0, contentWidth_ + 2 * gap() - viewport()->width()));
    if (fit_ == Fit::Width)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum() / 2);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(viewport()->width() / 12 + 1);
    viewport()->update();
}

QRect PagePreview::pageRect(int page) const
{
    const QSize size = (pages_->pageSize(page) * pixelsPerPoint()).toSize();
    const int free = viewport()->width() - size.width();
    const int x = contentWidth_ + 2 * gap() > viewport()->width()
        ? gap() + (contentWidth_ - size.width()) / 2 - horizontalScrollBar()->value()
        : free / 2;
    return {QPoint(x, tops_[size_t(page)] - verticalScrollBar()->value()), size};
}

QPixmap PagePreview::picture(int page)
{
    if (const QPixmap* known = pictures_.object(page))
        return *known;
    const qreal ratio = devicePixelRatioF();
    const QSize size = (pages_->pageSize(page) * pixelsPerPoint()).toSize();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::white);
    {
        QPainter painter(&pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(pixelsPerPoint(), pixelsPerPoint());
        pages_->paintPage(painter, page);
    }
    pictures_.insert(page, new QPixmap(pixmap), std::max(1, int(pixmap.width() * pixmap.height() / 256)));
    return pixmap;
}

void PagePreview::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Tokens& tokens = theme::tokens();
    painter.fillRect(viewport()->rect(), tokens.sunken);
    for (int page = firstVisible(); page < pageCount(); ++page) {
        const QRect area = pageRect(page);
        if (area.top() > viewport()->height())
            break;
        painter.drawPixmap(area.topLeft(), picture(page));
        painter.setPen(tokens.border);
        painter.drawRect(area.adjusted(-1, -1, 0, 0));
    }
    if (waitingShown_) {
        const QString words = tr("Laying out the pages…");
        painter.setFont(theme::bodyFont());
        QRect box = painter.fontMetrics().boundingRect(words).adjusted(-gap(), -gap() / 2, gap(), gap() / 2);
        box.moveCenter(QPoint(viewport()->width() / 2, 0));
        box.moveTop(gap());
        painter.fillRect(box, tokens.surface);
        painter.setPen(tokens.text);
        painter.drawText(box, Qt::AlignCenter, words);
    }
}

void PagePreview::resizeEvent(QResizeEvent* /*event*/)
{
    const std::optional<Reading> before = reading();
    arrange();
    if (before)
        resume(*before);
}

void PagePreview::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update();
    tellPage();
}

void PagePreview::tellPage()
{
    if (const int now = currentPage(); now != told_) {
        told_ = now;
        emit currentPageChanged(now);
    }
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(zoom_ * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

bool PagePreview::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && zoomKey(*static_cast<QKeyEvent*>(event)) != ZoomKey::None) {
        event->accept(); // here they are for the paper, not for the window
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    const ZoomKey zooms = zoomKey(*event);
    if (zooms == ZoomKey::In)
        zoomIn();
    else if (zooms == ZoomKey::Out)
        zoomOut();
    else if (zooms == ZoomKey::Fit)
        setFit(Fit::Width);
    else if (event->key() == Qt::Key_Home)
        goToPage(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

std::optional<print::LinkArea> PagePreview::linkAt(QPoint position) const
{
    for (int page = firstVisible(); page < pageCount(); ++page) {
        const QRect area = pageRect(page);
        if (area.top() > position.y())
            break;
        if (!area.contains(position))
            continue;
        const QPointF inPage = QPointF(position - area.topLeft()) / pixelsPerPoint();
        for (const print::LinkArea& link : pages_->links(page)) {
            if (link.area.contains(inPage))
                return link;
        }
    }
    return std::nullopt;
}

void PagePreview::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(linkAt(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PagePreview::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const std::optional<print::LinkArea> link = linkAt(event->pos());
    if (!link)
        return;
    if (!link->target.startsWith(u'#'))
        emit linkActivated(link->target);
    else
        goTo(link->target);
}

void PagePreview::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

} // namespace pela
