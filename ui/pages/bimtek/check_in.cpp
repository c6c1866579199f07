#include "ui/pages/bimtek/check_in.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace pela {

CheckIn::CheckIn(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace)
{
    line_ = new QLineEdit(this);
    line_->setObjectName(QStringLiteral("check-in"));
    line_->setPlaceholderText(tr("Part of a name or institution, then Enter"));
    line_->setAccessibleName(tr("Mark a person present"));
    completeFrom(*line_, {});
    counter_ = new QLabel(this);
    counter_->setFont(theme::titleFont());
    answer_ = new QLabel(this);
    answer_->setTextFormat(Qt::PlainText);
    answer_->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::space(4));
    row->addWidget(line_, 1);
    row->addWidget(counter_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space(2), 0, theme::space(2));
    column->addLayout(row);
    column->addWidget(answer_);
    setFocusProxy(line_);
    connect(line_, &QLineEdit::returnPressed, this, &CheckIn::enter);
    connect(line_, &QLineEdit::textEdited, this, &CheckIn::typed);
}

void CheckIn::setBimtek(Id<Bimtek> bimtek)
{
    bimtek_ = bimtek;
    line_->clear();
    asked_.clear();
    answer_->clear();
    refresh();
}

void CheckIn::refresh()
{
    const Plan& plan = workspace_.plan();
    QStringList names;
    const auto people = plan.ordered(&Attendance::bimtek, bimtek_);
    for (const Attendance* person : people)
        names += introductionOf(plan, *person);
    completeFrom(*line_, names);
    counter_->setText(tr("%1 of %2 present").arg(formatInteger(presentAt(plan, bimtek_)), formatInteger(qint64(people.size()))));
    line_->setEnabled(!bimtek_.isNull() && !workspace_.file().isReadOnly());
}

QString CheckIn::counter() const
{
    return counter_->text();
}

QString CheckIn::answer() const
{
    return answer_->text();
}

QList<const Attendance*> CheckIn::fitting(const QString& text) const
{
    const Plan& plan = workspace_.plan();
    QList<const Attendance*> people;
    for (const Attendance* person : plan.ordered(&Attendance::bimtek, bimtek_)) {
        const QString name = introductionOf(plan, *person);
        if (name.compare(text, Qt::CaseInsensitive) == 0 || person->person.compare(text, Qt::CaseInsensitive) == 0)
            return {person};
        if (name.contains(text, Qt::CaseInsensitive))
            people.append(person);
    }
    return people;
}

void CheckIn::say(const QString& sentence, const char* mood)
{
    const Tokens& tokens = theme::tokens();
    QPalette palette = answer_->palette();
    palette.setColor(QPalette::WindowText,
        qstrcmp(mood, "good") == 0      ? tokens.good
            : qstrcmp(mood, "ask") == 0 ? tokens.warning
                                        : tokens.text);
    answer_->setPalette(palette);
    answer_->setText(sentence);
}

void CheckIn::typed()
{
    asked_.clear();
    const QString text = line_->text().simplified();
    if (text.isEmpty()) {
        answer_->clear();
        return;
    }
    const auto people = fitting(text);
    if (people.isEmpty())
        say(tr("Nobody on the list fits. Enter asks whether to add a guest."), "text");
    else if (people.size() == 1)
        say(tr("Enter: %1").arg(introductionOf(workspace_.plan(), *people.front())), "text");
    else
        say(tr("%n people fit. Type a little more.", nullptr, int(people.size())), "text");
}

void CheckIn::enter()
{
    if (line_->completer()->popup()->isVisible())
        line_->completer()->popup()->hide();
    const QString text = line_->text().simplified();
    if (text.isEmpty() || bimtek_.isNull())
        return;
    const bool agreed = asked_ == text;
    const auto people = fitting(text);
    if (people.isEmpty()) {
        if (agreed) {
            addGuest(text);
            return;
        }
        asked_ = text;
        say(tr("“%1” is not on the list. Press Enter again to add this guest as present.").arg(text), "ask");
    } else if (people.size() > 1) {
        say(tr("%n people fit. Type a little more.", nullptr, int(people.size())), "ask");
    } else if (!people.front()->present || agreed) {
        mark(*people.front(), !people.front()->present);
    } else {
        asked_ = text;
        say(tr("%1 is marked present already. Press Enter again to take the mark off.").arg(people.front()->person), "ask");
    }
}

void CheckIn::mark(const Attendance& person, bool present)
{
    const QUuid id = person.id.uuid();
    const QString name = person.person;
    if (!workspace_.commitOrShow(drafted(workspace_.plan(), markPresent, person.id, present)))
        return;
    asked_.clear();
    clearLine();
    say(present ? tr("%1 is present.").arg(name) : tr("%1 is no longer marked present.").arg(name), "good");
    emit marked(id);
}

void CheckIn::clearLine()
{
    line_->clear();
    // A name chosen from the list is written into the line after Enter was answered.
    QTimer::singleShot(0, line_, &QLineEdit::clear);
}

void CheckIn::addGuest(const QString& name)
{
    const auto guest = Id<Attendance>::make();
    if (!workspace_.commitOrShow(drafted(workspace_.plan(), pela::addGuest, bimtek_, guest, name)))
        return;
    asked_.clear();
    clearLine();
    say(tr("%1 was added and is present. The institution can be filled in below.").arg(name), "good");
    emit marked(guest.uuid());
}

} // namespace pela
