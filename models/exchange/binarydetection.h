#pragma once

#include "text/decoding.h"

#include <QByteArrayView>

namespace randnotiz {

/// Whether `bytes` begin like a file of a known format that is no text (PDF, pictures, archives, office files, …).
bool hasBinarySignature(QByteArrayView bytes);

/// Whether what was decoded was hardly text: more than every twentieth byte a control character, or more than
/// every fifth unit undecodable, or every third a NUL.
bool isHardlyText(QByteArrayView bytes, const DecodedText &decoded);

} // namespace randnotiz
