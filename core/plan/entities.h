// What a plan is made of, as plain values. Each type's descriptor is in entities.cpp; field terms follow domain.md.
#pragma once

#include "core/plan/descriptor.h"

#include <array>

namespace pela {

struct Attachment;
struct Framework;
struct Opd;

/// A file kept inside the plan (logo, scan, evidence). The bytes are stored once by their SHA-256.
struct Attachment {
    Id<Attachment> id;
    QString name;
    QString mediaType; ///< "image/png", "application/pdf"
    int size = 0;      ///< bytes
    QString content;   ///< SHA-256 of the bytes, lower-case hex

    static const EntityInfo& describe();
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// A set of dimensions that a plan is organised by: the six dimensions of the movement, or the six aspects of the 2026 draft.
struct Framework {
    Id<Framework> id;
    QString code;
    QString name;
    QString version;
    QString source;

    static const EntityInfo& describe();
    friend bool operator==(const Framework&, const Framework&) = default;
};

struct Dimension {
    Id<Dimension> id;
    Id<Framework> framework;
    int position = 0;
    QString code;
    QString name;
    QString nameEnglish;
    QString colour; ///< "#3f4aa8"; the printed and charted colour, 4.5:1 against white
    QString icon;   ///< name of a line icon, "governance"

    static const EntityInfo& describe();
    friend bool operator==(const Dimension&, const Dimension&) = default;
};

struct Subdimension {
    Id<Subdimension> id;
    Id<Dimension> dimension;
    int position = 0;
    QString code; ///< "1.2"
    QString name;
    QString nameEnglish;

    static const EntityInfo& describe();
    friend bool operator==(const Subdimension&, const Subdimension&) = default;
};

/// One of the tracks of the rencana aksi (people, infrastructure, applications, literacy; domain.md section 1.1).
struct ActionTrack {
    Id<ActionTrack> id;
    Id<Framework> framework;
    int position = 0;
    QString code;
    QString name;

    static const EntityInfo& describe();
    friend bool operator==(const ActionTrack&, const ActionTrack&) = default;
};

enum class PaperSize { A4, F4 };

/// The one row that says whose plan this is.
struct Masterplan {
    Id<Masterplan> id;
    QString city; ///< "Kota Ambon"
    QString code; ///< Kemendagri code, "81.71"
    QString province;
    QString capital;   ///< the place a document is signed at, "Ambon"
    QString headTitle; ///< "Wali Kota Ambon"
    QString headName;
    QString secretaryTitle; ///< "Sekretaris Kota Ambon"
    QString secretaryName;
    QString address; ///< letterhead
    int periodStart = 2025;
    int periodEnd = 2029;
    QString vision;    ///< Markdown
    QString mission;   ///< Markdown
    QString legalKind; ///< "Peraturan Wali Kota"
    QString legalNumber;
    QDate legalDate;
    Id<Framework> framework;
    Id<Attachment> logo;
    PaperSize paper = PaperSize::A4;
    bool example = false; ///< marks every page "CONTOH"

    static const EntityInfo& describe();
    friend bool operator==(const Masterplan&, const Masterplan&) = default;
};

enum class OpdKind { Secretariat, Office, Agency, Inspectorate, District, Other };

/// An agency of the city (organisasi perangkat daerah) or an institution that plans with it.
struct Opd {
    Id<Opd> id;
    QString code;
    QString name;
    QString shortName;
    OpdKind kind = OpdKind::Office;
    QString headTitle; ///< "Kepala Dinas Kesehatan"
    QString headName;
    QString headNip;
    QString headRank;
    QString address; ///< on the letterhead of its commitment sheet

    static const EntityInfo& describe();
    friend bool operator==(const Opd&, const Opd&) = default;
};

enum class Horizon { Short, Medium, Long };
enum class ProgramStatus { Proposed, Planned, Running, Done, Postponed };

/// One programme or innovation of the masterplan (rencana program).
struct Program {
    Id<Program> id;
    QString code;
    QString name;
    Id<Subdimension> subdimension;
    Id<Opd> leadOpd;
    QString objective; ///< sasaran
    QString description;
    QString location;
    Horizon horizon = Horizon::Medium;
    Id<ActionTrack> track;
    bool quickWin = false;
    ProgramStatus status = ProgramStatus::Planned;
    QString note;

    static const EntityInfo& describe();
    friend bool operator==(const Program&, const Program&) = default;
};

/// An OPD that supports a programme led by another.
struct ProgramSupport {
    Id<ProgramSupport> id;
    Id<Program> program;
    Id<Opd> opd;

    static const EntityInfo& describe();
    friend bool operator==(const ProgramSupport&, const ProgramSupport&) = default;
};

struct Indicator {
    Id<Indicator> id;
    Id<Program> program;
    int position = 0;
    QString name;
    QString unit;
    Measure baseline;

    static const EntityInfo& describe();
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// What an indicator shall reach in one year, and what it did reach; may exceed 100 %.
struct Target {
    Id<Target> id;
    Id<Indicator> indicator;
    int year = 0;
    Measure target;
    Measure realised;

    static const EntityInfo& describe();
    friend bool operator==(const Target&, const Target&) = default;
};

struct FundSource {
    Id<FundSource> id;
    int position = 0;
    QString code;
    QString name;

    static const EntityInfo& describe();
    friend bool operator==(const FundSource&, const FundSource&) = default;
};

/// Planned money (pagu) of one programme, one year, one source; whole rupiah.
struct BudgetLine {
    Id<BudgetLine> id;
    Id<Program> program;
    int year = 0;
    Id<FundSource> fundSource;
    Rupiah planned;

    static const EntityInfo& describe();
    friend bool operator==(const BudgetLine&, const BudgetLine&) = default;
};

/// A promise of the clause library; commitments choose among them.
struct Clause {
    Id<Clause> id;
    int position = 0;
    QString code;
    QString title;
    QString text;

    static const EntityInfo& describe();
    friend bool operator==(const Clause&, const Clause&) = default;
};

enum class CommitmentStage { Draft, Ready, Signed };

/// What one OPD promises and its head signs. Sealed at signing: `seal` is the canonical text of what was promised.
struct Commitment {
    Id<Commitment> id;
    Id<Opd> opd;
    QString number;
    CommitmentStage stage = CommitmentStage::Draft;
    QString signatoryName;
    QString signatoryTitle;
    QString signatoryNip;
    QString signatoryRank;
    QString place;
    QDate date;
    Id<Attachment> scan;
    QString seal; ///< empty until signed; see plan/seal.h

    static const EntityInfo& describe();
    friend bool operator==(const Commitment&, const Commitment&) = default;
};

struct CommitmentClause {
    Id<CommitmentClause> id;
    Id<Commitment> commitment;
    Id<Clause> clause;

    static const EntityInfo& describe();
    friend bool operator==(const CommitmentClause&, const CommitmentClause&) = default;
};

struct CommitmentProgram {
    Id<CommitmentProgram> id;
    Id<Commitment> commitment;
    Id<Program> program;

    static const EntityInfo& describe();
    friend bool operator==(const CommitmentProgram&, const CommitmentProgram&) = default;
};

/// One guided workshop. A city may go through more than one round; `cycle` is the round's first year.
struct Bimtek {
    Id<Bimtek> id;
    int cycle = 0;
    int number = 0; ///< 1 to 4 usually, printed as I to IV
    QString title;
    QString purpose;
    QDate startDate;
    QDate endDate;
    QString place;
    QString mentor;
    QString note;

    static const EntityInfo& describe();
    friend bool operator==(const Bimtek&, const Bimtek&) = default;
};

/// Something a bimtek has to bring forth (luaran): a draft book, signed sheets.
struct BimtekOutput {
    Id<BimtekOutput> id;
    Id<Bimtek> bimtek;
    int position = 0;
    QString name;
    bool done = false;

    static const EntityInfo& describe();
    friend bool operator==(const BimtekOutput&, const BimtekOutput&) = default;
};

struct AgendaItem {
    Id<AgendaItem> id;
    Id<Bimtek> bimtek;
    int position = 0;
    int day = 1;
    QString time; ///< "08.30–09.00"
    QString topic;
    QString speaker;

    static const EntityInfo& describe();
    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

struct Attendance {
    Id<Attendance> id;
    Id<Bimtek> bimtek;
    int position = 0;
    QString person;
    QString role;        ///< jabatan
    QString institution; ///< where the person comes from when it is not an OPD
    Id<Opd> opd;
    bool present = false;

    static const EntityInfo& describe();
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

struct Book {
    Id<Book> id;
    int position = 0;
    QString code; ///< "buku-2"; the document id
    QString title;
    QString subtitle;

    static const EntityInfo& describe();
    friend bool operator==(const Book&, const Book&) = default;
};

enum class SectionKind { Front, Body, Appendix };
enum class SectionStatus { Empty, Draft, Reviewed, Final };

/// One heading of a book with its prose: Markdown with fields such as {{kota}} and {{tabel:rekap-tahun}} in it.
struct Section {
    Id<Section> id;
    Id<Book> book;
    int position = 0;
    int level = 1; ///< 1 chapter (BAB), 2 and 3 below it
    SectionKind kind = SectionKind::Body;
    QString title;
    QString text;
    SectionStatus status = SectionStatus::Empty;

    static const EntityInfo& describe();
    friend bool operator==(const Section&, const Section&) = default;
};

// The closed lists. Codes are part of the file format; labels are source text in context "Choice".
template <> struct Choices<PaperSize> {
    static constexpr std::array list {Choice {"a4", QT_TRANSLATE_NOOP("Choice", "A4 (210 x 297 mm)")},
        Choice {"f4", QT_TRANSLATE_NOOP("Choice", "F4 (215 x 330 mm)")}};
};
template <> struct Choices<OpdKind> {
    static constexpr std::array list {Choice {"secretariat", QT_TRANSLATE_NOOP("Choice", "Secretariat")},
        Choice {"office", QT_TRANSLATE_NOOP("Choice", "Office (dinas)")},
        Choice {"agency", QT_TRANSLATE_NOOP("Choice", "Agency (badan)")},
        Choice {"inspectorate", QT_TRANSLATE_NOOP("Choice", "Inspectorate")},
        Choice {"district", QT_TRANSLATE_NOOP("Choice", "District (kecamatan)")},
        Choice {"other", QT_TRANSLATE_NOOP("Choice", "Other institution")}};
};
template <> struct Choices<Horizon> {
    static constexpr std::array list {Choice {"short", QT_TRANSLATE_NOOP("Choice", "Short term")},
        Choice {"medium", QT_TRANSLATE_NOOP("Choice", "Medium term")}, Choice {"long", QT_TRANSLATE_NOOP("Choice", "Long term")}};
};
template <> struct Choices<ProgramStatus> {
    static constexpr std::array list {Choice {"proposed", QT_TRANSLATE_NOOP("Choice", "Proposed")},
        Choice {"planned", QT_TRANSLATE_NOOP("Choice", "Planned")}, Choice {"running", QT_TRANSLATE_NOOP("Choice", "Running")},
        Choice {"done", QT_TRANSLATE_NOOP("Choice", "Done")}, Choice {"postponed", QT_TRANSLATE_NOOP("Choice", "Postponed")}};
};
template <> struct Choices<CommitmentStage> {
    static constexpr std::array list {Choice {"draft", QT_TRANSLATE_NOOP("Choice", "Draft sheet")},
        Choice {"ready", QT_TRANSLATE_NOOP("Choice", "Ready to sign")}, Choice {"signed", QT_TRANSLATE_NOOP("Choice", "Signed")}};
};
template <> struct Choices<SectionKind> {
    static constexpr std::array list {Choice {"front", QT_TRANSLATE_NOOP("Choice", "Front matter")},
        Choice {"body", QT_TRANSLATE_NOOP("Choice", "Chapter")}, Choice {"appendix", QT_TRANSLATE_NOOP("Choice", "Appendix")}};
};
template <> struct Choices<SectionStatus> {
    static constexpr std::array list {Choice {"empty", QT_TRANSLATE_NOOP("Choice", "Not written")},
        Choice {"draft", QT_TRANSLATE_NOOP("Choice", "Draft")}, Choice {"reviewed", QT_TRANSLATE_NOOP("Choice", "Reviewed")},
        Choice {"final", QT_TRANSLATE_NOOP("Choice", "Final")}};
};

template <class... E> struct Entities {
};

/// Every entity, each after those it refers to. The one list that tables, loading and counting follow.
using AllEntities = Entities<Attachment, Framework, Dimension, Subdimension, ActionTrack, Masterplan, Opd, Program,
    ProgramSupport, Indicator, Target, FundSource, BudgetLine, Clause, Commitment, CommitmentClause, CommitmentProgram, Bimtek,
    BimtekOutput, AgendaItem, Attendance, Book, Section>;

} // namespace pela
