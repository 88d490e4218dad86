# The kill test: its child is a program of its own, since it is killed.
add_executable(killchild killchild.cpp killtext.h)
target_link_libraries(killchild PRIVATE Randnotiz::flags Randnotiz::library Randnotiz::text)
randnotiz_test(killtest SOURCES killtest.cpp killtext.h LIBRARIES Randnotiz::library Randnotiz::text TIMEOUT 300)
target_compile_definitions(test_killtest PRIVATE KILLCHILD="$<TARGET_FILE:killchild>")
add_dependencies(test_killtest killchild)
