#include "core/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace pela {

QUuid newIdentity()
{
    std::array<quint64, 2> parts {};
    QRandomGenerator::global()->fillRange(parts.data(), qsizetype(parts.size()));
    constexpr quint64 version7 = 0x7000;
    constexpr quint64 variant = quint64(1) << 63;
    const quint64 time = quint64(QDateTime::currentMSecsSinceEpoch()) << 16; // the lower 48 bits of it
    parts[0] = qToBigEndian(time | version7 | (parts[0] & 0x0fff));
    parts[1] = qToBigEndian(variant | (parts[1] & (variant - 1) >> 1));
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(parts.data()), sizeof parts));
}

} // namespace pela
