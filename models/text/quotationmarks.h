#pragma once

#include <QString>

namespace randnotiz {

enum class QuotationStyle : quint8 {
    German,  ///< „…“ and, inside, ‚…‘
    English, ///< “…” and, inside, ‘…’
};

/// `words` between the quotation marks of a style; marks inside, of whatever kind, go one level down, so that they alternate
/// from level to level. Apostrophes stay, and so do marks without their counterpart.
QString inQuotationMarks(const QString &words, QuotationStyle style);

} // namespace randnotiz
