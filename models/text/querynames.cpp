#include "text/querynames.h"

#include "text/folding.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 40; // UTF-16; no name is half as long
constexpr auto english = SearchNames::English;
constexpr auto german = SearchNames::German;

struct KeyName
{
    SearchKey key;
    QStringView name;
    SearchNames names;
    bool isOffered = true;
};

constexpr KeyName keyNames[]{
    {SearchKey::Title, u"title", english},
    {SearchKey::Author, u"author", english},
    {SearchKey::Source, u"source", english},
    {SearchKey::Site, u"site", english},
    {SearchKey::Text, u"text", english},
    {SearchKey::Tag, u"tag", english},
    {SearchKey::Colour, u"color", english},
    {SearchKey::Note, u"note", english},
    {SearchKey::Quote, u"quote", english},
    {SearchKey::Language, u"lang", english},
    {SearchKey::State, u"state", english},
    {SearchKey::Property, u"is", english},
    {SearchKey::Property, u"has", english},
    {SearchKey::Added, u"added", english},
    {SearchKey::Published, u"published", english},
    {SearchKey::Words, u"words", english},
    {SearchKey::Title, u"titel", german},
    {SearchKey::Author, u"autor", german},
    {SearchKey::Source, u"quelle", german},
    {SearchKey::Site, u"website", german},
    {SearchKey::Text, u"text", german},
    {SearchKey::Tag, u"schlagwort", german},
    {SearchKey::Colour, u"farbe", german},
    {SearchKey::Note, u"notiz", german},
    {SearchKey::Quote, u"zitat", german},
    {SearchKey::Language, u"sprache", german},
    {SearchKey::State, u"status", german},
    {SearchKey::Property, u"ist", german},
    {SearchKey::Property, u"hat", german},
    {SearchKey::Added, u"hinzugefügt", german},
    {SearchKey::Published, u"veröffentlicht", german},
    {SearchKey::Words, u"wörter", german},
    {SearchKey::Author, u"by", english, false},
    {SearchKey::Author, u"authors", english, false},
    {SearchKey::Author, u"autorin", german, false},
    {SearchKey::Author, u"von", german, false},
    {SearchKey::Tag, u"tags", english, false},
    {SearchKey::Tag, u"schlagwörter", german, false},
    {SearchKey::Colour, u"colour", english, false},
    {SearchKey::Note, u"notes", english, false},
    {SearchKey::Note, u"notizen", german, false},
    {SearchKey::Language, u"language", english, false},
    {SearchKey::Added, u"hinzu", german, false},
};

constexpr int as(Colour colour) { return static_cast<int>(colour); }
constexpr int as(ReadingState state) { return static_cast<int>(state); }
constexpr int as(SearchProperty property) { return static_cast<int>(property); }

// The numbers are the reader's keys.
constexpr SearchValueName colourNames[]{
    {as(Colour::Yellow), u"yellow", english},  {as(Colour::Green), u"green", english},
    {as(Colour::Blue), u"blue", english},      {as(Colour::Pink), u"pink", english},
    {as(Colour::Orange), u"orange", english},  {as(Colour::Purple), u"purple", english},
    {as(Colour::Yellow), u"gelb", german},     {as(Colour::Green), u"grün", german},
    {as(Colour::Blue), u"blau", german},       {as(Colour::Pink), u"rosa", german},
    {as(Colour::Orange), u"orange", german},   {as(Colour::Purple), u"violett", german},
    {as(Colour::Purple), u"lila", german, false},
    {as(Colour::Yellow), u"1", english, false}, {as(Colour::Green), u"2", english, false},
    {as(Colour::Blue), u"3", english, false},  {as(Colour::Pink), u"4", english, false},
    {as(Colour::Orange), u"5", english, false}, {as(Colour::Purple), u"6", english, false},
};

constexpr SearchValueName stateNames[]{
    {as(ReadingState::Unread), u"unread", english},   {as(ReadingState::Reading), u"reading", english},
    {as(ReadingState::Done), u"done", english},       {as(ReadingState::Unread), u"ungelesen", german},
    {as(ReadingState::Reading), u"angelesen", german}, {as(ReadingState::Done), u"gelesen", german},
    {as(ReadingState::Done), u"read", english, false}, {as(ReadingState::Done), u"erledigt", german, false},
};

constexpr SearchValueName propertyNames[]{
    {as(SearchProperty::Unread), u"unread", english},
    {as(SearchProperty::Reading), u"reading", english},
    {as(SearchProperty::Done), u"done", english},
    {as(SearchProperty::Annotated), u"annotated", english},
    {as(SearchProperty::Orphaned), u"orphan", english},
    {as(SearchProperty::Noted), u"note", english},
    {as(SearchProperty::Tagged), u"tag", english},
    {as(SearchProperty::Unread), u"ungelesen", german},
    {as(SearchProperty::Reading), u"angelesen", german},
    {as(SearchProperty::Done), u"gelesen", german},
    {as(SearchProperty::Annotated), u"annotiert", german},
    {as(SearchProperty::Orphaned), u"verwaist", german},
    {as(SearchProperty::Noted), u"notiz", german},
    {as(SearchProperty::Tagged), u"schlagwort", german},
    {as(SearchProperty::Done), u"read", english, false},
    {as(SearchProperty::Done), u"erledigt", german, false},
    {as(SearchProperty::Annotated), u"annotation", english, false},
    {as(SearchProperty::Annotated), u"annotations", english, false},
    {as(SearchProperty::Annotated), u"highlight", english, false},
    {as(SearchProperty::Annotated), u"highlights", english, false},
    {as(SearchProperty::Annotated), u"anmerkung", german, false},
    {as(SearchProperty::Annotated), u"anmerkungen", german, false},
    {as(SearchProperty::Annotated), u"markierung", german, false},
    {as(SearchProperty::Annotated), u"markierungen", german, false},
    {as(SearchProperty::Orphaned), u"orphans", english, false},
    {as(SearchProperty::Orphaned), u"orphaned", english, false},
    {as(SearchProperty::Orphaned), u"verwaiste", german, false},
    {as(SearchProperty::Noted), u"notes", english, false},
    {as(SearchProperty::Noted), u"notizen", german, false},
    {as(SearchProperty::Tagged), u"tags", english, false},
    {as(SearchProperty::Tagged), u"tagged", english, false},
    {as(SearchProperty::Tagged), u"schlagwörter", german, false},
};

constexpr SearchValueName languageNames[]{
    {QLocale::Arabic, u"Arabic", english},       {QLocale::Arabic, u"Arabisch", german},
    {QLocale::Chinese, u"Chinese", english},     {QLocale::Chinese, u"Chinesisch", german},
    {QLocale::Croatian, u"Croatian", english},   {QLocale::Croatian, u"Kroatisch", german},
    {QLocale::Czech, u"Czech", english},         {QLocale::Czech, u"Tschechisch", german},
    {QLocale::Danish, u"Danish", english},       {QLocale::Danish, u"Dänisch", german},
    {QLocale::Dutch, u"Dutch", english},         {QLocale::Dutch, u"Niederländisch", german},
    {QLocale::English, u"English", english},     {QLocale::English, u"Englisch", german},
    {QLocale::Finnish, u"Finnish", english},     {QLocale::Finnish, u"Finnisch", german},
    {QLocale::French, u"French", english},       {QLocale::French, u"Französisch", german},
    {QLocale::German, u"German", english},       {QLocale::German, u"Deutsch", german},
    {QLocale::Greek, u"Greek", english},         {QLocale::Greek, u"Griechisch", german},
    {QLocale::Hebrew, u"Hebrew", english},       {QLocale::Hebrew, u"Hebräisch", german},
    {QLocale::Hindi, u"Hindi", english},         {QLocale::Hindi, u"Hindi", german},
    {QLocale::Hungarian, u"Hungarian", english}, {QLocale::Hungarian, u"Ungarisch", german},
    {QLocale::Italian, u"Italian", english},     {QLocale::Italian, u"Italienisch", german},
    {QLocale::Japanese, u"Japanese", english},   {QLocale::Japanese, u"Japanisch", german},
    {QLocale::Korean, u"Korean", english},       {QLocale::Korean, u"Koreanisch", german},
    {QLocale::Latin, u"Latin", english},         {QLocale::Latin, u"Lateinisch", german},
    {QLocale::NorwegianBokmal, u"Norwegian", english}, {QLocale::NorwegianBokmal, u"Norwegisch", german},
    {QLocale::Persian, u"Persian", english},     {QLocale::Persian, u"Persisch", german},
    {QLocale::Polish, u"Polish", english},       {QLocale::Polish, u"Polnisch", german},
    {QLocale::Portuguese, u"Portuguese", english}, {QLocale::Portuguese, u"Portugiesisch", german},
    {QLocale::Romanian, u"Romanian", english},   {QLocale::Romanian, u"Rumänisch", german},
    {QLocale::Russian, u"Russian", english},     {QLocale::Russian, u"Russisch", german},
    {QLocale::Serbian, u"Serbian", english},     {QLocale::Serbian, u"Serbisch", german},
    {QLocale::Spanish, u"Spanish", english},     {QLocale::Spanish, u"Spanisch", german},
    {QLocale::Swedish, u"Swedish", english},     {QLocale::Swedish, u"Schwedisch", german},
    {QLocale::Thai, u"Thai", english},           {QLocale::Thai, u"Thailändisch", german},
    {QLocale::Turkish, u"Turkish", english},     {QLocale::Turkish, u"Türkisch", german},
    {QLocale::Ukrainian, u"Ukrainian", english}, {QLocale::Ukrainian, u"Ukrainisch", german},
    {QLocale::Vietnamese, u"Vietnamese", english}, {QLocale::Vietnamese, u"Vietnamesisch", german},
};

/// Letters put in, left out or changed, up to 3.
int distance(QStringView a, QStringView b)
{
    if (std::abs(a.size() - b.size()) > 2)
        return 3;
    std::array<int, longestName + 1> row{};
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[static_cast<size_t>(j)] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            int &here = row[static_cast<size_t>(j)];
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = here;
            here = std::min({here + 1, row[static_cast<size_t>(j - 1)] + 1, changed});
        }
    }
    return std::min(row[static_cast<size_t>(b.size())], 3);
}

} // namespace

QString foldedSearchName(QStringView name)
{
    if (name.size() > longestName)
        return {};
    QString spelled = name.toString().normalized(QString::NormalizationForm_C).toLower();
    spelled.replace(u'ä', "ae"_L1).replace(u'ö', "oe"_L1).replace(u'ü', "ue"_L1);
    const QString folded = foldedForFilter(spelled);
    return folded.size() > longestName ? QString() : folded;
}

SearchKey searchKey(QStringView name)
{
    static const QHash<QString, SearchKey> keys = [] {
        QHash<QString, SearchKey> byName;
        for (const KeyName &each : keyNames)
            byName.insert(foldedSearchName(each.name), each.key);
        return byName;
    }();
    return keys.value(foldedSearchName(name), SearchKey::None);
}

QString searchKeyName(SearchKey key, SearchNames names)
{
    const auto *found = std::ranges::find_if(
        keyNames, [=](const KeyName &each) { return each.key == key && each.names == names && each.isOffered; });
    return found == std::end(keyNames) ? QString() : found->name.toString();
}

QString similarSearchKeyName(QStringView name)
{
    const QString folded = foldedSearchName(name);
    QString nearest;
    // A short name is two letters away from anything.
    int least = folded.size() < 4 ? 1 : folded.size() < 6 ? 2 : 3;
    for (const KeyName &each : keyNames) {
        const int away = folded.isEmpty() ? 3 : distance(folded, foldedSearchName(each.name));
        if (each.isOffered && away < least) {
            least = away;
            nearest = each.name.toString();
        }
    }
    return nearest;
}

QStringList searchKeyNames(SearchNames names)
{
    QStringList all;
    for (const KeyName &each : keyNames) {
        if (each.names == names && each.isOffered)
            all += each.name.toString();
    }
    return all;
}

bool isTextKey(SearchKey key)
{
    return key <= SearchKey::Note;
}

SearchField searchField(SearchKey key)
{
    switch (key) {
    case SearchKey::Title:
        return SearchField::Title;
    case SearchKey::Text:
        return SearchField::Text;
    case SearchKey::Author:
        return SearchField::Author;
    case SearchKey::Source:
        return SearchField::Source;
    case SearchKey::Quote:
        return SearchField::Quote;
    case SearchKey::Note:
        return SearchField::Note;
    case SearchKey::Tag:
        return SearchField::Tags;
    default:
        return SearchField::Anywhere;
    }
}

std::span<const SearchValueName> searchValueNames(SearchKey key)
{
    switch (key) {
    case SearchKey::Colour:
        return colourNames;
    case SearchKey::State:
        return stateNames;
    case SearchKey::Property:
        return propertyNames;
    case SearchKey::Language:
        return languageNames;
    default:
        return {};
    }
}

QString searchValueName(SearchKey key, int value, SearchNames names)
{
    for (const SearchValueName &each : searchValueNames(key)) {
        if (each.value == value && each.names == names && each.isOffered)
            return each.name.toString();
    }
    return {};
}

FoundValue findSearchValue(SearchKey key, QStringView name)
{
    const QString folded = foldedSearchName(name);
    if (folded.isEmpty())
        return {};
    FoundValue found;
    for (const SearchValueName &each : searchValueNames(key)) {
        const QString other = foldedSearchName(each.name);
        if (other == folded)
            return {each.value, false};
        if (!other.startsWith(folded))
            continue;
        if (found.value && *found.value != each.value)
            found.isUnfinished = true;
        found.value = each.value;
    }
    if (found.isUnfinished)
        found.value.reset();
    return found;
}

} // namespace randnotiz
