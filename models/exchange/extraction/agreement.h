#pragma once

#include "exchange/extraction/pageaccount.h"

#include <QString>

namespace randnotiz {

/// Weighs the blocks of a page by whether their text stands in what the page states as its articleBody: prose that
/// does counts more, prose that doesn't less, provided that most of what is stated stands in the page at all.
///
/// @returns how much of `stated` stands in blocks of the page, 0 to 1; 1 for pages too large to compare
double weighByAgreement(PageAccount &account, const QString &stated);

} // namespace randnotiz
