// What a page may ask of the window around it: the plan file, writing to it, and going somewhere else.
#pragma once

#include "core/base/result.h"
#include "core/store/plan_file.h"
#include "ui/contract/background.h"

#include <QString>

#include <functional>
#include <memory>

namespace pela {

class Workspace {
public:
    virtual ~Workspace() = default;

    virtual PlanFile& file() = 0;
    const Plan& plan() { return file().plan(); }

    /// Writes a change, or a deed that was drafted, into the plan. Says nothing: whoever asks decides where the sentence of a
    /// refusal is shown.
    template <class Change> Result<> commit(const Change& change) { return file().commit(change); }
    /// The common case: a refusal is shown over the lower edge of the window. False when it was refused.
    template <class Change> bool commitOrShow(const Change& change)
    {
        const Result<> done = commit(change);
        if (!done)
            showError(done.error());
        return bool(done);
    }

    /// Where work goes that must not make anybody wait.
    virtual Background& background() = 0;
    /// Runs `job(task)` beside the window and hands its result to `done` here; see Background::run. A job that reads the plan
    /// holds `plan().snapshot()`.
    template <class Job, class Done> Work later(QObject* asker, Job job, Done done, std::function<void(double)> progress = {})
    {
        return background().run(asker, std::move(job), std::move(done), std::move(progress));
    }
    /// The same for work that somebody waits for: while it lasts the window shows `title`, how far it is, and a way to stop it.
    /// Stopped, it is handed to `done` all the same: only the job knows whether it was in time (Problem::Stopped).
    template <class Job, class Done> Work laterShown(QObject* asker, const QString& title, Job job, Done done)
    {
        const auto work = std::make_shared<Work>();
        const auto progress = showWork(title, [work] { work->askToStop(); });
        *work = later(
            asker, std::move(job),
            [progress, done = std::move(done)](auto&& brought) mutable {
                progress(1);
                done(std::forward<decltype(brought)>(brought));
            },
            progress);
        return *work;
    }
    /// Shows that something is being done, with a way to stop it. Whoever does it tells the answer how far it is; at 1 it goes.
    virtual std::function<void(double)> showWork(const QString& title, std::function<void()> stop) = 0;
    /// Says how work that somebody waited for ended: a notice when it was stopped, as was wished, or an error.
    void showEnd(const Error& error)
    {
        if (error.problem == Problem::Stopped)
            showNotice(error.message);
        else
            showError(error);
    }
    /// Shows a sentence over the lower edge; it stays until it is closed or replaced, or its cause is gone. Never a dialog.
    virtual void showError(const Error& error) = 0;
    /// The same for good news ("Saved at D:/ambon.pdf"); goes by itself after some seconds.
    virtual void showNotice(const QString& sentence) = 0;

    /// The same for something that was written into a file at `path`: leads to its folder where that can be shown.
    virtual void showSaved(const QString& sentence, const QString& path)
    {
        Q_UNUSED(path);
        showNotice(sentence);
    }

    /// Opens a page by its id ("opd").
    virtual void showPage(const QString& pageId) = 0;
    /// Opens the page that shows this row and chooses it there. False when no page shows such rows or the row is gone.
    virtual bool goTo(const EntityInfo& entity, const QUuid& id) = 0;
    template <class E> bool goTo(Id<E> id) { return goTo(E::describe(), id.uuid()); }
};

} // namespace pela
