#include "ui/widgets/icons.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pela {

namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// Paints a line icon in the colour of the moment.
class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QString name, QColor fixed, QColor Tokens::*ink) : name_(std::move(name)), fixed_(fixed), ink_(ink) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        Q_UNUSED(state);
        painter->drawPixmap(rect.topLeft(), iconPixmap(name_, colourFor(mode), qMin(rect.width(), rect.height()), ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(state);
        // Qt asks in device pixels here and says the ratio apart.
        return iconPixmap(name_, colourFor(mode), qRound(qMin(size.width(), size.height()) / scale), scale);
    }
    QIconEngine* clone() const override { return new LineIconEngine(name_, fixed_, ink_); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled) {
            QColor faint = theme::tokens().muted;
            faint.setAlphaF(0.55F);
            return faint;
        }
        return fixed_.isValid() ? fixed_ : theme::tokens().*ink_;
    }

    QString name_;
    QColor fixed_;
    QColor Tokens::*ink_;
};

} // namespace

QIcon icon(const QString& name)
{
    return icon(name, QColor());
}

QIcon icon(const QString& name, const QColor& colour)
{
    if (name.isEmpty())
        return {};
    Q_ASSERT_X(QFile::exists(pathOf(name)), "icon", qPrintable(name));
    return QIcon(new LineIconEngine(name, colour, &Tokens::text));
}

QIcon iconOnAccent(const QString& name)
{
    return name.isEmpty() ? QIcon() : QIcon(new LineIconEngine(name, QColor(), &Tokens::onAccent));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    const QString key
        = QStringLiteral("pela:%1:%2:%3:%4").arg(name, colour.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QFile file(pathOf(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll().replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    const int pixels = qMax(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace pela
