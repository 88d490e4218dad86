#include "domain/articlebody.h"
#include "domain/bodycodec.h"
#include "domain/metadata.h"
#include "domain/tag.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsReadOnlyAsItIsWritten_data();
    void aDateIsReadOnlyAsItIsWritten();
    void aTagNameIsCleaned_data();
    void aTagNameIsCleaned();
    void aReimportKeepsWhatTheReaderTyped();
    void aBodyComesBackFromItsStructure();
    void aStructureThatDoesNotFitItsTextIsDamage_data();
    void aStructureThatDoesNotFitItsTextIsDamage();
    void anIdIsReadOnlyInItsPlainForm();
};

namespace {

ArticleBody aBody()
{
    ArticleBody body;
    body.text = u"Title\nOne two\nthree"_s;
    body.blocks = {{.kind = BlockKind::Heading, .range = {0, 5}, .level = 2},
                   {.kind = BlockKind::Image, .range = {}, .address = u"https://example.org/a.png"_s, .alt = u"A"_s},
                   {.kind = BlockKind::Paragraph, .range = {6, 13}},
                   {.kind = BlockKind::ListItem, .range = {14, 19}, .listDepth = 1, .ordinal = 3, .ordered = true}};
    body.runs = {{RunKind::Strong, {6, 9}, {}}, {RunKind::Link, {10, 13}, u"https://example.org/"_s}};
    return body;
}

} // namespace

void TestDomain::aDateIsReadOnlyAsItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("real");
    QTest::newRow("year") << u"2025"_s << true;
    QTest::newRow("month") << u"2025-01"_s << true;
    QTest::newRow("day") << u"2024-02-29"_s << true;
    QTest::newRow("no such day") << u"2025-02-29"_s << false;
    QTest::newRow("no such month") << u"2025-13"_s << false;
    QTest::newRow("German") << u"07.02.2025"_s << false;
    QTest::newRow("year zero") << u"0000"_s << false;
    QTest::newRow("other digits") << u"٢٠٢٥"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestDomain::aDateIsReadOnlyAsItIsWritten()
{
    QFETCH(QString, text);
    QFETCH(bool, real);
    const auto date = PartialDate::fromString(text);
    QCOMPARE(date.has_value(), real);
    if (date)
        QCOMPARE(date->toString(), text);
}

void TestDomain::aTagNameIsCleaned_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"china"_s << u"china"_s;
    QTest::newRow("hash and spaces") << u"  # Künstliche   Intelligenz "_s << u"Künstliche Intelligenz"_s;
    QTest::newRow("empty levels") << u"/politics// china /"_s << u"politics/china"_s;
    QTest::newRow("decomposed") << u"Ko\u0308ln"_s << u"Köln"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("hash behind an empty level") << u"/ # china"_s << u"china"_s;
    QTest::newRow("nothing left") << u" #/ "_s << QString();
}

void TestDomain::aTagNameIsCleaned()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QCOMPARE(tagName(typed), name);
}

void TestDomain::aReimportKeepsWhatTheReaderTyped()
{
    Metadata present;
    present.title = {u"My title"_s, Origin::Edited};
    present.source = {u"Old outlet"_s, Origin::Stated};
    present.authors = {{u"A. Author"_s}, Origin::Stated};
    Metadata imported;
    imported.title = {u"Their title"_s, Origin::Stated};
    imported.source = {u"New outlet"_s, Origin::Stated};

    const Metadata result = merged(present, imported);

    QCOMPARE(result.title.value, u"My title"_s);
    QCOMPARE(result.source.value, u"New outlet"_s);
    QCOMPARE(result.authors.value, QStringList{u"A. Author"_s});
}

void TestDomain::aBodyComesBackFromItsStructure()
{
    const ArticleBody body = aBody();
    QVERIFY(body.isConsistent());
    const auto read = decodeBody(body.text, encodeStructure(body));
    QVERIFY(read.ok());
    QVERIFY(*read == body);
}

void TestDomain::aStructureThatDoesNotFitItsTextIsDamage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("structure");
    const ArticleBody body = aBody();
    QTest::newRow("longer text") << body.text + u"x"_s << encodeStructure(body);
    QTest::newRow("no separator") << u"Title One two\nthree"_s << encodeStructure(body);
    QTest::newRow("not JSON") << body.text << "blocks"_ba;
    QTest::newRow("unknown kind") << u"a"_s << R"({"blocks":[{"kind":"frame","start":0,"end":1}],"runs":[]})"_ba;
    QTest::newRow("run across blocks")
        << u"a\nb"_s
        << R"({"blocks":[{"kind":"code","start":0,"end":1},{"kind":"code","start":2,"end":3}],"runs":[{"kind":"code","start":0,"end":3}]})"_ba;
}

void TestDomain::aStructureThatDoesNotFitItsTextIsDamage()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, structure);
    const auto read = decodeBody(text, structure);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, Error::LibraryDamaged);
}

void TestDomain::anIdIsReadOnlyInItsPlainForm()
{
    const auto id = ArticleId::fromString(u"67C8770B-44F1-410A-AB9A-F9B5446F13EE");
    QVERIFY(id.has_value());
    QCOMPARE(id->toString(), u"67c8770b-44f1-410a-ab9a-f9b5446f13ee"_s);
    QVERIFY(!ArticleId::fromString(u"{67c8770b-44f1-410a-ab9a-f9b5446f13ee}"));
    QVERIFY(!ArticleId::fromString(u"67c8770b"));
}

QTEST_GUILESS_MAIN(TestDomain)
#include "test_domain.moc"
