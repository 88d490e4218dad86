// What libFuzzer calls; RANDNOTIZ_FUZZ_TARGET says which reader this program is for.

#include "fuzz/fuzztargets.h"
#include "fuzz/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const randnotiz::FuzzTarget *const target = randnotiz::fuzzTarget(RANDNOTIZ_FUZZ_TARGET);
    randnotiz::promise(target != nullptr, "the target exists");
    target->read(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
