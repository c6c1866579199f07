#include "core/base/id.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QSet>
#include <QThread>

using namespace pela;

TEST_CASE("No two new identities are the same, and what is made later sorts behind")
{
    constexpr int many = 100'000;
    QSet<QUuid> made;
    QByteArray first = newIdentity().toRfc4122();
    for (int i = 0; i < many; ++i)
        made.insert(newIdentity());
    CHECK(made.size() == many);
    for (const qint64 began = QDateTime::currentMSecsSinceEpoch(); QDateTime::currentMSecsSinceEpoch() <= began;)
        QThread::yieldCurrentThread();
    const QByteArray last = newIdentity().toRfc4122();
    CHECK(first < last);
}

TEST_CASE("A new identity is a UUID as RFC 9562 has version 7")
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QUuid made = newIdentity();
    CHECK(made.variant() == QUuid::DCE);
    const QByteArray bytes = made.toRfc4122();
    CHECK((uchar(bytes[6]) >> 4) == 7);
    qint64 time = 0;
    for (int i = 0; i < 6; ++i)
        time = time << 8 | uchar(bytes[i]);
    CHECK(time >= before);
    CHECK(time <= QDateTime::currentMSecsSinceEpoch());
}
