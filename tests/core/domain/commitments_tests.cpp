#include "core/domain/commitment.h"
#include "core/domain/seal.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

using namespace pela;

namespace {

struct Sample {
    test::Bench bench;
    std::unique_ptr<PlanFile> file;

    Sample()
    {
        auto made = createSample(bench.path(QStringLiteral("sample.pela")));
        REQUIRE(made);
        file = std::move(*made);
    }
    const Plan& plan() const { return file->plan(); }
    QList<Id<Opd>> opds() const
    {
        QList<Id<Opd>> ids;
        for (const Opd& opd : plan().all<Opd>())
            ids.append(opd.id);
        return ids;
    }
};

} // namespace

TEST_CASE("Preparing all OPDs is one change that leaves existing sheets alone")
{
    Sample sample;
    const Rows<Commitment> rows = sample.plan().all<Commitment>();
    const std::vector<Commitment> before(rows.begin(), rows.end());
    REQUIRE(before.size() < sample.plan().all<Opd>().size());
    REQUIRE(sample.file->commit(drafted(sample.plan(), prepareCommitments, sample.opds())));
    CHECK(sample.plan().all<Commitment>().size() == sample.plan().all<Opd>().size());
    for (const Commitment& sheet : before)
        CHECK(sample.plan().get(sheet.id) == sheet);
    for (const Opd& opd : sample.plan().all<Opd>()) {
        const Commitment* sheet = commitmentOf(sample.plan(), opd.id);
        REQUIRE(sheet);
        if (std::find(before.begin(), before.end(), *sheet) != before.end())
            continue;
        CHECK(sheet->stage == CommitmentStage::Draft);
        CHECK(sheet->signatoryTitle == opd.headTitle);
        CHECK(sheet->place == masterplanOf(sample.plan()).capital);
        CHECK(sample.plan().of(&CommitmentProgram::commitment, sheet->id).size()
            == sample.plan().of(&Program::leadOpd, opd.id).size());
        CHECK(sample.plan().of(&CommitmentClause::commitment, sheet->id).size() == sample.plan().all<Clause>().size());
    }
    CHECK(drafted(sample.plan(), prepareCommitments, sample.opds()).isEmpty());
    REQUIRE(sample.file->undo());
    CHECK(sample.plan().all<Commitment>().size() == before.size());
}

TEST_CASE("Programmes go into a promise and out of it; one that changed hands stays on the list")
{
    Sample sample;
    const Program& program = sample.plan().all<Program>().front();
    const Id<Program> id = program.id;
    const Id<Opd> lead = program.leadOpd;
    if (!commitmentOf(sample.plan(), lead))
        REQUIRE(sample.file->commit(drafted(sample.plan(), prepareCommitments, {lead})));
    Id<Commitment> sheet = commitmentOf(sample.plan(), lead)->id;
    if (sample.plan().get(sheet).stage == CommitmentStage::Signed)
        REQUIRE(sample.file->commit(drafted(sample.plan(), reopenForSigning, sheet)));

    REQUIRE(sample.file->commit(drafted(sample.plan(), promisePrograms, sheet, {id}, false)));
    CHECK_FALSE(isPromised(sample.plan(), sheet, id));
    const Rupiah without = promisedMoney(sample.plan(), sheet);
    REQUIRE(sample.file->commit(drafted(sample.plan(), promisePrograms, sheet, {id}, true)));
    CHECK(isPromised(sample.plan(), sheet, id));
    CHECK(promisedMoney(sample.plan(), sheet) == without + plannedFor(sample.plan(), id));

    Id<Opd> other;
    for (const Opd& opd : sample.plan().all<Opd>())
        if (opd.id != lead)
            other = opd.id;
    REQUIRE(sample.file->commit(change(QStringLiteral("Pindah")).set(id, &Program::leadOpd, other)));
    const auto listed = promisable(sample.plan(), lead);
    CHECK(std::any_of(listed.begin(), listed.end(), [&](const Program* each) { return each->id == id; }));
}

TEST_CASE("A scan that is replaced leaves the plan, unless something else shows it")
{
    Sample sample;
    const auto& all = sample.plan().all<Commitment>();
    const auto found = std::find_if(all.begin(), all.end(), [](auto& sheet) { return sheet.stage == CommitmentStage::Signed; });
    REQUIRE(found != all.end());
    const Id<Commitment> sheet = found->id;
    const auto attach = [&](const QByteArray& bytes) {
        Draft change(sample.plan(), QStringLiteral("Pindaian"));
        Attachment row;
        row.id = Id<Attachment>::make();
        row.name = QStringLiteral("pindaian.pdf");
        row.mediaType = QStringLiteral("application/pdf");
        row.size = int(bytes.size());
        row.content = change.keepContent(bytes);
        change.insert(row);
        replaceScan(change, sheet, row.id);
        REQUIRE(sample.file->commit(change));
        return row.id;
    };
    const Id<Attachment> first = attach("%PDF-1.4 satu");
    const Id<Attachment> second = attach("%PDF-1.4 dua");
    CHECK_FALSE(sample.plan().find(first));
    CHECK(sample.plan().get(sheet).scan == second);
    CHECK(sample.plan().get(sheet).stage == CommitmentStage::Signed);
    REQUIRE(sample.file->undo());
    REQUIRE(sample.plan().find(first));
    CHECK(*sample.file->content(sample.plan().get(first).content) == "%PDF-1.4 satu");

    const Id<Masterplan> city = masterplanOf(sample.plan()).id;
    REQUIRE(sample.file->commit(change(QStringLiteral("Lambang")).set(city, &Masterplan::logo, first)));
    attach("%PDF-1.4 tiga");
    CHECK(sample.plan().find(first));
}
