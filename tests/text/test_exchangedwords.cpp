#include "text/exchangedwords.h"
#include "text/queryparser.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

SearchSurroundings surroundings()
{
    return {.now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone("Europe/Berlin")), .colourNames = {}};
}

SearchQuery parsed(const QString &typed)
{
    return parseSearch(typed, surroundings()).query;
}

} // namespace

class TestExchangedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheWordsChange_data();
    void onlyTheWordsChange();
    void whatCannotBeExchangedIsWrittenAnew_data();
    void whatCannotBeExchangedIsWrittenAnew();
};

void TestExchangedWords::onlyTheWordsChange_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char16_t *typed, const char16_t *expected) {
        QTest::newRow(qPrintable(QString::fromUtf16(typed))) << QString::fromUtf16(typed) << QString::fromUtf16(expected);
    };
    row(u"Zisen", u"Zinsen");
    row(u" Zisen  geld ", u" Zinsen  geld ");
    row(u"„große Bnak“ -Zisen", u"„große Bank“ -Zinsen");
    row(u"titel:Zisen ODER Bnak", u"titel:Zinsen ODER Bank");
    row(u"Zisen hinzugefügt:\"letzte Woche\"", u"Zinsen hinzugefügt:\"letzte Woche\"");
    row(u"Zisen* Zisenlast", u"Zinsen* Zisenlast");
    row(u"(Zisen OR Bnak) tag:a/b", u"(Zinsen OR Bank) tag:a/b");
}

/// What is wanted is what the expected text asks for.
void TestExchangedWords::onlyTheWordsChange()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(withExchangedWords(typed, parsed(expected), surroundings(), SearchNames::German), expected);
}

void TestExchangedWords::whatCannotBeExchangedIsWrittenAnew_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("the word is a tag's, too") << u"Zisen schlagwort:Zisen"_s << u"Zinsen schlagwort:Zisen"_s;
    QTest::newRow("something else is typed by now") << u"anderes"_s << u"titel:Zinsen Geld"_s;
    QTest::newRow("nothing is typed by now") << QString() << u"Zinsen"_s;
}

void TestExchangedWords::whatCannotBeExchangedIsWrittenAnew()
{
    QFETCH(QString, typed);
    QFETCH(QString, wanted);
    const QString text = withExchangedWords(typed, parsed(wanted), surroundings(), SearchNames::German);
    QCOMPARE(parsed(text), parsed(wanted));
    QCOMPARE(text, wanted);
}

QTEST_APPLESS_MAIN(TestExchangedWords)
#include "test_exchangedwords.moc"
