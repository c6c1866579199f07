// A few names as tags with a line to add more: supporting OPDs of a programme.
#pragma once

#include <QLineEdit>
#include <QList>
#include <QUuid>
#include <QWidget>

namespace pela {

class TagEdit : public QWidget {
    Q_OBJECT
public:
    struct Tag {
        QUuid id;
        QString text;
        QString detail; ///< on hover
    };

    /// `addHint` stands in the line where one types: "Add an OPD".
    explicit TagEdit(const QString& addHint, QWidget* parent = nullptr);

    void setTags(const QList<Tag>& tags);
    /// What can be added, in order; shown while typing.
    void setOffers(const QList<Tag>& offers);
    void setReadOnly(bool readOnly);
    QLineEdit* line() const { return line_; }

signals:
    void added(const QUuid& id);
    void removed(const QUuid& id);

private:
    void take(const QString& text);

    QWidget* tags_ = nullptr;
    QLineEdit* line_ = nullptr;
    QList<Tag> offers_;
    bool readOnly_ = false;
};

} // namespace pela
