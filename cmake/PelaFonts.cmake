# Fonts are built in from what the distribution packages, so that window and paper look the same on every computer, also where
# none of these is installed.
set(PELA_FONT_DIRS "/usr/share/fonts/truetype/noto;/usr/share/fonts/truetype/liberation2;/usr/share/fonts/truetype/liberation"
    CACHE STRING "Folders of the font files that are built in")

# pela_add_fonts(TARGET SET FILE...): the files are :/fonts/SET/FILE in the target.
function(pela_add_fonts target set)
  set(found)
  foreach(name ${ARGN})
    find_file(PELA_FONT_${name} NAMES "${name}" PATHS ${PELA_FONT_DIRS} NO_DEFAULT_PATH)
    if(NOT PELA_FONT_${name})
      message(FATAL_ERROR "${name} is in none of ${PELA_FONT_DIRS}. Install fonts-liberation2 and fonts-noto-core, or name its folder "
                          "in PELA_FONT_DIRS.")
    endif()
    set_source_files_properties("${PELA_FONT_${name}}" PROPERTIES QT_RESOURCE_ALIAS "${name}")
    list(APPEND found "${PELA_FONT_${name}}")
  endforeach()
  # Uncompressed they are read from the program itself, which costs no time when it starts.
  qt_add_resources(${target} "pela_fonts_${set}" PREFIX "/fonts/${set}" FILES ${found} OPTIONS --no-compress)
endfunction()
