#pragma once

#include "domain/selectors.h"

#include <QString>

/// What the kill test and its child both know.
namespace randnotiz::killtest {

/// The text that is highlighted: words that are all different, so that a lost or mixed-up quote shows.
inline QString text()
{
    QString words;
    for (int number = 0; number < 2000; ++number)
        words += QStringLiteral("word%1\U0001F58D ").arg(number);
    return words.trimmed();
}

/// The `count`th highlight: another word each time, until all had their turn.
inline TextRange segment(const QString &text, qint64 count)
{
    const QString word = QStringLiteral("word%1\U0001F58D").arg(count % 2000);
    const qsizetype start = text.indexOf(word);
    return {start, start + word.size()};
}

} // namespace randnotiz::killtest
