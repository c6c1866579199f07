#include "core/model/cell_text.h"

#include "core/base/format.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

QString choiceLabel(const Choice& choice)
{
    return choice.title();
}

/// Names are compared without regard to case and to how many spaces stand between words.
QString folded(const QString& text)
{
    return text.simplified().toCaseFolded();
}

Error refused(const QString& sentence)
{
    return {Problem::Refused, sentence};
}

Measure measureOf(const Value& value)
{
    Measure measure;
    return Codec<Measure>::decode(value, measure) ? measure : Measure();
}

Result<Value> readYes(const QString& text)
{
    static const QStringList yes {QStringLiteral("1"), QStringLiteral("ya"), QStringLiteral("y"), QStringLiteral("yes"),
        QStringLiteral("true"), QStringLiteral("x"), QStringLiteral("v"), QStringLiteral("benar"), QStringLiteral("✓"),
        QStringLiteral("✔"), QStringLiteral("☑"), QStringLiteral("hadir")};
    static const QStringList no {QString(), QStringLiteral("0"), QStringLiteral("tidak"), QStringLiteral("t"),
        QStringLiteral("no"), QStringLiteral("n"), QStringLiteral("false"), QStringLiteral("-"), QStringLiteral("bukan"),
        QStringLiteral("salah"), QStringLiteral("☐")};
    if (yes.contains(text))
        return Value(1);
    if (no.contains(text))
        return Value(0);
    return refused(Words::tr("“%1” is neither yes nor no.").arg(text));
}

Result<Value> readNumber(const QString& text, const FieldInfo& field)
{
    const std::optional<Decimal> number = parseDecimal(text);
    if (!number || std::is_neq(Decimal::compare(number->rounded(0), *number)))
        return refused(Words::tr("“%1” is not a whole number.").arg(text));
    const qint64 whole = number->rounded(0).digits();
    if (whole < field.least || whole > field.most)
        return refused(Words::tr("%1 is outside %2 to %3.").arg(text).arg(field.least).arg(field.most));
    return Value(whole);
}

Result<Value> readAmount(const QString& text, const FieldInfo& field)
{
    if (text.isEmpty() || text == u"-")
        return Value(0);
    const std::optional<Rupiah> amount = parseRupiah(text);
    if (!amount)
        return refused(Words::tr("“%1” is not an amount in rupiah. Write it as 1.250.000 or 1,25 miliar.").arg(text));
    if (amount->value < field.least || amount->value > field.most)
        return refused(Words::tr("%1 is outside %2 to %3.").arg(text, formatRupiah({field.least}), formatRupiah({field.most})));
    return Value(amount->value);
}

Result<Value> readChoice(const QString& text, const FieldInfo& field)
{
    QStringList labels;
    for (const Choice& choice : field.choices) {
        const QString code = QString::fromLatin1(choice.code);
        if (text == code || text == folded(choiceLabel(choice)) || text == folded(QString::fromUtf8(choice.label)))
            return Value(code);
        labels += choiceLabel(choice);
    }
    return refused(Words::tr("“%1” is not one of: %2.").arg(text, labels.join(QLatin1String(", "))));
}

} // namespace

QString referenceText(const EntityInfo& entity, const QUuid& id, const Plan& plan)
{
    const Table& table = plan.table(entity);
    if (!table.find(id))
        return {};
    const QString title = plan.titleOf(entity, id);
    const FieldInfo* code = entity.field(u"code");
    const QString codeText = code ? table.value(id, *code).toString() : QString();
    return codeText.isEmpty() || codeText == title ? title : QString(codeText + u' ' + title);
}

QString displayText(const Value& value, const FieldInfo& field, const Plan& plan)
{
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Rupiah:
        return value.integer() == 0 ? QString() : formatInteger(value.integer());
    case FieldType::Boolean:
        return value.integer() != 0 ? QStringLiteral("✓") : QString();
    default:
        return exactText(value, field, plan);
    }
}

QString exactText(const Value& value, const FieldInfo& field, const Plan& plan)
{
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Rupiah:
        return formatInteger(value.integer());
    case FieldType::Boolean:
        return value.integer() != 0 ? Words::tr("yes") : Words::tr("no");
    case FieldType::Date:
        return formatDate(QDate::fromString(value.toString(), Qt::ISODate));
    case FieldType::Measure:
        return measureOf(value).display();
    case FieldType::Choice:
        for (const Choice& choice : field.choices)
            if (value.toString() == QLatin1String(choice.code))
                return choiceLabel(choice);
        return value.toString();
    case FieldType::Reference:
        return field.target ? referenceText(field.target(), value.uuid(), plan) : value.toString();
    default:
        return value.toString();
    }
}

QString sheetText(const Value& value, const FieldInfo& field, const Plan& plan)
{
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Year:
    case FieldType::Rupiah:
        return QString::number(value.integer());
    case FieldType::Date:
        return value.toString();
    default:
        return exactText(value, field, plan);
    }
}

Result<Value> CellReader::read(const QString& typed, const FieldInfo& field)
{
    if (typed.contains(QChar(0)))
        return refused(Words::tr("The text holds a character that cannot be kept (NUL). Retype it."));
    const QString text = typed.trimmed();
    if (text.isEmpty() && field.required)
        return refused(Words::tr("%1 must be filled in.").arg(field.title()));
    switch (field.type) {
    case FieldType::Text:
        return Value(text.simplified());
    case FieldType::LongText:
    case FieldType::Markdown:
    case FieldType::ContentHash: {
        QString lines = text;
        lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
        return Value(lines);
    }
    case FieldType::Integer:
    case FieldType::Year:
        return text.isEmpty() ? Result<Value>(field.initial) : readNumber(text, field);
    case FieldType::Rupiah:
        return readAmount(text, field);
    case FieldType::Boolean:
        return readYes(folded(text));
    case FieldType::Date: {
        if (text.isEmpty())
            return Value();
        const QDate date = parseDate(text);
        if (!date.isValid())
            return refused(Words::tr("“%1” is not a date. Write it as 15 Oktober 2019 or 15-10-2019.").arg(text));
        return Codec<QDate>::encode(date);
    }
    case FieldType::Measure:
        return Codec<Measure>::encode(Measure::parse(text));
    case FieldType::Choice:
        return text.isEmpty() ? Result<Value>(field.initial) : readChoice(folded(text), field);
    case FieldType::Reference:
        return text.isEmpty() ? Result<Value>(Value()) : readReference(text, field);
    }
    Q_UNREACHABLE();
}

Result<Value> CellReader::readReference(const QString& text, const FieldInfo& field)
{
    const EntityInfo& target = field.target();
    const QList<QUuid> hits = namesOf(target).values(folded(text));
    if (hits.isEmpty())
        return refused(Words::tr("There is no %1 “%2” in this plan.").arg(inSentence(target.title()), text));
    if (hits.size() > 1)
        return refused(Words::tr("“%1” fits %2 rows of %3; write the code instead.")
                           .arg(text)
                           .arg(hits.size())
                           .arg(inSentence(target.title())));
    return Value(hits.front());
}

const QMultiHash<QString, QUuid>& CellReader::namesOf(const EntityInfo& entity)
{
    const auto known = names_.constFind(&entity);
    if (known != names_.constEnd())
        return *known;
    QMultiHash<QString, QUuid> names;
    const Table& table = plan_.table(entity);
    for (size_t i = 0; i < table.size(); ++i) {
        const QUuid id = table.idAt(i);
        QStringList ways {plan_.titleOf(entity, id), referenceText(entity, id, plan_), id.toString(QUuid::WithoutBraces)};
        for (const char* name : {"code", "name", "name_en", "short_name", "title"})
            if (const FieldInfo* field = entity.field(QString::fromLatin1(name)))
                ways += table.value(id, *field).toString();
        for (QString& way : ways)
            way = folded(way);
        ways.removeDuplicates();
        for (const QString& way : ways)
            if (!way.isEmpty())
                names.insert(way, id);
    }
    return *names_.insert(&entity, names);
}

} // namespace pela
