// One file is the plan. Opening, writing, history and safety of an SQLite file with application_id PELA.
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"
#include "core/model/changes.h"
#include "core/store/journal.h"

#include <QObject>

#include <functional>
#include <memory>

namespace pela {

class Database;
class FileLock;

/// Who writes: shown in the journal and to others while the file is locked.
struct Author {
    QString name;    ///< "Dinas Kominfo"
    QString machine; ///< "PC-03"

    static Author current(); ///< from the settings, or the system's user and host names
    static void setCurrentName(const QString& name);
};

enum class OpenMode {
    Read,        ///< never writes, never locks; a file an older Pela wrote is migrated in a temporary copy
    Write,       ///< takes the lock; refuses when somebody else has it
    WriteIfFree, ///< takes the lock, or opens for reading and says who has it
};

class PlanFile : public QObject {
    Q_OBJECT
public:
    struct Opened;

    /// Makes a new plan at `path` whose first journal entry is `first`. Replaces nothing: refuses when the file exists.
    static Result<std::unique_ptr<PlanFile>> create(const QString& path, const ChangeSet& first);
    /// Every way it can end is either an Opened or an Error with one of Problem's kinds.
    static Result<Opened> open(const QString& path, OpenMode mode);
    ~PlanFile() override;

    const Plan& plan() const { return plan_; }
    const QString& path() const { return path_; }
    bool isReadOnly() const { return readOnly_; }
    /// A sentence why it is read-only ("Opened by Dinas Kominfo on PC-03 …"); empty when it is not.
    const QString& readOnlyReason() const { return readOnlyReason_; }
    int schema() const;
    QDateTime lastChange() const; ///< UTC; invalid for a plan nobody changed

    /// The only way to write. Validates, writes rows and journal entry in one transaction, updates the plan, tells the views.
    /// A change that changes nothing succeeds and writes nothing. Like all that write it is refused while isTelling().
    Result<> commit(const ChangeSet& change);
    Result<> undo();
    Result<> redo();
    /// Takes back everything after journal entry `seq` in one new entry, itself undoable.
    Result<> revertTo(qint64 seq);
    /// Who the changes from now on are written down for.
    void setAuthor(const Author& author) { author_ = author; }
    std::optional<QString> undoLabel() const; ///< nothing when there is nothing to undo
    std::optional<QString> redoLabel() const;

    /// Entries newest first, at most `limit` of them older than `before` (0: from the newest).
    Result<QList<JournalEntry>> journal(int limit = -1, qint64 before = 0) const;
    Result<QByteArray> content(const QString& sha256) const;

    /// A complete, verified copy at `path` (VACUUM INTO a temporary file beside it, then renamed over it).
    Result<> saveCopy(const QString& path) const;
    /// Sees whether another program changed the file, and reloads. True when it did.
    Result<bool> refresh();

    struct Report {
        QStringList problems; ///< empty: pages, keys, history and rows all hold together
    };
    /// Proves pages, keys, the hash chain, and that replaying the journal gives exactly the tables.
    Result<Report> verify() const;

    /// changed() or reloaded() is being told to the views. They read the plan then; who has something to write does it after.
    bool isTelling() const { return telling_; }

signals:
    /// After each commit, undo or redo; `change` is resolved, so it holds before and after.
    void changed(const pela::ChangeSet& change);
    /// Everything may be different: another program wrote the file.
    void reloaded();
    /// Something the person should know that did not stop the work, e.g. that no backup could be kept.
    void notice(const QString& sentence);

private:
    PlanFile();
    static Result<Opened> openWritable(const QString& path);
    static Result<Opened> openReadable(const QString& path, const QString& reason);
    Result<> load();
    Result<> ready();
    Result<> write(const ChangeSet& resolved, JournalKind kind, qint64 target);
    Result<> writeJournal(JournalEntry& entry, qint64 replaced);
    Result<std::optional<JournalEntry>> entryToExtend(const ChangeSet& resolved) const;
    Result<JournalEntry> entry(qint64 seq) const;
    Result<> eachEntry(const QString& where, const QVariantList& values, const std::function<void(JournalEntry&&)>& take) const;

    QString path_;
    Plan plan_;
    std::unique_ptr<Database> db_;
    std::unique_ptr<FileLock> lock_;
    Author author_;
    bool readOnly_ = false;
    QString readOnlyReason_;
    JournalHead head_;
    UndoStacks stacks_;
    qint64 dataVersion_ = 0;
    bool backedUp_ = false; ///< since this file was opened
    bool telling_ = false;
    QString temporary_; ///< the folder of the copy a reader works on, when it cannot work on the file itself
};

struct PlanFile::Opened {
    std::unique_ptr<PlanFile> file;
    bool migrated = false; ///< it was of an older schema and has been brought up to date (a backup was kept)
};

} // namespace pela
