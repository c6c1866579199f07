// The plan's data as charts for books.
#pragma once

#include "core/book/material.h"

namespace pela::book {

Figure budgetByYear(const Material& material);
Figure budgetByDimension(const Material& material); ///< years, stacked by dimension
Figure budgetBySource(const Material& material);
Figure programsByDimension(const Material& material);

} // namespace pela::book
