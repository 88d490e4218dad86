#include "reader/highlightcolours.h"
#include "reader/marginstripe.h"
#include "reader/readerview.h"
#include "reader/stripesummary.h"
#include "reader/textpane.h"
#include "session/opensession.h"
#include "style/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

QString numbered(int i)
{
    return u"Paragraph %1 has some words that nobody else has."_s.arg(i);
}

ArticleBody longText()
{
    QStringList lines;
    for (int i = 0; i < 300; ++i)
        lines += numbered(i);
    return paragraphs(lines.join(u'\n'));
}

struct Reading
{
    explicit Reading(const ArticleBody &body = longText())
        : session(openSession(library, library.add(anArticle().withBody(body))))
    {
        view.resize(700, 500);
        view.show();
        view.setSession(session.get());
    }

    TextPane &pane() { return *view.findChild<TextPane *>(); }
    MarginStripe &stripe() { return *view.findChild<MarginStripe *>(); }
    AnnotationId highlight(const QString &words, const QString &note = {})
    {
        const AnnotationId id = session->highlight(rangeOf(*session, words), Colour::Pink, note);
        const bool saved = settled(*session);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        return id;
    }
    /// Rows of the stripe that are painted in the strong colour of `colour`.
    QList<int> paintedRows(Colour colour)
    {
        const QImage image = stripe().grab().toImage();
        const QColor strong = highlightColours(colour, isDark(view.palette())).strong;
        QList<int> rows;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).rgb() == strong.rgb()) {
                    rows += y;
                    break;
                }
            }
        }
        return rows;
    }
    /// How wide the widest painted row is, in pixels.
    int paintedWidth(Colour colour)
    {
        const QImage image = stripe().grab().toImage();
        const QColor strong = highlightColours(colour, isDark(view.palette())).strong;
        int widest = 0;
        for (int y = 0; y < image.height(); ++y) {
            int width = 0;
            for (int x = 0; x < image.width(); ++x)
                width += image.pixelColor(x, y).rgb() == strong.rgb() ? 1 : 0;
            widest = std::max(widest, width);
        }
        return widest;
    }
    /// Where on the stripe `words` are, by the scroll bar when they are at the top of the page.
    int expectedRow(const QString &words)
    {
        view.setSelection({rangeOf(*session, words).start, rangeOf(*session, words).start});
        pane().scrollTo(rangeOf(*session, words).start);
        const QScrollBar &bar = *pane().verticalScrollBar();
        return bar.value() * stripe().height() / (bar.maximum() + bar.pageStep());
    }

    TestLibrary library;
    std::unique_ptr<ArticleSession> session;
    ReaderView view;
};

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

class TestMarginStripe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarkIsHighEnoughToBeSeen();
    void denseMarksShareTheirRows();
    void theMostFrequentColoursStandBesideEachOther();
    void theNearestMarkIsHit();
    void aShortArticleHasItsMarksBesideTheText();
    void itIsHiddenWithoutAnnotations();
    void aMarkStandsWhereItsPassageIs_data();
    void aMarkStandsWhereItsPassageIs();
    void aNoteMakesAMarkWider();
    void aClickGoesToTheAnnotation();
    void clicksAtOnePlaceGoThroughAllThatStandThere();
    void hoveringShowsTheQuote();
    void theWheelScrollsBesideTheTextToo();
    void theFirstHighlightLeavesTheLinesAlone();
    void everyColourIsSeenOnThePage_data();
    void everyColourIsSeenOnThePage();
};

void TestMarginStripe::aMarkIsHighEnoughToBeSeen()
{
    const StripeSummary summary({StripeMark{.top = 50'000, .bottom = 50'020}}, 100'000, 400);

    qsizetype marked = 0;
    for (const StripeSummary::Row &row : summary.rows())
        marked += row.colourCount;
    QCOMPARE(marked, StripeSummary::smallestMark);
    QCOMPARE(summary.rows()[200].colourCount, 1);
}

void TestMarginStripe::denseMarksShareTheirRows()
{
    QList<StripeMark> marks;
    for (int i = 0; i < 10'000; ++i)
        marks += StripeMark{.top = i * 20.0, .bottom = i * 20.0 + 18, .hasNote = i == 5'000};
    const StripeSummary summary(marks, 200'000, 400);

    QCOMPARE(summary.rows().size(), 400);
    for (const StripeSummary::Row &row : summary.rows())
        QCOMPARE(row.colourCount, 1);
    QVERIFY(summary.rows()[200].hasNote);
    QVERIFY(!summary.rows()[100].hasNote);
}

void TestMarginStripe::theMostFrequentColoursStandBesideEachOther()
{
    QList<StripeMark> marks(5, StripeMark{.top = 10, .bottom = 12, .colour = Colour::Purple});
    marks += QList<StripeMark>(3, StripeMark{.top = 10, .bottom = 12, .colour = Colour::Green});
    marks += QList<StripeMark>(2, StripeMark{.top = 10, .bottom = 12, .colour = Colour::Orange});
    marks += StripeMark{.top = 10, .bottom = 12, .colour = Colour::Yellow};
    const StripeSummary summary(marks, 100, 100);

    const StripeSummary::Row &row = summary.rows()[10];
    QCOMPARE(row.colourCount, 3);
    QCOMPARE(row.colours, (std::array{Colour::Green, Colour::Orange, Colour::Purple}));
}

void TestMarginStripe::theNearestMarkIsHit()
{
    const StripeSummary summary({{.top = 10, .bottom = 13}, {.top = 20, .bottom = 23}, {.top = 21, .bottom = 24}},
                                100, 100);

    QCOMPARE(summary.marksAt(11, 3), QList<qsizetype>{0});
    QCOMPARE(summary.marksAt(15, 3), QList<qsizetype>{0});
    QCOMPARE(summary.marksAt(22, 3), (QList<qsizetype>{1, 2}));
    QCOMPARE(summary.marksAt(60, 3), QList<qsizetype>());
}

void TestMarginStripe::aShortArticleHasItsMarksBesideTheText()
{
    Reading reading(paragraphs(u"One line.\nAnd another one."_s));
    reading.highlight(u"another"_s);

    QTRY_VERIFY(!reading.paintedRows(Colour::Pink).isEmpty());
    reading.view.setSelection(rangeOf(*reading.session, u"another"_s));
    const QRect line = reading.pane().cursorRect();
    QVERIFY(line.top() <= reading.paintedRows(Colour::Pink).first() + 1);
    QVERIFY(line.bottom() >= reading.paintedRows(Colour::Pink).last() - 2);
}

void TestMarginStripe::itIsHiddenWithoutAnnotations()
{
    Reading reading;
    QVERIFY(!reading.stripe().isVisible());

    const AnnotationId id = reading.highlight(numbered(150));
    QTRY_VERIFY(reading.stripe().isVisible());

    reading.session->remove({id});
    QVERIFY(settled(*reading.session));
    QVERIFY(!reading.stripe().isVisible());
}

void TestMarginStripe::aMarkStandsWhereItsPassageIs_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QSize>("size");
    QTest::newRow("as usual") << 100 << QSize(700, 500);
    QTest::newRow("zoomed in") << 200 << QSize(700, 500);
    QTest::newRow("zoomed out") << 60 << QSize(700, 500);
    QTest::newRow("narrow and high") << 100 << QSize(360, 900);
    QTest::newRow("wide") << 100 << QSize(1600, 400);
}

void TestMarginStripe::aMarkStandsWhereItsPassageIs()
{
    QFETCH(int, zoom);
    QFETCH(QSize, size);
    Reading reading;
    reading.highlight(numbered(220));
    QTRY_VERIFY(!reading.paintedRows(Colour::Pink).isEmpty());

    ReaderAppearance appearance = reading.view.appearance();
    appearance.zoom = zoom;
    reading.view.setAppearance(appearance);
    reading.view.resize(size);

    // The slider's top stands where the text at the top of the page is, apart from the arrows at the bar's ends.
    const auto isThere = [&reading] {
        const int expected = reading.expectedRow(numbered(220));
        const QList<int> rows = reading.paintedRows(Colour::Pink);
        return !rows.isEmpty() && std::abs(rows.first() - expected) <= 20;
    };
    QTRY_VERIFY(isThere());
    QVERIFY(reading.stripe().geometry().right() < reading.pane().width());
    QVERIFY(reading.stripe().geometry().left() >= reading.pane().viewport()->geometry().right());
}

void TestMarginStripe::aNoteMakesAMarkWider()
{
    Reading reading;
    const AnnotationId id = reading.highlight(numbered(10));
    QTRY_VERIFY(reading.paintedWidth(Colour::Pink) > 0);
    const int without = reading.paintedWidth(Colour::Pink);

    reading.session->setNote(id, u"A thought."_s);
    QVERIFY(settled(*reading.session));

    QTRY_VERIFY(reading.paintedWidth(Colour::Pink) > without);
}

void TestMarginStripe::aClickGoesToTheAnnotation()
{
    Reading reading;
    const AnnotationId id = reading.highlight(numbered(250));
    QTRY_VERIFY(!reading.paintedRows(Colour::Pink).isEmpty());
    reading.pane().verticalScrollBar()->setValue(0);
    QSignalSpy picked(&reading.view, &ReaderView::currentAnnotationPicked);

    QTest::mouseClick(&reading.stripe(), Qt::LeftButton, {}, {5, reading.paintedRows(Colour::Pink).first() + 1});

    QCOMPARE(reading.view.currentAnnotation(), id);
    QCOMPARE(picked.count(), 1);
    QVERIFY(reading.pane().verticalScrollBar()->value() > 0);
}

void TestMarginStripe::clicksAtOnePlaceGoThroughAllThatStandThere()
{
    Reading reading;
    const AnnotationId first = reading.highlight(u"Paragraph 250"_s);
    const AnnotationId second = reading.session->highlight(rangeOf(*reading.session, numbered(250)), Colour::Pink);
    QVERIFY(settled(*reading.session));
    QTRY_VERIFY(!reading.paintedRows(Colour::Pink).isEmpty());
    const QPoint mark(5, reading.paintedRows(Colour::Pink).first() + 1);

    QList<AnnotationId> picked;
    for (int i = 0; i < 3; ++i) {
        QTest::mouseClick(&reading.stripe(), Qt::LeftButton, {}, mark);
        picked += reading.view.currentAnnotation();
    }

    QCOMPARE(picked, (QList<AnnotationId>{first, second, first}));
}

void TestMarginStripe::hoveringShowsTheQuote()
{
    Reading reading;
    reading.highlight(numbered(120));
    QTRY_VERIFY(!reading.paintedRows(Colour::Pink).isEmpty());
    const QPoint mark(5, reading.paintedRows(Colour::Pink).first() + 1);

    QHelpEvent hover(QEvent::ToolTip, mark, reading.stripe().mapToGlobal(mark));
    QApplication::sendEvent(&reading.stripe(), &hover);

    QVERIFY(QToolTip::text().contains(numbered(120)));
}

void TestMarginStripe::theWheelScrollsBesideTheTextToo()
{
    Reading reading;
    reading.highlight(numbered(120));
    QTRY_VERIFY(reading.stripe().isVisible());
    const int before = reading.pane().verticalScrollBar()->value();

    // The stripe leaves it to its parent; Qt passes on only what comes from a real wheel.
    QWheelEvent wheel({5, 50}, reading.pane().mapToGlobal(QPointF(5, 50)), {}, {0, -240}, {}, {}, Qt::NoScrollPhase,
                      false);
    QVERIFY(!reading.stripe().testAttribute(Qt::WA_NoMousePropagation));
    QApplication::sendEvent(&reading.pane(), &wheel);

    QVERIFY(reading.pane().verticalScrollBar()->value() > before);
}

void TestMarginStripe::theFirstHighlightLeavesTheLinesAlone()
{
    Reading reading;
    reading.view.resize(330, 500);
    const int before = reading.pane().viewport()->width();

    reading.highlight(numbered(3));
    QTRY_VERIFY(reading.stripe().isVisible());

    QCOMPARE(reading.pane().viewport()->width(), before);
}

void TestMarginStripe::everyColourIsSeenOnThePage_data()
{
    QTest::addColumn<Colour>("colour");
    QTest::addColumn<QPalette>("palette");
    for (const Colour colour : allColours) {
        QTest::addRow("%s, light", defaultColourName(colour)) << colour << lightPalette();
        QTest::addRow("%s, dark", defaultColourName(colour)) << colour << darkPalette();
    }
}

void TestMarginStripe::everyColourIsSeenOnThePage()
{
    QFETCH(Colour, colour);
    QFETCH(QPalette, palette);
    const double page = luminance(palette.color(QPalette::Base));
    const double mark = luminance(highlightColours(colour, isDark(palette)).strong);

    QVERIFY((std::max(page, mark) + 0.05) / (std::min(page, mark) + 0.05) >= 3.0);
}

QTEST_MAIN(TestMarginStripe)
#include "test_marginstripe.moc"
