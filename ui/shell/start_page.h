// What is seen before a plan is open: make one, open one, look at the sample, or go on with a recent one.
#pragma once

#include "ui/shell/command_registry.h"
#include "ui/shell/recent_files.h"

#include <QWidget>

class QVBoxLayout;

namespace pela {

class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(const CommandRegistry& registry, QWidget* parent = nullptr);

    /// None: the person is here for the first time, and is told in three sentences what this is.
    void showRecent(const QList<RecentFile>& files);
    void focusFirst();

signals:
    void fileChosen(const QString& path);

private:
    QWidget* makeWelcome(QAction& newPlan, QWidget* parent);

    QWidget* first_ = nullptr;   ///< what has the keyboard first
    QWidget* welcome_ = nullptr; ///< for who is here for the first time
    QWidget* begin_ = nullptr;   ///< what stands in its place later
    QWidget* new_ = nullptr;
    QWidget* newFirst_ = nullptr;
    QWidget* recent_ = nullptr;
    QVBoxLayout* list_ = nullptr;
};

} // namespace pela
