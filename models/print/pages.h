#pragma once

#include "domain/printing.h"

#include <QFuture>
#include <QImage>
#include <QList>

#include <memory>

class QPagedPaintDevice;

namespace randnotiz {

/// The first pages of a text as pictures, white with their margins. Laid out and painted in a pool thread.
///
/// @param mostPages how many at most
/// @param width     of each, in pixels
QFuture<QList<QImage>> pageImages(const PagedText &text, int mostPages, int width);

/// Paints pages of a text on a device, in a pool thread.
///
/// @param device that nobody else uses meanwhile, with its page layout set
/// @param first  counted from 1; 0: all
/// @param last   likewise; past the end: up to the end
/// @returns how many pages were painted. Errors: FileNotWritable.
QFuture<Result<int>> printed(const PagedText &text, const std::shared_ptr<QPagedPaintDevice> &device, int first, int last);

} // namespace randnotiz
