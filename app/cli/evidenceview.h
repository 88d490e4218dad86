#pragma once

#include "library/evidence.h"

#include <QByteArray>
#include <QStringList>

namespace randnotiz::cli {

class Words;

/// The proof of an annotation's quote, as one JSON object.
QByteArray toJson(const Evidence &evidence);

/// The same for a person, a line each: "article: …".
QStringList evidenceLines(const Evidence &evidence, const Words &words);

} // namespace randnotiz::cli
