#include "exchange/extraction/agreement.h"

#include <algorithm>
#include <cctype>

namespace randnotiz {

namespace {

constexpr int shortestCompared = 30; ///< bytes of letters and digits
constexpr double agreed = 1.3;
constexpr double notAgreed = 0.8;
constexpr double mostStands = 0.6;
constexpr qsizetype mostCompared = 500'000'000; ///< bytes looked through in all: a tenth of a second

/// Letters, digits and whatever isn't ASCII: what survives markup, entities and white space.
QByteArray skeleton(QByteArrayView text)
{
    QByteArray bones;
    bones.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte))
            bones += c;
    }
    return bones;
}

} // namespace

double weighByAgreement(PageAccount &account, const QString &stated)
{
    const QByteArray body = skeleton(stated.toUtf8());
    const auto &blocks = account.page.blocks();
    if (body.size() > mostCompared / std::max<qsizetype>(1, static_cast<qsizetype>(blocks.size())))
        return 1;
    std::vector<bool> stands(blocks.size(), false);
    qsizetype found = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const QByteArray text = skeleton(account.page.textOf(blocks[b]));
        if (text.size() < shortestCompared || !body.contains(text))
            continue;
        stands[b] = true;
        found += text.size();
    }
    const double share = std::min(1.0, double(found) / std::max<qsizetype>(1, body.size()));
    if (share >= mostStands) {
        for (std::size_t b = 0; b < blocks.size(); ++b)
            account.scores.weigh(static_cast<int>(b), stands[b] ? agreed : notAgreed);
        account.scores.update();
    }
    return share;
}

} // namespace randnotiz
