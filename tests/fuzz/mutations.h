// Random damage to a plan. The same seed gives the same damage.
#pragma once

#include <QByteArray>
#include <QString>

#include <random>

namespace pela::test {

class Mutation {
public:
    explicit Mutation(unsigned seed) : random_(seed) { }

    /// Spoils the plan at a path, and says how.
    QString spoil(const QString& path);
    unsigned below(unsigned bound) { return bound == 0 ? 0 : unsigned(random_() % bound); }

private:
    QString spoilBytes(const QString& path);
    QString spoilPages(const QString& path);
    QString spoilRows(const QString& path);
    QString spoilJournal(const QString& path);
    QString spoilSchema(const QString& path);
    QString forgeEntry(const QString& path);
    QString value();
    QByteArray flipped(QByteArray bytes, unsigned times);

    std::mt19937 random_;
};

} // namespace pela::test
