// The outline of one book: chapters and sections with how far each is. Keyboard first: everything has a key of its own.
#pragma once

#include "core/domain/book.h"
#include "ui/contract/holds_typing.h"
#include "ui/contract/workspace.h"

#include <QAbstractListModel>
#include <QHash>
#include <QListView>

namespace pela {

/// A status as a word in the interface language.
QString statusText(SectionStatus status);

class OutlineModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { LevelRole = Qt::UserRole + 1, NumberRole, StatusRole };

    explicit OutlineModel(Workspace& workspace, QObject* parent = nullptr);

    void load(Id<Book> book);
    /// Numbers as they are printed ("BAB II", "2.1"), from the document that was built last.
    void setNumbers(const QHash<QUuid, QString>& numbers);
    int placeOf(Id<Section> section) const;
    Id<Section> at(int place) const { return place >= 0 && place < int(rows_.size()) ? rows_[place].id : Id<Section>(); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(rows_.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Id<Section> id;
        int level = 1;
        QString title;
        SectionStatus status = SectionStatus::Empty;
    };
    Workspace& workspace_;
    QList<Row> rows_;
    QHash<QUuid, QString> numbers_;
};

class BookOutline : public QListView, public HoldsTyping {
    Q_OBJECT
public:
    explicit BookOutline(Workspace& workspace, QWidget* parent = nullptr);

    void setBook(Id<Book> book);
    Id<Book> book() const { return book_; }
    void refresh();
    OutlineModel& outline() const { return *model_; }
    Id<Section> current() const { return model_->at(currentIndex().row()); }
    bool choose(Id<Section> section);

    /// Writes down a title that is being typed. False when it was refused; then it is still there.
    bool flush();
    std::optional<UnsavedText> unsaved() const override;

    void add();
    void remove();
    void move(int direction);
    void indent(int direction);
    void rename();
    void setStatus(SectionStatus status);

signals:
    void chosen(pela::Id<pela::Section> section);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QAction* deed(const QString& text, const QString& iconName, const QKeySequence& key, std::function<void()> run);

    Workspace& workspace_;
    OutlineModel* model_ = nullptr;
    Id<Book> book_;
    bool loading_ = false;
};

} // namespace pela
