// What to do first, second and third in a plan that holds nothing yet.
#pragma once

#include <QWidget>

#include <array>
#include <functional>

class QPushButton;

namespace pela {

class Chip;
class Plan;

class FirstSteps : public QWidget {
    Q_OBJECT
public:
    /// `open` goes to a page by its id.
    FirstSteps(std::function<void(const QString& pageId)> open, QWidget* parent);

    /// Until there are agencies and programmes there is nothing to count, draw or check.
    static bool areDone(const Plan& plan);
    /// Marks what is done; the first that is not stands out.
    void show(const Plan& plan);

private:
    struct Step {
        Chip* mark = nullptr;
        QPushButton* go = nullptr;
    };
    std::array<Step, 3> steps_;
};

} // namespace pela
