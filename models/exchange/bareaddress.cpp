#include "exchange/bareaddress.h"

#include "exchange/addresses.h"
#include "exchange/bodybuilder.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

std::optional<ParsedArticle> readBareAddress(const QString &text)
{
    QString address = text.trimmed();
    if (address.startsWith(u'<') && address.endsWith(u'>')) // as Markdown writes it
        address = address.sliced(1, address.size() - 2);
    const bool isOneWord = std::ranges::none_of(address, [](QChar c) { return c.isSpace() || c == u'<'; });
    const QString canonical = isOneWord ? canonicalAddress(address) : QString();
    if (canonical.isEmpty())
        return std::nullopt;

    BodyBuilder builder;
    builder.begin(BlockKind::Paragraph);
    builder.enterRun(RunKind::Link, canonical);
    builder.append(canonical);
    builder.leaveRun(RunKind::Link);
    ParsedArticle parsed{.body = builder.finish(), .textMissing = true};
    state(parsed.metadata.url, canonical);
    // Until the page says how it is called: the address without its scheme.
    state(parsed.metadata.title, canonical.section(u"//"_s, 1), Origin::Derived);
    return parsed;
}

} // namespace randnotiz
