// How the theme's tokens reach the widgets: a proxy over Fusion for measures, and one small style sheet.
#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

namespace pela {

class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    using QProxyStyle::polish;
    /// Text of the plan is text, also where it looks like markup: a label, and so a tip and a message, shows it as it is unless
    /// it says that it is rich. Qt would guess, and open the files that a name mentions.
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
        QStyleHintReturn* returned = nullptr) const override;
};

QString styleSheet(const Tokens& tokens);

} // namespace pela
