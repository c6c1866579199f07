#include "ui/pages/commitment/sign_dialog.h"

#include "core/base/format.h"
#include "core/domain/commitment.h"
#include "core/review/signing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/kept_text.h"
#include "ui/widgets/small_parts.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pela {

SignDialog::SignDialog(const Plan& plan, const Commitment& commitment, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("sign"));
    setWindowTitle(tr("Sign the commitment"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(6), theme::space(5), theme::space(6), theme::space(5));
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
    place_ = new QLineEdit(commitment.place.isEmpty() ? masterplanOf(plan).capital : commitment.place, this);
    place_->setObjectName(QStringLiteral("place"));
    date_ = new QDateEdit(commitment.date.isValid() ? commitment.date : QDate::currentDate(), this);
    date_->setObjectName(QStringLiteral("date"));
    date_->setCalendarPopup(true);
    date_->setLocale(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    date_->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
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

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* later = new QPushButton(tr("Not yet"), this);
    row->addWidget(later);
    sign_ = mainButton(tr("Sign"), QStringLiteral("sign"), this);
    sign_->setObjectName(QStringLiteral("yes"));
    sign_->setDefault(true);
    row->addWidget(sign_);
    column->addLayout(row);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(sign_, &QPushButton::clicked, this, &QDialog::accept);
    connect(place_, &QLineEdit::textChanged, this, [this] { sign_->setEnabled(!place().isEmpty()); });
    sign_->setEnabled(!place().isEmpty());
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
