// What is seen before a plan is open: make one, open one, look at the sample, or go on with a recent one.
#pragma once

#include "ui/shell/command_registry.h"

#include <QWidget>

class QVBoxLayout;

namespace pela {

class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(const CommandRegistry& registry, QWidget* parent = nullptr);

    void showRecent(const QStringList& files);
    void focusFirst();

signals:
    void fileChosen(const QString& path);

private:
    QWidget* first_ = nullptr;
    QWidget* recent_ = nullptr;
    QVBoxLayout* list_ = nullptr;
};

} // namespace pela
