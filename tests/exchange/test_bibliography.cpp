#include "exchange/bibliography.h"
#include "somenotes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestBibliography : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleOfTheWebIsOnline();
    void whatIsUnknownIsLeftOut();
    void nothingEndsAFieldTooEarly_data();
    void nothingEndsAFieldTooEarly();
    void aNameIsTakenApartOnlyWhenItSaysHow_data();
    void aNameIsTakenApartOnlyWhenItSaysHow();
    void keysAreStableAndUnique();
    void aKeyHoldsWhatEveryProgramTakes_data();
    void aKeyHoldsWhatEveryProgramTakes();
    void cslHoldsTheSame();
    void cslOfLittleIsStillAnItem();
    void severalArticlesMakeOneFile();
};

namespace {

Article article()
{
    return notesOn(bodyOf(u"A text."_s)).article;
}

/// The fields of an entry, braces counted as BibTeX counts them; empty when they don't balance.
QMap<QString, QString> fieldsOf(const QByteArray &entry)
{
    QMap<QString, QString> fields;
    const QString text = QString::fromUtf8(entry);
    qsizetype at = text.indexOf(u',');
    static const QRegularExpression name(u"\\G,\\s*([a-z]+) = \\{"_s);
    for (auto match = name.match(text, at); match.hasMatch(); match = name.match(text, at)) {
        int depth = 1;
        qsizetype end = match.capturedEnd();
        for (; end < text.size() && depth > 0; ++end)
            depth += text[end] == u'{' ? 1 : text[end] == u'}' ? -1 : 0;
        if (depth > 0)
            return {};
        fields[match.captured(1)] = text.sliced(match.capturedEnd(), end - 1 - match.capturedEnd());
        at = end;
    }
    return text.sliced(at) == u"\n}\n"_s ? fields : QMap<QString, QString>();
}

} // namespace

void TestBibliography::anArticleOfTheWebIsOnline()
{
    const QByteArray expected = "@online{mueller2025verschweigt-0b0f6c1e,\n"
                                "  author = {Müller, Ana and {Bo Lindqvist}},\n"
                                "  title = {{Was die Uhr verschweigt}},\n"
                                "  organization = {{Der Bote}},\n"
                                "  date = {2025-01-07},\n"
                                "  url = {https://example.org/uhr?a=1&b=2},\n"
                                "  urldate = {2026-11-21},\n"
                                "  langid = {ngerman}\n"
                                "}\n";
    QCOMPARE(bibtexEntry(article()), expected);
}

void TestBibliography::whatIsUnknownIsLeftOut()
{
    Article unknown;
    unknown.id = article().id;
    QCOMPARE(bibtexEntry(unknown), "@misc{-0b0f6c1e\n}\n"_ba);
    Article printed = article();
    printed.metadata.url = {};
    printed.metadata.published.value = {2025, 0, 0};
    printed.metadata.language.value = u"eo"_s;
    const auto fields = fieldsOf(bibtexEntry(printed));
    QVERIFY(bibtexEntry(printed).startsWith("@article{"));
    QCOMPARE(fields[u"journaltitle"_s], u"{Der Bote}"_s);
    QCOMPARE(fields[u"date"_s], u"2025"_s);
    QCOMPARE(fields[u"language"_s], u"eo"_s);
    QVERIFY(!fields.contains(u"urldate"_s));
}

void TestBibliography::nothingEndsAFieldTooEarly_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("written");
    QTest::newRow("percent") << u"100 % & more_of it #1 $5"_s << u"100 \\% \\& more\\_of it \\#1 \\$5"_s;
    QTest::newRow("open brace") << u"a { b"_s << u"a \\textbraceleft{} b"_s;
    QTest::newRow("closing brace") << u"a } b"_s << u"a \\textbraceright{} b"_s;
    QTest::newRow("backslash") << u"C:\\new"_s << u"C:\\textbackslash{}new"_s;
    QTest::newRow("tilde and caret") << u"~a^b"_s << u"\\textasciitilde{}a\\textasciicircum{}b"_s;
    QTest::newRow("quotation mark") << u"\"a\""_s << u"{\"}a{\"}"_s;
    QTest::newRow("line ends") << u"a\nb\tc"_s << u"a b c"_s;
    QTest::newRow("a field of its own") << u"}, author = {x"_s << u"\\textbraceright{}, author = \\textbraceleft{}x"_s;
    QTest::newRow("other scripts") << u"Время – 時間 😀"_s << u"Время – 時間 😀"_s;
}

void TestBibliography::nothingEndsAFieldTooEarly()
{
    QFETCH(QString, title);
    QFETCH(QString, written);
    Article named = article();
    named.metadata.title.value = title;
    named.metadata.authors.value = {title};
    named.metadata.url.value = u"https://example.org/"_s + title;
    const auto fields = fieldsOf(bibtexEntry(named));
    QCOMPARE(fields[u"title"_s], u'{' + written + u'}');
    QCOMPARE(fields[u"author"_s], u'{' + written + u'}');
    QVERIFY(!fields[u"url"_s].contains(QRegularExpression(u"[{}\\s\"]"_s)));
    QCOMPARE(fields.size(), 7);
}

void TestBibliography::aNameIsTakenApartOnlyWhenItSaysHow_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("given");
    const auto whole = [](const char *author) { QTest::newRow(author) << QString::fromUtf8(author) << QString() << QString(); };
    QTest::newRow("comma") << u"Müller, Ana"_s << u"Müller"_s << u"Ana"_s;
    QTest::newRow("particle") << u"van der Berg, Jan P."_s << u"van der Berg"_s << u"Jan P."_s;
    QTest::newRow("hyphens") << u"O’Neill-Šimić, Zoë-Marie"_s << u"O’Neill-Šimić"_s << u"Zoë-Marie"_s;
    whole("Ana Müller");
    whole("Mao Zedong");
    whole("Deutsche Presse-Agentur");
    whole("Reuters");
    whole("King, Jr.");
    whole("Smith, III");
    whole("Example, Inc.");
    whole("Muster, GmbH");
    whole("Müller, Ana, Bo");
    whole("Bote, 12");
    whole("");
}

void TestBibliography::aNameIsTakenApartOnlyWhenItSaysHow()
{
    QFETCH(QString, author);
    QFETCH(QString, family);
    QFETCH(QString, given);
    const auto name = personName(author);
    QCOMPARE(name.has_value(), !family.isEmpty());
    if (name) {
        QCOMPARE(name->family, family);
        QCOMPARE(name->given, given);
    }
}

void TestBibliography::keysAreStableAndUnique()
{
    QSet<QString> keys;
    for (int i = 0; i < 2000; ++i) {
        Article one = article();
        one.id = ArticleId(QUuid::createUuidV5(QUuid(), QByteArray::number(i)));
        QCOMPARE(citationKey(one), citationKey(one));
        keys += citationKey(one);
    }
    QCOMPARE(keys.size(), 2000);
}

void TestBibliography::aKeyHoldsWhatEveryProgramTakes_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::newRow("umlauts") << u"Ana Müßig-Öz"_s << u"Die Größe der Städte"_s << u"muessigoez2025groesse-0b0f6c1e"_s;
    QTest::newRow("accents") << u"Zoë Šimić"_s << u"L’été à Nîmes"_s << u"simic2025nimes-0b0f6c1e"_s;
    QTest::newRow("another script") << u"Мао"_s << u"Время"_s << u"derbote2025-0b0f6c1e"_s;
    QTest::newRow("nothing to take") << u"{},#%~"_s << u"a, b"_s << u"derbote2025-0b0f6c1e"_s;
}

void TestBibliography::aKeyHoldsWhatEveryProgramTakes()
{
    QFETCH(QString, author);
    QFETCH(QString, title);
    QFETCH(QString, key);
    Article one = article();
    one.metadata.authors.value = {author};
    one.metadata.title.value = title;
    QCOMPARE(citationKey(one), key);
}

void TestBibliography::cslHoldsTheSame()
{
    const QByteArray expected = R"({"URL":"https://example.org/uhr?a=1&b=2",
        "accessed":{"date-parts":[[2026,11,21]]},
        "author":[{"family":"Müller","given":"Ana"},{"literal":"Bo Lindqvist"}],
        "container-title":"Der Bote","id":"mueller2025verschweigt-0b0f6c1e",
        "issued":{"date-parts":[[2025,1,7]]},"language":"de","title":"Was die Uhr verschweigt","type":"webpage"})";
    QCOMPARE(cslItem(article()), QJsonDocument::fromJson(expected).object());
}

void TestBibliography::cslOfLittleIsStillAnItem()
{
    Article little;
    little.id = article().id;
    little.metadata.published.value = {2025, 3, 0};
    QCOMPARE(cslItem(little), (QJsonObject{{u"id"_s, u"2025-0b0f6c1e"_s},
                                           {u"type"_s, u"document"_s},
                                           {u"issued"_s, QJsonObject{{u"date-parts"_s, QJsonArray{QJsonArray{2025, 3}}}}}}));
}

void TestBibliography::severalArticlesMakeOneFile()
{
    const NotesToExport notes = notesOn(bodyOf(u"A text."_s));
    const CslFormat csl;
    const QJsonDocument items = QJsonDocument::fromJson(csl.collectionFile({.id = notes.article.id.toString()}, {csl.section(notes, {}), csl.section(notes, {})}));
    QCOMPARE(items.array().size(), 2);
    QCOMPARE(items[0][u"custom"_s][u"randnotiz:article"_s].toString(), notes.article.id.toString());
    QCOMPARE(items[1].toObject(), cslItem(notes.article));
    QCOMPARE(QJsonDocument::fromJson(csl.articleFile(notes)).array().size(), 1);
    const BibtexFormat bibtex;
    QCOMPARE(bibtex.collectionFile({}, {bibtex.section(notes, {}), bibtex.section(notes, {})}).count("@online{"), 2);
}

QTEST_APPLESS_MAIN(TestBibliography)
#include "test_bibliography.moc"
