# `cmake --install build --prefix /usr`: the program and what the desktop wants to know about it.
include(GNUInstallDirs)
install(TARGETS pela RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(UNIX AND NOT APPLE)
  set(linux_files "${CMAKE_CURRENT_SOURCE_DIR}/packaging/linux")
  install(FILES "${linux_files}/id.pela.Pela.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${linux_files}/id.pela.Pela.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  install(FILES "${linux_files}/id.pela.Pela.mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME id.pela.Pela.xml)
  install(FILES "${CMAKE_CURRENT_SOURCE_DIR}/resources/icons/pela.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
          RENAME id.pela.Pela.svg)
  install(FILES "${linux_files}/pela.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endif()
