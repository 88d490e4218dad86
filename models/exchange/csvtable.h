#pragma once

#include <QByteArray>
#include <QStringList>

namespace randnotiz {

/// One line of a table for a spreadsheet, RFC 4180: fields parted by commas, quoted where they have to be, CR LF at the
/// end, UTF-8 (without a byte order mark before the first line).
///
/// Spreadsheets take what begins with = + - @, a tab or a line end (and the full-width forms of these) for a formula, which may
/// run programs and send data away. Such a field gets an apostrophe before it, the mark for "this is text"; whoever reads the
/// table by a program takes one apostrophe off a field that begins with an apostrophe and one of these characters.
QByteArray csvLine(const QStringList &fields);

} // namespace randnotiz
