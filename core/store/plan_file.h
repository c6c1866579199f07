// One file is the plan. Opening, writing, history and safety of an SQLite file with application_id PELA.
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"
#include "core/model/changes.h"
#include "core/model/draft.h"
#include "core/store/journal.h"
#include "core/store/plan_on_disk.h"
#include "core/store/reference_sets.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

class QTemporaryDir;

namespace pela {

class Database;
class FileAtRest;
class FileLock;
class OpenPlan;

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
    TakeOver,    ///< takes the lock also where another computer holds it, because a person said that it is gone
};

class PlanFile : public QObject {
    Q_OBJECT
public:
    struct Opened;

    /// Makes a new plan at `path` whose first journal entry holds what `first` says, and in which `then` has done more, if there
    /// is more to do. All of it is there or nothing. Replaces nothing: refuses when the file exists.
    static Result<std::unique_ptr<PlanFile>> create(
        const QString& path, const ChangeSet& first, const std::function<Result<>(PlanFile&)>& then = {});
    /// Every way it can end is either an Opened or an Error with one of Problem's kinds.
    static Result<Opened> open(const QString& path, OpenMode mode);
    /// An older Pela wrote it.
    static bool isOlder(const QString& path);
    /// What open() does first with such a file: keeps a backup, brings a copy up to date, proves it and puts it in place. Takes a
    /// while, and may be done in any thread.
    static Result<> bringUpToDate(const QString& path);
    ~PlanFile() override;

    const Plan& plan() const { return plan_; }
    /// The file itself, behind every link to it.
    const QString& path() const { return path_; }
    bool isReadOnly() const { return readOnly_; }
    /// A sentence why it is read-only ("Opened by Dinas Kominfo on PC-03 …"); empty when it is not.
    const QString& readOnlyReason() const { return readOnlyReason_; }
    /// Another computer has it open, as far as this one can tell: OpenMode::TakeOver is there for that.
    bool isHeldElsewhere() const { return heldElsewhere_; }
    int schema() const;
    /// What the clock said at the newest entry, UTC.
    QDateTime lastChange() const { return head_.time; }

    /// The only way to write. Proves the change, writes rows and journal entry in one transaction, updates the plan, tells the
    /// views. A change that changes nothing succeeds and writes nothing. Like all that write it is refused while isTelling().
    Result<> commit(const ChangeSet& change);
    /// The same for a change that was drafted; what is to be said against the draft is the error.
    Result<> commit(const Draft& draft);
    Result<> undo();
    Result<> redo();
    /// Takes back everything after journal entry `seq` in one new entry, itself undoable. Refused beyond the newest upgrade,
    /// where the plan had other fields.
    Result<> revertTo(qint64 seq);
    /// Who the changes from now on are written down for.
    void setAuthor(const Author& author) { author_ = author; }
    std::optional<QString> undoLabel() const; ///< nothing when there is nothing to undo
    std::optional<QString> redoLabel() const;

    /// Every entry, oldest first, one at a time: a long history need not fit into memory.
    Result<> eachEntry(const std::function<void(JournalEntry&&)>& take) const;
    /// Entries newest first, at most `limit` of them older than `before` (0: from the newest).
    Result<QList<JournalEntry>> journal(int limit = -1, qint64 before = 0) const;
    /// The same as people remember it, without what each changed (see changeOf): typing in one field is one deed. The next ones
    /// lie before the `first` of the last.
    Result<QList<Deed>> deeds(int limit = -1, qint64 before = 0) const;
    /// What a deed changed, as far as today's plan has words for it.
    Result<ChangeSet> changeOf(const Deed& deed) const;

    Result<QByteArray> content(const QString& sha256) const;
    /// How much attachments and history take in the file.
    Result<Weight> weight() const;
    /// The file as work beside the window may use it.
    PlanOnDisk onDisk() const;
    // The same in this thread.
    using Report = PlanOnDisk::Report;
    Result<> saveCopy(const QString& path, const Task& task = {}) const { return onDisk().copyTo(path, task); }
    /// What is in memory as a new plan file, for when this one was written over: without history, and without pictures whose
    /// bytes are gone. What create() answers with.
    Result<> saveRemembered(const QString& path) const;
    Result<> saveCompactCopy(const QString& path) const { return onDisk().compactCopyTo(path, author_); }
    Result<Report> verify(const Task& task = {}) const { return onDisk().verify(task); }

    /// Adds a reference set; the same one twice is one. It is no row of the plan and no entry of the journal: rows name it by its
    /// digest.
    Result<> keepReferenceSet(const ReferenceSet& set);
    Result<QList<ReferenceSetInfo>> referenceSets() const;
    /// Damaged when the file does not have it, or has other bytes.
    Result<ReferenceSet> referenceSet(const QString& digest) const;

    /// The file that was opened still lies under its name. NotFound, with a sentence, when it was moved, removed, replaced or
    /// written over, or its disk is gone; then nothing is written any more.
    Result<> stillThere() const;
    /// Another plan's bytes, or those of another state, have come into the very file: of what was saved in it only what is in
    /// memory is left.
    bool isWrittenOver() const { return writtenOver_; }
    /// Goes on in a copy of the plan that has the same newest entry, as if it had been opened there: for when the file is no
    /// longer there. What is typed and not yet written can be written then. What open() answers with, or Refused for another
    /// state.
    Result<> goOnIn(const QString& path);

    struct Lacking {
        ChangeSet change;
        bool certain = true; ///< false: no common state is known, so where they differ the other may be the newer one
    };
    /// What the entries of this journal that another one does not know have done: what would be missing there, with
    /// the files it needs. Nothing when the two share no history; else what reading either file answers with.
    /// When this file was written over, what is in memory says it, and pictures whose bytes are gone are left out.
    Result<std::optional<Lacking>> unknownTo(const PlanFile& other) const;
    /// Writes nothing any more and lets others write: for when another file has come in the place of this one and is to be
    /// opened. What is in memory, and where it can still be read the file that was there, stay to be looked at and copied.
    void letGo(const QString& reason);

    /// Waits for the backup that is made beside the work, if one is.
    void finishBackup();
    /// How many entries the history has: whether something was done since is asked by it.
    qint64 entries() const { return head_.seq; }

    /// Sees whether another program changed the file, and reloads. True when it did; false also when SQLite only counts something
    /// and nothing is new. NotFound when another state was written over the file: what is shown stays.
    Result<bool> refresh();
    /// changed() or reloaded() is being told to the views. They read the plan then; who has something to write does it after.
    bool isTelling() const { return telling_; }

signals:
    /// After each commit, undo or redo; `change` is whole, so it holds before and after.
    void changed(const pela::ChangeSet& change);
    /// Everything may be different: another program wrote the file.
    void reloaded();
    /// A change was not written: what can be said of the file may have changed.
    void notWritten();
    /// Something the person should know that did not stop the work, e.g. that no backup could be kept.
    void notice(const QString& sentence);

private:
    PlanFile();
    static Result<> makeIn(
        const QString& temporary, const QString& path, const ChangeSet& first, const std::function<Result<>(PlanFile&)>& then);
    static Result<Opened> openWritable(const QString& path, OpenMode mode);
    static Result<Opened> openReadable(const QString& path, const QString& reason);
    Result<> load();
    Result<> loadOnce();
    Result<bool> knows(const QByteArray& entry) const;
    Error writtenOverError() const;
    Result<bool> readAnew();
    void tellOfReading();
    Result<> ready();
    Result<> mayWrite();
    Result<> write(JournalEntry entry, const ChangeSet& whole, const Plan& after);
    struct ReadyEntry;
    static Result<ReadyEntry> readyEntry(JournalEntry entry, const ChangeSet& whole);
    Result<> writeOnce(const std::shared_future<Result<ReadyEntry>>& entry, const ChangeSet& whole);
    JournalEntry newEntry(JournalKind kind, const QString& label) const;
    bool goesOnTyping(const ChangeSet& whole) const;
    Result<std::optional<Lacking>> remembered(const PlanFile& other) const;
    Result<ChangeSet> changeOfDeed(qint64 first, qint64 last) const;
    Result<ChangeSet> sumOf(const QString& where, const QVariantList& values) const;
    Result<QList<Deed>> deedsOnce(int limit, qint64 before) const;
    Result<> knowNextUndo();
    Result<bool> takeOver(UndoStacks::Item deed, JournalKind kind);
    Result<> eachEntry(const QString& where, const QVariantList& values, const std::function<void(JournalEntry&&)>& take) const;
    void startBackup();

    QString path_;
    Plan plan_;
    std::unique_ptr<OpenPlan> open_;
    std::unique_ptr<Database> db_;
    std::unique_ptr<FileLock> lock_;
    Author author_;
    bool readOnly_ = false;
    QString readOnlyReason_;
    bool heldElsewhere_ = false;
    QByteArray identity_; ///< of the file we opened, whatever lies under its name by now
    struct Head {
        qint64 seq = 0;
        QByteArray hash;
        QDateTime time;
    } head_;
    qint64 barrier_ = 0; ///< seq of the newest begin or upgrade: nothing before it is taken back
    UndoStacks stacks_;
    /// The field that was typed in last, and how long ago by a clock that nobody sets.
    struct Typing {
        qint64 seq = 0; ///< 0: nobody is typing
        QElapsedTimer since;
    } typing_;
    qint64 dataVersion_ = 0;
    bool writtenOver_ = false;
    /// The state at opening: what of ours another file lacks, when our own history is gone.
    struct Beginning {
        QByteArray head;
        Plan plan;
    };
    std::optional<Beginning> beginning_;
    bool telling_ = false;
    std::shared_ptr<FileAtRest> atRest_;
    /// Who a backup tells that it failed, as long as there is somebody.
    struct Owner {
        std::mutex guard;
        PlanFile* file = nullptr;
    };
    std::shared_ptr<Owner> owner_ = std::make_shared<Owner>();
    std::jthread backup_;
    std::shared_ptr<QTemporaryDir> temporary_; ///< of the copy a reader works on, when it cannot work on the file itself
};

struct PlanFile::Opened {
    std::unique_ptr<PlanFile> file;
    bool migrated = false; ///< it was of an older schema and has been brought up to date (a backup was kept)
};

} // namespace pela
