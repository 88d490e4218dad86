#include "library/annotations.h"
#include "library/articles.h"
#include "session/opensession.h"
#include "sidepanel/annotationpanel.h"
#include "sidepanel/cardeditor.h"
#include "sidepanel/cardlist.h"
#include "sidepanel/keptwords.h"
#include "sidepanel/noteeditor.h"
#include "sidepanel/tageditor.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A panel beside "one two three four five", with cards for "two" and "four".
struct Beside
{
    Beside()
        : article(library.add(anArticle().withText(u"one two three four five"_s)))
        , two(library.highlight(article, u"two"_s, Colour::Green, u"second"_s, {u"politics/china"_s}).id)
        , four(library.highlight(article, u"four"_s, Colour::Blue, {}, {u"economy"_s}).id)
        , session(openSession(library, article))
    {
        panel.resize(360, 700);
        panel.show();
        QApplication::setActiveWindow(&panel);
        panel.setSession(session.get());
    }

    CardList &cards() { return *panel.findChild<CardList *>(); }
    NoteEditor &note() { return cards().editor().note(); }
    NoteEditor &articleNote()
    {
        for (NoteEditor *editor : panel.findChildren<NoteEditor *>()) {
            if (!cards().isAncestorOf(editor))
                return *editor;
        }
        qFatal("no editor for the note on the article");
    }
    TagEditor &articleTags()
    {
        for (TagEditor *editor : panel.findChildren<TagEditor *>()) {
            if (!cards().isAncestorOf(editor))
                return *editor;
        }
        qFatal("no editor for the tags of the article");
    }
    KeptWords &keptWords() { return *panel.findChild<KeptWords *>(); }
    QString storedNote(AnnotationId id) { return library.annotations().annotation(id)->note; }
    QStringList shown()
    {
        QStringList quotes;
        for (int row = 0; row < cards().model()->rowCount(); ++row)
            quotes += cards().model()->index(row, 0).data().toString();
        return quotes;
    }
    static QStringList names(const QList<Tag> &tags)
    {
        QStringList found;
        for (const Tag &tag : tags)
            found += tag.name;
        return found;
    }

    TestLibrary library;
    ArticleId article;
    AnnotationId two;
    AnnotationId four;
    std::unique_ptr<ArticleSession> session;
    AnnotationPanel panel;
};

} // namespace

class TestAnnotationPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalCardsAreRecolouredAndRemovedTogether();
    void aPauseBeginsAnotherStepOfUndo();
    void aNoteIsSavedAfterAShortPause();
    void aNoteIsSavedWhenTheFocusLeaves();
    void aNoteIsSavedBeforeAnotherArticle();
    void aNoteIsSavedOnClosing();
    void aNoteThatCannotBeSavedStaysOnScreen();
    void aRefusedNoteIsTriedAgain();
    void aRefusedNoteOfAClosedCardIsShownOnIt();
    void wordsForALostAnnotationAreKept();
    void wordsRefusedAfterChangingTheArticleAreKept();
    void aForeignChangeDoesNotOverwriteWhatIsTyped();
    void typingIsOneStepOfUndo();
    void undoneNotesShowInTheEditor();
    void theArticleNoteIsSaved();
    void tagsAreAddedAndTakenAway();
    void knownTagsAreOffered();
    void articleTagsAreTypedWhereTheyAreNeeded();
    void aClickOnACardPicksItsAnnotation();
    void settingTheCurrentOneDoesNotPickIt();
    void theKeyboardWorksOnCards();
    void theFilterHidesCards();
    void jumpingToAHiddenCardClearsTheFilter();
    void theEditorFollowsItsCard();
    void emptyStatesAreWorded();
    void tenThousandCardsAreShown();
};

void TestAnnotationPanel::aNoteIsSavedAfterAShortPause()
{
    Beside beside;
    beside.panel.editNote(beside.four);

    QTest::keyClicks(&beside.note(), u"typed"_s);

    QVERIFY(beside.note().isDirty());
    QTRY_COMPARE(beside.storedNote(beside.four), u"typed"_s);
    QVERIFY(!beside.note().isDirty());
    QVERIFY(beside.note().hasFocus());
}

void TestAnnotationPanel::aNoteIsSavedWhenTheFocusLeaves()
{
    Beside beside;
    beside.panel.editNote(beside.four);
    QTest::keyClicks(&beside.note(), u"typed"_s);

    QTest::keyClick(&beside.note(), Qt::Key_Escape);

    QVERIFY(beside.cards().editedAnnotation().isNull());
    QVERIFY(settled(*beside.session));
    QCOMPARE(beside.storedNote(beside.four), u"typed"_s);
}

void TestAnnotationPanel::aNoteIsSavedBeforeAnotherArticle()
{
    Beside beside;
    const ArticleId other = beside.library.add(anArticle().withText(u"Another one."_s));
    const auto otherSession = openSession(beside.library, other);
    beside.panel.editNote(beside.four);
    QTest::keyClicks(&beside.note(), u"typed"_s);
    QTest::keyClicks(&beside.articleNote(), u"whole"_s);

    beside.panel.setSession(otherSession.get());

    QVERIFY(settled(*beside.session));
    QCOMPARE(beside.storedNote(beside.four), u"typed"_s);
    QCOMPARE(beside.library.articles().article(beside.article)->note, u"whole"_s);
    QCOMPARE(beside.articleNote().toPlainText(), QString());
    QCOMPARE(beside.library.articles().article(other)->note, QString());
}

void TestAnnotationPanel::aNoteIsSavedOnClosing()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(u"one two"_s));
    const AnnotationId id = library.highlight(article, u"two"_s).id;
    {
        const auto session = openSession(library, article);
        AnnotationPanel panel;
        panel.show();
        panel.setSession(session.get());
        panel.editNote(id);
        QTest::keyClicks(&panel.findChild<CardList *>()->editor().note(), u"last words"_s);
    }
    library.reopen();

    QCOMPARE(library.annotations().annotation(id)->note, u"last words"_s);
}

void TestAnnotationPanel::aNoteThatCannotBeSavedStaysOnScreen()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    beside.library.failNextWrite(Error::DiskFull);
    QTest::keyClicks(&beside.note(), u" and more"_s);

    beside.panel.commitPendingEdits();

    QTRY_VERIFY(beside.note().isRefused());
    QCOMPARE(beside.note().toPlainText(), u"second and more"_s);
    QVERIFY(beside.panel.hasUnsavedText());
    QCOMPARE(beside.storedNote(beside.two), u"second"_s);
}

void TestAnnotationPanel::aRefusedNoteIsTriedAgain()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    beside.library.failNextWrite(Error::DiskFull);
    QTest::keyClicks(&beside.note(), u"!"_s);
    beside.panel.commitPendingEdits();
    QTRY_VERIFY(beside.note().isRefused());

    beside.panel.commitPendingEdits();

    QTRY_COMPARE(beside.storedNote(beside.two), u"second!"_s);
    QVERIFY(!beside.panel.hasUnsavedText());
}

void TestAnnotationPanel::aRefusedNoteOfAClosedCardIsShownOnIt()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    beside.library.failNextWrite(Error::DiskFull);
    QTest::keyClicks(&beside.note(), u"!"_s);

    QTest::keyClick(&beside.note(), Qt::Key_Escape);

    QTRY_COMPARE(beside.cards().unsavedNote(beside.two), u"second!"_s);
    beside.panel.editNote(beside.two);
    QCOMPARE(beside.note().toPlainText(), u"second!"_s);
    QTest::keyClick(&beside.note(), Qt::Key_Escape);
    QTRY_COMPARE(beside.storedNote(beside.two), u"second!"_s);
    QTRY_VERIFY(!beside.panel.hasUnsavedText());
}

void TestAnnotationPanel::wordsForALostAnnotationAreKept()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    // In the trash already, which the panel hears of only after the keys.
    QVERIFY(beside.library.write(SetTrashed{.annotations = {beside.two}}).ok());

    QTest::keyClicks(&beside.note(), u" typed"_s);

    QTRY_VERIFY(beside.session->passage(beside.two) == nullptr);
    QTRY_VERIFY(beside.keptWords().isVisible());
    QVERIFY(beside.panel.hasUnsavedText());
}

void TestAnnotationPanel::wordsRefusedAfterChangingTheArticleAreKept()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    QTest::keyClicks(&beside.note(), u" typed"_s);
    beside.library.failNextWrite(Error::DiskFull);

    beside.panel.setSession(nullptr);

    QTRY_VERIFY(beside.keptWords().isVisible());
}

void TestAnnotationPanel::aForeignChangeDoesNotOverwriteWhatIsTyped()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    QTest::keyClicks(&beside.note(), u" mine"_s);

    QVERIFY(beside.library.write(EditAnnotation{.id = beside.two, .note = u"theirs"_s}).ok());

    QTRY_COMPARE(beside.session->passage(beside.two)->annotation.note, u"theirs"_s);
    QCOMPARE(beside.note().toPlainText(), u"second mine"_s);
}

void TestAnnotationPanel::typingIsOneStepOfUndo()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    for (const QString &words : {u" a"_s, u" b"_s, u" c"_s}) {
        QTest::keyClicks(&beside.note(), words);
        beside.panel.commitPendingEdits();
        QVERIFY(settled(*beside.session));
    }
    QCOMPARE(beside.storedNote(beside.two), u"second a b c"_s);

    beside.session->undo();

    QVERIFY(settled(*beside.session));
    QCOMPARE(beside.storedNote(beside.two), u"second"_s);
}

void TestAnnotationPanel::undoneNotesShowInTheEditor()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    QTest::keyClicks(&beside.note(), u" more"_s);
    beside.panel.commitPendingEdits();
    QVERIFY(settled(*beside.session));

    beside.session->undo();

    QVERIFY(settled(*beside.session));
    QCOMPARE(beside.note().toPlainText(), u"second"_s);
}

void TestAnnotationPanel::theArticleNoteIsSaved()
{
    Beside beside;
    beside.articleNote().setFocus();

    QTest::keyClicks(&beside.articleNote(), u"On the whole"_s);

    QTRY_COMPARE(beside.library.articles().article(beside.article)->note, u"On the whole"_s);
}

void TestAnnotationPanel::tagsAreAddedAndTakenAway()
{
    Beside beside;
    beside.panel.editTags(beside.four);
    TagEditor &tags = beside.cards().editor().tags();
    auto *line = tags.findChild<QLineEdit *>();
    QVERIFY(line->hasFocus());

    QTest::keyClicks(line, u" #politics / china ,new"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(settled(*beside.session));
    QCOMPARE(Beside::names(beside.library.annotations().annotation(beside.four)->tags),
             (QStringList{u"economy"_s, u"new"_s, u"politics/china"_s}));
    QCOMPARE(tags.tags().size(), 3);

    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY(settled(*beside.session));
    QCOMPARE(tags.tags(), (QStringList{u"economy"_s, u"new"_s}));
    QTest::mouseClick(tags.findChildren<QAbstractButton *>().last(), Qt::LeftButton);
    QTRY_COMPARE(tags.tags().size(), 1);
}

void TestAnnotationPanel::knownTagsAreOffered()
{
    Beside beside;
    beside.panel.editTags(beside.four);
    auto *line = beside.cards().editor().tags().findChild<QLineEdit *>();

    QTRY_COMPARE(line->completer()->model()->rowCount(), 2);
    QTest::keyClicks(line, u"chin"_s);

    QCOMPARE(line->completer()->completionCount(), 1);
    QCOMPARE(line->completer()->currentCompletion(), u"politics/china"_s);
}

void TestAnnotationPanel::articleTagsAreTypedWhereTheyAreNeeded()
{
    Beside beside;
    auto *line = beside.articleTags().findChild<QLineEdit *>();

    QTest::keyClicks(line, u"Europe/trains"_s);
    QTest::keyClick(line, Qt::Key_Return);

    QVERIFY(settled(*beside.session));
    QCOMPARE(Beside::names(beside.library.articles().article(beside.article)->tags),
             QStringList{u"Europe/trains"_s});
    QCOMPARE(beside.articleTags().tags(), QStringList{u"Europe/trains"_s});
}

void TestAnnotationPanel::aClickOnACardPicksItsAnnotation()
{
    Beside beside;
    QSignalSpy picked(&beside.panel, &AnnotationPanel::currentAnnotationPicked);

    QTest::mouseClick(beside.cards().viewport(), Qt::LeftButton, {},
                      beside.cards().visualRect(beside.cards().indexOf(beside.four)).center());

    QVERIFY(!picked.isEmpty());
    QVERIFY(picked.last().first().value<AnnotationId>() == beside.four);
}

void TestAnnotationPanel::settingTheCurrentOneDoesNotPickIt()
{
    Beside beside;
    beside.cards().setFocus();
    QSignalSpy picked(&beside.panel, &AnnotationPanel::currentAnnotationPicked);

    beside.panel.setCurrentAnnotation(beside.four);

    QVERIFY(beside.cards().currentAnnotation() == beside.four);
    QCOMPARE(picked.count(), 0);
}

void TestAnnotationPanel::theKeyboardWorksOnCards()
{
    Beside beside;
    beside.panel.setCurrentAnnotation(beside.two);
    beside.cards().setFocus();
    QSignalSpy picked(&beside.panel, &AnnotationPanel::currentAnnotationPicked);
    QSignalSpy finished(&beside.panel, &AnnotationPanel::finished);

    QTest::keyClick(&beside.cards(), Qt::Key_Down);
    QVERIFY(picked.last().first().value<AnnotationId>() == beside.four);
    QTest::keyClick(&beside.cards(), Qt::Key_4);
    QTRY_VERIFY(beside.session->passage(beside.four)->annotation.colour == Colour::Pink);
    QTest::keyClick(&beside.cards(), Qt::Key_Return);
    QVERIFY(beside.note().hasFocus());
    QTest::keyClick(&beside.note(), Qt::Key_Escape);
    QCOMPARE(finished.count(), 1);
    beside.cards().setFocus();
    QTest::keyClick(&beside.cards(), Qt::Key_Delete);
    QTRY_COMPARE(beside.shown(), QStringList{u"two"_s});
}

void TestAnnotationPanel::theFilterHidesCards()
{
    Beside beside;
    auto *text = beside.panel.findChildren<QLineEdit *>(QString()).constFirst();
    for (QLineEdit *line : beside.panel.findChildren<QLineEdit *>()) {
        if (line->isClearButtonEnabled())
            text = line;
    }
    QTest::keyClicks(text, u"SECOND"_s);
    QCOMPARE(beside.shown(), QStringList{u"two"_s});
    text->clear();

    QComboBox *tags = nullptr;
    for (QComboBox *box : beside.panel.findChildren<QComboBox *>()) {
        if (box->findText(u"politics"_s) >= 0)
            tags = box;
    }
    QVERIFY2(tags, "the level above a tag can be chosen too");
    tags->setCurrentText(u"politics"_s);
    QCOMPARE(beside.shown(), QStringList{u"two"_s});
    tags->setCurrentIndex(0);

    QToolButton *blue = nullptr;
    for (QToolButton *button : beside.panel.findChildren<QToolButton *>()) {
        if (button->isCheckable() && button->toolTip().contains(u"blue"_s))
            blue = button;
    }
    QTest::mouseClick(blue, Qt::LeftButton);
    QCOMPARE(beside.shown(), QStringList{u"four"_s});
}

void TestAnnotationPanel::jumpingToAHiddenCardClearsTheFilter()
{
    Beside beside;
    for (QLineEdit *line : beside.panel.findChildren<QLineEdit *>()) {
        if (line->isClearButtonEnabled())
            line->setText(u"second"_s);
    }
    QCOMPARE(beside.shown().size(), 1);

    beside.panel.setCurrentAnnotation(beside.four);

    QCOMPARE(beside.shown().size(), 2);
    QVERIFY(beside.cards().currentAnnotation() == beside.four);
}

void TestAnnotationPanel::theEditorFollowsItsCard()
{
    Beside beside;
    beside.panel.editNote(beside.four);
    QTest::keyClicks(&beside.note(), u"typing"_s);
    const int before = beside.cards().editor().y();

    beside.library.highlight(beside.article, u"one"_s);

    QTRY_COMPARE(beside.shown().size(), 3);
    QTRY_VERIFY(beside.cards().editor().y() > before);
    QCOMPARE(beside.note().toPlainText(), u"typing"_s);
    QVERIFY(beside.note().hasFocus());
    const QRect card = beside.cards().visualRect(beside.cards().indexOf(beside.four));
    QVERIFY(card.contains(beside.cards().editor().geometry()));
}

void TestAnnotationPanel::emptyStatesAreWorded()
{
    Beside beside;
    const auto visibleLabel = [&beside](const QString &words) {
        const auto labels = beside.panel.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };

    for (QLineEdit *line : beside.panel.findChildren<QLineEdit *>()) {
        if (line->isClearButtonEnabled())
            line->setText(u"nothing like it"_s);
    }
    QVERIFY(visibleLabel(u"No annotation matches"_s));
    beside.session->remove({beside.two, beside.four});
    QTRY_VERIFY(visibleLabel(u"No annotations yet"_s));
    beside.panel.setSession(nullptr);
    QVERIFY(visibleLabel(u"are shown here"_s));
}

void TestAnnotationPanel::tenThousandCardsAreShown()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withText(QString(40'000, u'x')));
    auto future = ArticleSession::load(*library, article);
    future.waitForFinished();
    ArticleSession::Loaded loaded = *future.result();
    for (int i = 0; i < 10'000; ++i) {
        Annotation annotation;
        annotation.id = AnnotationId(QUuid::createUuid());
        annotation.article = article;
        annotation.position = annotation.anchor = {i * 4, i * 4 + 3};
        annotation.quote.exact = u"xxx"_s;
        loaded.annotations += annotation;
    }
    ArticleSession session(*library, loaded);
    AnnotationPanel panel;
    panel.resize(360, 700);
    panel.show();

    panel.setSession(&session);
    panel.setCurrentAnnotation(loaded.annotations.last().id);

    auto *cards = panel.findChild<CardList *>();
    QTRY_VERIFY(cards->viewport()->rect().intersects(cards->visualRect(cards->currentIndex())));
    QCOMPARE(cards->model()->rowCount(), 10'000);
}

void TestAnnotationPanel::severalCardsAreRecolouredAndRemovedTogether()
{
    Beside beside;
    QTRY_COMPARE(beside.cards().model()->rowCount(), 2);
    beside.cards().setFocus();
    beside.cards().selectAll();
    QCOMPARE(beside.cards().selectedAnnotations(), (QList{beside.two, beside.four}));

    QTest::keyClick(&beside.cards(), Qt::Key_5);
    QVERIFY(settled(*beside.session));
    for (const MarkedPassage &passage : beside.session->passages())
        QVERIFY(passage.annotation.colour == Colour::Orange);
    QCOMPARE(beside.session->undoStack().count(), 1);

    beside.cards().selectAll();
    QTest::keyClick(&beside.cards(), Qt::Key_Delete);
    QVERIFY(settled(*beside.session));
    QVERIFY(beside.session->passages().isEmpty());
    beside.session->undo();
    QVERIFY(settled(*beside.session));
    QCOMPARE(beside.session->passages().size(), 2);
}

void TestAnnotationPanel::aPauseBeginsAnotherStepOfUndo()
{
    Beside beside;
    beside.panel.editNote(beside.two);
    QTest::keyClicks(&beside.note(), u" one"_s);
    QTest::keyClicks(&beside.note(), u" more"_s);
    beside.note().commit();
    QTest::qWait(3200); // longer than a step lasts
    QTest::keyClicks(&beside.note(), u" later"_s);
    beside.note().commit();
    QVERIFY(settled(*beside.session));

    QCOMPARE(beside.session->undoStack().count(), 2);
    beside.session->undo();
    QVERIFY(settled(*beside.session));
    QCOMPARE(beside.storedNote(beside.two), u"second one more"_s);
}

QTEST_MAIN(TestAnnotationPanel)
#include "test_annotationpanel.moc"
