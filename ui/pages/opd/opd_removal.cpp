#include "ui/pages/opd/opd_removal.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/decision.h"
#include "ui/widgets/small_parts.h"

#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OpdRemoval)
};

} // namespace

std::optional<Id<Opd>> askHeir(const Plan& plan, Id<Opd> opd, QWidget* parent)
{
    const Opd& row = plan.get(opd);
    const OpdUses uses = usesOf(plan, opd);
    const QString title = Words::tr("Remove %1?").arg(row.name.simplified());
    if (!uses.any()) {
        const QString text = uses.commitment.isEmpty() ? Words::tr("Nothing in the plan needs it. Undo brings it back.")
                                                       : Words::tr("Its commitment sheet goes with it. Undo brings both back.");
        if (!decide(parent, title, text, Words::tr("Remove"), Words::tr("Keep it")))
            return std::nullopt;
        return Id<Opd>();
    }

    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("removeOpd"));
    dialog.setWindowTitle(title);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme::space(5), theme::space(4), theme::space(5), theme::space(4));
    column->setSpacing(theme::space(3));
    column->addWidget(sectionHeader(title, &dialog));
    QStringList names = uses.leads + uses.supports;
    names.removeDuplicates();
    constexpr qsizetype shown = 6;
    QString list;
    for (const QString& name : names.mid(0, shown))
        list += QStringLiteral("\n· %1").arg(name.left(100));
    if (names.size() > shown)
        list += QLatin1Char('\n') + Words::tr("and %1 more").arg(names.size() - shown);
    auto* text = new QLabel(Words::tr("It leads %1 programmes, supports %2 and has %3 seats at the bimtek:%4")
                                .arg(uses.leads.size())
                                .arg(uses.supports.size())
                                .arg(uses.seats)
                                .arg(list),
        &dialog);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setMinimumWidth(theme::space(110));
    column->addWidget(text);
    if (!uses.commitment.isEmpty()) {
        auto* sheet = new QLabel(
            Words::tr("Its commitment sheet (%1) is removed with it; undo brings both back.").arg(inSentence(uses.commitment)),
            &dialog);
        sheet->setWordWrap(true);
        column->addWidget(sheet);
    }
    auto* label = new QLabel(Words::tr("All of that moves to:"), &dialog);
    column->addWidget(label);
    auto* heirs = new QComboBox(&dialog);
    heirs->setObjectName(QStringLiteral("heir"));
    heirs->setAccessibleName(label->text());
    heirs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    heirs->setMinimumContentsLength(30);
    label->setBuddy(heirs);
    heirs->addItem(Words::tr("Choose an OPD"), QUuid());
    for (const Opd* other : plan.sorted(&Opd::name))
        if (other->id != opd)
            heirs->addItem(other->name.simplified(), other->id.uuid());
    column->addWidget(heirs);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    auto* keep = new QPushButton(Words::tr("Keep it"), &dialog);
    keep->setObjectName(QStringLiteral("no"));
    buttons->addWidget(keep);
    QPushButton* move = mainButton(Words::tr("Move and remove"), {}, &dialog);
    move->setObjectName(QStringLiteral("yes"));
    move->setEnabled(false);
    buttons->addWidget(move);
    column->addLayout(buttons);
    QObject::connect(heirs, &QComboBox::currentIndexChanged, move, [move](int index) { move->setEnabled(index > 0); });
    QObject::connect(keep, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(move, &QPushButton::clicked, &dialog, &QDialog::accept);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Id<Opd>(heirs->currentData().toUuid());
}

} // namespace pela
