#include "ui/shell/navigation.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace pela {

NavigationEntry::NavigationEntry(const PageEntry& page, QWidget* parent) : QAbstractButton(parent), page_(page)
{
    setObjectName(QStringLiteral("nav-") + QLatin1String(page.id));
    setText(page.titleText());
    setToolTip(page.purposeText());
    setAccessibleName(text());
    setAccessibleDescription(page.purposeText());
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationEntry::setProgress(Progress progress)
{
    progress_ = progress;
    setAccessibleName(
        progress.total > 0 ? tr("%1, %2 of %3 complete").arg(text()).arg(progress.done).arg(progress.total) : text());
    update();
}

void NavigationEntry::setNarrow(bool narrow)
{
    narrow_ = narrow;
    setToolTip(narrow ? QStringLiteral("%1: %2").arg(text(), page_.purposeText()) : page_.purposeText());
    updateGeometry();
    update();
}

QSize NavigationEntry::sizeHint() const
{
    if (narrow_)
        return {theme::iconSize() + theme::space(4), theme::space(8)};
    return {QFontMetrics(theme::strongFont()).horizontalAdvance(text()) + theme::iconSize() + theme::space(14), theme::space(8)};
}

void NavigationEntry::paintEvent(QPaintEvent*)
{
    const Tokens& t = theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF back = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? t.chosen : underMouse() ? t.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(back, 6, 6);
    }
    const int size = theme::iconSize();
    const QColor ink = isChecked() ? t.accent : t.text;
    painter.drawPixmap(
        theme::space(2), (height() - size) / 2, iconPixmap(QString::fromLatin1(page_.icon), ink, size, devicePixelRatioF()));
    if (narrow_)
        return;
    painter.setPen(t.text);
    painter.setFont(isChecked() ? theme::strongFont() : theme::bodyFont());
    QRect area = rect().adjusted(theme::space(4) + size, 0, -theme::space(8), 0);
    painter.drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));

    if (progress_.total <= 0)
        return;
    // A small ring that fills; a tick when all is done.
    const qreal side = theme::space(3) + 2;
    const QRectF ring(width() - side - theme::space(2), (height() - side) / 2.0, side, side);
    if (progress_.done >= progress_.total) {
        painter.drawPixmap(ring.topLeft(), iconPixmap(QStringLiteral("check"), t.good, int(side), devicePixelRatioF()));
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.border, 2));
    painter.drawEllipse(ring.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring.adjusted(1, 1, -1, -1), 90 * 16, -int(360.0 * 16 * progress_.done / progress_.total));
}

void NavigationEntry::keyPressEvent(QKeyEvent* event)
{
    // Up and down walk the list; the arrow keys of QAbstractButton would do it only inside a button group.
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QAbstractButton::keyPressEvent(event);
}

Navigation::Navigation(PageList pages, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(2), theme::space(3), theme::space(2), theme::space(3));
    column->setSpacing(1);
    QString group;
    for (const PageEntry& page : pages) {
        if (page.groupText() != group && *page.group) {
            column->addSpacing(theme::space(2));
            QLabel* label = hint(page.groupText(), this);
            label->setContentsMargins(theme::space(2), 0, 0, theme::space(1) / 2);
            column->addWidget(label);
            groups_.append(label);
        }
        group = page.groupText();
        auto* entry = new NavigationEntry(page, this);
        connect(entry, &QAbstractButton::clicked, this, [this, &page] { emit chosen(QString::fromLatin1(page.id)); });
        column->addWidget(entry);
        entries_.append(entry);
    }
    column->addStretch();
}

void Navigation::setCurrent(const QString& pageId)
{
    for (NavigationEntry* entry : std::as_const(entries_))
        if (pageId == QLatin1String(entry->page().id)) {
            entry->setChecked(true);
            setFocusProxy(entry);
        }
}

void Navigation::setNarrow(bool narrow)
{
    for (QLabel* group : std::as_const(groups_))
        group->setVisible(!narrow);
    for (NavigationEntry* entry : std::as_const(entries_))
        entry->setNarrow(narrow);
}

void Navigation::focusCurrent()
{
    for (NavigationEntry* entry : std::as_const(entries_))
        if (entry->isChecked())
            entry->setFocus();
}

void Navigation::showProgress(const std::vector<Progress>& progress)
{
    for (size_t i = 0; i < progress.size(); ++i)
        entries_[qsizetype(i)]->setProgress(progress[i]);
}

void Navigation::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::tokens().sunken);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::tokens().line);
}

} // namespace pela
