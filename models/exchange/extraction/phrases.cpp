#include "exchange/extraction/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace randnotiz {

namespace {

using namespace std::string_view_literals;

// How lines begin that aren't the article's, in lower case as folded() makes it. German, English, Spanish, Portuguese,
// French, Italian, Polish, Dutch, the Scandinavian languages, Czech and Russian.

constexpr std::array readAlso{
    "alle artikel zu"sv, "also read"sv, "articles liés"sv, "articles similaires"sv, "articoli correlati"sv,
    "artículos relacionados"sv, "auch auf "sv, "auch interessant"sv, "auch lesen"sv, "auch lesenswert"sv,
    "continue reading"sv, "czytaj także"sv, "czytaj też"sv, "czytaj więcej"sv, "czytasz właśnie"sv,
    "das könnte dich"sv, "das könnte ihnen"sv, "das könnte sie"sv, "das thema könnte"sv, "dies könnte"sv,
    "don't miss"sv, "dowiedz się więcej"sv, "entradas relacionadas"sv, "externer inhalt"sv, "hier geht es zu"sv,
    "hier geht's zu"sv, "latest news"sv, "le puede interesar"sv, "lea además"sv, "lea más"sv, "lea también"sv,
    "lea:"sv, "lee más"sv, "lee también"sv, "leer más"sv, "leer también"sv, "lees meer"sv, "lees ook"sv,
    "leggi anche"sv, "leggi tutto"sv, "leia mais"sv, "leia também"sv, "les også"sv, "lesen sie auch"sv,
    "lesen sie dazu"sv, "lesen sie hier"sv, "lesen sie jetzt"sv, "lesen sie mehr"sv, "lesen sie weiter"sv,
    "lesetipp"sv, "lies auch"sv, "lies dazu"sv, "lire aussi"sv, "lire la suite"sv, "lust auf mehr"sv, "läs mer"sv,
    "läs också"sv, "læs også"sv, "mehr aus "sv, "mehr dazu"sv, "mehr lesen"sv, "mehr themen"sv, "mehr von "sv,
    "mehr zu diesem thema"sv, "mehr zum thema"sv, "meistgelesen"sv, "mira también"sv, "mira:"sv, "mire:"sv,
    "more from "sv, "more on this"sv, "more stories"sv, "most popular"sv, "most read"sv, "nach oben"sv,
    "neueste artikel"sv, "neueste beiträge"sv, "next article"sv, "noticias relacionadas"sv, "nächster artikel"sv,
    "passend dazu"sv, "passend zum thema"sv, "podobne "sv, "potrebbe interessarti"sv, "previous article"sv,
    "przeczytaj "sv, "puedes ver"sv, "read also"sv, "read more"sv, "read next"sv, "read:"sv, "recent posts"sv,
    "recommended"sv, "related article"sv, "related content"sv, "related coverage"sv, "related link"sv,
    "related news"sv, "related post"sv, "related stor"sv, "related topic"sv, "related:"sv, "see also"sv,
    "siehe auch"sv, "sur le même sujet"sv, "también puedes leer"sv, "también te puede"sv, "te podría interesar"sv,
    "te puede interesar"sv, "temas relacionados"sv, "themen im artikel"sv, "top themen"sv, "vea también"sv,
    "veja também"sv, "ver más"sv, "ver también"sv, "verwandte "sv, "voir aussi"sv, "vorheriger artikel"sv,
    "weitere artikel"sv, "weitere beiträge"sv, "weitere informationen zum thema"sv, "weitere meldungen"sv,
    "weitere nachrichten"sv, "weitere news"sv, "weitere themen"sv, "weiterlesen"sv, "you may also"sv,
    "you might also"sv, "you might like"sv, "zobacz "sv, "zobacz również"sv, "zobacz także"sv, "zobacz też"sv,
    "zum thema"sv, "zum weiterlesen"sv, "zurück nach oben"sv, "zurück zum "sv, "zurück zur "sv, "à lire aussi"sv,
    "ähnliche "sv, "čtěte také"sv, "смотрите также"sv, "читайте также"sv, "читать далее"sv,
};

constexpr std::array comments{
    "comentarios"sv, "commentaires"sv, "comments"sv, "deja un comentario"sv, "deja una respuesta"sv,
    "diskutieren sie"sv, "dodaj komentarz"sv, "hinterlasse eine antwort"sv, "hinterlasse einen kommentar"sv,
    "join the conversation"sv, "join the discussion"sv, "komentarze"sv, "kommentar hinterlassen"sv,
    "kommentar schreiben"sv, "kommentar verfassen"sv, "kommentare"sv, "laisser un commentaire"sv, "leave a comment"sv,
    "leave a reply"sv, "leserkommentare"sv, "post a comment"sv, "schreibe einen kommentar"sv,
    "schreiben sie einen kommentar"sv,
};

constexpr std::array appeals{
    "abonnieren sie"sv, "bei den verlinkungen"sv, "besuchen sie uns"sv, "bleiben sie informiert"sv,
    "dieser artikel enthält"sv, "dieser beitrag enthält"sv, "do you want to be informed"sv, "download our"sv,
    "download the"sv, "du möchtest "sv, "first-time subscribers"sv, "folge uns"sv, "folgen sie uns"sv, "follow "sv,
    "follow me on"sv, "follow us"sv, "for more news"sv, "for the latest"sv, "für den newsletter"sv,
    "get our newsletter"sv, "get the latest"sv, "haben sie fragen"sv, "hazte "sv, "if you are already a subscriber"sv,
    "if you’re seeing this"sv, "jetzt abonnieren"sv, "jetzt anmelden"sv, "jetzt registrieren"sv, "join our"sv,
    "keine nachricht verpassen"sv, "melden sie sich"sv, "mira lo que tiene"sv, "möchten sie "sv, "never miss"sv,
    "newsletter"sv, "nichts verpassen"sv, "para más información"sv, "sie möchten "sv, "sign up"sv, "stay informed"sv,
    "stay up to date"sv, "submit your"sv, "subscribe"sv, "suscrib"sv, "suscríbete"sv, "síguenos"sv,
    "this article contains"sv, "this article is the copyright"sv, "this post contains"sv, "to read the full"sv,
    "to view the full"sv, "unser newsletter"sv, "unterstütze uns"sv, "unterstützen sie"sv, "verpassen sie"sv,
    "want to read more"sv, "we recommend the best"sv, "we want to hear"sv, "wir haben viele spannende"sv,
    "ya sabías que"sv, "¿ya sabías"sv, "únete"sv,
};

constexpr std::array sharing{
    "anzeige"sv, "artikel teilen"sv, "beitrag teilen"sv, "bild anzeigen"sv, "compartilhe"sv, "compartir"sv,
    "condividi"sv, "den artikel"sv, "diesen artikel"sv, "diesen beitrag"sv, "drucken"sv, "gefällt mir"sv,
    "jetzt teilen"sv, "like this:"sv, "news teilen"sv, "partager"sv, "pdf"sv, "print this"sv, "seite drucken"sv,
    "share"sv, "teilen"sv, "teilen sie"sv, "udostępnij"sv, "werbung"sv,
};

constexpr std::array rights{
    "all rights reserved"sv, "alle rechte vorbehalten"sv, "copyright"sv, "tous droits réservés"sv, "©"sv,
};

constexpr std::size_t longestFolded = 48; ///< bytes, enough for every beginning

/// The beginning of `text` in lower case: ASCII, the letters of Latin-1, and Cyrillic's capitals; leading signs
/// ("» ", "- ", "[") are dropped.
std::string folded(std::string_view text)
{
    constexpr std::array signs{" "sv, "-"sv, ">"sv, "["sv, "("sv, "*"sv, "+"sv, "|"sv, "»"sv, "›"sv, "→"sv, "–"sv, "•"sv,
                               "▶"sv, "►"sv, "¡"sv, "¿"sv, "…"sv, "\""sv, "„"sv, "“"sv};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : signs) {
            if (text.starts_with(sign)) {
                text.remove_prefix(sign.size());
                again = true;
            }
        }
    }
    std::string result(text.substr(0, longestFolded));
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto c = static_cast<unsigned char>(result[i]);
        const auto next = i + 1 < result.size() ? static_cast<unsigned char>(result[i + 1]) : 0;
        if (c >= 'A' && c <= 'Z') {
            result[i] = static_cast<char>(c + 0x20);
        } else if (c == 0xC3 && next >= 0x80 && next <= 0x9E) { // À to Þ
            result[i + 1] = static_cast<char>(next + 0x20);
        } else if (c == 0xD0 && next >= 0x90 && next <= 0x9F) { // А to П
            result[i + 1] = static_cast<char>(next + 0x20);
        } else if (c == 0xD0 && next >= 0xA0 && next <= 0xAF) { // Р to Я
            result[i] = static_cast<char>(0xD1);
            result[i + 1] = static_cast<char>(next - 0x20);
        }
    }
    return result;
}

bool isDigitOrSpace(char c)
{
    return (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == '(' || c == ')';
}

} // namespace

Phrase phraseOf(QByteArrayView text)
{
    std::string start = folded({text.data(), static_cast<std::size_t>(text.size())});
    // "12 Kommentare"
    const auto number = std::ranges::find_if_not(start, isDigitOrSpace);
    start.erase(start.begin(), number);
    const auto isOneOf = [&start](const auto &beginnings) {
        return std::ranges::any_of(beginnings,
                                   [&start](std::string_view words) { return std::string_view(start).starts_with(words); });
    };
    if (isOneOf(readAlso))
        return Phrase::ReadAlso;
    if (isOneOf(comments))
        return Phrase::Comments;
    if (isOneOf(appeals))
        return Phrase::Appeal;
    if (isOneOf(sharing))
        return Phrase::Share;
    return isOneOf(rights) ? Phrase::Rights : Phrase::None;
}

bool isCredit(QByteArrayView text)
{
    constexpr qsizetype longest = 60; // bytes
    if (text.size() > longest)
        return false;
    constexpr std::array beginnings{"foto:"sv, "fotos:"sv, "foto "sv, "bild:"sv, "bild via"sv, "bilder:"sv, "bildquelle"sv, "bildnachweis"sv,
                                    "grafik:"sv, "quelle:"sv, "photo:"sv, "photo by"sv, "photo credit"sv, "image:"sv, "image via"sv, "picture:"sv,
                                    "credit:"sv, "source:"sv, "©"sv, "fuente:"sv, "crédit"sv, "źródło"sv, "fot."sv};
    constexpr std::array agencies{"shutterstock"sv, "istock"sv, "thinkstock"sv, "getty"sv, "fotolia"sv, "pixabay"sv, "unsplash"sv,
                                  "adobe stock"sv, "adobestock"sv, "clipdealer"sv, "dpa"sv, "afp"sv, "reuters"sv, "imago"sv, "picture alliance"sv};
    const std::string start = folded({text.data(), static_cast<std::size_t>(text.size())});
    const std::string_view all(start);
    return std::ranges::any_of(beginnings, [all](std::string_view word) { return all.starts_with(word); })
           || std::ranges::any_of(agencies, [all](std::string_view word) {
                  return all.starts_with(word) || (all.ends_with(word) && all.find(". ") == std::string_view::npos);
              });
}

bool namesChannel(QByteArrayView text)
{
    constexpr std::array channels{"ewsletter"sv, "witter"sv, "acebook"sv, "nstagram"sv, "elegram"sv, "hatsApp"sv, "hatsapp"sv,
                                  "ouTube"sv, " app "sv, " app."sv, "-App"sv, "apps "sv, "bonnie"sv, "ubscri"sv, "uscri"sv};
    const std::string_view all(text.data(), static_cast<std::size_t>(text.size()));
    return std::ranges::any_of(channels, [all](std::string_view word) { return all.find(word) != std::string_view::npos; });
}

} // namespace randnotiz
