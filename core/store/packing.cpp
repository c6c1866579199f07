#include "core/store/packing.h"

#include <QHash>
#include <QtEndian>

#include <zlib.h>

#include <optional>

namespace pela {

namespace {

// The first byte of what is stored says its form.
constexpr char plain = 'c';
constexpr char compressed = 'z';
constexpr char against = 'd';

constexpr qsizetype worthIt = 1024; // bytes; shorter ones stay as they are
constexpr int quickly = 1;          // repeated names and ids give way at once; trying harder costs more than it saves

constexpr qsizetype longest = 64 << 20; // bytes that go on from others; nobody types that much

constexpr qsizetype block = 16; // bytes; what repeats for less is written out

void writeNumber(QByteArray& out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out += char(number | 0x80);
    out += char(number);
}

std::optional<qsizetype> readNumber(const QByteArray& in, qsizetype& at)
{
    constexpr int mostBits = 28; // seven bits a byte
    quint64 number = 0;
    for (int shift = 0; at < in.size() && shift < mostBits; shift += 7) {
        const auto byte = quint8(in.at(at++));
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return qsizetype(number);
    }
    return {};
}

/// Bytes to write out, then a stretch of what is known so far to repeat: the base, and behind it what has been unpacked.
void writeStep(QByteArray& out, QByteArrayView fresh, qsizetype from, qsizetype length)
{
    writeNumber(out, quint64(fresh.size()));
    out.append(fresh);
    writeNumber(out, quint64(from));
    writeNumber(out, quint64(length));
}

QByteArray unpackAgainst(const QByteArray& stored, const QByteArray& base)
{
    QByteArray known = base;
    qsizetype at = 1;
    const std::optional<qsizetype> size = readNumber(stored, at);
    if (!size || *size > longest || base.size() > longest)
        return {};
    while (at < stored.size()) {
        const std::optional<qsizetype> fresh = readNumber(stored, at);
        if (!fresh || *fresh > stored.size() - at)
            return {};
        known.append(stored.constData() + at, *fresh);
        at += *fresh;
        const std::optional<qsizetype> from = readNumber(stored, at);
        const std::optional<qsizetype> length = readNumber(stored, at);
        if (!from || !length || *from > known.size() || *length > known.size() - *from
            || known.size() + *length > base.size() + *size)
            return {};
        known.append(known.mid(*from, *length));
    }
    return known.size() == base.size() + *size ? known.mid(base.size()) : QByteArray();
}

} // namespace

QByteArray pack(const QByteArray& bytes)
{
    QByteArray stored = bytes.size() < worthIt ? QByteArray() : qCompress(bytes, quickly);
    if (stored.isEmpty()) // short, or there was no memory to compress it
        return QByteArray(bytes).prepend(plain);
    return stored.prepend(compressed);
}

QByteArray packAgainst(const QByteArray& base, const QByteArray& bytes)
{
    const QByteArray alone = pack(bytes);
    if (bytes.size() < worthIt || bytes.size() > longest || base.size() > longest)
        return alone;
    const QByteArray known = base + bytes;
    const auto blockAt = [&known](qsizetype place) { return QByteArrayView(known).sliced(place, block); };
    QHash<QByteArrayView, qsizetype> places;
    qsizetype entered = 0; // blocks before this are in `places`
    const auto enterUpTo = [&](qsizetype place) {
        for (; entered + block <= place; entered += block)
            places.insert(blockAt(entered), entered);
    };
    QByteArray out(1, against);
    writeNumber(out, quint64(bytes.size()));
    qsizetype written = base.size(); // everything before this is said
    for (qsizetype place = written; place + block <= known.size();) {
        enterUpTo(place);
        const auto found = places.constFind(blockAt(place));
        if (found == places.constEnd()) {
            ++place;
            continue;
        }
        // What is repeated lies before where it is repeated, to its last byte.
        qsizetype from = *found;
        qsizetype to = place;
        while (from > 0 && to > written && *found + block < to && known.at(from - 1) == known.at(to - 1)) {
            --from;
            --to;
        }
        qsizetype length = place + block - to;
        while (to + length < known.size() && from + length < to && known.at(from + length) == known.at(to + length))
            ++length;
        writeStep(out, QByteArrayView(known).sliced(written, to - written), from, length);
        written = place = to + length;
    }
    if (written < known.size())
        writeStep(out, QByteArrayView(known).sliced(written), 0, 0);
    return out.size() < alone.size() ? out : alone;
}

QByteArray uncompressed(QByteArrayView bytes, qsizetype largest)
{
    constexpr qsizetype head = 4; // the length, which qCompress puts first
    const qsizetype size = bytes.size() < head ? 0 : qsizetype(qFromBigEndian<quint32>(bytes.data()));
    if (size == 0 || size > largest)
        return {};
    QByteArray out(size, Qt::Uninitialized);
    auto length = uLongf(size);
    const int answer = ::uncompress(reinterpret_cast<Bytef*>(out.data()), &length,
        reinterpret_cast<const Bytef*>(bytes.data()) + head, uLong(bytes.size() - head));
    return answer == Z_OK && qsizetype(length) == size ? out : QByteArray();
}

bool isPackedAgainst(const QByteArray& stored)
{
    return stored.startsWith(against);
}

QByteArray unpack(const QByteArray& stored, const QByteArray& base)
{
    if (stored.startsWith(plain))
        return stored.mid(1);
    if (isPackedAgainst(stored))
        return unpackAgainst(stored, base);
    return stored.startsWith(compressed) ? uncompressed(QByteArrayView(stored).sliced(1)) : QByteArray();
}

} // namespace pela
