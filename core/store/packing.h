// How the journal's table holds the changes of an entry: as they are, compressed, or by what differs from the entry before.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pela {

/// Which of several forms is chosen is nothing that counts: an entry's hash is over what unpacking gives.
QByteArray pack(const QByteArray& bytes);
/// The same for bytes that mostly repeat `base`, as a page does that somebody goes on typing in; short then, whatever its length.
QByteArray packAgainst(const QByteArray& base, const QByteArray& bytes);

/// The most bytes that the changes of one entry may have: those of a hundred thousand programmes. A few bytes in a file could
/// claim any number.
inline constexpr qsizetype largestUnpacked = qsizetype(256) << 20;

/// What qCompress() made, to its end and no further than `largest`; empty when it is anything else. (qUncompress() believes the
/// bytes for as long as there is memory, and prints what it thinks of them.)
QByteArray uncompressed(QByteArrayView bytes, qsizetype largest = largestUnpacked);

/// Whether the base is needed to unpack.
bool isPackedAgainst(const QByteArray& stored);

/// Empty when that is of no form that is written, which fits no hash: an entry's changes are never empty. `base` is not looked at
/// where it is not needed.
QByteArray unpack(const QByteArray& stored, const QByteArray& base = {});

} // namespace pela
