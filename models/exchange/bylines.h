#pragma once

#include "exchange/dates.h"

#include <QStringList>

namespace randnotiz {

/// The authors that a line names and nothing else: "Von Anna Muster und Jan Beispiel", "By A. Person",
/// "Autor: …". Empty when it is no such line.
QStringList authorsOfByline(const QString &line);

/// A person's name made of an e-mail address that is a whole line ("anna.muster@example.org" is "Anna
/// Muster"); empty for offices ("info", "redaktion") and addresses that tell no full name.
QString authorOfAddress(const QString &line);

/// The outlet that a line names behind the label "Quelle:" or "Source:"; empty when it is no such line.
QString sourceOfLabel(const QString &line);

/// A line that says when, and perhaps where or by whom, an article appeared, and nothing else.
struct Dateline
{
    PartialDate date;
    QString source;      ///< an outlet glued to the date or parted from it by a stroke or a dot; may be empty
    QStringList authors; ///< when the rest is a byline
};

/// Reads "07.02.2025", "Stand: 7. Februar 2025, 10:32 Uhr", "The Paper | 2025-02-07", "The PaperThe Paper07/02/2025".
std::optional<Dateline> readDateline(const QString &line, DayMonthOrder order);

} // namespace randnotiz
