#pragma once

#include <QStringList>

namespace randnotiz {

/// What a page's site may be called in the page's titles.
class SiteName
{
public:
    /// @param stated what the page says that its site is called (og:site_name, publisher, …); empty ones are
    /// passed over
    /// @param host   of the page's address; may be empty
    SiteName(const QStringList &stated, const QString &host);

    /// Whether `text` is the site's name, as it is stated or as the host spells it, or hardly more.
    bool isNamedIn(const QString &text) const;

    /// Whether `text` is one of the site's names and nothing else.
    bool is(const QString &text) const;

    /// "Title - Site", "Site | Title" and "Title | Section | Site" without the site (and the section, if the
    /// same sign parts it). A title that is all site stays.
    QString cutFrom(const QString &title) const;

private:
    QStringList m_names; ///< letters and digits only, lower case
    QString m_host;      ///< likewise: the label before the public suffix
};

/// What the signs between them part: "Title - Site" is "Title" and "Site".
QStringList partsOfTitle(const QString &title);

} // namespace randnotiz
