#include "ui/widgets/spoken.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace pela {

namespace {

const char* const roleProperty = "spokenRole";
const char* const valueProperty = "spokenValue";

class Spoken : public QAccessibleWidget {
public:
    explicit Spoken(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Role(widget->property(roleProperty).toInt())) { }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return widget()->property(valueProperty).toString();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && widget->property(roleProperty).isValid() ? new Spoken(widget) : nullptr;
}

} // namespace

void speakAs(QWidget& widget, QAccessible::Role role, const QString& value)
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed);
    widget.setProperty(roleProperty, int(role));
    if (widget.property(valueProperty).toString() == value)
        return;
    widget.setProperty(valueProperty, value);
    QAccessibleValueChangeEvent changed(&widget, value);
    QAccessible::updateAccessibility(&changed);
}

} // namespace pela
