# The desktop program: what it does is a library of its own, so that tests drive it as it is.
if(NOT TARGET Randnotiz::views)
    return()
endif()

add_library(randnotiz_application STATIC
    application.cpp application.h
    desktopscheme.cpp desktopscheme.h
    language.cpp language.h
    settings.cpp settings.h)
add_library(Randnotiz::application ALIAS randnotiz_application)
target_include_directories(randnotiz_application PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(randnotiz_application
    PUBLIC Randnotiz::views
    PRIVATE Randnotiz::flags Randnotiz::commandserver Randnotiz::ipc Qt6::Concurrent Qt6::DBus)

add_executable(randnotiz main.cpp)
target_compile_definitions(randnotiz PRIVATE RANDNOTIZ_VERSION="${PROJECT_VERSION}")
target_link_libraries(randnotiz PRIVATE
    Randnotiz::flags Randnotiz::application Randnotiz::samples Randnotiz::translations)
install(TARGETS randnotiz RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
