#include "core/book/documents.h"
#include "app/cli/cli.h"
#include "core/publish/publish.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pela::cli {

void addDocuments(Registration& registration)
{
    addReader(registration, "documents", QCoreApplication::translate("Cli", "List what can be printed from a plan"),
        [](PlanFile& file, bool json) -> Result<int> {
            QJsonArray list;
            for (const book::DocumentInfo& document : book::documents(file.plan())) {
                const QStringList formats = publish::formats(document);
                list.append(QJsonObject {{QStringLiteral("id"), document.id}, {QStringLiteral("title"), document.title},
                    {QStringLiteral("formats"), QJsonArray::fromStringList(formats)}});
                if (!json)
                    print(document.id.leftJustified(24) + document.title + QStringLiteral("  [") + formats.join(u' ') + u']');
            }
            if (json)
                print(QJsonObject {{QStringLiteral("documents"), list}});
            return int(Done);
        });
}

} // namespace pela::cli
