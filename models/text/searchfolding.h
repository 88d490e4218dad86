#pragma once

#include <string>
#include <string_view>

namespace randnotiz {

/// A word as it is written, without what no reader would call another word: case, "ß" for "ss", ligatures and wide
/// forms, decomposed letters, soft hyphens and other characters of no width, ’ for '. Umlauts and accents stay.
///
/// @param word UTF-8; invalid bytes become U+FFFD
/// @see Unicode UAX #31, NFKC_Casefold
std::string exactForm(std::string_view word);

/// Takes accents and dots off letters (ä is a, é is e, ø is o, ł is l); vowel signs of Indian scripts stay.
/// @param word in its exactForm()
std::string withoutAccents(std::string_view word);

/// The German way of writing umlauts without dots: "aerzte" becomes "arzte", as withoutAccents("ärzte") does. What
/// follows a vowel or a q is left alone ("neue", "quer").
std::string withoutGermanDigraphs(std::string_view word);

} // namespace randnotiz
