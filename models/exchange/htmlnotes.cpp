#include "exchange/htmlnotes.h"

#include "exchange/articlehtml.h"
#include "exchange/htmlblocks.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// The colours of the marks let those below them shine through, so that overlaps can be seen.
constexpr auto style = R"(:root{color-scheme:light dark;--text:#1d1d1f;--page:#fdfdfc;--quiet:#5f6368;--line:#d9d9d6}
@media (prefers-color-scheme:dark){:root{--text:#e6e4df;--page:#1c1c1e;--quiet:#a5a29b;--line:#3a3a3c}}
body{margin:0;background:var(--page);color:var(--text);font:1.06rem/1.6 Georgia,"Noto Serif",serif}
article,header.collection{position:relative;max-width:38em;margin:3em auto;padding:0 1.2em;overflow-wrap:break-word}
h1{font-size:1.75em;line-height:1.25;margin-bottom:.3em}
h2,h3,h4,h5,h6{line-height:1.3}
a{color:inherit}
.source,.tags,.caption,.picture,aside,footer{color:var(--quiet);font:.86rem/1.5 system-ui,sans-serif}
blockquote{margin:1em 0;padding-left:1em;border-left:3px solid var(--line)}
pre{overflow-x:auto;font-size:.9em}
table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.25em .6em;text-align:left}
hr{border:0;border-top:1px solid var(--line)}
mark{color:inherit;background:var(--b);border-bottom:2px solid var(--c)}
.c1{--c:#d9a800;--b:rgba(242,194,0,.35)}.c2{--c:#3f9c46;--b:rgba(76,175,80,.32)}.c3{--c:#2f7be8;--b:rgba(61,139,253,.3)}
.c4{--c:#d1498d;--b:rgba(224,85,154,.3)}.c5{--c:#dd7613;--b:rgba(240,138,36,.34)}.c6{--c:#8450cc;--b:rgba(143,91,214,.3)}
sup a{text-decoration:none;color:var(--quiet);font:.8em system-ui,sans-serif;padding:0 .15em}
aside{border-left:3px solid var(--c);padding-left:.7em;margin:.6em 0 1em 1em;white-space:pre-line}
aside b{color:var(--text)}
.orphans aside q{display:block;color:var(--text);white-space:pre-line;quotes:none}
@media (min-width:68em){article{margin-left:max(3em,calc(50vw - 30em))}
aside{float:right;clear:right;width:15em;margin:.2em -18em 1em 0}.orphans aside{float:none;width:auto;margin:1em 0}}
@media print{body{background:none}aside{float:none;width:auto;margin:.6em 0 1em 1em}})"_L1;

QString document(const QString &title, const QString &head, const QString &language, const QString &content)
{
    return u"<!DOCTYPE html>\n<html%1>\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n%2<title>%3</title>\n"
           "<style>\n%4\n</style>\n</head>\n<body>\n%5</body>\n</html>\n"_s.arg(languageAttribute(language), head,
                                                                              escapedHtml(title), style, content);
}

QString markElement(const QString &id)
{
    return u"<meta name=\"randnotiz:article\" content=\"%1\">\n"_s.arg(escapedHtml(id));
}

} // namespace

QByteArray HtmlNotes::section(const NotesToExport &notes, const SectionPlace &place) const
{
    return articleHtml(notes, place.group, Medium::Screen).toUtf8();
}

QByteArray HtmlNotes::articleFile(const NotesToExport &notes) const
{
    return document(titleIn(notes.article), markElement(notes.article.id.toString()), notes.article.metadata.language.value, articleHtml(notes, {}, Medium::Screen)).toUtf8();
}

QByteArray HtmlNotes::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    const QString begin = u"<header class=\"collection\"><h1>%1</h1></header>\n"_s.arg(escapedHtml(head.title));
    return document(head.title, markElement(head.id), {}, begin + QString::fromUtf8(sections.join())).toUtf8();
}

} // namespace randnotiz
