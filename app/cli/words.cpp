#include "cli/words.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

Words::Words(const QString &language)
{
    const QString primary = language.section(u'-', 0, 0).toLower();
    // English is the source; a language without a translation leaves the translator empty.
    if (primary != "en"_L1 && !primary.isEmpty())
        (void)m_translator.load(u":/i18n/randnotiz_"_s + primary + u".qm"_s);
}

QString Words::operator()(const char *source) const
{
    const QString translated = m_translator.translate("Cli", source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString languageOfEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty())
            continue;
        const QString language = value.section(u'.', 0, 0).section(u'@', 0, 0);
        return language == "C"_L1 || language == "POSIX"_L1 ? u"en"_s : QString(language).replace(u'_', u'-');
    }
    return u"en"_s;
}

} // namespace randnotiz::cli
