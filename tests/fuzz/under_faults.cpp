#include "tests/fuzz/under_faults.h"

#include "core/store/plan_file.h"
#include "tests/support/tools.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <map>
#include <mutex>

namespace pela::test {

namespace {

constexpr int longestRun = 60'000; // milliseconds; a sanitized program on a busy machine is slow
const QString plan = QStringLiteral("rencana.pela");
const QString copy = QStringLiteral("salinan.pela");
const QString made = QStringLiteral("baru.pela");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void copyFolder(const QString& from, const QString& to)
{
    QDirIterator each(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::copy(path, target);
    }
    for (const char* folder : {"/data", "/tmp"})
        QDir().mkpath(to + QLatin1String(folder));
}

QString at(const QString& folder, const QString& name)
{
    return folder + u'/' + name;
}

/// What a plan says of its past, when it is whole; else what is wrong.
QString historyOf(const QString& path)
{
    if (!QFileInfo::exists(path))
        return QStringLiteral("nothing");
    const auto opened = PlanFile::open(path, OpenMode::Read);
    if (!opened)
        return QStringLiteral("not a good plan: ") + opened.error().message;
    const auto report = opened->file->verify();
    const auto entries = opened->file->journal();
    if (!report || !entries || !report->problems.isEmpty())
        return QStringLiteral("not a whole plan: ") + (report ? report->problems.join(u' ') : report.error().message);
    QStringList labels;
    for (const JournalEntry& entry : *entries)
        labels.prepend(entry.kindCode() + u' ' + entry.label);
    return labels.join(u'\n');
}

std::function<QString(const QString&)> historyIn(const QString& name)
{
    return [name](const QString& folder) { return historyOf(at(folder, name)); };
}

/// A document is the old one by its bytes, and a new one when whoever reads it says so.
std::function<QString(const QString&)> documentIn(const QString& name)
{
    return [name](const QString& folder) -> QString {
        const QString path = at(folder, name);
        const QByteArray bytes = bytesOf(path);
        if (bytes == "yang lama")
            return QStringLiteral("old");
        const QString suffix = QFileInfo(name).suffix();
        if (suffix == QLatin1String("csv"))
            return QString::fromUtf8(bytes);
        const Answer answer = suffix == QLatin1String("pdf") ? ask(QStringLiteral("qpdf"), {QStringLiteral("--check"), path})
            : suffix == QLatin1String("xlsx")
            ? ask(QStringLiteral("unzip"), {QStringLiteral("-tqq"), path})
            : ask(QStringLiteral("xmllint"),
                {QStringLiteral("--html"), QStringLiteral("--nowarning"), QStringLiteral("--noout"), path});
        const bool ended = suffix != QLatin1String("html") || bytes.trimmed().endsWith("</html>");
        return answer.code == 0 && ended ? QStringLiteral("new") : QStringLiteral("a broken document");
    };
}

/// The history of an older plan has no words in today's program, so its number is asked, and that it opens.
QString schemaOf(const QString& folder)
{
    const QByteArray bytes = bytesOf(at(folder, plan));
    return bytes.size() == QFileInfo(at(folder, plan)).size() ? QString::fromLatin1(bytes.mid(60, 4).toHex()) : QString();
}

QString backupsIn(const QString& folder)
{
    QStringList states;
    QDirIterator each(at(folder, QStringLiteral("data")), {QStringLiteral("*.pela")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        states << historyOf(each.next());
    states.sort();
    return states.join(QStringLiteral("\n--\n"));
}

/// What may not lie about when a deed has been done.
QStringList litterIn(const QString& folder)
{
    static const QRegularExpression litter(QStringLiteral("\\.part|-journal|-wal|\\.lock$|\\.owner$|qt_temp|\\.pela-"));
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString name = each.next().mid(folder.size());
        if (!name.startsWith(QLatin1String("/tmp")) && name.contains(litter))
            found << name;
    }
    return found;
}

QString pela()
{
    return QStringLiteral(PELA_BINARY);
}

QString oneDeed()
{
    return QStringLiteral(PELA_ONE_DEED);
}

QString inFolder(const char* name)
{
    return QStringLiteral("%1/") + QLatin1String(name);
}

QProcessEnvironment environmentFor(const QString& folder)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        variables.remove(QString::fromLatin1(display));
    for (const char* kind : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        variables.insert(QString::fromLatin1(kind), at(folder, QStringLiteral("data")));
    variables.insert(QStringLiteral("TMPDIR"), at(folder, QStringLiteral("tmp")));
    variables.insert(QStringLiteral("PELA_LANGUAGE"), QStringLiteral("en"));
    // The shim comes before the sanitizer, which would rather be first.
    variables.insert(QStringLiteral("ASAN_OPTIONS"),
        variables.value(QStringLiteral("ASAN_OPTIONS")) + QStringLiteral(":verify_asan_link_order=0"));
    return variables;
}

QString need(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setProcessEnvironment(environmentFor(folder));
    process.start(program, arguments);
    const bool done = process.waitForFinished(longestRun) && process.exitCode() == 0;
    return done
        ? QString()
        : program + u' ' + arguments.join(u' ') + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError());
}

/// The folder of a world, made once.
Result<QString> worldOf(const QString& name)
{
    static std::mutex guard;
    static std::map<QString, std::unique_ptr<QTemporaryDir>> worlds;
    const std::lock_guard<std::mutex> hold(guard);
    std::unique_ptr<QTemporaryDir>& folder = worlds[name];
    if (folder)
        return folder->path();
    folder = std::make_unique<QTemporaryDir>();
    for (const char* inside : {"/data", "/tmp"})
        QDir().mkpath(folder->path() + QLatin1String(inside));
    const QString path = folder->filePath(plan);
    QString wrong;
    if (name == QLatin1String("older")) {
        if (!QFile::copy(QStringLiteral(PELA_TEST_DATA "/schema-1-with-motto.pela"), path))
            wrong = QStringLiteral("no older plan");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    } else {
        const QString target = folder->filePath(copy);
        for (const QStringList& step : {QStringList {path, QStringLiteral("make")}, {path, QStringLiteral("commit")},
                 {path, QStringLiteral("copy"), target}, {path, QStringLiteral("commit")}})
            wrong += need(oneDeed(), step, folder->path());
        if (name != QLatin1String("plan without a backup"))
            wrong += need(oneDeed(), {path, QStringLiteral("backup")}, folder->path());
        for (const char* suffix : {"csv", "html", "xlsx", "pdf"}) {
            QFile old(folder->filePath(QStringLiteral("hasil.") + QLatin1String(suffix)));
            old.open(QIODevice::WriteOnly);
            old.write("yang lama");
        }
    }
    if (name == QLatin1String("damaged"))
        QFile::resize(path, 20'000);
    if (!wrong.isEmpty())
        return Error {Problem::Refused, wrong};
    return folder->path();
}

} // namespace

std::vector<Deed> deeds()
{
    const QString file = inFolder("rencana.pela");
    const QString target = inFolder("salinan.pela");
    const auto words = [](std::initializer_list<const char*> list) {
        QStringList said;
        for (const char* word : list)
            said << QString::fromUtf8(word);
        return said;
    };
    const auto newPlan = [&](const char* name) {
        return words({"new"}) + QStringList {inFolder(name)}
        + words({"--name", "Kota Uji", "--code", "81.71", "--period", "2025-2029"});
    };
    const QString world = QStringLiteral("plan");
    const QString usual = QStringLiteral("plan");
    std::vector<Deed> all {
        {QStringLiteral("new"), pela(), newPlan("baru.pela"), newPlan("lagi.pela"), usual, made, historyIn(made)},
        {QStringLiteral("sample"), pela(), words({"sample", "%1/baru.pela"}), words({"sample", "%1/lagi.pela"}), usual, made,
            historyIn(made)},
        {QStringLiteral("copy"), pela(), words({"copy", "%1/rencana.pela", "%1/salinan.pela"}), {}, usual, copy, historyIn(copy)},
        {QStringLiteral("compact"), pela(), words({"copy", "%1/rencana.pela", "%1/salinan.pela", "--compact"}), {}, usual, copy,
            historyIn(copy)},
        {QStringLiteral("writer's copy"), oneDeed(), {file, QStringLiteral("copy"), target}, {}, usual, copy, historyIn(copy)},
        {QStringLiteral("writer's compact"), oneDeed(), {file, QStringLiteral("compact"), target}, {}, usual, copy,
            historyIn(copy)},
        {QStringLiteral("commit"), oneDeed(), {file, QStringLiteral("commit")}, {}, usual, plan, historyIn(plan)},
        {QStringLiteral("undo"), oneDeed(), {file, QStringLiteral("undo")}, {}, usual, plan, historyIn(plan)},
        {QStringLiteral("backup"), oneDeed(), {file, QStringLiteral("backup")}, {}, QStringLiteral("plan without a backup"), {},
            backupsIn},
        {QStringLiteral("upgrade"), oneDeed(), {file, QStringLiteral("upgrade")}, {}, QStringLiteral("older"), plan, schemaOf},
        {QStringLiteral("restore"), pela(), {QStringLiteral("restore"), file}, {}, QStringLiteral("damaged"), plan,
            [](const QString& folder) {
                const QString history = historyOf(at(folder, plan));
                return history.startsWith(QLatin1String("not a ")) ? QStringLiteral("damaged") : history;
            }},
    };
    for (const char* command : {"verify", "check", "info", "log"})
        all.push_back({QLatin1String(command), pela(), {QLatin1String(command), file}, {}, usual});
    QStringList suffixes = words({"csv", "xlsx", "html"});
#ifdef PELA_GUI
    suffixes << QStringLiteral("pdf");
#endif
    for (const QString& suffix : suffixes) {
        const QString name = QStringLiteral("hasil.") + suffix;
        all.push_back({QStringLiteral("export ") + suffix, pela(),
            {QStringLiteral("export"), file, QStringLiteral("matriks"), QStringLiteral("--to"), QStringLiteral("%1/") + name}, {},
            usual, name, documentIn(name)});
    }
    return all;
}

Trial::Trial(Deed deed) : deed_(std::move(deed))
{
    const Result<QString> world = worldOf(deed_.world);
    if (!world) {
        trouble_ = world.error().message;
        return;
    }
    before_ = *world;
    const QTemporaryDir folder;
    copyFolder(before_, folder.path());
    old_ = deed_.state ? deed_.state(folder.path()) : QString();
    clean_ = start(deed_.arguments, folder.path(), {});
    new_ = deed_.state ? deed_.state(folder.path()) : QString();
    if (clean_.crashed || clean_.code > 1 || (deed_.state && old_ == new_) || new_.startsWith(QLatin1String("not ")))
        trouble_ = QStringLiteral("%1 ends with %2 though nothing is in its way: %3\n%4")
                       .arg(deed_.name)
                       .arg(clean_.code)
                       .arg(clean_.err, new_);
}

QStringList Trial::calls(const QByteArray& kinds) const
{
    if (kinds.isEmpty())
        return clean_.calls;
    QStringList counted;
    for (const QString& call : clean_.calls)
        if (kinds.contains(call.section(u' ', 0, 0).toLatin1()))
            counted << call;
    return counted;
}

std::vector<Fault> Trial::faultsAt(int call, const QString& what)
{
    const QString kind = what.section(u' ', 0, 0);
    std::vector<Fault> faults {{call, "EIO"}};
    if (kind == QLatin1String("write") || kind == QLatin1String("open") || kind == QLatin1String("mkdir")
        || kind == QLatin1String("rename"))
        faults.push_back({call, "ENOSPC"});
    if (kind == QLatin1String("open") || kind == QLatin1String("rename") || kind == QLatin1String("unlink")
        || kind == QLatin1String("mkdir"))
        faults.push_back({call, "EACCES"});
    if (kind == QLatin1String("write") || kind == QLatin1String("read"))
        faults.push_back({call, "SHORT"});
    return faults;
}

Trial::Ended Trial::start(const QStringList& arguments, const QString& folder, const Fault& fault) const
{
    const QTemporaryDir aside;
    const QString log = aside.filePath(QStringLiteral("calls"));
    QProcessEnvironment variables = environmentFor(folder);
    variables.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(PELA_FAULT_SHIM));
    variables.insert(QStringLiteral("PELA_FAULT_UNDER"), folder);
    variables.insert(QStringLiteral("PELA_FAULT_LOG"), log);
    variables.insert(QStringLiteral("PELA_FAULT_CALL"), QString::number(fault.call));
    variables.insert(QStringLiteral("PELA_FAULT_WITH"), QString::fromLatin1(fault.with));
    variables.insert(QStringLiteral("PELA_FAULT_KINDS"), QString::fromLatin1(fault.kinds));
    variables.insert(QStringLiteral("PELA_FAULT_FROM"), fault.lasting ? QStringLiteral("1") : QString());
    QStringList given;
    for (QString argument : arguments)
        given << argument.replace(QStringLiteral("%1"), folder);
    QProcess process;
    process.setProcessEnvironment(variables);
    process.start(deed_.program, given);
    process.closeWriteChannel();
    Ended ended;
    const bool finished = process.waitForFinished(longestRun);
    ended.out = QString::fromUtf8(process.readAllStandardOutput()).replace(folder, QStringLiteral("%1"));
    ended.err = QString::fromUtf8(process.readAllStandardError()).replace(folder, QStringLiteral("%1"));
    ended.crashed = !finished || process.exitStatus() != QProcess::NormalExit;
    ended.code = ended.crashed ? -1 : process.exitCode();
    ended.calls = QString::fromUtf8(bytesOf(log)).replace(folder, QString()).split(u'\n', Qt::SkipEmptyParts);
    return ended;
}

/// Nobody cleans up after the fault: the same, or the like, is simply done again.
QString Trial::doAgain(const QString& folder, bool isNew) const
{
    if (isNew && !deed_.again.isEmpty()) // what was made can be worked on
        if (const QString wrong = need(oneDeed(), {at(folder, deed_.writes), QStringLiteral("backup")}, folder); !wrong.isEmpty())
            return wrong;
    const Ended again = start(isNew && !deed_.again.isEmpty() ? deed_.again : deed_.arguments, folder, {});
    if (again.code != clean_.code)
        return QStringLiteral("then it cannot be done any more: ") + again.err;
    if (const QStringList litter = litterIn(folder); !litter.isEmpty())
        return QStringLiteral("then it leaves ") + litter.join(QStringLiteral(", "));
    return {};
}

QString Trial::judge(const Ended& ended, const QString& folder, const Fault& fault) const
{
    const QString state = deed_.state ? deed_.state(folder) : QString();
    const bool isNew = state == new_;
    if (!isNew && state != old_)
        return QStringLiteral("neither the old nor the new is there: ") + state;
    QDirIterator each(before_, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) { // what the deed is not about
        const QString path = each.next();
        const QString name = path.mid(before_.size());
        if (name.mid(1) != deed_.writes && !name.startsWith(QLatin1String("/data")) && bytesOf(path) != bytesOf(folder + name))
            return QStringLiteral("%1 was changed").arg(name);
    }
    if (fault.kills())
        return ended.crashed || ended.code == clean_.code ? doAgain(folder, isNew)
                                                          : QStringLiteral("it did not die: ") + ended.err;
    if (ended.crashed)
        return QStringLiteral("it crashed or hung");
    if (ended.code != clean_.code && ended.code != 3)
        return QStringLiteral("it ends with %1").arg(ended.code);
    if (ended.code == 3) {
        QStringList lines = ended.err.trimmed().split(u'\n');
        lines.removeIf([](const QString& line) {
            return line.startsWith(QLatin1String("QLockFile: ")) || line.startsWith(QLatin1String("QTemporaryDir: "))
                || line.startsWith(QLatin1String("[ERROR]"));
        }); // Qt's own, and libxlsxwriter's
        const QString said = lines.join(u'\n');
        static const QRegularExpression blames(QStringLiteral(
            "damaged|is not a Pela plan|is empty|no copy of this plan|is not whole|[Tt]here is no file|altered|history"));
        if (said.isEmpty() || !said.endsWith(u'.') || said.size() < 20 || said.contains(u'\n')
            || !(said.contains(QLatin1String("%1")) || said.contains(QLatin1String(".pela"))
                || said.contains(QLatin1String("hasil"))))
            return QStringLiteral("that is no sentence about a file");
        if (deed_.world != QLatin1String("damaged") && said.contains(blames))
            return QStringLiteral("it blames the file");
        if (!deed_.state && !fault.lasting && fault.with == "EIO"
            && ended.calls.value(fault.call - 1).startsWith(QLatin1String("read ")))
            return QStringLiteral("it gives up at the first word of the medium");
        if (deed_.state && isNew && !said.contains(QLatin1String("is whole")))
            return QStringLiteral("it says that it failed, and the new is there");
    } else if (deed_.state ? !isNew : ended.out != clean_.out) {
        return QStringLiteral("it says that it is done, and it is not");
    }
    return doAgain(folder, isNew);
}

QString Trial::run(const Fault& fault) const
{
    const QTemporaryDir folder;
    copyFolder(before_, folder.path());
    const Ended ended = start(deed_.arguments, folder.path(), fault);
    const QString wrong = judge(ended, folder.path(), fault);
    if (wrong.isEmpty())
        return {};
    const QString where = fault.kinds.isEmpty() ? ended.calls.value(fault.call - 1) : QString();
    // What is quoted has its own "%1", so nothing is filled in here.
    return deed_.name + QStringLiteral(", call ") + QString::number(fault.call)
        + (fault.lasting ? QStringLiteral(" and after (") : QStringLiteral(" (")) + where + QStringLiteral(") ")
        + QString::fromLatin1(fault.with) + u' ' + QString::fromLatin1(fault.kinds) + QStringLiteral(": ") + wrong
        + QStringLiteral("\n    exit ") + QString::number(ended.code) + QStringLiteral(": ") + ended.err.trimmed();
}

} // namespace pela::test
