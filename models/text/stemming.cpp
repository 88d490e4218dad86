#include "text/stemming.h"

#include <libstemmer.h>

#include <array>
#include <memory>

namespace randnotiz {

namespace {

struct StemmerDeleter
{
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};

using Stemmer = std::unique_ptr<sb_stemmer, StemmerDeleter>;

/// Making one costs more than many words, and one can be used by one thread at a time.
sb_stemmer *stemmerOfThisThread(StemLanguage language)
{
    thread_local const std::array stemmers{Stemmer(sb_stemmer_new("german", "UTF_8")),
                                           Stemmer(sb_stemmer_new("english", "UTF_8"))};
    return stemmers[static_cast<size_t>(language)].get();
}

} // namespace

QString stemmed(QStringView word, StemLanguage language)
{
    const QString lower = word.toString().toLower();
    sb_stemmer *stemmer = stemmerOfThisThread(language);
    if (stemmer == nullptr)
        return lower;
    const QByteArray bytes = lower.toUtf8();
    const sb_symbol *stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol *>(bytes.constData()),
                                            static_cast<int>(bytes.size()));
    if (stem == nullptr) // no memory
        return lower;
    return QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(stemmer));
}

} // namespace randnotiz
