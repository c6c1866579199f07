// The one place where the window asks under which name something shall be saved.
#pragma once

#include <QString>

class QWidget;

namespace pela {

struct SaveQuestion {
    QString title;       ///< of the dialog
    QString name;        ///< suggested, with or without its suffix; see fileNameFor()
    QString kind;        ///< "PDF"; in the dialog "PDF (*.pdf)"
    QString suffix;      ///< "pdf"; a name that ends otherwise gets it too
    QString folder = {}; ///< where to begin; empty: where something was saved last, and this answer is remembered
};

/// A title as the name of a file: what some file system would not take is left out.
QString fileNameFor(QString title);

/// The path that was chosen, with its suffix; empty when the person thought better of it. To replace what stands there has been
/// agreed to, but it is the door (publish::) that refuses to replace a plan.
QString askWhereToSave(QWidget* parent, const SaveQuestion& question);

} // namespace pela
