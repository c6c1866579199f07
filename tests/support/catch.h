// Catch2 2.13 (Debian 12) and 3 (elsewhere) behind one name.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx; // as 2.13 has it
#else
#include <catch2/catch.hpp>
#endif
