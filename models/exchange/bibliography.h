#pragma once

#include "domain/article.h"
#include "exchange/notesformat.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace randnotiz {

/// By what a bibliography calls an article: "mueller2025uhr-3f2a91c0", of the first author's (or outlet's) last word, the
/// year, the first longer word of the title, and 8 digits of the article's id. The last part makes it different from
/// all others; it stays the same as long as author, year and title do. ASCII letters, digits and a hyphen.
QString citationKey(const Article &article);

/// A name in two parts, where the source itself wrote it so ("Müller, Ana"); nothing where taking it apart would be a
/// guess: names differ in their order from language to language, and agencies write too.
struct PersonName
{
    QString family;
    QString given;
};
std::optional<PersonName> personName(const QString &author);

/// One entry of a .bib file for BibLaTeX, UTF-8, its end included: @online with an address, @article without one but with an outlet,
/// else @misc. Titles and names that can't be taken apart stand in two pairs of braces, so that nothing changes
/// their letters. What TeX takes for a command is escaped.
/// @see BibLaTeX manual 3.18, 2.1.1 and 2.2.2
QByteArray bibtexEntry(const Article &article);

/// One item of CSL-JSON 1.0.2: webpage, article-newspaper (an outlet, but no address) or document.
QJsonObject cslItem(const Article &article);

class BibtexFormat : public NotesFormat
{
public:
    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;
};

class CslFormat : public NotesFormat
{
public:
    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;
};

} // namespace randnotiz
