#include "core/book/documents.h"

#include "core/base/format.h"
#include "core/book/fields.h"
#include "core/book/sheets.h"

namespace pela::book {

namespace {

const QString matrixId = QStringLiteral("matriks");
const QString commitmentsId = QStringLiteral("komitmen");
const QString jointId = QStringLiteral("komitmen-bersama");
const QString commitmentPrefix = QStringLiteral("komitmen:");
const QString attendancePrefix = QStringLiteral("daftar-hadir:");

const QStringList bookFormats {QStringLiteral("pdf"), QStringLiteral("html")};
const QStringList tableFormats {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html")};
const QStringList listFormats {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("html")};

/// Sessions of a plan by their document id. The newest cycle needs no year in it; of two with the same number, the first counts.
std::vector<std::pair<QString, const Bimtek*>> attendanceIds(const Plan& plan)
{
    std::vector<const Bimtek*> sessions = plan.sorted(&Bimtek::number);
    std::stable_sort(sessions.begin(), sessions.end(), [](auto* a, auto* b) { return a->cycle > b->cycle; });
    std::vector<std::pair<QString, const Bimtek*>> ids;
    for (const Bimtek* session : sessions) {
        QString id = attendancePrefix;
        if (session->cycle != sessions.front()->cycle)
            id += QString::number(session->cycle) + u'-';
        id += QString::number(session->number);
        if (ids.empty() || ids.back().first != id)
            ids.emplace_back(id, session);
    }
    return ids;
}

Error unknown(const Plan& plan, const QString& id)
{
    QStringList known;
    for (const DocumentInfo& info : documents(plan))
        if (!info.id.startsWith(commitmentPrefix))
            known.append(info.id);
    known.append(QStringLiteral("komitmen:KODE"));
    return {Problem::Usage,
        QCoreApplication::translate("Documents", "This plan has no document “%1”. It has: %2.")
            .arg(id, known.join(QStringLiteral(", ")))};
}

} // namespace

QString sectionAnchor(Id<Section> section)
{
    return QStringLiteral("bagian-") + section.text();
}

QList<DocumentInfo> documents(const Plan& plan)
{
    const Material material(plan, {});
    QList<DocumentInfo> list;
    for (const Book* book : plan.sorted(&Book::position))
        list.append({book->code, bookTitle(material, *book), bookFormats});
    list.append({matrixId, QStringLiteral("Matriks Rencana Aksi"), tableFormats});
    list.append({commitmentsId, QStringLiteral("Lembar Komitmen Semua Perangkat Daerah"), bookFormats});
    list.append({jointId, QStringLiteral("Komitmen Bersama"), bookFormats});
    for (const Opd* opd : material.opds)
        list.append({commitmentPrefix + opd->code, QStringLiteral("Lembar Komitmen ") + opd->name, bookFormats});
    const auto sessions = attendanceIds(plan);
    for (const auto& [id, session] : sessions) {
        QString title = attendanceTitle(*session);
        if (session->cycle != sessions.front().second->cycle)
            title += QStringLiteral(" (") + QString::number(session->cycle) + u')';
        list.append({id, title, listFormats});
    }
    return list;
}

Result<Document> buildDocument(const Plan& plan, const QString& id, const ContentLoader& content, Medium medium)
{
    const Material material(plan, content);
    if (id == matrixId)
        return buildMatrix(material, medium == Medium::Sheet);
    if (id == commitmentsId)
        return buildCommitments(
            material, id, QStringLiteral("Lembar Komitmen Perangkat Daerah ") + material.city.city, material.opds);
    if (id == jointId)
        return buildJointCommitment(material, id, QStringLiteral("Komitmen Bersama ") + material.city.city);
    if (id.startsWith(commitmentPrefix)) {
        for (const Opd* opd : material.opds)
            if (opd->code == QStringView(id).mid(commitmentPrefix.size()))
                return buildCommitments(material, id, QStringLiteral("Lembar Komitmen ") + opd->name, {opd});
        return unknown(plan, id);
    }
    for (const auto& [attendanceId, session] : attendanceIds(plan))
        if (attendanceId == id)
            return buildAttendance(material, id, *session);
    for (const Book& book : plan.all<Book>())
        if (book.code == id)
            return buildBook(material, book);
    return unknown(plan, id);
}

} // namespace pela::book
