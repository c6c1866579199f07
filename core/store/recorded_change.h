// How the journal writes a change down: by the names of entities and fields, so that it can be read when those are gone.
#pragma once

#include "core/base/result.h"
#include "core/model/change_set.h"

namespace pela {

/// A stretch of rows of one entity to which the same was done, with the names that stand above them.
struct RecordedGroup {
    QByteArray entity;
    RowAction action = RowAction::Update;
    QList<QByteArray> fields;
};

/// The most values that one change sets: a hundred thousand programmes with all that belongs to them. PlanFile::commit() refuses
/// more, and so does decodeChange(), because a few bytes in a file can say that there are any number. (A plan may begin with
/// more: then nobody can be shown what its first entry says, and the rest is as good.)
inline constexpr qsizetype mostValues = 10'000'000;
qsizetype valuesOf(const ChangeSet& whole);

/// Reads what encodeChange() wrote: `group` before the rows of each group, then `row` with one value a field (insert: after;
/// remove: before), or two (update: before, after). Damaged when the bytes do not say that. `row` answers false to stop: then so
/// does this.
Result<> readChange(const QByteArray& bytes, const std::function<void(const RecordedGroup&)>& group,
    const std::function<bool(const QUuid& id, std::span<const Value> values)>& row);

/// CBOR (RFC 8949): an array of groups [entity, action, [fields], [[id, value...]...]]. Values: null, integer, decimal fraction
/// (tag 4), text, byte string for an id. The same change always gives the same bytes.
QByteArray encodeChange(const ChangeSet& whole);

/// Writes a change group by group, for changes that no descriptor of today describes.
class ChangeWriter {
public:
    ChangeWriter();
    ~ChangeWriter();
    ChangeWriter(const ChangeWriter&) = delete;
    ChangeWriter& operator=(const ChangeWriter&) = delete;

    void row(const RecordedGroup& group, const QUuid& id, std::span<const Value> values);
    QByteArray take();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Reads a change row by row in today's terms; what today has no word for is left out. True when nothing was. Damaged when the
/// bytes say no change, or `row` answers false.
Result<bool> eachRowChange(const QByteArray& bytes, const std::function<bool(RowChange&& row)>& row);

struct DecodedChange {
    ChangeSet change;
    bool complete = true; ///< false: it also tells of fields or entities that today's plan does not have
};
/// The change as a whole. Damaged also when it has more than `mostValues`.
Result<DecodedChange> decodeChange(const QByteArray& bytes);

} // namespace pela
