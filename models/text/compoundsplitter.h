#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace randnotiz {

/// The words that a German compound holds and a reader may look for it by: "kontrolle", "export" and
/// "exportkontrolle" of "halbleiterexportkontrollen"; none for what is no compound.
///
/// Taken apart where every part is a word that compounds are made of (compoundwords.h), with the linking elements -s-,
/// -es-, -n-, -en-, -e-, -er-; also where one part is unknown, but the other one long, or its ending one that takes an -s-
/// ("…ungs-", "…heits-"). Of several ways that with the fewest and best known parts; two equally good ones both count
/// ("staubecken"). Thread-safe.
///
/// @param word UTF-8, in its exactForm()
/// @returns the parts in the nominative singular where they are known, each once
/// @see Koehn and Knight 2003, "Empirical Methods for Compound Splitting", whose count of each part is here whether it is
///      in the list: what a library holds changes with every article, and an index must not
std::vector<std::string> compoundParts(std::string_view word);

} // namespace randnotiz
