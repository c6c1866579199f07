// A page on a real plan file, as the window would show it: commits reach it, its sentences are kept for the test to read.
#pragma once

#include "tests/support/plans.h"
#include "ui/contract/page.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/grid/paste_preview.h"

#include <QApplication>
#include <QtTest/QTest>

namespace pela::test {

class PageBench : public Workspace {
public:
    explicit PageBench(PlanFile& file) : file_(&file) { }

    PlanFile& file() override { return *file_; }
    Background& background() override { return background_; }
    std::function<void(double)> showWork(const QString& title, std::function<void()>) override
    {
        works += title;
        return [](double) {};
    }
    void showError(const Error& error) override { errors += error.message; }
    void showNotice(const QString& sentence) override { notices += sentence; }
    void showPage(const QString& pageId) override { went = pageId; }
    bool goTo(const EntityInfo& entity, const QUuid& id) override
    {
        went = QString::fromLatin1(entity.name) + u':' + id.toString(QUuid::WithoutBraces);
        return true;
    }

    /// Shows the page at the size of a small laptop and lets it follow the file.
    void open(Page& page)
    {
        QObject::connect(file_, &PlanFile::changed, &page, [&page](const ChangeSet& change) { page.refresh(change); });
        page.resize(1180, 640);
        page.show();
        page.activateWindow();
        QTest::qWait(20);
    }

    QStringList errors;
    QStringList notices;
    QStringList works;
    QString went;

private:
    PlanFile* file_;
    Background background_;
};

/// Keys go where the focus is, as from a keyboard.
inline void press(QWidget& fallback, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &fallback, key, modifiers);
}
inline void type(QWidget& fallback, const char* ascii)
{
    for (const char* letter = ascii; *letter; ++letter) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &fallback, *letter);
    }
}

inline int columnOf(const EntityGrid& grid, const QString& key)
{
    for (int column = 0; column < grid.model().columnCount(); ++column)
        if (grid.model().column(column).key == key)
            return column;
    throw std::runtime_error("no such column");
}
inline QString cellText(const EntityGrid& grid, int row, const QString& key)
{
    return grid.model().index(row, columnOf(grid, key)).data(Qt::DisplayRole).toString();
}
inline void goToCell(EntityGrid& grid, int row, const QString& key)
{
    grid.view().setFocus();
    grid.view().setCurrentIndex(grid.model().index(row, columnOf(grid, key)));
}
/// Chooses the cells of one column from row to row.
inline void chooseCells(EntityGrid& grid, int first, int last, const QString& key)
{
    goToCell(grid, first, key);
    for (int row = first; row < last; ++row)
        QTest::keyClick(&grid.view(), Qt::Key_Down, Qt::ShiftModifier);
}
/// What a paste will do is worked out beside the window; nullptr when nothing is shown after some seconds.
inline PastePreview* shownPreview(const QWidget& page)
{
    PastePreview* shown = nullptr;
    (void)QTest::qWaitFor([&] { return (shown = page.window()->findChild<PastePreview*>()) != nullptr; }, 10'000);
    return shown;
}
inline qint64 entries(const PlanFile& file)
{
    return file.journal().value().size();
}

} // namespace pela::test
