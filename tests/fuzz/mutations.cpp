#include "tests/fuzz/mutations.h"

#include "core/domain/entities.h"
#include "tests/cli/run_pela.h"
#include "tests/fuzz/forged.h"

#include <QProcess>

namespace pela::test {

namespace {

constexpr qsizetype page = 4096;

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Runs SQL that may fail, which is no matter here.
void attempt(const QString& path, const QString& sql)
{
    QProcess process;
    process.start(text("sqlite3"), sqliteArguments(path, sql));
    process.waitForFinished();
}

/// The same with the guards of the journal away, which are put back.
void attemptUnguarded(const QString& path, const QString& sql)
{
    const auto guards = [&path](const char* what) {
        return QString::fromUtf8(
            sqlite(path, text("SELECT %1 FROM sqlite_master WHERE type = 'trigger'").arg(QLatin1String(what))));
    };
    const QString put = guards("sql || ';'");
    attempt(path, guards("'DROP TRIGGER ' || name || ';'"));
    attempt(path, text("PRAGMA foreign_keys = OFF; ") + sql);
    attempt(path, put);
}

} // namespace

QString Mutation::spoil(const QString& path)
{
    switch (below(8)) {
    case 0:
        return spoilBytes(path);
    case 1:
        return spoilPages(path);
    case 2:
    case 3:
        return spoilRows(path);
    case 4:
        return spoilJournal(path);
    case 5:
        return spoilSchema(path);
    default:
        return forgeEntry(path);
    }
}

QByteArray Mutation::flipped(QByteArray bytes, unsigned times)
{
    for (; times > 0 && !bytes.isEmpty(); --times)
        bytes[qsizetype(below(unsigned(bytes.size())))] = char(below(256));
    return bytes;
}

QString Mutation::spoilBytes(const QString& path)
{
    const unsigned times = 1 + below(20);
    writeBytes(path, flipped(bytesOf(path), times));
    return text("%1 bytes").arg(times);
}

QString Mutation::spoilPages(const QString& path)
{
    QByteArray bytes = bytesOf(path);
    const auto pages = unsigned(bytes.size() / page);
    const qsizetype from = page * qsizetype(below(pages));
    const qsizetype to = page * qsizetype(below(pages));
    switch (below(4)) {
    case 0:
        writeBytes(path, bytes.replace(to, page, bytes.mid(from, page)));
        return text("page %1 over page %2").arg(from / page + 1).arg(to / page + 1);
    case 1:
        writeBytes(path, bytes.replace(to, page, flipped(QByteArray(page, '\0'), below(2) * 4096)));
        return text("page %1 is another").arg(to / page + 1);
    case 2:
        writeBytes(path, bytes.replace(to, page, flipped(bytes.mid(to, page), 1 + below(8))));
        return text("bytes of page %1").arg(to / page + 1);
    default:
        writeBytes(path, bytes.left(1 + qsizetype(below(unsigned(bytes.size())))));
        return text("cut");
    }
}

/// A value as SQL writes it, of any kind and size.
QString Mutation::value()
{
    switch (below(9)) {
    case 0:
        return text("NULL");
    case 1:
        return QString::number(qint64(random_()) - qint64(random_()));
    case 2:
        return below(2) ? text("9223372036854775807") : text("-9223372036854775808");
    case 3:
        return text("''");
    case 4:
        return text("hex(zeroblob(%1))").arg(below(4) == 0 ? below(3'000'000) : below(300));
    case 5:
        return text("CAST(randomblob(%1) AS TEXT)").arg(below(40));
    case 6:
        return text("(SELECT id FROM %1 LIMIT 1)").arg(text(entities()[below(unsigned(entities().size()))]->name));
    case 7:
        return text("'%1'").arg(QString(QChar(below(0xd800))).replace(u'\'', text("''")));
    default:
        return QString::number(below(3000)) + text(below(2) ? "" : ".5");
    }
}

QString Mutation::spoilRows(const QString& path)
{
    QStringList sql;
    for (unsigned times = 1 + below(3); times > 0; --times) {
        const EntityInfo& entity = *entities()[below(unsigned(entities().size()))];
        const QString table = text(entity.name);
        const QString row = text(" WHERE rowid = (SELECT rowid FROM %1 LIMIT 1 OFFSET %2)").arg(table).arg(below(20));
        switch (below(6)) {
        case 0:
            sql << text("DELETE FROM ") + table + row;
            break;
        case 1:
            sql << text("UPDATE %1 SET id = %2").arg(table, value()) + row;
            break;
        default:
            sql << text("UPDATE %1 SET %2 = %3")
                        .arg(table, text(entity.fields[below(unsigned(entity.fields.size()))].name), value())
                    + (below(10) ? row : QString());
        }
    }
    attemptUnguarded(path, sql.join(text("; ")));
    return sql.join(text("; "));
}

QString Mutation::spoilJournal(const QString& path)
{
    static const QStringList columns {text("seq"), text("hash"), text("parent"), text("second_parent"), text("kind"),
        text("time"), text("author"), text("machine"), text("label"), text("payload"), text("changes")};
    static const QStringList kinds {text("begin"), text("do"), text("undo"), text("redo"), text("merge"), text("upgrade")};
    const QString row = text(" WHERE seq = %1").arg(1 + below(32));
    const QString column = columns[qsizetype(below(unsigned(columns.size())))];
    QString sql;
    switch (below(6)) {
    case 0:
        sql = text("DELETE FROM journal") + row;
        break;
    case 1:
        sql = text("UPDATE journal SET kind = '%1'").arg(kinds[qsizetype(below(6))]) + row;
        break;
    case 2:
        sql = text("UPDATE journal SET %1 = (SELECT %1 FROM journal WHERE seq = %2)").arg(column).arg(1 + below(32)) + row;
        break;
    case 3:
        sql = text("UPDATE journal SET changes = CAST('%1' || substr(changes, 2) AS BLOB)").arg(text("czd").mid(below(3), 1))
            + row;
        break;
    case 4:
        sql = text("UPDATE content SET bytes = CAST(%1 AS BLOB); UPDATE reference_set SET bytes = CAST(%2 AS BLOB)")
                  .arg(value(), value());
        break;
    default:
        sql = text("UPDATE journal SET %1 = CAST(%2 AS %3)")
                  .arg(column, value(),
                      text(column == text("seq")                                            ? "INTEGER"
                              : columns.indexOf(column) >= 4 && columns.indexOf(column) < 9 ? "TEXT"
                                                                                            : "BLOB"))
            + row;
    }
    attemptUnguarded(path, sql);
    return sql;
}

QString Mutation::spoilSchema(const QString& path)
{
    static const QStringList words {text("NOT NULL"), text("STRICT"), text("TEXT"), text("INTEGER"), text("REFERENCES"),
        text("DEFERRED"), text("DEFAULT"), text("PRIMARY KEY"), text("BLOB"), text("UNIQUE"), text("("), text(","), text("id"),
        text("seq"), text("RAISE")};
    const auto word = [this] { return words[qsizetype(below(unsigned(words.size())))]; };
    const QString row = text(" WHERE rowid = %1").arg(1 + below(70));
    QString sql;
    switch (below(4)) {
    case 0:
        sql = text("UPDATE sqlite_master SET rootpage = %1").arg(below(200)) + row;
        break;
    case 1:
        sql = text("DELETE FROM sqlite_master") + row;
        break;
    case 2:
        sql = text("UPDATE sqlite_master SET name = '%1', tbl_name = '%1'")
                  .arg(text(entities()[below(unsigned(entities().size()))]->name))
            + row;
        break;
    default:
        sql = text("UPDATE sqlite_master SET sql = replace(sql, '%1', '%2')").arg(word(), below(2) ? word() : QString()) + row;
    }
    attempt(path, text("PRAGMA writable_schema = ON; ") + sql);
    return sql;
}

QString Mutation::forgeEntry(const QString& path)
{
    const qint64 seq = 1 + qint64(below(32));
    const unsigned what = below(4);
    reforge(path, [&](JournalEntry& entry) {
        if (entry.seq != seq)
            return;
        if (what == 0)
            entry.changes = flipped(entry.changes, 1 + below(4));
        else if (what == 1)
            entry.kind = JournalKind(below(6));
        else if (what == 2)
            entry.continues = !entry.continues;
        else
            entry.changes = entry.changes.left(qsizetype(below(unsigned(entry.changes.size()))));
    });
    return text("entry %1 forged (%2)").arg(seq).arg(what);
}

} // namespace pela::test
