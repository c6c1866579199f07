#include "ui/theme/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>

namespace pela {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) { }

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* label = qobject_cast<QLabel*>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    // What is longer than its field is said whole by the tip.
    if (auto* box = qobject_cast<QComboBox*>(widget); box && box->toolTip().isEmpty()) {
        box->setToolTip(box->currentText());
        QObject::connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip, Qt::UniqueConnection);
    }
    if (auto* edit = qobject_cast<QLineEdit*>(widget); edit && edit->toolTip().isEmpty())
        edit->setToolTip(edit->placeholderText());
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
        return theme::iconSize();
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return theme::space(3);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme::space(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a plain list under the box, not a menu over it
    case SH_EtchDisabledText:
        return 0;
    case SH_DialogButtonLayout: // the way back on the left, the way on at the right, whatever the desktop does
        return QDialogButtonBox::GnomeLayout;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignTop);
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QString styleSheet(const Tokens& t)
{
    // Names in braces are tokens; sN is space(N).
    QString sheet = QStringLiteral(R"(
QToolTip { background: {text}; color: {window}; border: 0; padding: {s1}px {s2}px; }
QMainWindow, QDialog { background: {window}; }

QPushButton, QToolButton { background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 5px; padding: {s1}px {s3}px; min-height: {s5}px; }
QPushButton:hover, QToolButton:hover { background: {hover}; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: {chosen}; }
QPushButton:focus, QToolButton:focus { border: 2px solid {accent}; padding: {s1b}px {s3b}px; }
QPushButton:disabled, QToolButton:disabled { color: {muted}; border-color: {line}; background: transparent; }
QPushButton[main="true"] { background: {accent}; color: {onAccent}; border-color: {accent}; font-weight: 600; }
QPushButton[main="true"]:hover { background: {accentHover}; }
QPushButton[main="true"]:focus { border: 2px solid {text}; }
QPushButton[main="true"]:disabled { background: {line}; color: {muted}; border-color: {line}; }
QPushButton[flat="true"], QToolButton[autoRaise="true"] { background: transparent; border-color: transparent; padding: {s1}px {s2}px; }
QPushButton[flat="true"]:hover, QToolButton[autoRaise="true"]:hover { background: {hover}; }
QPushButton[flat="true"]:focus, QToolButton[autoRaise="true"]:focus { border: 2px solid {accent}; padding: {s1b}px {s2b}px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit { background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 5px; padding: {s1}px {s2}px; selection-background-color: {accent}; selection-color: {onAccent}; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: {s5}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus { border: 2px solid {accent}; padding: {s1b}px {s2b}px; }
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QPlainTextEdit[readOnly="true"], QComboBox:disabled, QSpinBox:disabled { background: transparent; border-color: {line}; color: {text}; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QSpinBox { border: 2px solid {accent}; border-radius: 0; padding: 0 {s1}px; min-height: 0; }
QHeaderView QLineEdit, QHeaderView QLineEdit:focus { border: 1px solid {line}; border-radius: 3px; padding: 0 {s1}px; min-height: 0; }
QHeaderView QLineEdit:focus, QHeaderView QLineEdit[active="true"] { border-color: {accent}; }
QHeaderView QLineEdit[active="true"] { background: {chosen}; }
QLineEdit > QToolButton { background: transparent; border: 0; padding: 0; min-height: 0; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] { border: 2px solid {bad}; padding: {s1b}px {s2b}px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: {s6}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/chevron-down-{scheme}.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: {surface}; border: 1px solid {border}; outline: 0; padding: {s1}px; }

QCheckBox, QRadioButton { spacing: {s2}px; padding: 1px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: {accent}; }
QCheckBox::indicator, QAbstractItemView::indicator { width: {s4}px; height: {s4}px; border: 1px solid {border}; border-radius: 3px; background: {surface}; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { image: url(:/icons/check-{scheme}.svg); background: {accent}; border-color: {accent}; }
QCheckBox::indicator:disabled { border-color: {line}; }

QAbstractItemView { background: {surface}; alternate-background-color: {window}; border: 1px solid {line}; border-radius: 6px; gridline-color: {line}; selection-background-color: {chosen}; selection-color: {text}; outline: 0; }
QAbstractItemView:focus { border-color: {accent}; }
QTableView#frozen { border: 0; border-radius: 0; }
QTreeView::item, QListView::item { padding: {s1}px 0; }
QTreeView::item:hover, QListView::item:hover { background: {hover}; }
QTreeView::item:selected, QListView::item:selected { background: {chosen}; color: {text}; }
QHeaderView { background: {sunken}; border: 0; }
QHeaderView::section { background: {sunken}; color: {muted}; border: 0; border-right: 1px solid {line}; border-bottom: 1px solid {line}; padding: {s1}px {s2}px; font-weight: 600; }
QTableCornerButton::section { background: {sunken}; border: 0; }

QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget[scrolled="true"] { background: transparent; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: {s3}px; } QScrollBar:horizontal { height: {s3}px; }
QScrollBar::handle { background: {border}; border-radius: 4px; margin: 2px; min-height: {s8}px; min-width: {s8}px; }
QScrollBar::handle:hover { background: {muted}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; } QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: {sunken}; color: {text}; border: 0; padding: 1px {s2}px; }
QMenuBar::item { padding: {s1}px {s2}px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: {chosen}; }
QMenu { background: {surface}; color: {text}; border: 1px solid {border}; padding: {s1}px; }
QMenu::item { padding: {s1}px {s6}px {s1}px {s3}px; border-radius: 4px; }
QMenu::item:selected { background: {chosen}; } QMenu::item:disabled { color: {muted}; }
QMenu::icon { padding-left: {s2}px; }
QMenu::separator { height: 1px; background: {line}; margin: {s1}px {s2}px; }
QToolBar { background: {sunken}; border: 0; border-bottom: 1px solid {line}; padding: {s1}px {s2}px; spacing: {s1}px; }
QStatusBar { background: {sunken}; color: {muted}; border-top: 1px solid {line}; } QStatusBar::item { border: 0; }
QTabBar::tab { padding: {s1}px {s3}px; color: {muted}; border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: {text}; border-bottom-color: {accent}; font-weight: 600; }
QTabBar::tab:selected:focus { background: {chosen}; border-bottom-color: {text}; }
QTabWidget::pane { border: 0; border-top: 1px solid {line}; }
QSplitter::handle { background: {line}; } QSplitter::handle:horizontal { width: 1px; } QSplitter::handle:vertical { height: 1px; }
QGroupBox { border: 0; margin-top: {s5}px; font-weight: 600; } QGroupBox::title { subcontrol-origin: margin; left: 0; }
QProgressBar { background: {sunken}; border: 0; border-radius: 3px; max-height: 6px; text-align: center; } QProgressBar::chunk { background: {accent}; border-radius: 3px; } QStatusBar QProgressBar { background: {line}; }
QLabel[role="muted"] { color: {muted}; } QLabel[role="problem"] { color: {bad}; } QLabel[role="good"] { color: {good}; } QLabel[role="warning"] { color: {warning}; }
QLabel[role="paper"] { background: #ffffff; border-radius: 4px; } /* what is made for paper lies on white, in the dark too */
QFrame[role="card"] { background: {surface}; border: 1px solid {line}; border-radius: 8px; }
QWidget[role="surface"] { background: {surface}; }
QDialog#palette { background: {surface}; border: 1px solid {border}; }
QWidget[role="line"] { background: {line}; }
)");
    const QColor accentHover = theme::isDark() ? t.accent.lighter(112) : t.accent.darker(115);
    const std::pair<const char*, QColor> colours[] = {
        {"window", t.window},
        {"surface", t.surface},
        {"sunken", t.sunken},
        {"line", t.line},
        {"border", t.border},
        {"text", t.text},
        {"muted", t.muted},
        {"accent", t.accent},
        {"onAccent", t.onAccent},
        {"accentHover", accentHover},
        {"chosen", t.chosen},
        {"hover", t.hover},
        {"good", t.good},
        {"warning", t.warning},
        {"bad", t.bad},
    };
    for (const auto& [name, colour] : colours)
        sheet.replace(QLatin1Char('{') + QLatin1String(name) + QLatin1Char('}'), colour.name());
    sheet.replace(QLatin1String("{scheme}"), theme::isDark() ? QLatin1String("dark") : QLatin1String("light"));
    for (int steps = 1; steps <= 8; ++steps) {
        sheet.replace(QStringLiteral("{s%1}").arg(steps), QString::number(theme::space(steps)));
        // One pixel less beside a border that is one pixel wider, so that nothing moves on focus.
        sheet.replace(QStringLiteral("{s%1b}").arg(steps), QString::number(theme::space(steps) - 1));
    }
    return sheet;
}

} // namespace pela
