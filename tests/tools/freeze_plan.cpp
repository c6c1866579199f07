// Writes the plan that is frozen when a schema is released (docs/schema.md): a file with every form that the program of that time
// writes. Run once, by hand; what it wrote is never made anew.
//     freeze_plan FILE
#include "core/store/new_plan.h"
#include "core/store/plan_file.h"
#include "tests/support/older_plans.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <stdexcept>

using namespace pela;

namespace {

template <class T> T need(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message.toStdString());
    return std::move(*result);
}

void need(const Result<>& result)
{
    if (!result)
        throw std::runtime_error(result.error().message.toStdString());
}

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

const Author author {text("Dinas Kominfo"), text("PC-01")};

/// The sample as it is, in one entry that names where it was cut from.
void beginWithSample(const QString& path)
{
    const QTemporaryDir folder;
    const auto sample = need(createSample(folder.filePath(text("contoh.pela"))));
    sample->setAuthor(author);
    need(sample->saveCompactCopy(path));
    sample->finishBackup();
}

/// Deeds of every kind, short and long, with what lies beside the rows.
void doDeeds(PlanFile& file)
{
    need(file.keepReferenceSet({text("activity-code"), text("Nomenklatur contoh"), text("contoh"), {text("kode"), text("nama")},
        {{text("2.16.01"), text("Kegiatan contoh “satu”")}, {text("2.16.02"), text("Kegiatan contoh 🙂 dua")}}}));
    const Id<Opd> opd = file.plan().all<Opd>().front().id;
    need(file.commit(change(text("Ubah alamat")).set(opd, &Opd::address, text("Jl. Contoh No. 1\nAmbon"))));

    const Id<Section> section = file.plan().all<Section>().front().id;
    QString typed = text("Kalimat contoh yang cukup panjang untuk dipadatkan. ").repeated(40);
    for (int pause = 1; pause <= 4; ++pause) {
        typed += text("Lanjutan ke-%1. ").arg(pause);
        ChangeSet typing(text("Tulis naskah"));
        typing.set(section, &Section::text, typed).typing();
        need(file.commit(typing));
    }

    Draft many(file.plan(), text("Tambah program"));
    QList<Id<Program>> programs;
    Program program = file.plan().all<Program>().front();
    for (int number = 1; number <= 40; ++number) {
        program.id = {};
        program.code = text("F%1").arg(number, 2, 10, QLatin1Char('0'));
        program.name = text("Program contoh %1").arg(number);
        programs << many.insert(program);
    }
    need(file.commit(many));
    Draft fewer(file.plan(), text("Hapus program"));
    fewer.remove(programs.takeLast());
    need(file.commit(fewer));
    need(file.undo());
    need(file.redo());
    need(file.undo());

    Draft picture(file.plan(), text("Lampirkan"));
    need(keepFile(picture, text("lambang.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"));
    need(file.commit(picture));
}

/// As if another copy had been taken in.
void merge(const QString& path)
{
    JournalEntry entry;
    entry.kind = JournalKind::Merge;
    entry.secondParent = QByteArray(32, 'x');
    entry.author = author.name;
    entry.machine = author.machine;
    entry.label = text("Gabungkan paket dinas");
    ChangeSet whole;
    {
        const auto opened = need(PlanFile::open(path, OpenMode::Read));
        const Plan& plan = opened.file->plan();
        whole = need(resolve(change(QString()).set(plan.all<Opd>().front().id, &Opd::address, text("Jl. Gabungan")), plan));
    }
    test::writeByHand(path, entry, whole);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
    const QString path = application.arguments().value(1);
    try {
        beginWithSample(path);
        const auto write = [&path](const std::function<void(PlanFile&)>& deeds) {
            const auto opened = need(PlanFile::open(path, OpenMode::Write));
            opened.file->setAuthor(author);
            deeds(*opened.file);
            opened.file->finishBackup();
        };
        write(&doDeeds);
        merge(path);
        write([](PlanFile& file) {
            need(file.undo());
            need(file.redo());
        });
    } catch (const std::exception& problem) {
        qCritical("%s", problem.what());
        return 3;
    }
    return 0;
}
