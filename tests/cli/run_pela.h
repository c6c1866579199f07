// Runs the program as a script would: no display, its own data folder, output taken apart.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace pela::test {

struct Run {
    int exitCode = -1;
    bool crashed = false; ///< ended by a signal, or never within a minute
    QByteArray out;
    QByteArray err;

    QJsonObject json() const; ///< what stdout holds; empty when it is not one JSON object
    std::string said() const; ///< for a failure message
};

/// What the program may not do while it runs, and what is different around it.
struct Limits {
    std::optional<qint64> largestFile;          ///< bytes; a write beyond fails, as on a full disk
    bool obeyPermissions = false;               ///< permission bits bind even root
    QString outTo = {};                         ///< where standard output goes instead of Run::out
    QHash<QString, QString> environment = {};   ///< variables; an empty value takes one away
    QString program = {};                       ///< a copy of the program elsewhere
    enum class Out { Read, Closed, Abandoned }; ///< Closed: it has no standard output; Abandoned: nobody reads it
    Out out = Out::Read;
    QString folder = {}; ///< where it is started
};

/// For a child process, between fork and exec.
void obey(const Limits& limits);

Run runPela(const QStringList& arguments, const Limits& limits = {});

/// The program ended by itself with that code, printed no result, and said a sentence that names `path` or its folder.
void requireSentence(const Run& run, int exitCode, const QString& path);

/// Proves the plan as a script would.
void requireVerified(const QString& path);

/// What a stream of commits said is done, line by line.
QStringList acknowledged(const QByteArray& output);
/// The labels of the history, oldest first.
QStringList journalLabels(const QString& path);

QByteArray sha256Of(const QString& path);
/// Every file in a folder (hidden ones too) with its SHA-256.
QHash<QString, QByteArray> everyFileIn(const QString& folder);
QByteArray bytesOf(const QString& path);
void writeBytes(const QString& path, const QByteArray& bytes);

/// A folder with a copy of the sample plan; the sample itself is made once.
class SampleFolder {
public:
    SampleFolder();
    QString path(const QString& name = QStringLiteral("ambon.pela")) const { return folder_.filePath(name); }
    QString folder() const { return folder_.path(); }

private:
    QTemporaryDir folder_;
};

/// How the sqlite3 program is asked to do anything with a file, also what newer ones keep people from.
QStringList sqliteArguments(const QString& path, const QString& sql);
/// Runs the sqlite3 program on a file; its output.
QByteArray sqlite(const QString& path, const QString& sql);
/// The same by somebody who means harm: the guards of the journal are taken away for it and put back as they were.
void tamper(const QString& path, const QString& sql);

} // namespace pela::test
