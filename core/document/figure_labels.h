// How names fit into a figure.
#pragma once

#include "core/document/figure_geometry.h"

namespace pela::book {

/// As much of a text as fits, on one line and whole characters only; "…" stands for the rest, nothing where not even that fits.
QString fitted(const QString& text, double room, const LabelType& type);

/// As many words as fit on the first line, and the rest.
std::pair<QString, QString> twoLines(const QString& name, double room, const LabelType& type);

/// The width a name would like.
double nameWidth(const QString& name, const LabelType& type);

} // namespace pela::book
