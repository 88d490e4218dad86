#pragma once

#include <QString>
#include <QStringList>

namespace randnotiz {

/// What a hostile page tries to reach.
struct Targets
{
    QString folder; ///< of files that must not be opened; absolute
    QString server; ///< "127.0.0.1:PORT", where nobody may call
};

/// The files in Targets::folder that the page names.
QStringList trapFiles();

/// A sentence of the article itself; the page has so many of them, between everything else.
QString sentence(int number);
inline constexpr int sentences = 8;

/// Stands in every script, style and handler, and nowhere in the article.
inline constexpr QStringView scriptText = u"evilCode";

/// A title that is a picture to whoever takes it for markup.
QString hostileTitle(const Targets &targets);

/// A page with all that a page can try: scripts, handlers, addresses of every scheme, pictures, style sheets, frames,
/// forms, drawings, players, preloads, and nesting that parsers disagree about.
/// @param base what its <base> says; without one when empty
QString hostilePage(const Targets &targets, const QString &base);

} // namespace randnotiz
