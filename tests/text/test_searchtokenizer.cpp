#include "text/searchfolding.h"
#include "text/searchtokenizer.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// "exact|~stem|~part" for each place, places parted by spaces.
class Listing : public SearchTokenSink
{
public:
    bool take(const SearchToken &token) override
    {
        if (token.isAtSamePlace)
            text += u'|';
        else if (!text.isEmpty())
            text += u' ';
        text += QString::fromUtf8(token.token.data(), static_cast<qsizetype>(token.token.size()));
        return true;
    }
    QString text;
};

/// The words of the text itself that tokens stand for, "_" between them.
class Words : public SearchTokenSink
{
public:
    explicit Words(QByteArray text) : m_text(std::move(text)) {}
    bool take(const SearchToken &token) override
    {
        if (!token.isAtSamePlace)
            words += QString::fromUtf8(m_text.sliced(token.begin, token.end - token.begin));
        return true;
    }
    QStringList words;

private:
    QByteArray m_text;
};

QString listing(const QString &text, const char *language)
{
    Listing sink;
    const QByteArray utf8 = text.toUtf8();
    SearchTokenizer().tokenize({utf8.constData(), static_cast<size_t>(utf8.size())}, language, sink);
    return sink.text;
}

QStringList words(const QString &text, const char *language = "de")
{
    const QByteArray utf8 = text.toUtf8();
    Words sink(utf8);
    SearchTokenizer().tokenize({utf8.constData(), static_cast<size_t>(utf8.size())}, language, sink);
    return sink.words;
}

/// What a word that is typed is looked for by, in any of its forms.
QString lookedFor(const QString &word, SearchLanguage language)
{
    return QString::fromStdString(WordForms().queryTokens(word.toStdString(), language, false).back());
}

} // namespace

class TestSearchTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundByOtherForms_data();
    void wordsAreFoundByOtherForms();
    void otherWordsStayOthers_data();
    void otherWordsStayOthers();
    void exactFormsDifferOnlyInWhatNobodyReads_data();
    void exactFormsDifferOnlyInWhatNobodyReads();
    void textIsPartedIntoWords_data();
    void textIsPartedIntoWords();
    void tokensAreThoseOfTheDesign_data();
    void tokensAreThoseOfTheDesign();
    void invalidBytesPartWords();
    void aWordWithoutEndIsCut();
    void aSinkThatHasEnoughHearsNoMore();
    void rememberedWordsHaveTheSameTokens();
};

void TestSearchTokenizer::wordsAreFoundByOtherForms_data()
{
    QTest::addColumn<SearchLanguage>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    using enum SearchLanguage;
    const auto row = [](const char *name, SearchLanguage language, const QString &typed, const QString &written) {
        QTest::newRow(name) << language << typed << written;
    };
    row("plural with umlaut", German, u"haus"_s, u"Häuser"_s);
    row("umlaut typed plainly", German, u"hauser"_s, u"Häuser"_s);
    row("sharp s", German, u"strasse"_s, u"Straße"_s);
    row("capital sharp s", German, u"strasse"_s, u"STRAẞE"_s);
    row("ae for ä", German, u"Aerzte"_s, u"Ärzte"_s);
    row("a for ä", German, u"Arzte"_s, u"Ärzte"_s);
    row("ä for ae", German, u"Ärzte"_s, u"Aerzte"_s);
    row("oe for ö", German, u"Goethe"_s, u"Göthe"_s);
    row("ue for ü", German, u"Mueller"_s, u"Müller"_s);
    row("case", German, u"bank"_s, u"BANKEN"_s);
    row("accent", French, u"eleve"_s, u"élève"_s);
    row("accent in German", German, u"Cafe"_s, u"Café"_s);
    row("ligature fi", German, u"Finanzen"_s, u"ﬁnanzen"_s);
    row("ligature oe", French, u"coeur"_s, u"cœur"_s);
    row("decomposed", German, u"Häuser"_s, u"Häuser"_s);
    row("soft hyphen", German, u"Kontrolle"_s, u"Kon\u00ADtrolle"_s);
    row("zero width", German, u"Kontrolle"_s, u"Kon\u200Btrol\u200Dle"_s);
    row("wide letters", Other, u"abc"_s, u"ＡＢＣ"_s);
    row("English plural", English, u"policy"_s, u"policies"_s);
    row("English genitive", English, u"Peter"_s, u"Peter’s"_s);
    row("German clitic", German, u"Andrea"_s, u"Andrea's"_s);
    row("stroke", Other, u"Lodz"_s, u"Łódź"_s);
    row("Swedish ring", Swedish, u"angström"_s, u"Ångström"_s);
    row("Russian", Russian, u"книги"_s, u"книга"_s);
    row("Greek final sigma", Other, u"ΛΟΓΟΣ"_s, u"λόγος"_s);
    row("dotted I", Other, u"istanbul"_s, u"İstanbul"_s);
    row("mathematical letters", German, u"Haus"_s, u"𝐇𝐚𝐮𝐬"_s);
    row("long s", German, u"Wachstum"_s, u"Wachſtum"_s);
}

void TestSearchTokenizer::wordsAreFoundByOtherForms()
{
    QFETCH(SearchLanguage, language);
    QFETCH(QString, typed);
    QFETCH(QString, written);
    QCOMPARE(lookedFor(typed, language), lookedFor(written, language));
}

void TestSearchTokenizer::otherWordsStayOthers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::newRow("ue behind a vowel") << u"neu"_s << u"nü"_s;
    QTest::newRow("quer") << u"quer"_s << u"qur"_s;
    QTest::newRow("Frau") << u"Frauen"_s << u"Fraun"_s;
    QTest::newRow("another word") << u"Haus"_s << u"Maus"_s;
    QTest::newRow("й is no и") << u"край"_s << u"кра"_s;
}

void TestSearchTokenizer::otherWordsStayOthers()
{
    QFETCH(QString, typed);
    QFETCH(QString, written);
    QVERIFY(lookedFor(typed, SearchLanguage::German) != lookedFor(written, SearchLanguage::German));
}

void TestSearchTokenizer::exactFormsDifferOnlyInWhatNobodyReads_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("exact");
    QTest::newRow("case") << u"HÄUSER"_s << u"häuser"_s;
    QTest::newRow("plural stays") << u"Banken"_s << u"banken"_s;
    QTest::newRow("umlaut stays") << u"Ärzte"_s << u"ärzte"_s;
    QTest::newRow("decomposed") << u"Ärzte"_s << u"ärzte"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("apostrophe") << u"geht’s"_s << u"geht's"_s;
    QTest::newRow("times sign is no letter") << u"a×b"_s << u"a×b"_s;
    QTest::newRow("fraction") << u"½"_s << u"1⁄2"_s;
    QTest::newRow("roman number") << u"Ⅷ"_s << u"viii"_s;
}

void TestSearchTokenizer::exactFormsDifferOnlyInWhatNobodyReads()
{
    QFETCH(QString, word);
    QFETCH(QString, exact);
    QCOMPARE(QString::fromStdString(exactForm(word.toStdString())), exact);
}

void TestSearchTokenizer::textIsPartedIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected, const char *language = "de") {
        QTest::newRow(name) << text << QByteArray(language) << expected.split(u'_', Qt::SkipEmptyParts);
    };
    row("sentence", u"Das ist gut, sagt sie."_s, u"Das_ist_gut_sagt_sie"_s);
    row("nothing", u" … – !?"_s, u""_s);
    row("empty", u""_s, u""_s);
    row("hyphen", u"Export-Kontrolle"_s, u"Export_Kontrolle"_s);
    row("apostrophe", u"don't geht’s 'so'"_s, u"don't_geht’s_so"_s);
    row("French elision", u"l’eau d'hiver aujourd'hui"_s, u"l_eau_d_hiver_aujourd'hui"_s, "fr");
    row("no elision in German", u"d'accord"_s, u"d'accord"_s);
    row("address", u"https://www.example.org/a_b?c=1"_s, u"https_www_example_org_a_b_c_1"_s);
    row("mail", u"max.muster@example.org"_s, u"max_muster_example_org"_s);
    row("abbreviation", u"z.B. u.a."_s, u"z_B_u_a"_s);
    row("number with decimals", u"1.250,50 Euro"_s, u"1.250,50_Euro"_s);
    row("number with narrow spaces", u"10\u202F000 und 2024\u00A012"_s, u"10\u202F000_und_2024_12"_s);
    row("full stop behind a number", u"im Jahr 2024. Dann"_s, u"im_Jahr_2024_Dann"_s);
    row("date", u"2025-01-07 07.01.2025"_s, u"2025_01_07_07.01.2025"_s);
    row("time", u"12:30"_s, u"12_30"_s);
    row("letters and digits", u"H5N1 B2B 20er m²"_s, u"H5N1_B2B_20er_m²"_s);
    row("percent", u"25%"_s, u"25"_s);
    row("emoji", u"gut👍🏽 so"_s, u"gut_so"_s);
    row("combining marks", u"Häuser"_s, u"Häuser"_s);
    row("Cyrillic", u"Привет, мир!"_s, u"Привет_мир"_s, "ru");
    row("Greek", u"καλημέρα κόσμε"_s, u"καλημέρα_κόσμε"_s, "el");
    row("Hebrew", u"שלום עולם"_s, u"שלום_עולם"_s, "he");
    row("Arabic", u"مرحبا بالعالم"_s, u"مرحبا_بالعالم"_s, "ar");
    row("Hindi", u"नमस्ते दुनिया"_s, u"नमस्ते_दुनिया"_s, "hi");
    row("Korean", u"안녕 세계"_s, u"안녕_세계"_s, "ko");
    row("Chinese", u"我们学习中文。"_s, u"我们_学习_中文"_s, "zh");
    row("Japanese", u"日本語を勉強"_s, u"日本語_を_勉強"_s, "ja");
    row("Thai", u"สวัสดีชาวโลก"_s, u"สวัสดี_ชาว_โลก"_s, "th");
    row("mixed scripts", u"iPhone用のApp"_s, u"iPhone_用_の_App"_s, "ja");
    row("Adlam beyond the BMP", u"𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪"_s, u"𞤀𞤣𞤤𞤢𞤥_𞤆𞤵𞤤𞤢𞤪"_s, "ff");
    row("Kawi of Unicode 15", u"𑼒𑼫 𑼣"_s, u"𑼒𑼫_𑼣"_s, "jv");
    row("accents alone", u"\u0301\u0308"_s, u""_s);
    row("unassigned", u"a\U000E0FFFb"_s, u"a\U000E0FFFb"_s); // default ignorable: no width
}

void TestSearchTokenizer::textIsPartedIntoWords()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, language);
    QFETCH(QStringList, expected);
    QCOMPARE(words(text, language.constData()), expected);
}

void TestSearchTokenizer::tokensAreThoseOfTheDesign_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("exact form and stem") << u"Banken"_s << u"banken|~bank"_s;
    QTest::newRow("function words have no stem") << u"und die Bank"_s << u"und die bank|~bank"_s;
    QTest::newRow("numbers have none either") << u"2025"_s << u"2025"_s;
    QTest::newRow("grouped number") << u"10.000"_s << u"10.000|~10000"_s;
    QTest::newRow("date is no grouped number") << u"07.01.2025"_s << u"07.01.2025"_s;
    QTest::newRow("parts of a compound") << u"Grenzkontrolle"_s << u"grenzkontrolle|~grenzkontroll|~grenz|~kontroll"_s;
    QTest::newRow("hyphen") << u"Export-Kontrolle"_s << u"export|~export kontrolle|~kontroll|~exportkontroll"_s;
    QTest::newRow("hyphen and number") << u"Covid-19"_s << u"covid|~covid 19|~covid19"_s;
    QTest::newRow("a date isn't joined") << u"2025-01"_s << u"2025 01"_s;
    QTest::newRow("no hyphen with spaces") << u"Ein - Haus"_s << u"ein|~ein haus|~haus"_s;
    QTest::newRow("no two hyphens") << u"Tag--Nacht"_s << u"tag|~tag nacht|~nacht"_s;
}

void TestSearchTokenizer::tokensAreThoseOfTheDesign()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(listing(text, "de-AT"), expected);
}

void TestSearchTokenizer::invalidBytesPartWords()
{
    const QByteArray bytes("Ha\xFFus \xC3\x28 \xED\xA0\x80zwei\x80");
    Words sink(bytes);
    SearchTokenizer().tokenize({bytes.constData(), static_cast<size_t>(bytes.size())}, "de", sink);
    QCOMPARE(sink.words, (QStringList{u"Ha"_s, u"us"_s, u"zwei"_s}));
}

void TestSearchTokenizer::aWordWithoutEndIsCut()
{
    const QString tokens = listing(QString(5000, u'ä') + u" Ende"_s, "de");
    const QStringList places = tokens.split(u' ');
    QCOMPARE(places.size(), 2);
    QVERIFY(places[0].toUtf8().size() < 300);
    QCOMPARE(places[1], u"ende|~end"_s);
}

void TestSearchTokenizer::aSinkThatHasEnoughHearsNoMore()
{
    class OneToken : public SearchTokenSink
    {
    public:
        bool take(const SearchToken &) override { return ++heard < 2; }
        int heard = 0;
    } sink;
    QVERIFY(!SearchTokenizer().tokenize("eins zwei drei vier", "de", sink));
    QCOMPARE(sink.heard, 2);
}

/// More words than are remembered, in two languages: the second time each gives the same.
void TestSearchTokenizer::rememberedWordsHaveTheSameTokens()
{
    WordForms forms;
    for (int i = 0; i < 50'000; ++i)
        forms.packedTokens("wort" + std::to_string(i), SearchLanguage::German, false);
    WordForms fresh;
    for (const auto language : {SearchLanguage::German, SearchLanguage::English, SearchLanguage::German}) {
        for (const char *word : {"Wörter", "policies", "wort49999", "Halbleiterexportkontrollen"})
            QCOMPARE(std::string(forms.packedTokens(word, language, false)),
                     std::string(fresh.packedTokens(word, language, false)));
    }
}

QTEST_APPLESS_MAIN(TestSearchTokenizer)
#include "test_searchtokenizer.moc"
