#include "ui/pages/home/first_steps.h"

#include "core/domain/entities.h"
#include "core/review/progress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QHBoxLayout>

namespace pela {

namespace {

bool cityIsDescribed(const Plan& plan)
{
    const Progress city = progressOf(plan, {"plan.province", "plan.head", "plan.place"});
    return city.done == city.total;
}

} // namespace

FirstSteps::FirstSteps(std::function<void(const QString& pageId)> open, QWidget* parent) : QWidget(parent)
{
    struct Words {
        const char* page;
        QString title;
        QString sentence;
        QString button;
    };
    const std::array<Words, 3> words {
        Words {"city", tr("City and period"), tr("Whose plan this is: the province, the head of region, where it is signed."),
            tr("Fill in the city")},
        Words {"opd", tr("OPD"), tr("The agencies that carry the plan. A list from a spreadsheet can be pasted."),
            tr("Enter the OPDs")},
        Words {"program", tr("Programmes"), tr("What is to be done, by whom, with which targets and how much money."),
            tr("Enter programmes")}};

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space(4), 0, 0);
    column->setSpacing(theme::space(3));
    column->addWidget(sectionHeader(tr("This plan is still empty. Three steps begin it:"), this));
    for (size_t i = 0; i < steps_.size(); ++i) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme::space(4));
        steps_[i].mark = new Chip(this);
        row->addWidget(steps_[i].mark, 0, Qt::AlignTop);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(theme::space(1));
        auto* title = sectionHeader(words[i].title, this);
        texts->addWidget(title);
        auto* sentence = new QLabel(words[i].sentence, this);
        sentence->setProperty("role", "muted");
        sentence->setWordWrap(true);
        texts->addWidget(sentence);
        row->addLayout(texts, 1);
        steps_[i].go = new QPushButton(words[i].button, this);
        steps_[i].go->setObjectName(QStringLiteral("step-") + QLatin1String(words[i].page));
        connect(steps_[i].go, &QPushButton::clicked, this, [open, page = QString::fromLatin1(words[i].page)] { open(page); });
        row->addWidget(steps_[i].go, 0, Qt::AlignVCenter);
        column->addWidget(hairline(Qt::Horizontal, this));
        column->addLayout(row);
    }
    column->addStretch(1);
    // Buttons of one width, in one line below each other.
    int widest = 0;
    for (const Step& step : steps_)
        widest = qMax(widest, step.go->sizeHint().width() + theme::iconSize());
    for (const Step& step : steps_)
        step.go->setMinimumWidth(widest);
    setMaximumWidth(theme::space(200));
}

bool FirstSteps::areDone(const Plan& plan)
{
    return !plan.all<Opd>().empty() && !plan.all<Program>().empty();
}

void FirstSteps::show(const Plan& plan)
{
    const std::array<bool, 3> done {cityIsDescribed(plan), !plan.all<Opd>().empty(), !plan.all<Program>().empty()};
    bool isNext = true; // the first that is not done
    for (size_t i = 0; i < steps_.size(); ++i) {
        if (done[i])
            steps_[i].mark->show(tr("Done"), Tone::Good, QStringLiteral("check"));
        else
            steps_[i].mark->show(tr("Step %1").arg(i + 1), isNext ? Tone::Accent : Tone::Quiet, QStringLiteral("circle"));
        steps_[i].go->setProperty("main", isNext && !done[i]);
        theme::restyle(*steps_[i].go);
        isNext = isNext && done[i];
    }
}

} // namespace pela
