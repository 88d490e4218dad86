#pragma once

#include "text/anchoring.h"

#include <QList>
#include <QString>

/// One case of tests/data/anchoring: a passage, a changed text, and where the passage is in that text.
struct AnchoringCase
{
    QString kind;
    bool unseen = false; ///< of the half that nothing was tuned on
    QString text;
    randnotiz::Selectors selectors;
    std::optional<randnotiz::TextPositionSelector> want; ///< nothing: it is gone
};

/// All of them; empty when the files can't be read.
QList<AnchoringCase> anchoringCases(const QString &folder);
