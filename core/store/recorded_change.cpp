#include "core/store/recorded_change.h"

#include <QCborStreamReader>

namespace pela {

namespace {

const QCborTag decimalFraction {4};

Error unreadable()
{
    return {
        Problem::Damaged, QCoreApplication::translate("Changes", "The history holds an entry that this program cannot read.")};
}

/// The head of a CBOR item in its shortest form. Written here rather than by QCborStreamWriter because groups are put together
/// from pieces, and because the same change must always give the same bytes.
void head(QByteArray& out, int major, quint64 number)
{
    const auto lead = [&](int low) { out += char(major << 5 | low); };
    const auto digits = [&](int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
            out += char(number >> shift & 0xff);
    };
    if (number < 24) {
        lead(int(number));
    } else if (number <= 0xff) {
        lead(24);
        digits(1);
    } else if (number <= 0xffff) {
        lead(25);
        digits(2);
    } else if (number <= 0xffffffff) {
        lead(26);
        digits(4);
    } else {
        lead(27);
        digits(8);
    }
}

enum Major { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };

void writeArray(QByteArray& out, qint64 size)
{
    head(out, Array, quint64(size));
}

void write(QByteArray& out, qint64 number)
{
    head(out, number < 0 ? Negative : Unsigned, number < 0 ? quint64(-(number + 1)) : quint64(number));
}

void write(QByteArray& out, Major major, const QByteArray& bytes)
{
    head(out, major, quint64(bytes.size()));
    out += bytes;
}

void write(QByteArray& out, const Value& value)
{
    switch (value.kind()) {
    case Value::Kind::Empty:
        head(out, Simple, 22); // null
        return;
    case Value::Kind::Integer:
        write(out, value.integer());
        return;
    case Value::Kind::Decimal: {
        const Decimal number = *value.decimal();
        head(out, Tag, quint64(decimalFraction));
        writeArray(out, 2);
        write(out, -qint64(number.decimals()));
        write(out, number.digits());
        return;
    }
    case Value::Kind::Text:
        write(out, Text, value.text().toUtf8());
        return;
    case Value::Kind::Uuid:
        write(out, Bytes, value.uuid().toRfc4122());
        return;
    }
}

/// Reads forward; the first thing that is not as expected makes it bad, and it stays so.
class Reader {
public:
    explicit Reader(const QByteArray& bytes) : in_(bytes) { }

    bool good() { return good_ && in_.lastError() == QCborError::NoError; }
    void fail() { good_ = false; }

    bool enter()
    {
        if (!good() || !in_.isArray() || !in_.isLengthKnown())
            return good_ = false;
        return in_.enterContainer();
    }
    bool hasNext() { return good() && in_.hasNext(); }
    void leave()
    {
        // Asked first: Qt prints a warning when there is more.
        if (good() && (in_.hasNext() || !in_.leaveContainer()))
            good_ = false;
    }

    qint64 integer()
    {
        if (!good() || !in_.isInteger())
            return good_ = false, 0;
        const qint64 number = in_.toInteger();
        if (in_.isUnsignedInteger() && number < 0) // beyond what we write
            good_ = false;
        in_.next();
        return number;
    }
    QByteArray bytes()
    {
        if (!good() || !in_.isByteArray())
            return good_ = false, QByteArray();
        QByteArray all;
        auto part = in_.readByteArray();
        for (; part.status == QCborStreamReader::Ok; part = in_.readByteArray())
            all += part.data;
        good_ = good_ && part.status == QCborStreamReader::EndOfString;
        return all;
    }
    QString text()
    {
        if (!good() || !in_.isString())
            return good_ = false, QString();
        QString all = QLatin1String("");
        auto part = in_.readString();
        for (; part.status == QCborStreamReader::Ok; part = in_.readString())
            all += part.data;
        good_ = good_ && part.status == QCborStreamReader::EndOfString;
        return all;
    }
    QUuid uuid()
    {
        const QByteArray all = bytes();
        const QUuid id = all.size() == 16 ? QUuid::fromRfc4122(all) : QUuid();
        good_ = good_ && !id.isNull();
        return id;
    }
    Value value()
    {
        if (!good())
            return {};
        if (in_.isNull()) {
            in_.next();
            return {};
        }
        if (in_.isInteger())
            return integer();
        if (in_.isString())
            return text();
        if (in_.isByteArray())
            return uuid();
        if (in_.isTag() && in_.toTag() == decimalFraction) {
            in_.next();
            enter();
            const qint64 exponent = integer();
            const qint64 digits = integer();
            leave();
            const auto number
                = exponent < 0 && exponent >= -Decimal::mostDecimals ? Decimal::of(digits, int(-exponent)) : std::nullopt;
            good_ = good_ && number;
            return number ? Value(*number) : Value();
        }
        good_ = false;
        return {};
    }

private:
    QCborStreamReader in_;
    bool good_ = true;
};

constexpr qsizetype mostFields = 200; // of an entity, with room for all that newer ones may have

qsizetype valuesPerField(RowAction action)
{
    return action == RowAction::Update ? 2 : 1;
}

} // namespace

Result<> readChange(const QByteArray& bytes, const std::function<void(const RecordedGroup&)>& group,
    const std::function<bool(const QUuid&, std::span<const Value>)>& row)
{
    Reader in(bytes);
    QVarLengthArray<Value, 48> values;
    if (in.enter()) {
        while (in.hasNext()) {
            RecordedGroup head;
            in.enter();
            head.entity = in.text().toUtf8();
            const qint64 action = in.integer();
            if (action < 0 || action > qint64(RowAction::Remove))
                in.fail();
            head.action = RowAction(action);
            in.enter();
            while (in.hasNext() && head.fields.size() <= mostFields)
                head.fields.append(in.text().toUtf8());
            in.leave();
            if (!in.good())
                return unreadable();
            group(head);
            in.enter();
            while (in.hasNext()) {
                in.enter();
                const QUuid id = in.uuid();
                values.clear();
                while (in.hasNext() && values.size() <= head.fields.size() * 2)
                    values.append(in.value());
                in.leave();
                if (!in.good() || values.size() != head.fields.size() * valuesPerField(head.action))
                    return unreadable();
                if (!row(id, values))
                    return unreadable();
            }
            in.leave();
            in.leave();
        }
        in.leave();
    }
    if (!in.good())
        return unreadable();
    return {};
}

// ------------------------------------------------------------------------------------------------------- writing

/// A group is kept until it is whole, because its head says how many rows follow.
struct ChangeWriter::Parts {
    QByteArray rows;
    RecordedGroup group;
    qint64 rowsInGroup = 0;
    QByteArray groups;
    qint64 groupCount = 0;

    void flush()
    {
        if (rowsInGroup == 0)
            return;
        writeArray(groups, 4);
        write(groups, Text, group.entity);
        write(groups, qint64(group.action));
        writeArray(groups, group.fields.size());
        for (const QByteArray& field : group.fields)
            write(groups, Text, field);
        writeArray(groups, rowsInGroup);
        groups += rows;
        ++groupCount;
        rows.clear();
        rowsInGroup = 0;
    }
};

ChangeWriter::ChangeWriter() : parts_(std::make_unique<Parts>()) { }

ChangeWriter::~ChangeWriter() = default;

void ChangeWriter::row(const RecordedGroup& group, const QUuid& id, std::span<const Value> values)
{
    Q_ASSERT(qsizetype(values.size()) == group.fields.size() * valuesPerField(group.action));
    Parts& parts = *parts_;
    if (parts.rowsInGroup > 0
        && (parts.group.entity != group.entity || parts.group.action != group.action || parts.group.fields != group.fields))
        parts.flush();
    if (parts.rowsInGroup == 0)
        parts.group = group;
    writeArray(parts.rows, qint64(values.size()) + 1);
    write(parts.rows, Bytes, id.toRfc4122());
    for (const Value& value : values)
        write(parts.rows, value);
    ++parts.rowsInGroup;
}

QByteArray ChangeWriter::take()
{
    parts_->flush();
    QByteArray bytes;
    writeArray(bytes, parts_->groupCount);
    bytes += parts_->groups;
    *parts_ = {};
    return bytes;
}

QByteArray encodeChange(const ChangeSet& whole)
{
    ChangeWriter writer;
    RecordedGroup group;
    QVarLengthArray<int, 24> named; // the fields that `group` names, as indexes
    const EntityInfo* entity = nullptr;
    QVarLengthArray<Value, 48> values;
    for (const RowChange& row : whole.rows()) {
        bool sameFields = row.entity == entity && row.action == group.action && row.fields.size() == named.size();
        for (qsizetype i = 0; sameFields && i < named.size(); ++i)
            sameFields = row.fields.at(i).field == named[i];
        if (!sameFields) {
            entity = row.entity;
            group = {entity->name, row.action, {}};
            named.clear();
            for (const FieldChange& field : row.fields) {
                named.append(field.field);
                group.fields.append(entity->fields[size_t(field.field)].name);
            }
        }
        values.clear();
        for (const FieldChange& field : row.fields) {
            if (row.action != RowAction::Insert)
                values.append(field.before);
            if (row.action != RowAction::Remove)
                values.append(field.after);
        }
        writer.row(group, row.id, values);
    }
    return writer.take();
}

Result<bool> eachRowChange(const QByteArray& bytes, const std::function<bool(RowChange&& row)>& row)
{
    bool complete = true;
    bool twice = false; // a group that names a field twice is none that was written
    const EntityInfo* entity = nullptr;
    RowAction action = RowAction::Update;
    QList<int> fields; // -1 for one that today does not know
    const auto take = [&](const QUuid& id, std::span<const Value> values) {
        if (!entity)
            return true;
        RowChange change {entity, id, action, {}};
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields[i] < 0)
                continue;
            const auto at = size_t(i * valuesPerField(action));
            if (action == RowAction::Update)
                change.fields.append({fields[i], values[at], values[at + 1]});
            else if (action == RowAction::Insert)
                change.fields.append({fields[i], {}, values[at]});
            else
                change.fields.append({fields[i], values[at], {}});
        }
        return !twice && ((action == RowAction::Update && change.fields.isEmpty()) || row(std::move(change)));
    };
    const Result<> read = readChange(
        bytes,
        [&](const RecordedGroup& group) {
            entity = entityNamed(QString::fromUtf8(group.entity));
            action = group.action;
            fields.clear();
            QVarLengthArray<bool, 24> named(entity ? qsizetype(entity->fields.size()) : 0);
            std::fill(named.begin(), named.end(), false);
            for (const QByteArray& name : group.fields) {
                fields.append(entity ? entity->fieldIndex(QString::fromUtf8(name)) : -1);
                complete = complete && fields.last() >= 0;
                twice = twice || (fields.last() >= 0 && std::exchange(named[fields.last()], true));
            }
            complete = complete && entity;
        },
        take);
    if (!read)
        return read.error();
    return complete;
}

Result<DecodedChange> decodeChange(const QByteArray& bytes)
{
    DecodedChange decoded;
    qsizetype values = 0;
    const Result<bool> complete = eachRowChange(bytes, [&](RowChange&& row) {
        values += row.fields.size();
        if (values > mostValues)
            return false;
        decoded.change.append(std::move(row));
        return true;
    });
    if (!complete)
        return complete.error();
    decoded.complete = *complete;
    return decoded;
}

qsizetype valuesOf(const ChangeSet& whole)
{
    qsizetype values = 0;
    for (const RowChange& row : whole.rows())
        values += row.fields.size();
    return values;
}

} // namespace pela
