#pragma once

#include "domain/ids.h"

#include <QString>

#include <variant>

namespace randnotiz {

/// A page that somebody else (a bookmarklet, any web page) offers to the reader.
struct OfferedPage
{
    QString address; ///< http or https, every character of it visible
    QString text;    ///< what was selected there; one line, at most 2,000 characters

    friend bool operator==(const OfferedPage &, const OfferedPage &) = default;
};

/// What a randnotiz:// link asks for; std::monostate: nothing that the program knows.
///
/// `randnotiz://annotation/UUID`, `randnotiz://add?url=ADDRESS[&text=SELECTED]`. Any page can call such a
/// link.
using ProgramLink = std::variant<std::monostate, AnnotationId, OfferedPage>;
ProgramLink parseProgramLink(const QString &link);

/// An address as it may be shown: what would change the direction of the text or can't be seen is
/// percent-encoded, a foreign host is in its ASCII form. Empty for what is no http or https address.
QString shownAddress(const QString &address);

} // namespace randnotiz
