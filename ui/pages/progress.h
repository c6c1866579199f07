// How far each page's work is: the quiet marks in the navigation. Cheap counts, asked after every change.
#pragma once

#include "ui/contract/page_entry.h"

namespace pela {

PageProgress cityProgress(const Plan& plan);       ///< what covers, headings and signatures need
PageProgress opdProgress(const Plan& plan);        ///< OPDs with a titled head
PageProgress bimtekProgress(const Plan& plan);     ///< outputs brought forth
PageProgress programProgress(const Plan& plan);    ///< programmes with objective, indicator and budget
PageProgress bookProgress(const Plan& plan);       ///< sections reviewed or final
PageProgress commitmentProgress(const Plan& plan); ///< OPDs that have signed

} // namespace pela
