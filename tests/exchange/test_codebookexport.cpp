#include "exchange/codebookexporter.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestCodebookExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableHasALineForEachTag();
    void aTableQuotesWhatWouldPartIt_data();
    void aTableQuotesWhatWouldPartIt();
    void theCodeBookKeepsTheOrderOfTheSchema();
    void theCodeBookIsReadBackAsItWas();
    void namesThatXmlCannotHoldAreWrittenWithoutWhatItCannot();
    void levelsHaveTheSameGuidEachTime();
};

namespace {

const TagId politics(QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s));
const TagId europe(QUuid::fromString(u"22222222-2222-4222-8222-222222222222"_s));
const TagId zoo(QUuid::fromString(u"33333333-3333-4333-8333-333333333333"_s));

CodebookEntry entry(TagId id, const QString &name, const QString &description = {},
                    std::optional<quint32> colour = std::nullopt)
{
    return {{id, name, colour}, description, 1, {}, {}};
}

struct Code
{
    QString path;
    QString guid;
    QString codable;
    QString colour;
    QString description;
};

/// What a program that follows Codebook.xsd reads; fails the test where the structure is another one.
QList<Code> read(const QByteArray &bytes)
{
    QList<Code> codes;
    QXmlStreamReader xml(bytes);
    QStringList path;
    QList<qsizetype> open;
    xml.readNextStartElement();
    if (xml.name() != u"CodeBook" || xml.namespaceUri() != u"urn:QDA-XML:codebook:1.0")
        qFatal("no code book");
    xml.readNextStartElement();
    if (xml.name() != u"Codes")
        qFatal("no codes");
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"Code") {
            const auto attributes = xml.attributes();
            path += attributes.value(u"name"_s).toString();
            open += codes.size();
            codes += Code{path.join(u'/'), attributes.value(u"guid"_s).toString(),
                          attributes.value(u"isCodable"_s).toString(), attributes.value(u"color"_s).toString(), {}};
        } else if (xml.isStartElement() && xml.name() == u"Description") {
            // The schema has it before the codes below.
            if (open.last() != codes.size() - 1)
                qFatal("a description behind a code");
            codes.last().description = xml.readElementText();
        } else if (xml.isEndElement() && xml.name() == u"Code") {
            path.removeLast();
            open.removeLast();
        }
    }
    if (xml.hasError())
        qFatal("%s", qPrintable(xml.errorString()));
    return codes;
}

} // namespace

void TestCodebookExport::aTableHasALineForEachTag()
{
    CodebookEntry counted = entry(europe, u"politics/europe"_s, u"The continent."_s, 0x00ff7f);
    counted.own = {1, 2};
    counted.withBelow = {3, 4};
    QCOMPARE(exportCodebookCsv({entry({}, u"politics"_s), counted, entry(zoo, u"zoo"_s)}),
             "tag,level,name,description,colour,articles,annotations,articles with below,annotations with below\r\n"
             "politics/europe,2,europe,The continent.,#00ff7f,1,2,3,4\r\n"
             "zoo,1,zoo,,,0,0,0,0\r\n"_ba);
}

void TestCodebookExport::aTableQuotesWhatWouldPartIt_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("comma") << u"a, b"_s << "\"a, b\""_ba;
    QTest::newRow("quotation mark") << u"say \"a\""_s << "\"say \"\"a\"\"\""_ba;
    QTest::newRow("line end") << u"a\nb"_s << "\"a\nb\""_ba;
    QTest::newRow("semicolon") << u"a; b"_s << "a; b"_ba;
    QTest::newRow("other letters") << u"Größe 気候 😀"_s << "Größe 気候 😀"_ba;
}

void TestCodebookExport::aTableQuotesWhatWouldPartIt()
{
    QFETCH(QString, description);
    QFETCH(QByteArray, field);
    const QByteArray table = exportCodebookCsv({entry(zoo, u"zoo"_s, description)});
    QCOMPARE(table.sliced(table.indexOf("\r\n") + 2), "zoo,1,zoo," + field + ",,0,0,0,0\r\n");
}

void TestCodebookExport::theCodeBookKeepsTheOrderOfTheSchema()
{
    const QByteArray written = exportCodebookQdc(
        {entry(politics, u"politics"_s, u"About power."_s, 0xaabbcc), entry(europe, u"politics/europe"_s)}, u"Randnotiz 1"_s);
    QCOMPARE(written,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Randnotiz 1\">\n"
             "    <Codes>\n"
             "        <Code guid=\"11111111-1111-4111-8111-111111111111\" name=\"politics\" isCodable=\"true\" color=\"#aabbcc\">\n"
             "            <Description>About power.</Description>\n"
             "            <Code guid=\"22222222-2222-4222-8222-222222222222\" name=\"europe\" isCodable=\"true\"/>\n"
             "        </Code>\n"
             "    </Codes>\n"
             "</CodeBook>\n"_ba);
}

void TestCodebookExport::theCodeBookIsReadBackAsItWas()
{
    const QList<Code> codes =
        read(exportCodebookQdc({entry({}, u"a"_s), entry(europe, u"a/b"_s, u"1 < 2 & \"3\"\nnext"_s, 0x000001),
                                entry(politics, u"a/b/c"_s), entry(zoo, u"<z> & 'o'"_s)},
                               u"Randnotiz"_s));
    QCOMPARE(codes.size(), 4);
    QCOMPARE(codes[0].path, u"a"_s);
    QCOMPARE(codes[0].codable, u"false"_s);
    QCOMPARE(codes[1].path, u"a/b"_s);
    QCOMPARE(codes[1].description, u"1 < 2 & \"3\"\nnext"_s);
    QCOMPARE(codes[1].colour, u"#000001"_s);
    QCOMPARE(codes[1].guid, europe.toString());
    QCOMPARE(codes[2].path, u"a/b/c"_s);
    QCOMPARE(codes[3].path, u"<z> & 'o'"_s);
    QCOMPARE(codes[3].codable, u"true"_s);
}

void TestCodebookExport::namesThatXmlCannotHoldAreWrittenWithoutWhatItCannot()
{
    const QList<Code> codes = read(exportCodebookQdc({entry(zoo, u"zoo"_s, u"a\u0001b\uffff\tc"_s)}, u"R"_s));
    QCOMPARE(codes.first().description, u"ab\tc"_s);
}

void TestCodebookExport::levelsHaveTheSameGuidEachTime()
{
    const Codebook codebook{entry({}, u"a"_s), entry(zoo, u"a/b"_s), entry({}, u"c"_s), entry(europe, u"c/d"_s)};
    const QList<Code> once = read(exportCodebookQdc(codebook, u"R"_s));
    const QList<Code> again = read(exportCodebookQdc(codebook, u"R"_s));
    QCOMPARE(once[0].guid, again[0].guid);
    QVERIFY(once[0].guid != once[2].guid);
    QVERIFY(!QUuid::fromString(once[0].guid).isNull());
}

QTEST_GUILESS_MAIN(TestCodebookExport)
#include "test_codebookexport.moc"
