#include "ui/shell/new_plan_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/kept_text.h"
#include "ui/widgets/save_dialog.h"
#include "ui/widgets/small_parts.h"

#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace pela {

namespace {

constexpr int firstYear = 1945;
constexpr int lastYear = 2200;
constexpr int longestPeriod = 20;

} // namespace

NewPlanDialog::NewPlanDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("newPlan"));
    setWindowTitle(tr("New plan"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(5), theme::space(4), theme::space(5), theme::space(4));
    column->setSpacing(theme::space(3));
    column->addWidget(hint(tr("All of this can be changed later on the page City and period."), this));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(theme::space(3));
    column->addLayout(form);

    const auto add = [&](const QString& label, QWidget* field) {
        form->addRow(label, field);
        field->setAccessibleName(label);
    };
    city_ = new QLineEdit(this);
    city_->setObjectName(QStringLiteral("city"));
    city_->setPlaceholderText(tr("Kota Ambon"));
    add(tr("City or regency"), city_);
    code_ = new QLineEdit(this);
    code_->setObjectName(QStringLiteral("code"));
    code_->setPlaceholderText(tr("81.71"));
    add(tr("Kemendagri code"), code_);

    auto* years = new QWidget(this);
    auto* yearsRow = new QHBoxLayout(years);
    yearsRow->setContentsMargins(0, 0, 0, 0);
    const int thisYear = QDate::currentDate().year();
    const auto yearBox = [&](const QString& name, int year) {
        auto* box = new QSpinBox(years);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons); // years are typed
        box->setRange(firstYear, lastYear);
        box->setValue(year);
        box->setAccessibleName(name);
        yearsRow->addWidget(box);
        return box;
    };
    start_ = yearBox(tr("First year"), thisYear);
    start_->setObjectName(QStringLiteral("start"));
    yearsRow->addWidget(new QLabel(tr("to"), years));
    end_ = yearBox(tr("Last year"), thisYear + 4);
    end_->setObjectName(QStringLiteral("end"));
    yearsRow->addStretch();
    form->addRow(tr("Period"), years);

    framework_ = new QComboBox(this);
    for (const FrameworkChoice& choice : frameworks())
        framework_->addItem(choice.name, choice.id);
    framework_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    framework_->setMinimumContentsLength(30);
    add(tr("Framework"), framework_);

    auto* place = new QWidget(this);
    auto* placeRow = new QHBoxLayout(place);
    placeRow->setContentsMargins(0, 0, 0, 0);
    path_ = new QLineEdit(place);
    path_->setObjectName(QStringLiteral("path"));
    path_->setAccessibleName(tr("File"));
    path_->setMinimumWidth(theme::space(90));
    placeRow->addWidget(path_, 1);
    auto* browse = new QPushButton(tr("Choose…"), place);
    browse->setAccessibleName(tr("Choose where the file goes"));
    placeRow->addWidget(browse);
    form->addRow(tr("File"), place);

    problem_ = new QLabel(this);
    problem_->setProperty("role", "problem");
    problem_->setWordWrap(true);
    column->addWidget(problem_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    make_ = mainButton(tr("Make the plan"), {}, this);
    make_->setObjectName(QStringLiteral("make"));
    make_->setDefault(true);
    buttons->addWidget(make_);
    column->addLayout(buttons);

    connect(city_, &QLineEdit::textChanged, this, &NewPlanDialog::suggestPath);
    connect(code_, &QLineEdit::textChanged, this, &NewPlanDialog::check);
    connect(start_, &QSpinBox::valueChanged, this, &NewPlanDialog::suggestPath);
    connect(end_, &QSpinBox::valueChanged, this, &NewPlanDialog::suggestPath);
    connect(path_, &QLineEdit::textEdited, this, [this] { pathIsTheirs_ = true; });
    connect(path_, &QLineEdit::textChanged, this, &NewPlanDialog::check);
    connect(browse, &QPushButton::clicked, this, &NewPlanDialog::choosePath);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(make_, &QPushButton::clicked, this, &QDialog::accept);
    suggestPath();
    new KeptText(QStringLiteral("dialog-new-plan"), *this);
}

NewPlanAnswers NewPlanDialog::answers() const
{
    QString path = path_->text().trimmed();
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QLatin1String(".pela");
    return {{city_->text().simplified(), code_->text().simplified(), start_->value(), end_->value(),
                framework_->currentData().toString()},
        path};
}

void NewPlanDialog::suggestPath()
{
    if (!pathIsTheirs_) {
        static const QRegularExpression notForNames(QStringLiteral("[^\\p{L}\\p{N}]+"));
        const QString city = city_->text().simplified().toLower().replace(notForNames, QStringLiteral("-"));
        QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        if (!QFileInfo(folder).isDir()) // nobody made one on this machine yet
            folder = QDir::homePath();
        path_->setText(QDir::toNativeSeparators(QStringLiteral("%1/%2-%3-%4.pela")
                                                    .arg(folder, city.isEmpty() ? tr("masterplan") : city)
                                                    .arg(start_->value())
                                                    .arg(end_->value())));
    }
    check();
}

void NewPlanDialog::check()
{
    const NewPlanAnswers now = answers();
    QString problem;
    if (now.plan.periodEnd < now.plan.periodStart)
        problem = tr("The period ends before it begins.");
    else if (now.plan.periodEnd - now.plan.periodStart >= longestPeriod)
        problem = tr("A period has at most %1 years.").arg(longestPeriod);
    else if (QFileInfo::exists(now.path))
        problem = tr("There is a file of this name already. Choose another name, or open that file.");
    else if (!now.path.isEmpty() && !QFileInfo(QFileInfo(now.path).absolutePath()).isDir())
        problem = tr("The folder of this file does not exist.");
    else if (now.plan.city.isEmpty() != now.plan.code.isEmpty()) // begun, and not yet enough
        problem = now.plan.code.isEmpty() ? tr("The Kemendagri code is missing.") : tr("The name of the city is missing.");
    problem_->setText(problem);
    make_->setEnabled(problem.isEmpty() && !now.plan.city.isEmpty() && !now.plan.code.isEmpty() && !now.path.isEmpty());
}

void NewPlanDialog::choosePath()
{
    const QFileInfo suggested(answers().path);
    const QString chosen = askWhereToSave(this,
        {tr("Where does the plan go?"), suggested.fileName(), tr("Pela plans"), QStringLiteral("pela"),
            suggested.absolutePath()});
    if (chosen.isEmpty())
        return;
    pathIsTheirs_ = true;
    path_->setText(QDir::toNativeSeparators(chosen));
}

} // namespace pela
