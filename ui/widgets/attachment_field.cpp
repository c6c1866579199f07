#include "ui/widgets/attachment_field.h"

#include "core/base/format.h"
#include "core/base/safe_file.h"
#include "core/domain/city.h"
#include "core/publish/publish.h"
#include "ui/paper/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace pela {

Result<Attachment> attachFile(Draft& draft, const QString& path)
{
    const Result<QByteArray> bytes = firstBytes(path, largestAttachment + 1); // one more, so that what is too large is seen to be
    if (!bytes)
        return bytes.error();
    return keepFile(draft, QFileInfo(path).fileName(), *bytes);
}

AttachmentField::AttachmentField(PlanFile& file, const EntityInfo& entity, int field, QWidget* parent)
    : FormField(file, entity, field, parent)
{
    auto* inside = new QWidget(this);
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(2));
    picture_ = new QLabel(inside);
    picture_->setFixedSize(theme::space(14), theme::space(14));
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setProperty("role", "paper");
    row->addWidget(picture_);
    name_ = new QLabel(inside);
    name_->setProperty("role", "muted");
    name_->setTextFormat(Qt::PlainText);
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(name_, 1);
    choose_ = new QPushButton(icon(QStringLiteral("attach")), tr("Choose a file…"), inside);
    row->addWidget(choose_);
    remove_ = new QPushButton(icon(QStringLiteral("close")), {}, inside);
    remove_->setToolTip(tr("Take the file away"));
    remove_->setAccessibleName(remove_->toolTip());
    row->addWidget(remove_);
    placeEditor(inside);
    inside->setFocusProxy(choose_);
    choose_->setAccessibleName(tr("%1: choose a file").arg(info().title()));
    connect(choose_, &QPushButton::clicked, this, &AttachmentField::choose);
    connect(remove_, &QPushButton::clicked, this, [this] {
        value_ = Value();
        editedNow();
    });
}

QWidget* AttachmentField::editor() const
{
    return choose_ ? choose_->parentWidget() : nullptr;
}

void AttachmentField::show(const Value& value)
{
    value_ = value;
    const Attachment* attachment = file().plan().find(Id<Attachment>(value.uuid()));
    remove_->setVisible(attachment);
    name_->setText(attachment ? attachment->name : tr("No file yet"));
    name_->setToolTip(name_->text());
    picture_->setPixmap(QPixmap());
    const bool isPicture = attachment
        && (attachment->mediaType.startsWith(QLatin1String("image/")) || &info() == &fieldOf(&Masterplan::logo)); // is printed
    picture_->setVisible(isPicture);
    if (!isPicture)
        return;
    const auto bytes = file().content(attachment->content);
    const Result<> printed = bytes ? publish::mayBePrinted(attachment->name, *bytes) : Result<>(bytes.error());
    if (!printed) {
        showProblem(printed.error().message);
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(picture::fitted(*bytes, picture_->size() * devicePixelRatioF()));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    picture_->setPixmap(pixmap);
}

void AttachmentField::setReadOnly(bool readOnly)
{
    choose_->setEnabled(!readOnly);
    remove_->setEnabled(!readOnly);
}

void AttachmentField::choose()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a file"), {}, tr("Pictures (*.png *.jpg *.jpeg *.svg);;PDF (*.pdf);;All files (*)"));
    if (!path.isEmpty())
        attach(path);
}

bool AttachmentField::attach(const QString& path)
{
    Draft draft(file().plan(), tr("Attach %1").arg(QFileInfo(path).fileName()));
    const auto attached = attachFile(draft, path);
    if (!attached) {
        showProblem(attached.error().message);
        return false;
    }
    draft.set(entity(), row(), field(), Codec<Id<Attachment>>::encode(attached->id));
    if (const Result<> done = file().commit(draft); !done) {
        showProblem(done.error().message);
        return false;
    }
    showProblem({});
    refresh();
    return true;
}

} // namespace pela
