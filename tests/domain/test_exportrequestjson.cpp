#include "domain/exportrequestjson.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestExportRequestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBack();
    void theFolderAndTheTextOfTheTemplateAreNotKept();
    void whatIsNoneIsRefused_data();
    void whatIsNoneIsRefused();
};

namespace {

ExportRequest wholeRequest()
{
    ExportRequest request;
    request.articles = {ArticleId(QUuid::createUuid()), ArticleId(QUuid::createUuid())};
    request.tag = u"water/“rivers”"_s;
    request.notesTemplate.name = u"mine"_s;
    request.filter = {{Colour::Green, Colour::Pink}, {u"a/b"_s}, 1'735'689'600'123, 1'767'225'600'000,
                      {AnnotationId(QUuid::createUuid()), AnnotationId(QUuid::createUuid())}};
    request.oneFile = true;
    request.title = u"Rivers, and\nmore"_s;
    request.index = true;
    request.removesDeleted = true;
    request.everything = true;
    return request;
}

} // namespace

void TestExportRequestJson::whatIsKeptComesBack()
{
    const ExportRequest request = wholeRequest();
    QCOMPARE(exportRequestFromJson(toJson(request)), std::optional(request));
    QCOMPARE(exportRequestFromJson(toJson(ExportRequest())), std::optional(ExportRequest()));
}

void TestExportRequestJson::theFolderAndTheTextOfTheTemplateAreNotKept()
{
    ExportRequest request = wholeRequest();
    request.articles.clear();
    const QByteArray json = toJson(request);
    request.folder = u"/notes"_s;
    request.notesTemplate.text = "{{title}}";
    request.makesFolder = false;
    QCOMPARE(toJson(request), json);
}

void TestExportRequestJson::whatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another thing") << QByteArray("[]");
    QTest::newRow("a format of a later version") << QByteArray(R"({"format":"hologram"})");
    QTest::newRow("no id") << QByteArray(R"({"format":"markdown","articles":["x"]})");
    QTest::newRow("no annotation") << QByteArray(R"({"format":"markdown","filter":{"annotations":["x"]}})");
    QTest::newRow("no colour") << QByteArray(R"({"format":"markdown","filter":{"colours":[7]}})");
}

void TestExportRequestJson::whatIsNoneIsRefused()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!exportRequestFromJson(json));
}

QTEST_GUILESS_MAIN(TestExportRequestJson)
#include "test_exportrequestjson.moc"
