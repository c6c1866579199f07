#include "ui/widgets/field_editors.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/attachment_field.h"
#include "ui/widgets/date_line.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pela {

namespace {

QString refused(const char* sentence)
{
    return QCoreApplication::translate("FieldEditor", sentence);
}

/// Anything typed in one line; subclasses say how text and value turn into each other.
class LineField : public FormField {
public:
    LineField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent, QLineEdit* line = nullptr)
        : FormField(file, entity, field, parent)
    {
        line_ = line ? line : new QLineEdit(this);
        placeEditor(line_);
        connect(line_, &QLineEdit::textEdited, this, [this] { editedLater(); });
        connect(line_, &QLineEdit::returnPressed, this, [this] { flush(); });
    }
    QWidget* editor() const override { return line_; }

protected:
    Result<Value> edited() const override { return Value(line_->text()); }
    void show(const Value& value) override { setLineText(value.toString()); }
    void setReadOnly(bool readOnly) override { line_->setReadOnly(readOnly); }
    void setLineText(const QString& text)
    {
        if (line_->text() == text)
            return;
        const int at = line_->cursorPosition();
        line_->setText(text);
        line_->setCursorPosition(line_->hasFocus() ? at : 0);
    }
    QLineEdit* line() const { return line_; }

private:
    QLineEdit* line_ = nullptr;
};

class IntegerField : public LineField {
public:
    using LineField::LineField;

protected:
    Result<Value> edited() const override
    {
        const QString text = line()->text().simplified();
        bool ok = false;
        const qint64 number = QString(text).remove(QLatin1Char('.')).toLongLong(&ok);
        if (text.isEmpty())
            return Value(0);
        if (!ok)
            return Error {Problem::Refused,
                info().type == FieldType::Year
                    ? refused(QT_TRANSLATE_NOOP("FieldEditor", "A year is written with four digits, such as 2026."))
                    : refused(QT_TRANSLATE_NOOP("FieldEditor", "This field takes a whole number."))};
        return Value(number);
    }
    void show(const Value& value) override
    {
        const qint64 number = value.integer();
        setLineText(info().type == FieldType::Year ? (number == 0 ? QString() : QString::number(number)) : formatInteger(number));
    }
};

class RupiahField : public LineField {
public:
    RupiahField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent) : LineField(file, entity, field, parent)
    {
        line()->setAlignment(Qt::AlignRight);
    }

protected:
    Result<Value> edited() const override
    {
        if (line()->text().trimmed().isEmpty())
            return Value(0);
        const auto amount = parseRupiah(line()->text());
        if (!amount)
            return Error {Problem::Refused,
                refused(QT_TRANSLATE_NOOP("FieldEditor", "Write an amount such as 1.250.000, 750 juta or 1,25 miliar."))};
        return Value(amount->value);
    }
    void show(const Value& value) override { setLineText(formatRupiah(Rupiah {value.integer()})); }
};

class DateField : public LineField {
public:
    DateField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent)
        : LineField(file, entity, field, parent, new DateLine)
    {
        connect(static_cast<DateLine*>(line()), &DateLine::dateChosen, this, [this] { editedNow(); });
    }

protected:
    Result<Value> edited() const override
    {
        if (line()->text().trimmed().isEmpty())
            return Value();
        const QDate date = parseDate(line()->text());
        if (!date.isValid())
            return Error {Problem::Refused,
                refused(QT_TRANSLATE_NOOP("FieldEditor", "Write a date such as 15 Oktober 2019 or 15-10-2019."))};
        return Codec<QDate>::encode(date);
    }
    void show(const Value& value) override
    {
        QDate date;
        setLineText(Codec<QDate>::decode(value, date) ? formatDate(date) : QString());
    }
};

class MeasureField : public LineField {
public:
    using LineField::LineField;

protected:
    Result<Value> edited() const override { return Codec<Measure>::encode(Measure::parse(line()->text())); }
    void show(const Value& value) override
    {
        Measure measure;
        Codec<Measure>::decode(value, measure);
        setLineText(measure.display());
    }
};

class TextField : public FormField {
public:
    TextField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent) : FormField(file, entity, field, parent)
    {
        text_ = new QPlainTextEdit(this);
        text_->setTabChangesFocus(true);
        const int lines = info().type == FieldType::Markdown ? 7 : 3;
        text_->setFixedHeight(text_->fontMetrics().lineSpacing() * lines + theme::space(4));
        text_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        placeEditor(text_);
        connect(text_, &QPlainTextEdit::textChanged, this, [this] { editedLater(); });
    }
    QWidget* editor() const override { return text_; }

protected:
    Result<Value> edited() const override { return Value(text_->toPlainText()); }
    void show(const Value& value) override
    {
        if (text_->toPlainText() != value.toString())
            text_->setPlainText(value.toString());
    }
    void setReadOnly(bool readOnly) override
    {
        if (text_->isReadOnly() == readOnly)
            return;
        text_->setReadOnly(readOnly);
        theme::restyle(*text_);
    }

private:
    QPlainTextEdit* text_ = nullptr;
};

class CheckField : public FormField {
public:
    CheckField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent) : FormField(file, entity, field, parent)
    {
        box_ = new QCheckBox(info().title(), this);
        placeEditor(box_);
        connect(box_, &QCheckBox::toggled, this, [this] { editedNow(); });
    }
    QWidget* editor() const override { return box_; }

protected:
    Result<Value> edited() const override { return Value(box_->isChecked() ? 1 : 0); }
    void show(const Value& value) override { box_->setChecked(value.integer() != 0); }
    void setReadOnly(bool readOnly) override { box_->setEnabled(!readOnly); }

private:
    QCheckBox* box_ = nullptr;
};

class ChoiceField : public FormField {
public:
    ChoiceField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent) : FormField(file, entity, field, parent)
    {
        box_ = new QComboBox(this);
        box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box_->setMinimumContentsLength(12);
        for (const Choice& choice : info().choices)
            box_->addItem(choice.title(), QString::fromLatin1(choice.code));
        placeEditor(box_);
        connect(box_, &QComboBox::currentIndexChanged, this, [this] { editedNow(); });
    }
    QWidget* editor() const override { return box_; }

protected:
    Result<Value> edited() const override { return Value(box_->currentData().toString()); }
    void show(const Value& value) override { box_->setCurrentIndex(box_->findData(value.toString())); }
    void setReadOnly(bool readOnly) override { box_->setEnabled(!readOnly); }

private:
    QComboBox* box_ = nullptr;
};

/// Another row, chosen by typing a part of its name.
class ReferenceField : public FormField {
public:
    ReferenceField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent) : FormField(file, entity, field, parent)
    {
        box_ = new QComboBox(this);
        box_->setEditable(true);
        box_->setInsertPolicy(QComboBox::NoInsert);
        box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box_->setMinimumContentsLength(12);
        box_->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box_->completer()->setFilterMode(Qt::MatchContains);
        placeEditor(box_);
        connect(box_, &QComboBox::activated, this, [this] { editedNow(); });
        connect(box_->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            if (box_->currentText() != box_->itemText(box_->currentIndex()))
                editedNow();
        });
    }
    QWidget* editor() const override { return box_; }

protected:
    Result<Value> edited() const override
    {
        const QString typed = box_->currentText().simplified();
        if (typed.isEmpty())
            return Value();
        const int at = box_->findText(typed, Qt::MatchFixedString);
        if (at < 0)
            return Error {Problem::Refused,
                refused(QT_TRANSLATE_NOOP("FieldEditor", "There is no “%1” in this plan. Choose one from the list.")).arg(typed)};
        return Value(box_->itemData(at).toUuid());
    }
    void show(const Value& value) override
    {
        fill();
        box_->setCurrentIndex(qMax(0, box_->findData(value.uuid())));
        box_->lineEdit()->setCursorPosition(0); // a long name is known by how it begins
    }
    void setReadOnly(bool readOnly) override { box_->setEnabled(!readOnly); }

private:
    void fill()
    {
        const EntityInfo& target = info().target();
        const Table& table = file().plan().table(target);
        std::vector<std::pair<QString, QUuid>> rows;
        rows.reserve(table.size());
        for (size_t place = 0; place < table.size(); ++place)
            rows.emplace_back(file().plan().titleOf(target, table.idAt(place)), table.idAt(place));
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
        if (rows == shown_ && box_->count() > 0)
            return;
        shown_ = rows;
        const QSignalBlocker quiet(box_);
        box_->clear();
        box_->addItem(QString(), QUuid());
        for (const auto& [text, id] : rows)
            box_->addItem(text, id);
    }

    QComboBox* box_ = nullptr;
    std::vector<std::pair<QString, QUuid>> shown_;
};

} // namespace

FormField* makeFieldEditor(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent)
{
    const FieldInfo& info = entity.fields[size_t(field)];
    switch (info.type) {
    case FieldType::LongText:
    case FieldType::Markdown:
        return new TextField(file, entity, field, parent);
    case FieldType::Integer:
    case FieldType::Year:
        return new IntegerField(file, entity, field, parent);
    case FieldType::Rupiah:
        return new RupiahField(file, entity, field, parent);
    case FieldType::Boolean:
        return new CheckField(file, entity, field, parent);
    case FieldType::Date:
        return new DateField(file, entity, field, parent);
    case FieldType::Measure:
        return new MeasureField(file, entity, field, parent);
    case FieldType::Choice:
        return new ChoiceField(file, entity, field, parent);
    case FieldType::Reference:
        if (&info.target() == &Attachment::describe())
            return new AttachmentField(file, entity, field, parent);
        return new ReferenceField(file, entity, field, parent);
    case FieldType::Text:
    case FieldType::ContentHash:
        break;
    }
    return new LineField(file, entity, field, parent);
}

} // namespace pela
