#include "exchange/vault/idsinline.h"

namespace randnotiz::vault {

QList<QByteArray> idsIn(const QByteArray &line)
{
    constexpr qsizetype length = 36;
    constexpr qsizetype firstHyphen = 8;
    QList<QByteArray> ids;
    for (qsizetype hyphen = line.indexOf('-', firstHyphen); hyphen >= 0; hyphen = line.indexOf('-', hyphen + 1)) {
        const qsizetype begin = hyphen - firstHyphen;
        if (begin + length > line.size())
            break;
        if (line[begin + 13] == '-' && line[begin + 18] == '-' && line[begin + 23] == '-')
            ids += line.mid(begin, length).toLower();
    }
    return ids;
}

} // namespace randnotiz::vault
