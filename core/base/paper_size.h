// The sheets that Indonesian offices print on.
#pragma once

namespace pela {

enum class PaperSize { A4, F4 };

} // namespace pela
