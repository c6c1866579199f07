#include "tests/fuzz/forged.h"

#include "core/domain/seal.h"
#include "core/store/database.h"
#include "core/store/packing.h"
#include "core/store/plan_file.h"
#include "core/store/tables.h"
#include "tests/cli/run_pela.h"
#include "tests/support/older_plans.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtEndian>

namespace pela::test {

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

RowChange update(const Plan& plan, const EntityInfo& entity, const QUuid& id, const char* field, const Value& after)
{
    const int place = entity.fieldIndex(text(field));
    return {&entity, id, RowAction::Update, {{place, plan.table(entity).value(id, entity.fields[size_t(place)]), after}}};
}

template <class E> RowChange insertion(const E& row)
{
    ChangeSet change;
    change.insert(row);
    return change.rows().first();
}

RowChange removal(const Plan& plan, const EntityInfo& entity, const QUuid& id)
{
    RowChange row {&entity, id, RowAction::Remove, {}};
    for (size_t i = 0; i < entity.fields.size(); ++i)
        row.fields.append({int(i), plan.table(entity).value(id, entity.fields[i]), {}});
    return row;
}

/// Changes the file as it lies there, with the guards of the journal away.
void withDatabase(const QString& path, const std::function<Result<>(Database&)>& deed)
{
    const auto database = need(Database::open(path, Database::Access::Write));
    QStringList guards;
    need(database->each(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"), {},
        [&guards](const QSqlQuery& row) { guards << row.value(0).toString() << row.value(1).toString(); }));
    for (qsizetype i = 0; i < guards.size(); i += 2)
        need(database->run(text("DROP TRIGGER ") + guards[i]));
    need(deed(*database));
    for (qsizetype i = 1; i < guards.size(); i += 2)
        need(database->run(guards[i]));
}

/// An entry whose changes are what `change` makes of the plan as it is; the rows follow it when `written`.
struct Forged {
    const char* name;
    JournalKind kind;
    std::function<ChangeSet(const Plan&)> change;
    bool written = false;
    std::function<void(JournalEntry&)> edit = {};
    const char* harmless = "";
};

ChangeSet nothing(const Plan&)
{
    return {};
}

ChangeSet renamed(const Plan& plan, const Value& name)
{
    ChangeSet change;
    change.append(update(plan, Program::describe(), plan.all<Program>().front().id.uuid(), "name", name));
    return change;
}

ChangeSet rename(const Plan& plan)
{
    return renamed(plan, Value(text("Ditempa")));
}

const QList<Forged>& forgedEntries()
{
    static const QList<Forged> all {
        {"undo of nothing", JournalKind::Undo, nothing},
        {"undo of what is not there", JournalKind::Undo, rename, true,
            [](JournalEntry& entry) { entry.target = QByteArray(32, 'x'); }},
        {"redo of what was not undone", JournalKind::Redo, rename, true,
            [](JournalEntry& entry) { entry.target = entry.parent; }},
        {"undo of the newest that does something else", JournalKind::Undo, rename, true,
            [](JournalEntry& entry) { entry.target = entry.parent; }},
        {"undo of the newest that does nothing", JournalKind::Undo, nothing, false,
            [](JournalEntry& entry) { entry.target = entry.parent; }},
        {"a merge with nobody", JournalKind::Merge, rename, true},
        {"a merge with half a hash", JournalKind::Merge, rename, true, [](JournalEntry& entry) { entry.secondParent = "xy"; }},
        {"a beginning in the middle", JournalKind::Begin, nothing},
        {"an upgrade by a person", JournalKind::Upgrade, nothing, false,
            [](JournalEntry& entry) { entry.author = text("Orang"); }},
        {"an upgrade to nowhere", JournalKind::Upgrade, rename, true, [](JournalEntry& entry) { entry.schema = 99; }},
        {"typing that goes on with nothing", JournalKind::Do, rename, true, [](JournalEntry& entry) { entry.continues = true; }},
        {"a time before all", JournalKind::Do, rename, true,
            [](JournalEntry& entry) { entry.time = QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC); },
            "a clock that was wrong is a witness, and verify remarks it"},
        {"a time after all", JournalKind::Do, rename, true,
            [](JournalEntry& entry) { entry.time = QDateTime(QDate(9999, 12, 31), QTime(23, 59), Qt::UTC); },
            "a clock that was wrong is a witness, and verify remarks it"},
        {"a change that the rows do not show", JournalKind::Do, rename},
        {"a value that is a number", JournalKind::Do, [](const Plan& plan) { return renamed(plan, Value(5)); }},
        {"a value that is nothing", JournalKind::Do, [](const Plan& plan) { return renamed(plan, Value()); }},
        {"a name of two million letters", JournalKind::Do,
            [](const Plan& plan) { return renamed(plan, Value(QString(2'000'000, u'x'))); }},
        {"a row that is there already", JournalKind::Do,
            [](const Plan& plan) {
                ChangeSet change;
                change.append(insertion(plan.all<Opd>().front()));
                return change;
            }},
        {"a row that was never there goes", JournalKind::Do,
            [](const Plan& plan) {
                ChangeSet change;
                change.append(removal(plan, Opd::describe(), plan.all<Opd>().front().id.uuid()));
                RowChange row = change.rows().first();
                row.id = QUuid::createUuid();
                return ChangeSet().append(row);
            }},
        {"an OPD goes that programmes need", JournalKind::Do,
            [](const Plan& plan) {
                return ChangeSet().append(removal(plan, Opd::describe(), plan.all<Program>().front().leadOpd.uuid()));
            }},
        {"a programme that leads to nothing", JournalKind::Do,
            [](const Plan& plan) {
                Program program = plan.all<Program>().front();
                program.id = Id<Program>::make();
                program.leadOpd = Id<Opd>::make();
                return ChangeSet().append(insertion(program));
            }},
        {"a promise that leads to nothing, and its seal", JournalKind::Do,
            [](const Plan& plan) {
                CommitmentProgram promise;
                promise.id = Id<CommitmentProgram>::make();
                promise.program = Id<Program>::make();
                ChangeSet change;
                for (const Commitment& sheet : plan.all<Commitment>())
                    if (sheet.stage == CommitmentStage::Signed) {
                        promise.commitment = sheet.id;
                        change.append(insertion(promise));
                        change.append(update(plan, Commitment::describe(), sheet.id.uuid(), "seal", Value(text("{}"))));
                        break;
                    }
                return change;
            }},
        {"a second masterplan", JournalKind::Do,
            [](const Plan& plan) {
                Masterplan other = masterplanOf(plan);
                other.id = Id<Masterplan>::make();
                return ChangeSet().append(insertion(other));
            },
            true},
        {"a forged seal", JournalKind::Do,
            [](const Plan& plan) {
                for (const Commitment& sheet : plan.all<Commitment>())
                    if (sheet.stage == CommitmentStage::Signed)
                        return ChangeSet().append(update(plan, Commitment::describe(), sheet.id.uuid(), "seal",
                            Value(text("{\"clauses\":[],\"programs\":[]}"))));
                return ChangeSet();
            },
            true},
        {"a period of a thousand million years", JournalKind::Do,
            [](const Plan& plan) {
                return ChangeSet().append(
                    update(plan, Masterplan::describe(), masterplanOf(plan).id.uuid(), "period_end", Value(1'000'000'000)));
            },
            true},
        {"five thousand times all the money", JournalKind::Do,
            [](const Plan& plan) {
                ChangeSet change;
                BudgetLine line = plan.all<BudgetLine>().front();
                line.planned = largestAmount;
                for (const Program& program : plan.all<Program>())
                    for (line.year = 1945; line.year < 2025; ++line.year) {
                        line.id = Id<BudgetLine>::make();
                        line.program = program.id;
                        change.append(insertion(line));
                    }
                return change;
            },
            true, {}, "each line is within its limit, and their sum ends where sums end"},
        {"text from every corner", JournalKind::Do,
            [](const Plan& plan) {
                return renamed(
                    plan, Value(text("<img src=/dev/zero> \xe2\x80\xae{{tabel:matriks}} `*_\\ \xf3\xa0\x81\x81 =1+1")));
            },
            true, {}, "a name that a person may have typed"},
    };
    return all;
}

/// Bytes in place of what the newest entry changed: `stored` in the column, and a hash over `changes`.
void storeNewest(const QString& path, const QByteArray& stored, const QByteArray& changes)
{
    JournalEntry entry;
    entry.label = text("Ditempa");
    entry.changes = changes;
    writeEntryByHand(path, entry);
    withDatabase(path, [&stored](Database& database) {
        return database.run(text("UPDATE journal SET changes = ? WHERE seq = (SELECT max(seq) FROM journal)"),
            {stored.isNull() ? QByteArray("") : stored});
    });
}

/// What qCompress makes of many letters that are all alike.
QByteArray squeezed(qsizetype letters, quint32 said, char letter = '\0')
{
    QByteArray bytes = qCompress(QByteArray(letters, letter), 9);
    qToBigEndian(said, bytes.data());
    return bytes.prepend('z');
}

/// A change of one group of rows, each with as many values as `fields`, as bytes: an array of one group, and as many rows as
/// said.
QByteArray groupOf(const char* entity, const QStringList& fields, int rows)
{
    ChangeWriter writer;
    RecordedGroup group {entity, RowAction::Insert, {}};
    QList<Value> values;
    for (const QString& field : fields) {
        group.fields.append(field.toUtf8());
        values.append(Value());
    }
    for (int i = 1; i <= rows; ++i) {
        QByteArray id(16, '\0');
        qToBigEndian(quint32(i), id.data());
        writer.row(group, QUuid::fromRfc4122(id), {values.constData(), size_t(values.size())});
    }
    return writer.take();
}

} // namespace

void addForgedHistories(QList<MalformedPlan>& plans)
{
    for (const Forged& one : forgedEntries())
        plans.append({text("forged: ") + text(one.name),
            [&one](const QString& path) {
                const Plan plan = need(PlanFile::open(path, OpenMode::Read)).file->plan();
                const ChangeSet change = one.change(plan);
                JournalEntry entry;
                entry.kind = one.kind;
                entry.label = text("Ditempa");
                entry.changes = encodeChange(change);
                if (one.edit) { // what it says of its parent is known when it is there
                    const auto newest = need(need(PlanFile::open(path, OpenMode::Read)).file->journal(1));
                    entry.parent = newest.first().hash;
                    one.edit(entry);
                }
                writeEntryByHand(path, entry);
                if (one.written)
                    withDatabase(path, [&change](Database& database) { return writeRows(database, change); });
            },
            text(one.harmless)});

    const auto add = [&plans](const char* name, const std::function<void(const QString&)>& spoil, const char* harmless = "") {
        plans.append({text("forged: ") + text(name), spoil, text(harmless)});
    };
    const auto bytes
        = [&add](const char* name, const std::function<QByteArray()>& stored, const std::function<QByteArray()>& changes) {
              add(name, [stored, changes](const QString& path) { storeNewest(path, stored(), changes()); });
          };
    const auto none = [] { return QByteArray(); };
    bytes("changes of no bytes", none, none);
    bytes(
        "a byte for all changes", [] { return QByteArray("c\xff"); }, [] { return QByteArray("\xff"); });
    bytes(
        "arrays in arrays", [] { return QByteArray(50'000, '\x81').prepend('c'); }, [] { return QByteArray(50'000, '\x81'); });
    bytes(
        "an array without end", [] { return QByteArray("c\x9b\x7f\xff\xff\xff\xff\xff\xff\xff", 10); },
        [] { return QByteArray("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff", 9); });
    bytes(
        "a text without end", [] { return QByteArray("c\x81\x84\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 12); },
        [] { return QByteArray("\x81\x84\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 11); });
    bytes(
        "two hundred megabytes of nothing", [] { return squeezed(200 << 20, 200 << 20); },
        [] { return QByteArray(200 << 20, '\0'); });
    bytes(
        "a gigabyte in a megabyte", [] { return squeezed(300 << 20, 1 << 30); }, none);
    bytes(
        "a gigabyte that says it is small", [] { return squeezed(300 << 20, 1024); }, none);
    bytes(
        "a million rows of an unknown kind", [] { return pack(groupOf("dewa", {}, 1'000'000)); },
        [] { return groupOf("dewa", {}, 1'000'000); });
    bytes(
        "half a million rows of nothing",
        [] {
            return pack(groupOf("commitment_clause", {text("commitment"), text("clause")}, 500'000));
        },
        [] {
            return groupOf("commitment_clause", {text("commitment"), text("clause")}, 500'000);
        });
    const auto repeated = [] {
        QStringList fields;
        for (int i = 0; i < 100'000; ++i)
            fields << text("nip");
        return groupOf("attendance", fields, 10);
    };
    bytes(
        "a field a hundred thousand times", [repeated] { return pack(repeated()); }, repeated);
    add("twenty entries of a hundred megabytes each", [](const QString& path) {
        const QByteArray stored = squeezed(100 << 20, 100 << 20);
        for (int i = 0; i < 20; ++i)
            writeEntryByHand(path, {});
        withDatabase(path, [&stored](Database& database) {
            return database.run(text("UPDATE journal SET changes = ? WHERE seq > (SELECT max(seq) - 20 FROM journal)"), {stored});
        });
    });
    add("a chain that repeats itself to sixty megabytes", [](const QString& path) {
        // Each step of the last repeats all that there is so far.
        QByteArray stored("d\x80\x80\x80\x1e", 5);
        stored += QByteArray("\x08xxxxxxxx", 9);
        storeNewest(path, stored + QByteArray("\0\0\x08", 3).repeated(7'000'000), {});
    });
    add("an upgrade with a thousand fields a row", [](const QString& path) {
        QStringList fields;
        for (int i = 0; i < 190; ++i)
            fields << text("bidang%1").arg(i);
        JournalEntry entry;
        entry.kind = JournalKind::Upgrade;
        entry.changes = groupOf("dewa", fields, 50'000);
        writeEntryByHand(path, entry);
    });
    const auto everyEntry = [&add](const char* name, const std::function<void(JournalEntry&)>& edit) {
        add(name, [edit](const QString& path) { reforge(path, edit); });
    };
    everyEntry("another plan", [](JournalEntry& entry) {
        if (entry.kind == JournalKind::Begin)
            entry.plan = QUuid::createUuid();
    });
    everyEntry("a history without what one entry did", [](JournalEntry& entry) {
        if (entry.seq == 3)
            entry.changes = encodeChange({});
    });
    everyEntry("a history of one author", [](JournalEntry& entry) {
        if (entry.kind == JournalKind::Begin)
            entry.changes.chop(1);
    });
}

void reforge(const QString& path, const std::function<void(JournalEntry&)>& edit)
{
    QList<JournalEntry> entries;
    withDatabase(path, [&](Database& database) -> Result<> {
        if (Result<> read = eachJournalEntry(
                database, path, text("1 ORDER BY seq"), {}, [&entries](JournalEntry&& entry) { entries << std::move(entry); });
            !read)
            return read;
        if (Result<> emptied = database.run(text("DELETE FROM journal")); !emptied)
            return emptied;
        QHash<QByteArray, QByteArray> renamedHashes;
        QByteArray parent;
        for (JournalEntry& entry : entries) {
            edit(entry);
            entry.written.clear();
            entry.parent = parent;
            entry.target = renamedHashes.value(entry.target, entry.target);
            const QByteArray before = entry.hash;
            entry.hash = parent = entry.computeHash();
            renamedHashes.insert(before, entry.hash);
            if (Result<> written = appendEntry(database, entry); !written)
                return written;
        }
        return {};
    });
}

QString richPlan()
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(text("kaya.pela"));
    if (QFile::exists(path))
        return path;
    qputenv("XDG_DATA_HOME", folder.filePath(text("data")).toUtf8()); // where backups go
    if (const Run run = runPela({text("sample"), path}); run.exitCode != 0)
        throw std::runtime_error(run.said());
    const auto opened = need(PlanFile::open(path, OpenMode::Write));
    PlanFile& file = *opened.file;
    const Id<Opd> opd = file.plan().all<Opd>().front().id;
    QString address(4'000, u'x');
    for (int i = 0; i < 6; ++i) {
        address.insert(700 * i, text("kalimat ke-%1 ").arg(i));
        need(file.commit(change(text("Ubah alamat")).set(opd, &Opd::address, address).typing()));
    }
    const Id<Program> program = file.plan().all<Program>().front().id;
    need(file.commit(change(text("Ubah catatan")).set(program, &Program::note, text("catatan"))));
    need(file.undo());
    need(file.redo());
    need(file.undo());
    Draft draft(file.plan(), text("Lampiran"));
    const Attachment kept = need(keepFile(draft, text("catatan.txt"), "isi"));
    need(file.commit(draft));
    need(file.commit(change(text("Hapus lampiran")).remove(kept.id)));
    need(file.keepReferenceSet({text("activity-code"), text("Contoh"), text("contoh"), {text("Kode"), text("Nama")},
        {{text("1"), text("Satu")}, {text("2"), text("Dua")}}}));
    need(file.commit(change(text("Ubah catatan lagi")).set(program, &Program::note, text("catatan lain"))));
    file.finishBackup();
    return path;
}

} // namespace pela::test
