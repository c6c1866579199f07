#include "ui/pages/page_list.h"

#include "ui/pages/bimtek/bimtek_page.h"
#include "ui/pages/book/book_page.h"
#include "ui/pages/city/city_page.h"
#include "ui/pages/commitment/commitment_page.h"
#include "ui/pages/dimension/dimension_page.h"
#include "ui/pages/history/history_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/opd/opd_page.h"
#include "ui/pages/program/program_page.h"

namespace pela {

namespace {

template <class P> Page* make(Workspace& workspace)
{
    return new P(workspace);
}

} // namespace

PageList pageList()
{
    // Groups follow the order in which a masterplan grows: "Prepare" (OPD, Bimtek …), "Plan" (Programmes, Dimensions), "Write"
    // (Books), "Agree" (Commitments), "Check" (History). Entries of one group stand together.
    static const std::vector<PageEntry> list {
        {"home", "", QT_TRANSLATE_NOOP("Page", "Overview"),
            QT_TRANSLATE_NOOP("Page", "What the plan holds, how far it is, and what is missing."), "home", {}, everything(),
            &make<HomePage>, {}, "beranda"},
        {"city", QT_TRANSLATE_NOOP("Navigation", "Prepare"), QT_TRANSLATE_NOOP("Page", "City and period"),
            QT_TRANSLATE_NOOP("Page", "Whose plan this is, for which years, and how it is printed."), "city", kinds<Masterplan>(),
            kinds<Masterplan, Framework, Attachment>(), &make<CityPage>,
            {"plan.province", "plan.place", "plan.head", "plan.vision", "plan.mission", "plan.logo"}, "kota"},
        {"opd", QT_TRANSLATE_NOOP("Navigation", "Prepare"), QT_TRANSLATE_NOOP("Page", "OPD"),
            QT_TRANSLATE_NOOP("Page", "The agencies that carry the plan, their heads, and what each one is used for."), "agency",
            kinds<Opd>(), kinds<Opd, Program, ProgramSupport, BudgetLine, Commitment, Attendance>(), &make<OpdPage>, {"opd.head"},
            "opd"},
        {"bimtek", QT_TRANSLATE_NOOP("Navigation", "Prepare"), QT_TRANSLATE_NOOP("Page", "Bimtek"),
            QT_TRANSLATE_NOOP("Page", "The guided sessions: what each must bring forth, its agenda, and who came."), "workshop",
            kinds<Bimtek, BimtekOutput, AgendaItem, Attendance>(), kinds<Bimtek, BimtekOutput, AgendaItem, Attendance, Opd>(),
            &make<BimtekPage>, {"bimtek.output"}, "bimtek"},
        {"program", QT_TRANSLATE_NOOP("Navigation", "Plan"), QT_TRANSLATE_NOOP("Page", "Programmes"),
            QT_TRANSLATE_NOOP("Page", "Every programme with its targets and budget, in one table."), "programme",
            kinds<Program, Indicator, BudgetLine>(),
            kinds<Program, ProgramSupport, Indicator, Target, BudgetLine, FundSource, Opd, Dimension, Subdimension, ActionTrack,
                Masterplan, Commitment, CommitmentProgram>(),
            &make<ProgramPage>, {"program.objective", "program.indicator", "program.budget"}, "program"},
        {"dimension", QT_TRANSLATE_NOOP("Navigation", "Plan"), QT_TRANSLATE_NOOP("Page", "Dimensions"),
            QT_TRANSLATE_NOOP("Page", "The same programmes seen through the framework: where they are, and where none is yet."),
            "dimensions", kinds<Dimension, Subdimension>(),
            kinds<Program, BudgetLine, Opd, Dimension, Subdimension, Masterplan>(), &make<DimensionPage>, {}, "dimensi"},
        {"book", QT_TRANSLATE_NOOP("Navigation", "Write"), QT_TRANSLATE_NOOP("Page", "Books"),
            QT_TRANSLATE_NOOP("Page", "Text with the values and tables of the plan in it, beside its printed pages."), "book",
            kinds<Book, Section>(), everything(), &make<BookPage>, {"section.review"}, "buku"},
        {"commitment", QT_TRANSLATE_NOOP("Navigation", "Agree"), QT_TRANSLATE_NOOP("Page", "Commitments"),
            QT_TRANSLATE_NOOP("Page", "What each OPD promises, who signs it, and what has changed since."), "commitment",
            kinds<Commitment>(),
            kinds<Opd, Commitment, CommitmentProgram, CommitmentClause, Clause, Program, Indicator, Target, BudgetLine,
                FundSource, Attachment, Masterplan>(),
            &make<CommitmentPage>, {"commitment.stage"}, "komitmen"},
        {"history", QT_TRANSLATE_NOOP("Navigation", "Check"), QT_TRANSLATE_NOOP("Page", "History"),
            QT_TRANSLATE_NOOP("Page", "Who changed what, and the way back."), "history", {}, everything(), &make<HistoryPage>, {},
            "riwayat"},
    };
    return list;
}

} // namespace pela
