#pragma once

#include <QString>
#include <QTranslator>

namespace randnotiz::cli {

/// What the console program says to a person, in one language. An object of its own for each call, since
/// a desktop program answers callers that read other languages than its window shows. One thread at a time.
class Words
{
public:
    /// @param language BCP 47; what isn't translated into it is said in English
    explicit Words(const QString &language);

    /// @param source marked with QT_TRANSLATE_NOOP("Cli", …)
    QString operator()(const char *source) const;

private:
    QTranslator m_translator;
};

/// The language that LC_ALL, LC_MESSAGES or LANG ask for, the first of them that is set; "en" for none.
QString languageOfEnvironment();

} // namespace randnotiz::cli
