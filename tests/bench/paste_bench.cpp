#include "tests/bench/paste_bench.h"

#include "core/sheets/paste.h"
#include "core/sheets/program_sheet.h"
#include "core/sheets/tsv.h"
#include "tests/bench/big_plan.h"
#include "tests/bench/measure.h"

#include <QDir>

namespace pela::bench {

namespace {

constexpr int fewer = 7'500;

/// As Excel puts a table on the clipboard: name, sub-dimension, leading OPD and five budgets a line.
QString clipboard(int lines)
{
    QString text;
    for (int line = 1; line <= lines; ++line) {
        text += QStringLiteral("Program tempelan nomor %1\tLayanan Publik\tDinas Kominfo").arg(line);
        for (int year = 0; year < 5; ++year)
            text += QStringLiteral("\tRp%1.250.000").arg(line % 900 + year + 1);
        text += u'\n';
    }
    return text;
}

/// From the clipboard's text to the entry in the history. The one place here that knows how a paste is asked for.
void paste(PlanFile& file, const QString& text, int lines)
{
    const Sheet sheet = programSheet(file.plan());
    PasteTarget target;
    target.entity = sheet.entity;
    target.columns = sheet.pick(
        {"name", "subdimension", "lead_opd", "budget_2025", "budget_2026", "budget_2027", "budget_2028", "budget_2029"});
    target.addRow = sheet.addRow;
    target.finish = sheet.finish;
    PastePlan planned = planPaste(parseTsv(text), target, file.plan());
    must(planned.added == lines && planned.refused == 0, "the paste was not taken as it is");
    planned.draft.setLabel(QStringLiteral("Tempel"));
    need(file.commit(planned.draft));
}

double timeOfPaste(const QString& folder, int lines)
{
    const QString path = QDir(folder).filePath(QStringLiteral("tempel-%1.pela").arg(lines));
    makeBigPlan(path, lines, 1);
    PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
    opened.file->finishBackup(); // what goes on beside is measured elsewhere
    const QString text = clipboard(lines);
    return processorMilliseconds([&] { paste(*opened.file, text, lines); });
}

/// Rows with a code of their own, onto as many.
double timeOfUnique(const QString& folder, int rows)
{
    const QString path = QDir(folder).filePath(QStringLiteral("tempel-opd-%1.pela").arg(rows));
    makeBigPlan(path, 1, 1);
    PlanFile::Opened opened = need(PlanFile::open(path, OpenMode::Write));
    opened.file->finishBackup();
    int code = 0;
    const auto addThem = [&] {
        ChangeSet change(QStringLiteral("Tambah OPD"));
        for (int row = 0; row < rows; ++row) {
            Opd opd;
            opd.id = Id<Opd>::make();
            opd.code = QStringLiteral("U%1").arg(++code);
            opd.name = QStringLiteral("Dinas %1").arg(code);
            change.insert(opd);
        }
        need(opened.file->commit(change));
    };
    addThem();
    return processorMilliseconds(addThem);
}

void rowOfTwice(const char* what, const QString& folder, double (*timeOf)(const QString&, int))
{
    std::vector<double> half;
    std::vector<double> whole;
    for (int time = 0; time < 3; ++time) {
        for (const QString& old : QDir(folder).entryList({QStringLiteral("tempel-*")}))
            QFile::remove(QDir(folder).filePath(old));
        half.push_back(timeOf(folder, fewer));
        whole.push_back(timeOf(folder, 2 * fewer));
    }
    row(what, median(whole), "ms", median(half), 2.3);
}

} // namespace

void benchPaste(const QString& folder)
{
    rowOfTwice("paste of 15,000 lines onto 15,000 / of 7,500 onto 7,500", folder, &timeOfPaste);
    rowOfTwice("15,000 unique rows onto 15,000 / 7,500 onto 7,500", folder, &timeOfUnique);
}

} // namespace pela::bench
