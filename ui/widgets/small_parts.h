// Small parts that every page uses: an empty state, a tile with one number, a section header, a coloured chip.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

class QLineEdit;

namespace pela {

/// One sentence about what belongs here and the one button that starts it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(
        const QString& iconName, const QString& sentence, const QString& buttonText = {}, QWidget* parent = nullptr);
    QPushButton* button() const { return button_; } ///< hidden when it has no text
    void setSentence(const QString& sentence);

private:
    QLabel* sentence_ = nullptr;
    QPushButton* button_ = nullptr;
};

/// One number that matters with what it counts; may be clicked.
class StatTile : public QWidget {
    Q_OBJECT
public:
    explicit StatTile(const QString& caption, QWidget* parent = nullptr);
    void setValue(const QString& value, const QString& detail = {}, const QString& exact = {}); ///< `exact` on hover
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString caption_;
    QString value_;
    QString detail_;
};

/// A title inside a page.
QLabel* sectionHeader(const QString& text, QWidget* parent = nullptr);
/// Muted small text that wraps.
QLabel* hint(const QString& text, QWidget* parent = nullptr);
/// A hairline.
QWidget* hairline(Qt::Orientation orientation, QWidget* parent = nullptr);
/// What has less room than it needs is scrolled to, and nothing is cut or stands outside. The area owns the widget.
QScrollArea* scrolling(QWidget& widget, QWidget* parent = nullptr);
/// What is typed into the line is completed from these words from now on, wherever it stands in them.
void completeFrom(QLineEdit& line, const QStringList& words);
/// A push button that stands out as the main action of its place.
QPushButton* mainButton(const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);

} // namespace pela
