// What the program does with a plan, done while the system fails it: each deed is run in a world of its own, with fault_shim.cpp
// between it and the system, and what it left, said and answered is judged.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace pela::test {

/// What the system does to a run; see fault_shim.cpp.
struct Fault {
    int call = 0; ///< of those that count, from 1; 0: nothing happens
    QByteArray with = {};
    bool lasting = false;  ///< that call and all after it
    QByteArray kinds = {}; ///< which count; empty: all

    bool kills() const { return with == "KILL" || with == "TORN"; }
};

struct Deed {
    QString name;
    QString program;
    QStringList arguments; ///< "%1" is the folder
    QStringList again;     ///< how it is done once more where it was done already
    QString world;         ///< which files there are when it begins
    QString writes = {};   ///< which of them it may change
    /// Tells states of what it writes apart; nothing when it only reads.
    std::function<QString(const QString& folder)> state = {};
};

/// All deeds, by what this build of the program can do.
std::vector<Deed> deeds();

/// A deed and what it is measured against: the world before, and a run with nothing in its way.
class Trial {
public:
    explicit Trial(Deed deed);
    const QString& name() const { return deed_.name; }
    /// "write /the/file" for each call about files, in their order, of those kinds.
    QStringList calls(const QByteArray& kinds = {}) const;
    /// The faults that make sense at one call, each once.
    static std::vector<Fault> faultsAt(int call, const QString& what);
    /// What is wrong with what became of the deed; empty: nothing.
    QString run(const Fault& fault) const;
    /// How the run with nothing in its way went wrong; empty: it did not.
    const QString& trouble() const { return trouble_; }

private:
    struct Ended {
        bool crashed = false;
        int code = -1;
        QString out;
        QString err;
        QStringList calls;
    };
    Ended start(const QStringList& arguments, const QString& folder, const Fault& fault) const;
    QString judge(const Ended& ended, const QString& folder, const Fault& fault) const;
    QString doAgain(const QString& folder, bool isNew) const;

    Deed deed_;
    QString before_; ///< the folder of the world as it was
    Ended clean_;
    QString old_;
    QString new_;
    QString trouble_;
};

} // namespace pela::test
