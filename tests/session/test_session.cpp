#include "opensession.h"

#include "library/annotations.h"
#include "library/articles.h"

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHighlightIsShownAtOnceAndSaved();
    void aHighlightTakesWholeCharactersWithoutSpaceAround_data();
    void aHighlightTakesWholeCharactersWithoutSpaceAround();
    void nothingButSpaceIsNotHighlighted();
    void aHighlightGoesAcrossParagraphs();
    void aHighlightThatCannotBeSavedIsTakenBack();
    void aNoteThatCannotBeSavedIsHandedBack();
    void actsOnAHighlightThatIsBeingSavedWaitForIt();
    void aNoteForAHighlightThatFailsIsHandedBack();
    void annotationsStandInReadingOrder();
    void whatAnotherProgramAddsAppears();
    void whatIsAddedBetweenReadingAndOpeningAppears();
    void whatAnotherProgramRemovesDisappears();
    void aNewTextOfTheArticleIsReloadedAndAnchoredAgain();
    void anArticleInTheTrashEndsItsSession();
    void anArticleInTheTrashIsNotOpened();
    void whatWasReadEarlierNeverReplacesAnAnswer();
    void actsOfAClosedSessionAreStillSaved();
    void theReadingPositionIsKept();
    void anUnreadArticleBecomesOneThatIsBeingRead();
    void aValueThatIsTypedCountsAsEdited();
    void tagsAreSetByTheirDifference();
};

void TestSession::aHighlightIsShownAtOnceAndSaved()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"The quick brown fox."_s));
    const auto session = openSession(library, article);
    QSignalSpy changed(session.get(), &ArticleSession::annotationsChanged);

    const AnnotationId id =
        session->highlight(rangeOf(*session, u"brown"_s), Colour::Blue, u"why?"_s, {u"animal"_s});

    QCOMPARE(changed.count(), 1);
    QVERIFY(session->passage(id)->save == SaveState::Saving);
    QVERIFY(settled(*session));
    QVERIFY(session->passage(id)->save == SaveState::Saved);
    const Result<Annotation> stored = library.annotations().annotation(id);
    QVERIFY(stored.ok());
    QCOMPARE(stored->quote.exact, u"brown"_s);
    QVERIFY(stored->colour == Colour::Blue);
    QCOMPARE(stored->note, u"why?"_s);
    QCOMPARE(stored->tags.size(), 1);
    QCOMPARE(stored->tags.first().name, u"animal"_s);
}

void TestSession::aHighlightTakesWholeCharactersWithoutSpaceAround_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("quote");
    QTest::newRow("space at both ends") << u"one two three"_s << 3 << 8 << u"two"_s;
    QTest::newRow("half a surrogate pair") << u"a 😀 b"_s << 2 << 3 << u"😀"_s;
    QTest::newRow("family of emoji") << u"a 👩‍👧 b"_s << 4 << 5 << u"👩‍👧"_s;
    QTest::newRow("combining mark left out") << u"ax\u0323\u0307b"_s << 1 << 2 << u"x\u0323\u0307"_s;
    QTest::newRow("beyond the end") << u"one two"_s << 4 << 100 << u"two"_s;
}

void TestSession::aHighlightTakesWholeCharactersWithoutSpaceAround()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(int, end);
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(text)));

    const AnnotationId id = session->highlight({start, end}, Colour::Yellow);

    QVERIFY(settled(*session));
    QTEST(session->passage(id)->annotation.quote.exact, "quote");
    QCOMPARE(
        session->body().text.sliced(session->passage(id)->range.start, session->passage(id)->range.length()),
        session->passage(id)->annotation.quote.exact);
}

void TestSession::nothingButSpaceIsNotHighlighted()
{
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(u"one  two"_s)));

    QVERIFY(session->highlight({3, 5}, Colour::Yellow).isNull());
    QVERIFY(session->highlight({4, 4}, Colour::Yellow).isNull());
    QVERIFY(session->passages().isEmpty());
}

void TestSession::aHighlightGoesAcrossParagraphs()
{
    TestLibrary library;
    const auto session =
        openSession(library, library.add(anArticle().withText(u"First one.\nSecond one."_s)));

    const AnnotationId id = session->highlight({6, 17}, Colour::Yellow);

    QVERIFY(settled(*session));
    QCOMPARE(session->passage(id)->annotation.quote.exact, u"one.\nSecond"_s);
}

void TestSession::aHighlightThatCannotBeSavedIsTakenBack()
{
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(u"The text."_s)));
    QSignalSpy failed(session.get(), &ArticleSession::failed);
    library.failNextWrite(Error::DiskFull);

    const AnnotationId id = session->highlight({0, 3}, Colour::Yellow, u"typed words"_s);

    QVERIFY(failed.wait());
    const auto failure = failed.first().first().value<ActFailure>();
    QVERIFY(failure.act == Act::Highlight);
    QVERIFY(failure.annotation == id);
    QCOMPARE(failure.error.code, Error::DiskFull);
    QCOMPARE(failure.keptText, u"typed words"_s);
    QVERIFY(session->passages().isEmpty());
    QCOMPARE(session->undoStack().count(), 0);
}

void TestSession::aNoteThatCannotBeSavedIsHandedBack()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"The text."_s));
    const Annotation annotation = library.highlight(article, u"text"_s, Colour::Yellow, u"before"_s);
    const auto session = openSession(library, article);
    QSignalSpy failed(session.get(), &ArticleSession::failed);
    library.failNextWrite(Error::DiskFull);

    session->setNote(annotation.id, u"after"_s);

    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<ActFailure>().keptText, u"after"_s);
    QCOMPARE(session->passage(annotation.id)->annotation.note, u"before"_s);
    QCOMPARE(session->undoStack().count(), 0);
}

void TestSession::actsOnAHighlightThatIsBeingSavedWaitForIt()
{
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(u"The text."_s)));

    const AnnotationId id = session->highlight({0, 3}, Colour::Yellow);
    session->setNote(id, u"note"_s);
    session->recolour(id, Colour::Pink);
    session->addTags(id, {u"new"_s});

    QVERIFY(settled(*session));
    const Result<Annotation> stored = library.annotations().annotation(id);
    QCOMPARE(stored->note, u"note"_s);
    QVERIFY(stored->colour == Colour::Pink);
    QCOMPARE(stored->tags.size(), 1);
    QCOMPARE(session->undoStack().count(), 4);
}

void TestSession::aNoteForAHighlightThatFailsIsHandedBack()
{
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(u"The text."_s)));
    QSignalSpy failed(session.get(), &ArticleSession::failed);
    library.failNextWrite(Error::DiskFull);

    const AnnotationId id = session->highlight({0, 3}, Colour::Yellow);
    session->setNote(id, u"typed meanwhile"_s);

    QTRY_COMPARE(failed.count(), 2);
    QCOMPARE(failed.last().first().value<ActFailure>().keptText, u"typed meanwhile"_s);
}

void TestSession::annotationsStandInReadingOrder()
{
    TestLibrary library;
    const auto session = openSession(library, library.add(anArticle().withText(u"one two three four"_s)));

    session->highlight(rangeOf(*session, u"three"_s), Colour::Yellow);
    session->highlight(rangeOf(*session, u"one"_s), Colour::Yellow);
    session->highlight(rangeOf(*session, u"one two"_s), Colour::Yellow);
    QVERIFY(settled(*session));

    QStringList quotes;
    for (const MarkedPassage &passage : session->passages())
        quotes += passage.annotation.quote.exact;
    QCOMPARE(quotes, (QStringList{u"one"_s, u"one two"_s, u"three"_s}));
}

void TestSession::whatAnotherProgramAddsAppears()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two three"_s));
    const auto session = openSession(library, article);
    QSignalSpy changed(session.get(), &ArticleSession::annotationsChanged);

    const Annotation added = library.highlight(article, u"two"_s);

    QVERIFY(changed.wait());
    QVERIFY(session->passage(added.id) != nullptr);
    QCOMPARE(session->passage(added.id)->range, (TextRange{4, 7}));
    QCOMPARE(session->undoStack().count(), 0);
}

void TestSession::whatIsAddedBetweenReadingAndOpeningAppears()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two three"_s));
    auto loading = ArticleSession::load(*library, article);
    loading.waitForFinished();
    QSignalSpy told(&library.library(), &Library::changed);
    const Annotation added = library.highlight(article, u"two"_s);
    QTRY_VERIFY(std::ranges::any_of(told, [](const QList<QVariant> &arguments) {
        return !arguments.first().value<ChangeSet>().annotationsChanged.isEmpty();
    }));

    ArticleSession session(*library, *loading.result());

    QVERIFY(!session.passage(added.id));
    QTRY_VERIFY(session.passage(added.id));
}

void TestSession::whatAnotherProgramRemovesDisappears()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two three"_s));
    const Annotation annotation = library.highlight(article, u"two"_s);
    const auto session = openSession(library, article);

    QVERIFY(library.write(SetTrashed{.annotations = {annotation.id}}).ok());

    QTRY_VERIFY(session->passage(annotation.id) == nullptr);
}

void TestSession::aNewTextOfTheArticleIsReloadedAndAnchoredAgain()
{
    TestLibrary library;
    const auto source = anArticle().withIdentity(u"https://example.org/a"_s);
    const ArticleId article =
        library.add(source.withText(u"In the morning the quick brown fox jumps over the dog."_s));
    const Annotation kept = library.highlight(article, u"brown fox jumps"_s);
    const Annotation lost = library.highlight(article, u"dog"_s);
    const auto session = openSession(library, article);
    QSignalSpy reloaded(session.get(), &ArticleSession::reloaded);

    library.add(
        source.withText(u"New first line.\nIn the morning the quick brown fox jumps over the cat."_s));

    QVERIFY(reloaded.wait());
    QVERIFY(session->body().text.startsWith(u"New first line."));
    QCOMPARE(session->passage(kept.id)->range, rangeOf(*session, u"brown fox jumps"_s));
    QVERIFY(session->passage(lost.id)->isOrphan());
    QVERIFY(session->passages().last().isOrphan());
}

void TestSession::anArticleInTheTrashEndsItsSession()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one"_s));
    const auto session = openSession(library, article);
    QSignalSpy ended(session.get(), &ArticleSession::ended);

    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());

    QVERIFY(ended.wait());
}

void TestSession::anArticleInTheTrashIsNotOpened()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one"_s));
    QVERIFY(library.write(SetTrashed{.articles = {article}}).ok());

    auto loaded = ArticleSession::load(*library, article);
    loaded.waitForFinished();

    QVERIFY(!loaded.result().ok());
    QCOMPARE(loaded.result().error().code, Error::NotFound);
}

void TestSession::whatWasReadEarlierNeverReplacesAnAnswer()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    const auto session = openSession(library, article);
    const AnnotationId id = session->highlight({0, 3}, Colour::Yellow);
    QSignalSpy failed(session.get(), &ArticleSession::failed);
    QStringList shown;
    connect(session.get(), &ArticleSession::annotationsChanged, this, [&shown, &session, id] {
        if (shown.isEmpty() || shown.last() != session->passage(id)->annotation.note)
            shown += session->passage(id)->annotation.note;
    });

    // Every answer is followed by a reading of the same row, which may still run when the next act is posted.
    QStringList typed{QString()};
    for (int i = 0; i < 100; ++i) {
        typed += QString::number(i);
        session->setNote(id, typed.last());
        QVERIFY(settled(*session));
    }

    QCOMPARE(shown, typed);
    QCOMPARE(failed.count(), 0);
}

void TestSession::actsOfAClosedSessionAreStillSaved()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    auto session = openSession(library, article);

    const AnnotationId id = session->highlight({0, 3}, Colour::Yellow);
    session->setNote(id, u"last words"_s);
    session->setArticleNote(u"on the whole"_s);
    session.reset();
    library.reopen();

    QCOMPARE(library.annotations().annotation(id)->note, u"last words"_s);
    QCOMPARE(library.articles().article(article)->note, u"on the whole"_s);
}

void TestSession::theReadingPositionIsKept()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two three"_s));
    auto session = openSession(library, article);

    session->setReadingPosition(2);
    session->setReadingPosition(4);
    session.reset();
    library.reopen();

    QCOMPARE(library.articles().article(article)->readingPosition, 4);
}

void TestSession::anUnreadArticleBecomesOneThatIsBeingRead()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one"_s));
    const auto session = openSession(library, article);

    session->beginReading();

    QVERIFY(settled(*session));
    QVERIFY(session->article().state == ReadingState::Reading);
    QCOMPARE(session->undoStack().count(), 0);
}

void TestSession::aValueThatIsTypedCountsAsEdited()
{
    TestLibrary library;
    const ArticleId article =
        library.add(anArticle().withText(u"one"_s).withTitle(u"Stated"_s).withSource(u"dpa"_s));
    const auto session = openSession(library, article);
    Metadata typed = session->article().metadata;
    typed.title.value = u"Typed"_s;

    session->setMetadata(typed);

    QVERIFY(settled(*session));
    const Metadata stored = library.articles().article(article)->metadata;
    QCOMPARE(stored.title.value, u"Typed"_s);
    QCOMPARE(stored.title.origin, Origin::Edited);
    QCOMPARE(stored.source.origin, Origin::Stated);
}

void TestSession::tagsAreSetByTheirDifference()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one"_s).withTags({u"a"_s, u"b"_s}));
    const auto session = openSession(library, article);

    session->setArticleTags({u"B"_s, u"c/d"_s, u" "_s});

    QVERIFY(settled(*session));
    QStringList names;
    const Article stored = *library.articles().article(article);
    for (const Tag &tag : stored.tags)
        names += tag.name;
    QCOMPARE(names, (QStringList{u"b"_s, u"c/d"_s}));
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
