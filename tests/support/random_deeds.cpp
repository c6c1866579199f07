#include "tests/support/random_deeds.h"

namespace pela::test {

namespace {

const EntityInfo& anyEntity(size_t place)
{
    return *entities()[place];
}

} // namespace

QUuid RandomDeeds::uuid()
{
    // Not createUuid(): the same seed has to give the same rows.
    return QUuid(random_(), ushort(random_()), ushort(random_() & 0x0fff) | 0x4000, uchar(0x80 | (random_() & 0x3f)),
        uchar(random_()), uchar(random_()), uchar(random_()), uchar(random_()), uchar(random_()), uchar(random_()),
        uchar(random_()));
}

QString RandomDeeds::text()
{
    static const QStringList wild {QStringLiteral("Bank Sampah"), QStringLiteral("'; DROP TABLE program; --"),
        QStringLiteral("\"kutip\" dan 'petik'"), QStringLiteral("dua\nbaris\r\ndan\ttab"),
        QStringLiteral("🏙️ kota 👩🏽‍💻"), QStringLiteral("مدينة ذكية"), QStringLiteral("=cmd()|'/c calc'!A1"),
        QStringLiteral("<script>alert(1)</script>"), QStringLiteral("nol\0di tengah").append(QChar(u'\0')).append(u'x'),
        QString(QChar(0xd800)), QStringLiteral("{{kota}} %1 %n"), QString(4000, u'ä'), QStringLiteral("   "),
        QStringLiteral("12"), QStringLiteral("1.5"), QString()};
    const QString chosen = wild[qsizetype(below(size_t(wild.size())))];
    return below(3) ? QString(chosen + QStringLiteral(" %1").arg(++made_)) : chosen;
}

Value RandomDeeds::reference(const FieldInfo& field, const Plan& plan)
{
    const Table& rows = plan.table(field.target());
    if (rows.size() == 0 || (!field.required && below(4) == 0))
        return {};
    return rows.idAt(below(rows.size()));
}

Value RandomDeeds::value(const FieldInfo& field, const Plan& plan, ChangeSet& change)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Markdown:
        return text();
    case FieldType::Integer:
    case FieldType::Year:
    case FieldType::Rupiah: {
        if (below(20) == 0)
            return qint64(random_()) - qint64(random_());
        const qint64 least = field.type == FieldType::Integer ? 0 : std::max<qint64>(field.least, 0);
        const qint64 most = std::max<qint64>(least, std::min<qint64>(field.most, 900'000'000'000));
        return least + qint64((quint64(random_()) << 20 | random_()) % quint64(most - least + 1)) % 1'000'000'000;
    }
    case FieldType::Boolean:
        return int(below(2));
    case FieldType::Date:
        return below(5) ? Value(QDate(2000, 1, 1).addDays(qint64(below(20'000))).toString(Qt::ISODate)) : Value();
    case FieldType::Measure:
        switch (below(4)) {
        case 0:
            return {};
        case 1:
            return QStringLiteral("20 TPS3R %1").arg(++made_);
        case 2:
            return *Decimal::of(qint64(random_() % 1'000'000'000), int(below(5)));
        default:
            return int(below(1000));
        }
    case FieldType::Choice:
        return QString::fromLatin1(field.choices[below(field.choices.size())].code);
    case FieldType::Reference:
        return reference(field, plan);
    case FieldType::ContentHash:
        return change.keepContent(QByteArray::number(++made_));
    }
    return {};
}

RowChange RandomDeeds::newRow(const EntityInfo& entity, const Plan& plan)
{
    ChangeSet contents;
    RowChange row {&entity, uuid(), RowAction::Insert, {}};
    for (int i = 0; i < int(entity.fields.size()); ++i) {
        const FieldInfo& field = entity.fields[size_t(i)];
        if (field.type != FieldType::ContentHash && (field.required || below(2)))
            row.fields.append({i, {}, value(field, plan, contents)});
    }
    return row;
}

void RandomDeeds::addDeed(ChangeSet& change, const Plan& plan)
{
    const EntityInfo& entity = anyEntity(below(entities().size()));
    const Table& rows = plan.table(entity);
    const size_t what = below(10);
    if (rows.size() == 0 || (what < 5 && rows.size() < 60)) {
        RowChange row = newRow(entity, plan);
        for (int i = 0; i < int(entity.fields.size()); ++i)
            if (entity.fields[size_t(i)].type == FieldType::ContentHash)
                row.fields.append({i, {}, value(entity.fields[size_t(i)], plan, change)});
        change.append(row);
        return;
    }
    const QUuid id = rows.idAt(below(rows.size()));
    if (what == 9) {
        change.remove(entity, id);
        return;
    }
    const int field = int(below(entity.fields.size()));
    change.set(entity, id, field, value(entity.fields[size_t(field)], plan, change));
}

ChangeSet RandomDeeds::next(const Plan& plan)
{
    ChangeSet change(QStringLiteral("Perubahan %1").arg(++made_));
    if (below(5) == 0)
        change.typing();
    for (size_t deeds = 1 + below(4); deeds > 0; --deeds)
        addDeed(change, plan);
    return change;
}

} // namespace pela::test
