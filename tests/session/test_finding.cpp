#include "session/opensession.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsSearchedAwayFromTheCaller();
    void anOvertakenSearchIsStopped();
    void theTextOfTheMomentIsSearched();
    void wordFormsAreThoseOfTheArticlesLanguage();
    void closingDoesNotWaitForASearch();
};

namespace {

/// Would take a second and a half, until it is given up.
const FindRequest slow{u"(a+)+$"_s, {.kind = FindKind::Expression}};

QString slowText()
{
    return u"a"_s.repeated(4000) + u"b Haus"_s;
}

} // namespace

void TestFinding::theTextIsSearchedAwayFromTheCaller()
{
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(u"Haus und Hausboot"_s)));

    const QFuture<FoundPlaces> found = session->find({u"haus"_s, {}});

    QCOMPARE(found.result().places, (QList<TextRange>{{0, 4}, {9, 13}}));
}

void TestFinding::anOvertakenSearchIsStopped()
{
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(slowText())));
    const QFuture<FoundPlaces> first = session->find(slow);

    const QFuture<FoundPlaces> second = session->find({u"haus"_s, {}});

    QCOMPARE(second.result().places.size(), 1);
    QVERIFY(!first.result().tookTooLong);
}

void TestFinding::theTextOfTheMomentIsSearched()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle().withText(u"Haus"_s).withIdentity(u"one"_s));
    const auto session = openSession(library, id);
    QCOMPARE(session->find({u"haus"_s, {}}).result().places.size(), 1);
    QSignalSpy reloaded(session.get(), &ArticleSession::reloaded);

    library.add(anArticle().withText(u"Das Haus, ein Haus"_s).withIdentity(u"one"_s));

    QVERIFY(reloaded.wait());
    QCOMPARE(session->find({u"haus"_s, {}}).result().places, (QList<TextRange>{{4, 8}, {14, 18}}));
}

void TestFinding::wordFormsAreThoseOfTheArticlesLanguage()
{
    TestLibrary library;
    const FindRequest houses{u"Häuser"_s, {.kind = FindKind::WordForms}};
    const auto german = openSession(library, library.add(anArticle().withText(u"Haus"_s).withLanguage(u"de"_s)));
    const auto polish = openSession(library, library.add(anArticle().withText(u"Haus "_s + u"!"_s).withLanguage(u"pl"_s)));

    QVERIFY(german->hasWordForms());
    QCOMPARE(german->find(houses).result().places.size(), 1);
    QVERIFY(!polish->hasWordForms());
    QVERIFY(polish->find(houses).result().places.isEmpty());
}

void TestFinding::closingDoesNotWaitForASearch()
{
    TestLibrary library;
    auto session = openSession(library, library.add(anArticle().withText(slowText())));
    const QFuture<FoundPlaces> found = session->find(slow);

    session.reset(); // waits for what still reads

    QVERIFY(found.isFinished());
    QVERIFY(!found.result().tookTooLong);
}

QTEST_GUILESS_MAIN(TestFinding)
#include "test_finding.moc"
