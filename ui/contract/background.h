// Work beside the window: it runs in a thread of its own, and what it brings forth is told in the window's thread.
#pragma once

#include "core/base/task.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace pela {

/// What has been asked for. Forgetting it changes nothing: it lets whoever asked take it back.
class Work {
public:
    Work() = default;

    /// Asks the job to stop. Whatever it still brings forth is not told.
    void stop();
    /// Asks the job to stop and to tell how it ended: it may have been done already.
    void askToStop();
    /// Neither told nor stopped.
    bool isRunning() const;

private:
    friend class Background;
    struct State;
    explicit Work(std::shared_ptr<State> state) : state_(std::move(state)) { }

    std::shared_ptr<State> state_;
};

/// Lives in the window's thread and is asked there.
class Background : public QObject {
public:
    explicit Background(QObject* parent = nullptr);
    /// Asks every job to stop and waits for them. By then nothing should be visible that could wait with it.
    ~Background() override;

    /// Runs `job(task)` in another thread and hands what it returns to `done` in this one, unless the work was stopped or
    /// `asker` is gone by then. The job owns all it reads (a snapshot, values): nothing it uses may belong to somebody else.
    /// `progress`, when given, is told in this thread too, from 0 to 1, at most once a percent.
    template <class Job, class Done> Work run(QObject* asker, Job job, Done done, std::function<void(double)> progress = {})
    {
        using Brought = std::invoke_result_t<Job&, const Task&>;
        struct Piece {
            std::optional<Job> job;
            std::optional<Done> done;
            std::optional<Brought> brought;
        };
        const auto piece = std::make_shared<Piece>(Piece {std::move(job), std::move(done), std::nullopt});
        return start(
            asker,
            [piece](const Task& task) {
                piece->brought.emplace((*piece->job)(task));
                piece->job.reset(); // what it held goes where it was used
            },
            [piece] { (*piece->done)(std::move(*piece->brought)); }, std::move(progress));
    }

    /// Asks every job to stop; none of them is told any more. Does not wait.
    void stop();
    /// The same, and waits, as long as people wait for a program that ends.
    void stopAndWait();
    /// Nothing runs, not even what was stopped.
    bool isIdle() const { return running_.empty(); }

private:
    Work start(
        QObject* asker, std::function<void(const Task&)> job, std::function<void()> tell, std::function<void(double)> progress);

    QThreadPool pool_;
    std::vector<std::shared_ptr<Work::State>> running_;
};

} // namespace pela
