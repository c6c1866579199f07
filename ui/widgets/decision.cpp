#include "ui/widgets/decision.h"

#include <QMessageBox>
#include <QPushButton>

namespace pela {

bool decide(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no)
{
    QMessageBox box(parent);
    box.setObjectName(QStringLiteral("decision"));
    box.setWindowTitle(title);
    box.setText(title);
    box.setInformativeText(text);
    box.setTextFormat(Qt::PlainText);
    QPushButton* go = box.addButton(yes, QMessageBox::AcceptRole);
    go->setObjectName(QStringLiteral("yes"));
    go->setProperty("main", true);
    QPushButton* stay = box.addButton(no, QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("no"));
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == go;
}

} // namespace pela
