#include "exchange/bibliography.h"

#include "exchange/exportmark.h"
#include "exchange/moments.h"
#include "text/folding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString outletOf(const Metadata &metadata)
{
    return metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value;
}

/// Letters and digits that every program takes in a key.
QString keyPart(const QString &text)
{
    QString spelled = text.toLower();
    spelled.replace(u'ä', "ae"_L1).replace(u'ö', "oe"_L1).replace(u'ü', "ue"_L1).replace(u'ø', "o"_L1);
    QString part;
    for (const QChar c : foldedForFilter(spelled)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            part += c;
    }
    return part.left(20);
}

QString firstLongWord(const QString &title)
{
    constexpr qsizetype longEnough = 4;
    for (const QString &word : title.split(QRegularExpression(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption))) {
        if (const QString part = keyPart(word); part.size() >= longEnough)
            return part;
    }
    return {};
}

/// What TeX would take for a command. Braces are written as commands, since BibTeX counts even escaped ones.
QString texText(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + 16);
    for (const QChar c : text.simplified()) {
        switch (c.unicode()) {
        case u'&': case u'%': case u'$': case u'#': case u'_':
            escaped += u'\\';
            escaped += c;
            break;
        case u'{': escaped += "\\textbraceleft{}"_L1; break;
        case u'}': escaped += "\\textbraceright{}"_L1; break;
        case u'~': escaped += "\\textasciitilde{}"_L1; break;
        case u'^': escaped += "\\textasciicircum{}"_L1; break;
        case u'\\': escaped += "\\textbackslash{}"_L1; break;
        case u'"': escaped += "{\"}"_L1; break; // BibTeX's other quotation mark, and babel's shorthand
        default:
            if (c.unicode() >= 0x20)
                escaped += c;
        }
    }
    return escaped;
}

/// BibLaTeX takes an address as it stands, so that only what would end the field, or a line, is encoded.
QString texAddress(const QString &address)
{
    QString encoded;
    for (const QChar c : address) {
        const bool bad = c.unicode() <= 0x20 || c == u'{' || c == u'}' || c == u'\\' || c == u'"';
        if (bad)
            encoded += u"%"_s + QString::number(c.unicode(), 16).toUpper().rightJustified(2, u'0');
        else
            encoded += c;
    }
    return encoded;
}

/// babel's names of the languages that articles are in most often; others stand as they are.
QString babelName(const QString &language)
{
    constexpr std::pair<QLatin1StringView, QLatin1StringView> names[]{
        {"de"_L1, "ngerman"_L1},  {"en"_L1, "english"_L1}, {"fr"_L1, "french"_L1},     {"es"_L1, "spanish"_L1},
        {"it"_L1, "italian"_L1},  {"nl"_L1, "dutch"_L1},   {"pt"_L1, "portuguese"_L1}, {"pl"_L1, "polish"_L1},
        {"ru"_L1, "russian"_L1},  {"sv"_L1, "swedish"_L1}, {"da"_L1, "danish"_L1},     {"fi"_L1, "finnish"_L1},
        {"cs"_L1, "czech"_L1},    {"tr"_L1, "turkish"_L1}, {"hu"_L1, "magyar"_L1},     {"el"_L1, "greek"_L1},
    };
    const QString primary = language.section(u'-', 0, 0).toLower();
    const auto *const found = std::ranges::find_if(names, [&](const auto &entry) { return primary == entry.first; });
    return found == std::end(names) ? QString() : QString(found->second);
}

QString texName(const QString &author)
{
    if (const auto name = personName(author))
        return texText(name->family) + u", "_s + texText(name->given);
    return u'{' + texText(author) + u'}';
}

QJsonObject dateParts(const PartialDate &date)
{
    QJsonArray parts{date.year};
    if (date.month != 0)
        parts += date.month;
    if (date.day != 0)
        parts += date.day;
    return {{u"date-parts"_s, QJsonArray{parts}}};
}

PartialDate dayOf(qint64 ms)
{
    return PartialDate::fromString(utcMoment(ms).left(10)).value_or(PartialDate());
}

QJsonObject cslName(const QString &author)
{
    if (const auto name = personName(author))
        return {{u"family"_s, name->family}, {u"given"_s, name->given}};
    return {{u"literal"_s, author}};
}

} // namespace

std::optional<PersonName> personName(const QString &author)
{
    static const QRegularExpression pattern(
        u"\\A((?:[\\p{L}\\p{M}'’.-]+ ){0,3}[\\p{L}\\p{M}'’-]+), ((?:[\\p{L}\\p{M}'’.-]+ ){0,3}[\\p{L}\\p{M}'’.-]+)\\z"_s);
    static const QRegularExpression noGivenName(u"\\A(?:(?:jr|sr|inc|ltd|llc|plc|co|corp|gmbh|ag|kg|se|ev|dr|phd|md)\\.?|[ivx]+)\\z"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(author.simplified());
    if (!match.hasMatch() || noGivenName.match(match.captured(2)).hasMatch())
        return std::nullopt;
    return PersonName{match.captured(1), match.captured(2)};
}

QString citationKey(const Article &article)
{
    const Metadata &metadata = article.metadata;
    const QString author = metadata.authors.value.value(0);
    const auto name = personName(author);
    QString who = keyPart(name ? name->family : author.section(u' ', -1));
    if (who.isEmpty())
        who = keyPart(outletOf(metadata));
    const QString year = metadata.published.value.isNull() ? QString() : QString::number(metadata.published.value.year);
    constexpr qsizetype idLength = 8;
    return who + year + firstLongWord(metadata.title.value) + u'-' + article.id.toString().first(idLength);
}

QByteArray bibtexEntry(const Article &article)
{
    const Metadata &metadata = article.metadata;
    const QString outlet = outletOf(metadata);
    const bool online = !metadata.url.value.isEmpty();
    QStringList authors;
    for (const QString &author : metadata.authors.value)
        authors += texName(author);
    const QString langid = babelName(metadata.language.value);
    const QString type = online ? u"online"_s : !outlet.isEmpty() ? u"article"_s : u"misc"_s;
    const std::pair<QLatin1StringView, QString> fields[]{
        {"author"_L1, authors.join(u" and "_s)},
        {"title"_L1, metadata.title.value.isEmpty() ? QString() : u'{' + texText(metadata.title.value) + u'}'},
        {online ? "organization"_L1 : "journaltitle"_L1, outlet.isEmpty() ? QString() : u'{' + texText(outlet) + u'}'},
        {"date"_L1, metadata.published.value.toString()},
        {"url"_L1, texAddress(metadata.url.value)},
        {"urldate"_L1, online ? utcMoment(article.addedMs).left(10) : QString()},
        {langid.isEmpty() ? "language"_L1 : "langid"_L1, langid.isEmpty() ? texText(metadata.language.value) : langid},
    };
    QString entry = u"@%1{%2"_s.arg(type, citationKey(article));
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            entry += u",\n  "_s + name + u" = {"_s + value + u'}';
    }
    return entry.toUtf8() + "\n}\n";
}

QJsonObject cslItem(const Article &article)
{
    const Metadata &metadata = article.metadata;
    const QString outlet = outletOf(metadata);
    const bool online = !metadata.url.value.isEmpty();
    QJsonObject item{{u"id"_s, citationKey(article)},
                     {u"type"_s, online ? u"webpage"_s : !outlet.isEmpty() ? u"article-newspaper"_s : u"document"_s}};
    const auto put = [&item](const QString &key, const QString &value) {
        if (!value.isEmpty())
            item[key] = value;
    };
    put(u"title"_s, metadata.title.value);
    put(u"container-title"_s, outlet);
    put(u"URL"_s, metadata.url.value);
    put(u"language"_s, metadata.language.value);
    QJsonArray authors;
    for (const QString &author : metadata.authors.value)
        authors += cslName(author);
    if (!authors.isEmpty())
        item[u"author"_s] = authors;
    if (!metadata.published.value.isNull())
        item[u"issued"_s] = dateParts(metadata.published.value);
    if (const PartialDate saved = dayOf(article.addedMs); online && !saved.isNull())
        item[u"accessed"_s] = dateParts(saved);
    return item;
}

QByteArray BibtexFormat::articleFile(const NotesToExport &notes) const
{
    return collectionFile({.id = notes.article.id.toString()}, {section(notes, {})});
}

QByteArray BibtexFormat::section(const NotesToExport &notes, const SectionPlace &) const
{
    return bibtexEntry(notes.article);
}

QByteArray BibtexFormat::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    return "@comment{" + exportMark(head.id).toUtf8() + "}\n\n" + sections.join('\n');
}

QByteArray CslFormat::articleFile(const NotesToExport &notes) const
{
    return collectionFile({.id = notes.article.id.toString()}, {section(notes, {})});
}

QByteArray CslFormat::section(const NotesToExport &notes, const SectionPlace &) const
{
    return QJsonDocument(cslItem(notes.article)).toJson(QJsonDocument::Compact);
}

QByteArray CslFormat::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    // The format's place for what is no bibliography's business.
    const QByteArray custom = "\"custom\":{\"randnotiz:article\":\"" + head.id.toUtf8() + "\"},";
    return "[\n" + sections.join(",\n").replace(0, 1, '{' + custom) + "\n]\n";
}

} // namespace randnotiz
