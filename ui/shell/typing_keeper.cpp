#include "ui/shell/typing_keeper.h"

#include "ui/contract/holds_typing.h"
#include "ui/widgets/kept_text.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace pela {

namespace {
constexpr int pauseMilliseconds = 1000; // what a power cut may take is twice that at most
}

TypingKeeper::TypingKeeper(QWidget& window) : QObject(&window), window_(window)
{
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &TypingKeeper::keep);
    qApp->installEventFilter(this);
}

void TypingKeeper::begin(Id<Masterplan> plan, const QString& path)
{
    name_ = unsavedName(plan, path);
    older_ = unsavedUnder(*name_);
    kept_ = older_;
}

void TypingKeeper::goOn(Id<Masterplan> plan, const QString& path)
{
    const std::optional<UnsavedName> before = std::exchange(name_, unsavedName(plan, path));
    kept_.clear();
    keep();
    if (before && before->name != name_->name && kept_ == older_ + typed())
        (void)keepUnsaved(*before, {}); // else they stay where they are found when the plan is looked for there
}

void TypingKeeper::end()
{
    name_.reset();
    older_.clear();
    kept_.clear();
}

void TypingKeeper::settleOlder()
{
    older_.clear();
    keep();
}

QList<UnsavedText> TypingKeeper::typed() const
{
    QList<UnsavedText> texts;
    for (const QWidget* widget : window_.findChildren<QWidget*>())
        if (const auto* holder = dynamic_cast<const HoldsTyping*>(widget))
            if (const std::optional<UnsavedText> text = holder->unsaved())
                texts.append(*text);
    return texts;
}

void TypingKeeper::setAside(const QList<UnsavedText>& texts)
{
    for (const UnsavedText& text : texts)
        if (!older_.contains(text))
            older_ << text;
    keep();
}

void TypingKeeper::keep()
{
    pause_.stop();
    for (KeptText* dialog : window_.findChildren<KeptText*>())
        dialog->keep();
    const QList<UnsavedText> texts = older_ + typed();
    // Where there is no room for it, it is still in the window, which says itself what is not saved.
    if (name_ && texts != kept_ && keepUnsaved(*name_, texts))
        kept_ = texts;
}

void TypingKeeper::keepBeyondEnd()
{
    keep();
    setEnding(true);
}

void TypingKeeper::setEnding(bool ending)
{
    ending_ = ending;
    for (KeptText* dialog : window_.findChildren<KeptText*>())
        dialog->setEnding(ending);
}

void TypingKeeper::giveUp()
{
    if (name_ && keepUnsaved(*name_, older_))
        kept_ = older_;
    name_.reset();
}

/// Not begun anew with every letter: who types without a pause is kept as well.
bool TypingKeeper::eventFilter(QObject* object, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
        if (ending_)
            setEnding(false);
        [[fallthrough]];
    case QEvent::InputMethod:
    case QEvent::Drop:
    case QEvent::MouseButtonRelease: // a paste from a menu
        if (!pause_.isActive())
            pause_.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace pela
