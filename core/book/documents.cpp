#include "core/book/documents.h"

#include "core/base/format.h"
#include "core/book/sheets.h"

#include <array>

namespace pela::book {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

/// One kind of document. `list` may leave out kind and formats: documents() fills them in. `build` gets a row that
/// `list` named.
struct Kind {
    DocumentKind kind;
    QStringList formats;
    QList<DocumentInfo> (*list)(const Material& material);
    Document (*build)(const Material& material, const QUuid& row, Medium medium);
};

QList<DocumentInfo> listBooks(const Material& material)
{
    QList<DocumentInfo> list;
    for (const Book* book : material.plan.sorted(&Book::position))
        list.append({documentOf(book->id), book->code, bookTitle(material, *book), {}});
    return list;
}

QList<DocumentInfo> listCommitments(const Material& material)
{
    QList<DocumentInfo> list;
    for (const Opd* opd : material.opds)
        list.append(
            {documentOf(opd->id), QStringLiteral("komitmen:") + opd->code, QStringLiteral("Lembar Komitmen ") + opd->name, {}});
    return list;
}

/// The newest round needs no year in its ids.
QList<DocumentInfo> listAttendance(const Material& material)
{
    std::vector<const Bimtek*> sessions = material.plan.sorted(&Bimtek::number);
    std::stable_sort(sessions.begin(), sessions.end(), [](auto* a, auto* b) { return a->cycle > b->cycle; });
    QList<DocumentInfo> list;
    for (const Bimtek* session : sessions) {
        const bool newest = session->cycle == sessions.front()->cycle;
        const QString cycle = QString::number(session->cycle);
        QString title = attendanceTitle(*session);
        if (!newest)
            title += QStringLiteral(" (") + cycle + u')';
        list.append({documentOf(session->id),
            QStringLiteral("daftar-hadir:") + (newest ? QString() : QString(cycle + u'-')) + QString::number(session->number),
            title, {}});
    }
    return list;
}

/// The one document of a kind that is about no row.
QList<DocumentInfo> only(const char* id, const char* title)
{
    return {{{}, QString::fromLatin1(id), QString::fromUtf8(title), {}}};
}

const std::array kinds {
    Kind {DocumentKind::Book, {QStringLiteral("pdf"), QStringLiteral("html")}, listBooks,
        [](const Material& material, const QUuid& row, Medium) { return buildBook(material, material.plan.get(Id<Book>(row))); }},
    Kind {DocumentKind::Matrix, {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html")},
        [](const Material&) { return only("matriks", "Matriks Rencana Aksi"); },
        [](const Material& material, const QUuid&, Medium medium) { return buildMatrix(material, medium == Medium::Sheet); }},
    Kind {DocumentKind::AllCommitments, {QStringLiteral("pdf"), QStringLiteral("html")},
        [](const Material&) { return only("komitmen", "Lembar Komitmen Semua Perangkat Daerah"); },
        [](const Material& material, const QUuid&, Medium) {
            return buildCommitments(
                material, QStringLiteral("Lembar Komitmen Perangkat Daerah ") + material.city.city, material.opds);
        }},
    Kind {DocumentKind::JointCommitment, {QStringLiteral("pdf"), QStringLiteral("html")},
        [](const Material&) { return only("komitmen-bersama", "Komitmen Bersama"); },
        [](const Material& material, const QUuid&, Medium) { return buildJointCommitment(material); }},
    Kind {DocumentKind::Commitment, {QStringLiteral("pdf"), QStringLiteral("html")}, listCommitments,
        [](const Material& material, const QUuid& row, Medium) {
            const Opd& opd = material.plan.get(Id<Opd>(row));
            return buildCommitments(material, QStringLiteral("Lembar Komitmen ") + opd.name, {&opd});
        }},
    Kind {DocumentKind::Attendance, {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("html")}, listAttendance,
        [](const Material& material, const QUuid& row, Medium) {
            return buildAttendance(material, material.plan.get(Id<Bimtek>(row)));
        }},
};

/// Ids are given from the last kind to the first: a book, which may be called anything, yields to those with a name of their own.
QList<DocumentInfo> documents(const Material& material)
{
    QList<DocumentInfo> all;
    QSet<QString> taken;
    for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind) {
        QList<DocumentInfo> ofKind = kind->list(material);
        for (DocumentInfo& info : ofKind) {
            info.ref.kind = kind->kind;
            info.formats = kind->formats;
            const QString wanted = info.id;
            for (int again = 2; taken.contains(info.id); ++again)
                info.id = wanted + u'~' + QString::number(again);
            taken.insert(info.id);
        }
        all = ofKind + all;
    }
    return all;
}

Result<DocumentInfo> documentInfo(const Material& material, const DocumentRef& ref)
{
    for (const DocumentInfo& info : documents(material))
        if (info.ref == ref)
            return info;
    return Error {Problem::NotFound, Words::tr("This document is no longer part of the plan: what it is about was removed.")};
}

} // namespace

DocumentRef documentOf(Id<Book> book)
{
    return {DocumentKind::Book, book.uuid()};
}

DocumentRef documentOf(Id<Opd> opd)
{
    return {DocumentKind::Commitment, opd.uuid()};
}

DocumentRef documentOf(Id<Bimtek> bimtek)
{
    return {DocumentKind::Attendance, bimtek.uuid()};
}

QString sectionAnchor(Id<Section> section)
{
    return QStringLiteral("bagian-") + section.text();
}

QList<DocumentInfo> documents(const Plan& plan)
{
    return documents(Material(plan, {}));
}

Result<DocumentInfo> documentInfo(const Plan& plan, const DocumentRef& ref)
{
    return documentInfo(Material(plan, {}), ref);
}

Result<DocumentInfo> documentNamed(const Plan& plan, const QString& id)
{
    QStringList known;
    for (const DocumentInfo& info : documents(plan)) {
        if (info.id == id)
            return info;
        if (info.ref.kind != DocumentKind::Commitment)
            known.append(info.id);
    }
    known.append(QStringLiteral("komitmen:KODE"));
    return Error {
        Problem::Usage, Words::tr("This plan has no document “%1”. It has: %2.").arg(id, known.join(QStringLiteral(", ")))};
}

Result<Document> buildDocument(const Plan& plan, const DocumentRef& ref, const ContentLoader& content, Medium medium)
{
    const Material material(plan, content);
    if (const auto known = documentInfo(material, ref); !known)
        return known.error();
    const auto* kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& each) { return each.kind == ref.kind; });
    return kind->build(material, ref.row, medium);
}

} // namespace pela::book
