// Kota & periode: the one row that says whose plan this is, what it is for, and how it is printed.
#pragma once

#include "ui/contract/page.h"

namespace pela {

class EntityForm;

class CityPage : public Page {
    Q_OBJECT
public:
    explicit CityPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    bool flush() override;

private:
    QList<EntityForm*> forms_;
};

} // namespace pela
