#include "ui/pages/commitment/sign_dialog.h"

#include "core/base/format.h"
#include "core/domain/commitment.h"
#include "core/review/signing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/date_line.h"
#include "ui/widgets/kept_text.h"
#include "ui/widgets/small_parts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pela {

SignDialog::SignDialog(const Plan& plan, const Commitment& commitment, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("sign"));
    setWindowTitle(tr("Sign the commitment"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(theme::space(6), theme::space(5), theme::space(6), theme::space(5));
    whole->setSpacing(theme::space(3));
    auto* content = new QWidget; // scrolled to on a small screen; the buttons stay
    content->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(3));
    auto* title = new QLabel(plan.titleOf(Opd::describe(), commitment.opd.uuid()), this);
    title->setFont(theme::titleFont());
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    column->addWidget(title);

    auto* what = new QLabel(tr("%1 programmes worth %2 and %3 clauses are sealed as they stand now. The sheet cannot be changed "
                               "after that; what changes in the plan later is shown beside it.")
                                .arg(plan.of(&CommitmentProgram::commitment, commitment.id).size())
                                .arg(formatRupiah(promisedMoney(plan, commitment.id)))
                                .arg(plan.of(&CommitmentClause::commitment, commitment.id).size()),
        this);
    what->setWordWrap(true);
    column->addWidget(what);
    if (const QStringList open = doubtsBeforeSigning(plan, commitment); !open.isEmpty()) {
        auto* warning = new QLabel(open.join(QLatin1Char('\n')), this);
        warning->setObjectName(QStringLiteral("doubts"));
        warning->setProperty("role", "warning");
        warning->setWordWrap(true);
        column->addWidget(warning);
    }

    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    place_ = new QLineEdit(commitment.place.isEmpty() ? masterplanOf(plan).capital : commitment.place, this);
    place_->setObjectName(QStringLiteral("place"));
    date_ = new DateLine(this);
    date_->setDate(commitment.date.isValid() ? commitment.date : QDate::currentDate());
    date_->setObjectName(QStringLiteral("date"));
    const auto line = [&](const QString& text, QWidget* editor) {
        auto* label = new QLabel(text, this);
        label->setProperty("role", "muted");
        label->setBuddy(editor);
        editor->setAccessibleName(text);
        form->addRow(label, editor);
    };
    line(tr("Place"), place_);
    line(tr("Date"), date_);
    column->addLayout(form);

    auto* buttons = new QDialogButtonBox(this);
    sign_ = mainButton(tr("Sign"), QStringLiteral("sign"), this);
    sign_->setObjectName(QStringLiteral("yes"));
    sign_->setDefault(true);
    buttons->addButton(sign_, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Not yet"), QDialogButtonBox::RejectRole);
    column->addStretch(1);
    whole->addWidget(scrolling(*content, this), 1);
    place_->setFocus();
    whole->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    const auto askAgain = [this] { sign_->setEnabled(!place().isEmpty() && date().isValid()); };
    connect(place_, &QLineEdit::textChanged, this, askAgain);
    connect(date_, &QLineEdit::textChanged, this, askAgain);
    askAgain();
    setMinimumWidth(theme::space(110));
    new KeptText(QStringLiteral("dialog-sign-") + commitment.id.text(), *this);
}

QString SignDialog::place() const
{
    return place_->text().trimmed();
}

QDate SignDialog::date() const
{
    return date_->date();
}

} // namespace pela
