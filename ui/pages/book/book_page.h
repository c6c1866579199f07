// Buku: the outline on the left, the text of one section in the middle, the printed page on the right.
#pragma once

#include "core/document/document.h"
#include "core/domain/entities.h"
#include "core/model/plan.h"
#include "ui/contract/page.h"

#include <QTimer>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace pela {

class BookOutline;
class PagePreview;
class Publishing;
class SectionEditor;

class BookPage : public Page {
    Q_OBJECT
public:
    explicit BookPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    std::optional<RowPlace> chosenRow() const override;
    QList<QWidget*> regions() override;
    QWidget* openPane() override;
    QList<Command> commands() override;
    bool flush() override;

    void setBook(Id<Book> book);
    void showPreview(bool shown);
    bool isPreviewShown() const;

    QTabBar& books() const { return *books_; }
    BookOutline& outline() const { return *outline_; }
    SectionEditor& editor() const { return *editor_; }
    PagePreview& preview() const { return *preview_; }
    Publishing& publishing() const { return *publishing_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* outlinePane();
    QWidget* previewPane();
    void loadBooks();
    void showProgress();
    void choose(Id<Section> section);
    void buildLater(int milliseconds);
    void build();
    void take(const book::Document& document);
    void showPlace();
    void publishMenu();

    Id<Book> book_;
    QTabBar* books_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* progress_ = nullptr;
    BookOutline* outline_ = nullptr;
    QStackedWidget* middle_ = nullptr;
    SectionEditor* editor_ = nullptr;
    QWidget* previewPane_ = nullptr;
    QLabel* place_ = nullptr;
    PagePreview* preview_ = nullptr;
    QSplitter* splitter_ = nullptr;
    Publishing* publishing_ = nullptr;
    QTimer buildPause_;
    Work building_;
    bool stale_ = true;
    bool fieldsStale_ = true;
    bool sized_ = false;
    QString wished_; ///< the anchor to show once the document is built
};

} // namespace pela
