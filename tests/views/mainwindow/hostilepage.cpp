#include "views/mainwindow/hostilepage.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

// In all of these, FILE is a trap on the disk and SERVER one on the network.

constexpr QStringView head = uR"html(
<script>document.write("<p>evilCode()</p>"); fetch("http://SERVER/script")</script>
<script src="http://SERVER/a.js"></script><script src="file://FILE.js"></script>
<script type="text/plain">evilCode</script>
<noscript><link rel="stylesheet" href="http://SERVER/noscript.css"></noscript>
<style>@import "http://SERVER/import.css"; @import url(file://FILE.css);
body { background: url(file://FILE.png) } p:after { content: "evilCode" }
@font-face { font-family: x; src: url(http://SERVER/font.woff) }</style>
<link rel="stylesheet" href="http://SERVER/a.css"><link rel="stylesheet" href="file://FILE.css">
<link rel="preload" as="image" href="http://SERVER/preload.png"><link rel="prefetch" href="http://SERVER/prefetch">
<link rel="dns-prefetch" href="//SERVER"><link rel="preconnect" href="http://SERVER">
<link rel="icon" href="file://FILE.png"><link rel="manifest" href="http://SERVER/manifest">
<link rel="canonical" href="javascript:evilCode()"><link rel="amphtml" href="http://SERVER/amp">
<meta http-equiv="refresh" content="0;url=javascript:evilCode()"><meta http-equiv="refresh" content="0;url=file://FILE.txt">
<meta http-equiv="set-cookie" content="evilCode=1"><meta property="og:image" content="file://FILE.png">
<meta property="og:url" content="file://FILE.txt"><meta name="author" content="&lt;img src='file://FILE.png'&gt;">
<script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:evilCode()","image":"file://FILE.png"}</script>
)html";

/// One after each sentence of the article.
constexpr QStringView tricks[] = {
    // Addresses
    uR"html(<a href="javascript:evilCode()">script</a> <a href=" &#106;ava&Tab;script&colon;evilCode()">hidden script</a>
<a href="vbscript:evilCode()">basic</a> <a href="data:text/html,<script>evilCode()</script>">data</a>
<a href="file://FILE.txt">file</a> <a href="FILE.txt">path</a> <a href="\\SERVER\share">share</a>
<a href="randnotiz://annotation/0">own scheme</a> <a href="qrc:/icons/randnotiz.svg">resource</a>
<a href="smb://SERVER/x">smb</a> <a href="ftp://SERVER/x">ftp</a> <a href="intent://x">intent</a>
<a href="https://example.org/fine" ping="http://SERVER/ping" onclick="evilCode()" onmouseover="evilCode()">fine</a>
<a href="http://SERVER/link">leads to the server</a>)html",
    // Pictures and players
    uR"html(<img src="http://SERVER/a.png" alt="remote"><img src="file://FILE.png" alt="local"><img src="FILE.png">
<img src="qrc:/icons/randnotiz.svg"><img src=x onerror="evilCode()"><img srcset="http://SERVER/2x.png 2x, file://FILE.png 1x">
<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='evilCode()'/>" lowsrc="http://SERVER/low.png">
<picture><source srcset="http://SERVER/p.webp"><img src="http://SERVER/p.png" loading="eager"></picture>
<video src="http://SERVER/v.mp4" poster="file://FILE.png" autoplay><track src="http://SERVER/t.vtt" default>
<source src="file://FILE.mp4"></video><audio autoplay src="http://SERVER/a.mp3"></audio><bgsound src="http://SERVER/b.wav">
<input type="image" src="http://SERVER/i.png"><table background="file://FILE.png"><tr><td background="http://SERVER/td.png">x</td></tr></table>)html",
    // Frames, forms, objects
    uR"html(<iframe src="http://SERVER/frame"></iframe><iframe src="file://FILE.txt"></iframe><iframe srcdoc="<script>evilCode()</script>"></iframe>
<frameset><frame src="http://SERVER/frame2"></frameset><object data="http://SERVER/o.swf"><param name="movie" value="file://FILE.swf"></object>
<embed src="file://FILE.swf"><applet code="http://SERVER/a.class"></applet><portal src="http://SERVER/portal"></portal>
<form action="http://SERVER/form" autofocus onfocus="evilCode()"><input name="a" autofocus onfocus="evilCode()">
<button formaction="javascript:evilCode()">send</button><isindex action="javascript:evilCode()" prompt="x"></form>
<meta http-equiv="refresh" content="0;url=http://SERVER/refresh"><base href="javascript:evilCode()//">)html",
    // Drawings and formulas
    uR"html(<svg onload="evilCode()"><script>evilCode()</script><script href="http://SERVER/svg.js"/><use href="http://SERVER/u.svg#a"/>
<image href="file://FILE.png"/><foreignObject><iframe src="http://SERVER/foreign"></iframe><img src="file://FILE.png"></foreignObject>
<a href="javascript:evilCode()"><text>drawn</text></a><animate attributeName="href" values="javascript:evilCode()"/>
<style>@import "http://SERVER/svg.css"; /* evilCode */</style></svg>
<math href="javascript:evilCode()"><maction actiontype="statusline" xlink:href="javascript:evilCode()">formula</maction></math>)html",
    // Styles
    uR"html(<span style="background:url(http://SERVER/s.png);-moz-binding:url(file://FILE.xml);width:expression(evilCode())">styled</span>
<ul style="list-style-image:url(file://FILE.png)"><li>item</li></ul><div style="behavior:url(file://FILE.htc)"></div>
<p style="font-family:'x';src:url(http://SERVER/f)" onclick=evilCode() onload=evilCode()>attributes without quotes</p>
<template><script>evilCode()</script><img src="http://SERVER/template.png">evilCode</template>)html",
    // Nesting that parsers disagree about
    uR"html(<noscript><p title="</noscript><img src='file://FILE.png' onerror=evilCode()>"></noscript>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src='file://FILE.png' onerror=evilCode()&gt;"></table></math>
<svg></p><style><a id="</style><img src='http://SERVER/m.png' onerror=evilCode()>"></style></svg>)html",
    uR"html(<b><p><i></b></p></i><table><b><tr><a href="javascript:evilCode()">fostered</a></table></b>
<scr<script>ipt>shown()</scr</script>ipt><img """><script>evilCode()</script>"><IMG SRC=JaVaScRiPt:evilCode()>
<img/src="file://FILE.png"/onerror=evilCode()><svg/onload=evilCode()><a href="java&#0;script:evilCode()">nul</a>)html",
    // This one swallows what follows it, so it comes last.
    uR"html(<form><math><mtext></form><form><mglyph><style></math><img src='file://FILE.png' onerror=evilCode()></style></mglyph></form>
<select><option><style></option></select><img src='http://SERVER/select.png' onerror=evilCode()></style></select>
<!--[if gte IE 4]><script>evilCode()</script><![endif]--><!--><img src="file://FILE.png" onerror="evilCode()">-->
<?xml-stylesheet href="http://SERVER/x.css"?><![CDATA[<img src="file://FILE.png" onerror="evilCode()">]]>)html",
};
static_assert(std::size(tricks) == sentences);

QString aimed(QStringView markup, const Targets &targets)
{
    return markup.toString().replace("SERVER"_L1, targets.server).replace("FILE"_L1, targets.folder + u"/secret"_s);
}

} // namespace

QStringList trapFiles()
{
    return {u"secret.png"_s, u"secret.css"_s, u"secret.js"_s, u"secret.txt"_s};
}

QString sentence(int number)
{
    return u"Sentence number %1 of the article says, in more words than any menu would use for it, that a reader came "
           "here for this and for nothing else, and that it goes on for another while."_s.arg(number);
}

QString hostileTitle(const Targets &targets)
{
    return u"<img src='file://%1/secret.png'> \u202E<b>title</b>"_s.arg(targets.folder);
}

QString hostilePage(const Targets &targets, const QString &base)
{
    QString page = u"<!DOCTYPE html><html><head><meta charset=utf-8>"_s;
    if (!base.isEmpty())
        page += u"<base href=\"%1\" target=\"_blank\">"_s.arg(aimed(base, targets));
    page += u"<title>%1</title>"_s.arg(hostileTitle(targets).toHtmlEscaped()) + aimed(head, targets);
    page += u"</head><body onload=\"evilCode()\" background=\"file://%1/secret.png\"><article>"_s.arg(targets.folder);
    for (int i = 0; i < sentences; ++i)
        page += u"<p>"_s + sentence(i) + u" <a href=\"relative.html\">on</a></p>\n"_s + aimed(tricks[i], targets) + u'\n';
    return page + u"</article></body></html>\n"_s;
}

} // namespace randnotiz
