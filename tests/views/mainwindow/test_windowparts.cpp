#include "dialogs/articledetailsdialog.h"
#include "dialogs/errortext.h"
#include "dialogs/tagsdialog.h"
#include "library/datetext.h"
#include "mainwindow/jobstrip.h"
#include "mainwindow/useractions.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaEnum>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestWindowParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasWordsOfItsOwn();
    void noTwoActionsShareAKey();
    void timeLeft_data();
    void timeLeft();
    void datesAreWrittenWithWhatIsKnown();
    void aDayIsWrittenSoThatNoReaderTakesItForAMonth();
    void aDetailThatIsNotTouchedKeepsItsOrigin();
    void detailsForReadingOnlyShowHiddenCharacters();
    void anErrorShowsHiddenCharactersOfItsSubject();
    void aTagThatOnlySomeCarryIsLeftAloneUntilTouched();
    void textIsReadable_data();
    void textIsReadable();
    void anIconIsDrawnInTheColourOfTheText();
};

void TestWindowParts::everyErrorHasWordsOfItsOwn()
{
    QSet<QString> texts;
    for (int code = Error::NotFound; code <= Error::StorageFailed; ++code) {
        const QString text = errorText({static_cast<Error::Code>(code), {}, {}});
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(code)));
        QVERIFY2(!texts.contains(text), qPrintable(text));
        texts += text;
    }
}

void TestWindowParts::noTwoActionsShareAKey()
{
    const UserActions actions;
    QSet<QString> keys;
    for (int action = 0; action <= static_cast<int>(UserAction::About); ++action) {
        for (const QKeySequence &shortcut : actions[static_cast<UserAction>(action)].shortcuts()) {
            const QString key = shortcut.toString();
            QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(key));
            keys += key;
        }
    }
}

void TestWindowParts::timeLeft_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("elapsedMs");
    QTest::addColumn<bool>("known");
    QTest::newRow("nothing done") << qint64(0) << qint64(100) << qint64(5000) << false;
    QTest::newRow("too early") << qint64(1) << qint64(100) << qint64(300) << false;
    QTest::newRow("all done") << qint64(100) << qint64(100) << qint64(5000) << false;
    QTest::newRow("no total yet") << qint64(7) << qint64(0) << qint64(5000) << false;
    QTest::newRow("half") << qint64(50) << qint64(100) << qint64(5000) << true;
}

void TestWindowParts::timeLeft()
{
    QFETCH(const qint64, done);
    QFETCH(const qint64, total);
    QFETCH(const qint64, elapsedMs);
    QFETCH(const bool, known);
    const QString text = timeLeftText(done, total, elapsedMs);
    QCOMPARE(!text.isEmpty(), known);
    if (known)
        QVERIFY(text.contains(u'5'));
}

void TestWindowParts::datesAreWrittenWithWhatIsKnown()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(dateText({}), QString());
    QCOMPARE(dateText({2025, 0, 0}), u"2025"_s);
    QCOMPARE(dateText({2025, 1, 0}), u"Januar 2025"_s);
    QLocale::setDefault(QLocale::c());
}

void TestWindowParts::aDayIsWrittenSoThatNoReaderTakesItForAMonth()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(dateText({2025, 4, 2}), u"2 Apr 2025"_s);
    QLocale::setDefault(QLocale::c());
}

void TestWindowParts::aDetailThatIsNotTouchedKeepsItsOrigin()
{
    Article article;
    article.metadata.title = {u"Title"_s, Origin::Derived};
    article.metadata.authors = {{u"Jane Doe"_s}, Origin::Stated};
    const ArticleDetailsDialog dialog(article, false, nullptr);
    QCOMPARE(dialog.metadata(), article.metadata);

    dialog.findChild<QLineEdit *>(u"authors"_s)->setText(u" Jane Doe ;; Max  Frei"_s);
    QCOMPARE(dialog.metadata().authors.value, (QStringList{u"Jane Doe"_s, u"Max Frei"_s}));
    QCOMPARE(dialog.metadata().authors.origin, Origin::Edited);
    QCOMPARE(dialog.metadata().title.origin, Origin::Derived);
}

void TestWindowParts::detailsForReadingOnlyShowHiddenCharacters()
{
    Article article;
    article.metadata.title = {u"a\u202Eb"_s, Origin::Stated};
    article.metadata.url = {u"https://example.org/\u200Ba"_s, Origin::Stated};
    const ArticleDetailsDialog reading(article, true, nullptr);
    const ArticleDetailsDialog editing(article, false, nullptr);

    QCOMPARE(reading.findChild<QLineEdit *>(u"title"_s)->text(), u"a⟨U+202E⟩b"_s);
    QCOMPARE(reading.findChild<QLineEdit *>(u"url"_s)->text(), u"https://example.org/⟨U+200B⟩a"_s);
    QVERIFY(reading.findChild<QLabel *>(u"problem"_s)->text().isEmpty());
    QCOMPARE(editing.metadata(), article.metadata);
}

void TestWindowParts::anErrorShowsHiddenCharactersOfItsSubject()
{
    QVERIFY(errorText({Error::FileNotReadable, u"/tmp/a\u202Etxt.exe"_s, {}}).contains(u"“/tmp/a⟨U+202E⟩txt.exe”"_s));
}

void TestWindowParts::aTagThatOnlySomeCarryIsLeftAloneUntilTouched()
{
    Article one;
    one.tags = {Tag{{}, u"both"_s}, Tag{{}, u"one"_s}};
    Article two;
    two.tags = {Tag{{}, u"both"_s}};
    QStringList added;
    QStringList removed;
    TagsDialog dialog({one, two}, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    connect(&dialog, &TagsDialog::chosen, this, [&](const QStringList &add, const QStringList &remove) {
        added = add;
        removed = remove;
    });
    auto *list = dialog.findChild<QListWidget *>(u"tags"_s);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QCOMPARE(list->item(1)->checkState(), Qt::PartiallyChecked);
    list->item(0)->setCheckState(Qt::Unchecked);
    dialog.findChild<QLineEdit *>(u"newTag"_s)->setText(u"#new / one"_s);
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QCOMPARE(added, QStringList{u"new/one"_s});
    QCOMPARE(removed, QStringList{u"both"_s});
}

namespace {

/// WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

void TestWindowParts::textIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestWindowParts::textIsReadable()
{
    QFETCH(const QPalette, palette);
    constexpr double wcagAA = 4.5;
    QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 7);
    QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 7);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= wcagAA);
    QVERIFY(contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)) >= wcagAA);
    QVERIFY(contrast(mutedText(palette), palette.color(QPalette::Base)) >= wcagAA);
    QVERIFY(contrast(mutedText(palette), palette.color(QPalette::Window)) >= wcagAA);
}

void TestWindowParts::anIconIsDrawnInTheColourOfTheText()
{
    for (const bool dark : {false, true}) {
        applyPalette(dark);
        const QImage image = lineIcon(u"unread").pixmap(32, 32).toImage();
        QCOMPARE(image.pixelColor(16, 16).name(), QApplication::palette().color(QPalette::ButtonText).name());
    }
}

QTEST_MAIN(TestWindowParts)
#include "test_windowparts.moc"
