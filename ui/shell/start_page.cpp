#include "ui/shell/start_page.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace pela {

namespace {

/// A wide button with an icon, what it does, and one line more.
class WideButton : public QAbstractButton {
public:
    WideButton(const QString& iconName, const QString& text, const QString& detail, QWidget* parent)
        : QAbstractButton(parent), icon_(iconName), detail_(detail)
    {
        setText(text);
        setAccessibleName(text);
        setAccessibleDescription(detail);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {theme::space(90), theme::space(13)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(t.line, 1));
        painter.setBrush(underMouse() ? t.hover : t.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
        const int size = theme::space(6);
        painter.drawPixmap(theme::space(4), (height() - size) / 2, iconPixmap(icon_, t.accent, size, devicePixelRatioF()));
        const QRect words = rect().adjusted(theme::space(14), theme::space(2), -theme::space(3), -theme::space(2));
        painter.setPen(t.text);
        painter.setFont(theme::strongFont());
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
        painter.setPen(t.muted);
        painter.setFont(theme::smallFont());
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignBottom, painter.fontMetrics().elidedText(detail_, Qt::ElideMiddle, words.width()));
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Down)
            focusNextChild();
        else if (event->key() == Qt::Key_Up)
            focusPreviousChild();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString icon_;
    QString detail_;
};

/// The name of the program beside its mark.
class Sign : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {theme::space(60), theme::space(16)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, iconPixmap(QStringLiteral("pela"), Qt::black, theme::space(14), devicePixelRatioF()));
        painter.setPen(theme::tokens().text);
        painter.setFont(theme::titleFont());
        const int left = theme::space(17);
        painter.drawText(
            QRect(left, 0, width() - left, theme::space(8)), Qt::AlignLeft | Qt::AlignBottom, QStringLiteral("Pela"));
        painter.setPen(theme::tokens().muted);
        painter.setFont(theme::bodyFont());
        painter.drawText(QRect(left, theme::space(8), width() - left, theme::space(6)), Qt::AlignLeft | Qt::AlignVCenter,
            QCoreApplication::translate("StartPage", "The masterplan of a smart city, in one file"));
    }
};

} // namespace

StartPage::StartPage(const CommandRegistry& registry, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto* inner = new QWidget(this);
    inner->setMaximumWidth(theme::space(230));
    outer->addWidget(inner, 8);
    outer->addStretch(1);
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(theme::space(2));
    column->addStretch(2);
    column->addWidget(new Sign(inner));
    column->addSpacing(theme::space(4));

    auto* sides = new QHBoxLayout;
    sides->setSpacing(theme::space(8));
    auto* left = new QVBoxLayout;
    left->setSpacing(theme::space(2));
    left->addWidget(makeWelcome(*registry.action(QStringLiteral("file.new")), inner));
    begin_ = sectionHeader(tr("Begin"), inner);
    left->addWidget(begin_);
    const std::pair<const char*, QString> choices[] = {
        {"file.new", tr("Name the city and the period, then add its OPDs")},
        {"file.open", tr("A .pela file from this computer or from a stick")},
        {"file.sample", tr("Kota Ambon 2025–2029, to look around and try things")},
    };
    for (const auto& [id, detail] : choices) {
        QAction* action = registry.action(QString::fromLatin1(id));
        const auto& entries = registry.entries();
        const auto entry = std::find_if(entries.begin(), entries.end(), [&](const auto& each) { return each.action == action; });
        auto* choice = new WideButton(entry->command.icon, action->iconText(), detail, inner);
        choice->setObjectName(QStringLiteral("start-") + QLatin1String(id));
        connect(choice, &QAbstractButton::clicked, action, &QAction::trigger);
        left->addWidget(choice);
        if (!new_)
            new_ = choice;
    }
    left->addStretch();
    sides->addLayout(left, 1);

    recent_ = new QWidget(inner);
    list_ = new QVBoxLayout(recent_);
    list_->setContentsMargins(0, 0, 0, 0);
    list_->setSpacing(theme::space(2));
    sides->addWidget(recent_, 1);
    column->addLayout(sides);
    column->addStretch(3);
}

/// Three sentences and one button.
QWidget* StartPage::makeWelcome(QAction& newPlan, QWidget* parent)
{
    welcome_ = new QWidget(parent);
    welcome_->setObjectName(QStringLiteral("welcome"));
    auto* column = new QVBoxLayout(welcome_);
    column->setContentsMargins(0, 0, 0, theme::space(4));
    column->setSpacing(theme::space(3));
    auto* words
        = new QLabel(tr("One file holds the whole plan of your city: programmes, budgets, books and commitments. Every change is "
                        "saved as you make it and can be undone. Begin with the name of the city and its period; the rest "
                        "comes step by step."),
            welcome_);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* button = mainButton(tr("Make the plan of my city"), QStringLiteral("new"), welcome_);
    button->setObjectName(QStringLiteral("start-first"));
    connect(button, &QPushButton::clicked, &newPlan, &QAction::trigger);
    column->addWidget(button, 0, Qt::AlignLeft);
    newFirst_ = button;
    return welcome_;
}

void StartPage::focusFirst()
{
    first_->setFocus();
}

void StartPage::showRecent(const QList<RecentFile>& files)
{
    while (QLayoutItem* item = list_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool firstTime = files.isEmpty();
    recent_->setVisible(!firstTime);
    welcome_->setVisible(firstTime);
    begin_->setVisible(!firstTime);
    new_->setVisible(!firstTime);
    first_ = firstTime ? newFirst_ : new_;
    if (firstTime)
        return;
    list_->addWidget(sectionHeader(tr("Go on with"), recent_));
    constexpr int shown = 5;
    for (const RecentFile& file : files.mid(0, shown)) {
        const QFileInfo info(file.path);
        const QString name = file.title.isEmpty() ? info.completeBaseName() : file.title;
        const QString detail
            = QStringLiteral("%1 · %2 · %3")
                  .arg(info.fileName(), formatDate(info.lastModified().date()), QDir::toNativeSeparators(info.absolutePath()));
        auto* choice = new WideButton(QStringLiteral("document"), name, detail, recent_);
        choice->setToolTip(QDir::toNativeSeparators(file.path));
        connect(choice, &QAbstractButton::clicked, this, [this, path = file.path] { emit fileChosen(path); });
        list_->addWidget(choice);
    }
    list_->addStretch();
}

} // namespace pela
