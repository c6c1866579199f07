#include "ui/shell/plan_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace pela {

namespace {

QStringList filesIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    return paths;
}

} // namespace

PlanDrop::PlanDrop(QWidget& window) : QObject(&window), window_(window)
{
    window.setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool PlanDrop::eventFilter(QObject* object, QEvent* event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
        return false;
    const auto* widget = qobject_cast<QWidget*>(object);
    if (!widget || widget->window() != &window_)
        return false;
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList paths = filesIn(*drop->mimeData());
    if (paths.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (isDrop) // later: whoever dragged it waits for the answer, and opening may ask something
        QMetaObject::invokeMethod(
            this, [this, paths] { emit dropped(paths); }, Qt::QueuedConnection);
    return true;
}

} // namespace pela
