#include "text/stemming.h"

namespace randnotiz {

QString stemmed(QStringView word, SearchLanguage language)
{
    // Making one costs more than many words, and one can be used by one thread at a time.
    thread_local SearchStemmer stemmer;
    const QByteArray lower = word.toString().toLower().toUtf8();
    const std::string_view stem = stemmer.stem({lower.constData(), static_cast<size_t>(lower.size())}, language);
    return QString::fromUtf8(stem.data(), static_cast<qsizetype>(stem.size()));
}

} // namespace randnotiz
