# One target carries every warning and every Qt strictness; everything links it.
add_library(pela_compiler INTERFACE)
target_compile_features(pela_compiler INTERFACE cxx_std_20)
target_include_directories(pela_compiler INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(
  pela_compiler
  INTERFACE QT_NO_CAST_TO_ASCII
            QT_NO_URL_CAST_FROM_STRING
            QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
            QT_NO_FOREACH
            QT_NO_JAVA_STYLE_ITERATORS
            QT_USE_QSTRINGBUILDER
            QT_DISABLE_DEPRECATED_BEFORE=0x060400
            PELA_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(pela_compiler INTERFACE /W4 /WX /permissive- /utf-8)
else()
  target_compile_options(
    pela_compiler
    INTERFACE -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
              -Wimplicit-fallthrough -Wextra-semi -Wno-error=deprecated-declarations)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # ccache needs the first to cache files that use a precompiled header; gcc imagines the others: dangling references (from 13 on)
  # wherever a function that answers one is given a temporary, uninitialized values in sanitized code.
  target_compile_options(pela_compiler INTERFACE -fpch-preprocess
                                                 $<$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>:-Wno-dangling-reference>
                                                 $<$<BOOL:${PELA_SANITIZE}>:-Wno-maybe-uninitialized>)
endif()
if(PELA_SANITIZE)
  target_compile_options(pela_compiler INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                                 -fno-sanitize-recover=undefined)
  target_link_options(pela_compiler INTERFACE -fsanitize=address,undefined)
endif()
find_program(PELA_MOLD mold)
if(PELA_MOLD AND NOT MSVC)
  target_link_options(pela_compiler INTERFACE -fuse-ld=mold)
endif()
