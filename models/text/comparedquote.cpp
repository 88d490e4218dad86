#include "text/comparedquote.h"

namespace randnotiz {

ComparedQuote::ComparedQuote(const TextQuoteSelector &quote)
    : m_source(quote.prefix + quote.exact + quote.suffix)
    , m_text(m_source)
    , m_exact{m_text.fromSource(quote.prefix.size()), m_text.fromSource(quote.prefix.size() + quote.exact.size())}
{
    const QStringView folded = m_text.folded();
    while (!m_exact.isEmpty() && folded[m_exact.start] == u' ')
        ++m_exact.start;
    while (!m_exact.isEmpty() && folded[m_exact.end - 1] == u' ')
        --m_exact.end;
}

} // namespace randnotiz
