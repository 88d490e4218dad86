#include "opensession.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "session/commands/undotext.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTimer>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestHighlightAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPlacesAreHighlightedInOneAct();
    void whatIsHighlightedAlreadyIsLeftAlone();
    void overlapsFollowTheRule_data();
    void overlapsFollowTheRule();
    void nothingToDoIsSaid();
    void allAreStoredOrNone();
    void otherTextMeanwhileIsRefused();
    void tenThousandAreOneAct();
};

namespace {

struct Desk
{
    explicit Desk(const QString &text = u"cat dog cat bird Cat"_s)
        : article(library.add(anArticle().withText(text).withIdentity(u"/cats"_s)))
        , session(openSession(library, article))
        , done(session.get(), &ArticleSession::highlightedAll)
    {
    }

    QList<TextRange> places(TextRange sample, OccurrenceOptions options = {})
    {
        auto found = session->occurrences(sample, options);
        found.waitForFinished();
        return found.result();
    }
    HighlightAllOutcome outcome() const { return done.last().first().value<HighlightAllOutcome>(); }

    TestLibrary library;
    ArticleId article;
    std::unique_ptr<ArticleSession> session;
    QSignalSpy done;
};

} // namespace

void TestHighlightAll::allPlacesAreHighlightedInOneAct()
{
    Desk desk;

    desk.session->highlightAll(desk.places({0, 3}), Colour::Blue);
    QVERIFY(desk.session->isBusy());
    QVERIFY(settled(*desk.session));

    QVERIFY(desk.outcome() == (HighlightAllOutcome{.added = 3}));
    const QList<Annotation> stored = *desk.library.annotations().of(desk.article);
    QCOMPARE(stored.size(), 3);
    QCOMPARE(stored[2].quote.exact, u"Cat"_s);
    QVERIFY(stored[1].colour == Colour::Blue);
    QCOMPARE(desk.session->passages().size(), 3);
    QCOMPARE(desk.session->undoStack().count(), 1);
    QCOMPARE(undoText(desk.session->undoStack().undoText()), u"highlighting all occurrences"_s);

    desk.session->undo();
    QVERIFY(settled(*desk.session));
    QVERIFY(desk.library.annotations().of(desk.article)->isEmpty());
    QVERIFY(desk.session->passages().isEmpty());
    desk.session->redo();
    QVERIFY(settled(*desk.session));
    QVERIFY(*desk.library.annotations().of(desk.article) == stored);
    QCOMPARE(desk.session->passages().size(), 3);
}

void TestHighlightAll::whatIsHighlightedAlreadyIsLeftAlone()
{
    Desk desk;
    const AnnotationId first = desk.session->highlight({8, 11}, Colour::Pink, u"mine"_s);
    QVERIFY(settled(*desk.session));
    const QList<TextRange> places = desk.places({0, 3});
    QVERIFY(desk.session->preview(places) == (HighlightAllOutcome{.added = 2, .known = 1}));

    desk.session->highlightAll(places, Colour::Blue);
    QVERIFY(settled(*desk.session));

    QVERIFY(desk.outcome() == (HighlightAllOutcome{.added = 2, .known = 1}));
    QCOMPARE(desk.session->passages().size(), 3);
    QVERIFY(desk.session->passage(first)->annotation.colour == Colour::Pink);
}

void TestHighlightAll::overlapsFollowTheRule_data()
{
    QTest::addColumn<OverlapRule>("rule");
    QTest::addColumn<int>("added");
    QTest::newRow("both are kept") << OverlapRule::Keep << 3;
    QTest::newRow("nothing is merged unasked") << OverlapRule::Ask << 2;
    QTest::newRow("nothing is merged by the dozen") << OverlapRule::Merge << 2;
}

void TestHighlightAll::overlapsFollowTheRule()
{
    QFETCH(OverlapRule, rule);
    QFETCH(int, added);
    Desk desk;
    desk.session->highlight({4, 16}, Colour::Pink); // from "dog" to "bird"
    QVERIFY(settled(*desk.session));
    desk.session->setOverlapRule(rule);

    desk.session->highlightAll(desk.places({0, 3}), Colour::Blue);
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.outcome().added, added);
    QCOMPARE(desk.outcome().overlapping, 3 - added);
    QCOMPARE(desk.session->passages().size(), 1 + added);
}

void TestHighlightAll::nothingToDoIsSaid()
{
    Desk desk;
    desk.session->highlightAll(desk.places({4, 7}), Colour::Blue);
    QVERIFY(settled(*desk.session));

    desk.session->highlightAll(desk.places({4, 7}), Colour::Blue);
    QVERIFY(settled(*desk.session));

    QCOMPARE(desk.done.count(), 2);
    QVERIFY(desk.outcome() == (HighlightAllOutcome{.known = 1}));
    QCOMPARE(desk.session->undoStack().count(), 1);
}

void TestHighlightAll::allAreStoredOrNone()
{
    Desk desk;
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    desk.library.failNextWrite(Error::DiskFull);

    desk.session->highlightAll(desk.places({0, 3}), Colour::Blue);
    QVERIFY(settled(*desk.session));

    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<ActFailure>().act == Act::HighlightAll);
    QVERIFY(desk.session->passages().isEmpty());
    QCOMPARE(desk.done.count(), 0);
}

void TestHighlightAll::otherTextMeanwhileIsRefused()
{
    Desk desk;
    const QList<TextRange> places = desk.places({0, 3});
    QSignalSpy failed(desk.session.get(), &ArticleSession::failed);
    QSignalSpy reloaded(desk.session.get(), &ArticleSession::reloaded);
    QSemaphore preparing;
    QSemaphore goOn;
    desk.library.beforeNextId([&] {
        preparing.release();
        goOn.acquire();
    });

    desk.session->highlightAll(places, Colour::Blue); // prepared on the old text
    preparing.acquire();
    desk.library.add(anArticle().withText(u"no animals at all"_s).withIdentity(u"/cats"_s));
    QTRY_COMPARE(reloaded.count(), 1);
    goOn.release();
    QVERIFY(settled(*desk.session));

    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<ActFailure>().error.code, Error::Conflict);
    QVERIFY(desk.done.isEmpty());
    QVERIFY(desk.library.annotations().of(desk.article)->isEmpty());
}

void TestHighlightAll::tenThousandAreOneAct()
{
    QStringList words;
    for (int i = 0; i < 10'000; ++i)
        words += u"word %1"_s.arg(i);
    Desk desk(words.join(u' '));
    int longestWaitMs = 0;
    QElapsedTimer sinceTick;
    QElapsedTimer whole;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, &ticks, [&] {
        longestWaitMs = std::max(longestWaitMs, static_cast<int>(sinceTick.restart()));
    });
    const QList<TextRange> places = desk.places({0, 4}, {.wholeWords = true});
    QCOMPARE(places.size(), 10'000);
    sinceTick.start();
    whole.start();
    ticks.start(1);

    desk.session->highlightAll(places, Colour::Blue);

    QVERIFY(QTest::qWaitFor([&] { return !desk.session->isBusy(); }, 120'000));
    qInfo("10,000 highlights in %lld ms, the longest wait of the event loop %d ms", whole.elapsed(), longestWaitMs);
    QCOMPARE(desk.session->passages().size(), 10'000);
    QCOMPARE(desk.session->undoStack().count(), 1);
    desk.session->undo();
    QVERIFY(QTest::qWaitFor([&] { return !desk.session->isBusy(); }, 120'000));
    QVERIFY(desk.session->passages().isEmpty());
    QCOMPARE(desk.library.articles().article(desk.article)->annotations, 0);
}

QTEST_GUILESS_MAIN(TestHighlightAll)
#include "test_highlightall.moc"
