// A quiet coloured mark with a word in it: where something stands.
#pragma once

#include <QColor>
#include <QSize>
#include <QWidget>

class QPainter;

namespace pela {

enum class Tone { Quiet, Accent, Good, Warning, Bad };

struct ToneColours {
    QColor ink;
    QColor back;
};
ToneColours coloursOf(Tone tone);

/// The room a chip needs.
QSize chipSize(const QString& text, const QString& iconName = {});
/// Paints at the left of `rect`, centred in its height, and returns what it covers. Never wider than `rect`.
QRect paintChip(QPainter& painter, const QRect& rect, const QString& text, Tone tone, const QString& iconName = {});

class Chip : public QWidget {
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    void show(const QString& text, Tone tone, const QString& iconName = {});
    QString text() const { return text_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
    QString icon_;
    Tone tone_ = Tone::Quiet;
};

} // namespace pela
