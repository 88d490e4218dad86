# The build rules that every target of Randnotiz shares, so that a folder's CMakeLists.txt only
# lists its files and its arrows.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(RANDNOTIZ_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
option(RANDNOTIZ_FUZZ "Instrument everything for libFuzzer and build the fuzzers in place of the tests (clang)" OFF)
option(RANDNOTIZ_PRECOMPILE "Parse the headers of Qt and the standard library once, not in each source" OFF)
set(RANDNOTIZ_SANITIZE "" CACHE STRING "Sanitizers for the whole build, e.g. address,undefined")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(randnotiz_flags INTERFACE)
add_library(Randnotiz::flags ALIAS randnotiz_flags)
target_compile_definitions(randnotiz_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(randnotiz_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers -Wcast-align -Wnull-dereference
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond> $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>)
if(RANDNOTIZ_WARNINGS_AS_ERRORS)
    target_compile_options(randnotiz_flags INTERFACE -Werror)
endif()
if(RANDNOTIZ_SANITIZE)
    add_compile_options("-fsanitize=${RANDNOTIZ_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options("-fsanitize=${RANDNOTIZ_SANITIZE}")
endif()
if(RANDNOTIZ_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# One precompiled header for what is without widgets and one for what has them. All flags that the compiler compares are
# the same in each group; a source that one doesn't fit is an error (-Winvalid-pch).
# It hides a missing #include. The release preset builds without it, and finds that.
if(RANDNOTIZ_PRECOMPILE)
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cpp" "")
    foreach(group IN ITEMS core widgets)
        add_library(randnotiz_precompiled_${group} OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
        set_target_properties(randnotiz_precompiled_${group} PROPERTIES AUTOMOC OFF AUTORCC OFF)
        target_link_libraries(randnotiz_precompiled_${group} PRIVATE Randnotiz::flags Qt6::Core)
        target_precompile_headers(randnotiz_precompiled_${group} PRIVATE
            <QByteArray> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QFileInfo> <QFuture> <QFutureWatcher> <QHash>
            <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLocale> <QMap> <QObject> <QPointer> <QPromise>
            <QRegularExpression> <QSet> <QString> <QStringList> <QStringView> <QTemporaryDir> <QThread> <QThreadPool>
            <QTimer> <QUrl> <QUuid> <QVariant>
            <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional> <span> <string> <thread>
            <variant> <vector>)
    endforeach()
    target_link_libraries(randnotiz_precompiled_widgets PRIVATE Qt6::Widgets)
    target_precompile_headers(randnotiz_precompiled_widgets PRIVATE <QtWidgets>)
endif()

# Lets a target use one of the two: widgets when it is `views` itself or links it.
function(randnotiz_precompile target)
    if(NOT RANDNOTIZ_PRECOMPILE)
        return()
    endif()
    get_target_property(libraries ${target} LINK_LIBRARIES)
    set(group core)
    if(target STREQUAL randnotiz_views OR libraries MATCHES "Randnotiz::(views|application)")
        set(group widgets)
    endif()
    target_precompile_headers(${target} REUSE_FROM randnotiz_precompiled_${group})
endfunction()

# randnotiz_library(NAME SOURCES … [PUBLIC …] [PRIVATE …]): one layer, as static library
# Randnotiz::NAME. PUBLIC and PRIVATE are the arrows of that layer; headers are included as
# "layer/header.h" from models/ or views/.
function(randnotiz_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(randnotiz_${name} STATIC ${ARG_SOURCES})
    add_library(Randnotiz::${name} ALIAS randnotiz_${name})
    target_include_directories(randnotiz_${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/..")
    target_link_libraries(randnotiz_${name} PUBLIC ${ARG_PUBLIC} PRIVATE Randnotiz::flags ${ARG_PRIVATE})
    randnotiz_precompile(randnotiz_${name})
endfunction()

# randnotiz_test(NAME SOURCES … LIBRARIES … [DATA_ENVIRONMENT …]): one QtTest executable, run
# offscreen, in an environment of its own so that no test reads the developer's own library.
function(randnotiz_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(test_${name} ${ARG_SOURCES})
    target_link_libraries(test_${name} PRIVATE Randnotiz::flags Qt6::Test ${ARG_LIBRARIES})
    target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(test_${name} PRIVATE
        RANDNOTIZ_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        RANDNOTIZ_SHARED="${CMAKE_SOURCE_DIR}/../shared")
    randnotiz_precompile(test_${name})
    add_test(NAME ${name} COMMAND test_${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/testhome/data;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/testhome/config;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/testhome/cache")
endfunction()
