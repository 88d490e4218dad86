#pragma once

#include <QString>

namespace randnotiz {

/// Whether a line is nothing but the name of an image file ("W-harbour 89062.jpg"), as is left when a page
/// was copied without its pictures.
bool isImageFileName(const QString &line);

/// Whether a line is a picture's caption by the credit it ends or begins with ("… Foto: dpa", "(Quelle: Getty)").
/// A line that is a source and nothing else ("Quelle: dpa") is none.
bool isCaption(const QString &line);

} // namespace randnotiz
