#include "library/savedsearches.h"
#include "support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

SavedSearch rivers()
{
    return {SavedSearchId(QUuid::createUuid()), u"Rivers"_s, u"tag:river added:\"last week\""_s, SearchScope::Annotations,
            SearchOrder::Newest};
}

} // namespace

class TestSavedSearches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsThereAtTheNextStart();
    void itIsChangedOnlyAsItWasSeen();
    void whatIsTakenBackIsTheSameAgain();
    void twoOfOneNameAreRefused();
    void whatIsNoSearchIsRefused_data();
    void whatIsNoSearchIsRefused();
    void aChangeIsTold();
};

void TestSavedSearches::whatIsSavedIsThereAtTheNextStart()
{
    TestLibrary library;
    const SavedSearch search = rivers();
    QVERIFY(library.write(ChangeSavedSearch{{}, search}));
    library.reopen();
    QCOMPARE(*library->savedSearches().list(), QList{search});
}

void TestSavedSearches::itIsChangedOnlyAsItWasSeen()
{
    TestLibrary library;
    const SavedSearch search = rivers();
    QVERIFY(library.write(ChangeSavedSearch{{}, search}));
    SavedSearch renamed = search;
    renamed.name = u"Streams"_s;
    QVERIFY(library.write(ChangeSavedSearch{search, renamed}));
    SavedSearch late = search;
    late.name = u"Brooks"_s;
    QCOMPARE(library.write(ChangeSavedSearch{search, late}).error().code, Error::Conflict);
    QCOMPARE(library.write(ChangeSavedSearch{search, {}}).error().code, Error::Conflict);
    QCOMPARE(*library->savedSearches().list(), QList{renamed});
}

void TestSavedSearches::whatIsTakenBackIsTheSameAgain()
{
    TestLibrary library;
    const SavedSearch search = rivers();
    QVERIFY(library.write(ChangeSavedSearch{{}, search}));
    QVERIFY(library.write(ChangeSavedSearch{search, {}}));
    QVERIFY(library->savedSearches().list()->isEmpty());
    QCOMPARE(library.write(ChangeSavedSearch{search, {}}).error().code, Error::Conflict);
    QVERIFY(library.write(ChangeSavedSearch{{}, search}));
    QCOMPARE(*library->savedSearches().list(), QList{search});
    QCOMPARE(library.write(ChangeSavedSearch{{}, search}).error().code, Error::Conflict);
}

void TestSavedSearches::twoOfOneNameAreRefused()
{
    TestLibrary library;
    QVERIFY(library.write(ChangeSavedSearch{{}, rivers()}));
    SavedSearch other = rivers();
    other.name = u"RIVERS"_s;
    const auto refused = library.write(ChangeSavedSearch{{}, other});
    QCOMPARE(refused.error().code, Error::NameTaken);
    QCOMPARE(refused.error().subject, u"RIVERS"_s);
}

void TestSavedSearches::whatIsNoSearchIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("no name") << QString() << u"tag:river"_s;
    QTest::newRow("only spaces") << u" "_s << u"tag:river"_s;
    QTest::newRow("a space before the name") << u" Rivers"_s << u"tag:river"_s;
    QTest::newRow("nothing to search for") << u"Rivers"_s << u"  "_s;
}

void TestSavedSearches::whatIsNoSearchIsRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    TestLibrary library;
    SavedSearch search = rivers();
    search.name = name;
    search.text = text;
    QCOMPARE(library.write(ChangeSavedSearch{{}, search}).error().code, Error::InvalidInput);
    QCOMPARE(library.write(ChangeSavedSearch{}).error().code, Error::InvalidInput);
    QVERIFY(library->savedSearches().list()->isEmpty());
}

void TestSavedSearches::aChangeIsTold()
{
    TestLibrary library;
    bool told = false;
    connect(&library.library(), &Library::changed, this, [&told](const ChangeSet &changes) { told = told || changes.savedSearches; });
    QVERIFY(library.write(ChangeSavedSearch{{}, rivers()}));
    QTRY_VERIFY(told);
}

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "test_savedsearches.moc"
