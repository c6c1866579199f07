// The bimtek page: the sessions of each round, what each has to bring forth, its agenda, and who came.
#pragma once

#include "ui/contract/page.h"

class QTabWidget;
class QTreeWidget;

namespace pela {

class CheckIn;
class EntityForm;
class EntityGrid;
class GridBar;
class Publishing;

class BimtekPage : public Page {
    Q_OBJECT
public:
    explicit BimtekPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    std::optional<RowPlace> chosenRow() const override;
    QList<QWidget*> regions() override;
    QWidget* openPane() override;
    QLineEdit* searchField() override;
    QList<Command> commands() override;
    bool flush() override;

    QTreeWidget& sessions() const { return *sessions_; }
    QTabWidget& tabs() const { return *tabs_; }
    EntityGrid& outputs() const { return *outputs_; }
    EntityGrid& agenda() const { return *agenda_; }
    EntityGrid& attendance() const { return *attendance_; }
    CheckIn& checkIn() const { return *checkIn_; }
    Id<Bimtek> bimtek() const { return bimtek_; }

private:
    QWidget* makeSession();
    QWidget* makeAgenda();
    QWidget* makeAttendance();
    void listSessions();
    void choose(Id<Bimtek> bimtek);
    void addSession();
    void removeSession();

    Publishing* publishing_ = nullptr;
    QTreeWidget* sessions_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    EntityForm* form_ = nullptr;
    EntityGrid* outputs_ = nullptr;
    EntityGrid* agenda_ = nullptr;
    EntityGrid* attendance_ = nullptr;
    GridBar* agendaBar_ = nullptr;
    GridBar* attendanceBar_ = nullptr;
    CheckIn* checkIn_ = nullptr;
    Id<Bimtek> bimtek_;
    bool listing_ = false;
};

} // namespace pela
