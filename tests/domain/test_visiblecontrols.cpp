#include "domain/visiblecontrols.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestVisibleControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHidesOrReordersIsWrittenOut_data();
    void whatHidesOrReordersIsWrittenOut();
    void whatWordsNeedStays_data();
    void whatWordsNeedStays();
    void everyDirectionControlIsWrittenOut();
};

void TestVisibleControls::whatHidesOrReordersIsWrittenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a turned file name") << u"invoice\u202Efdp.exe"_s << u"invoice⟨U+202E⟩fdp.exe"_s;
    QTest::newRow("a pair of isolates") << u"a \u2067b\u2069 c"_s << u"a ⟨U+2067⟩b⟨U+2069⟩ c"_s;
    QTest::newRow("marks of direction in Arabic") << u"\u200Fنص\u061C"_s << u"⟨U+200F⟩نص⟨U+061C⟩"_s;
    QTest::newRow("zero width space") << u"exam\u200Bple.org"_s << u"exam⟨U+200B⟩ple.org"_s;
    QTest::newRow("word joiner") << u"a\u2060b"_s << u"a⟨U+2060⟩b"_s;
    QTest::newRow("byte order mark") << u"\uFEFFTitle"_s << u"⟨U+FEFF⟩Title"_s;
    QTest::newRow("tags") << u"A\U000E0041\U000E0042"_s << u"A⟨U+E0041⟩⟨U+E0042⟩"_s;
    QTest::newRow("a flag's tags without their end") << u"\U0001F3F4\U000E0067"_s << u"\U0001F3F4⟨U+E0067⟩"_s;
    QTest::newRow("an end of tags behind no tag") << u"\U0001F3F4\U000E007F"_s << u"\U0001F3F4⟨U+E007F⟩"_s;
    QTest::newRow("joiner at the beginning") << u"\u200Dabc"_s << u"⟨U+200D⟩abc"_s;
    QTest::newRow("joiner between spaces") << u"a \u200D b"_s << u"a ⟨U+200D⟩ b"_s;
    QTest::newRow("joiner in an address") << u"example.org/\u200D/a"_s << u"example.org/⟨U+200D⟩/a"_s;
    QTest::newRow("two non-joiners") << u"Auf\u200C\u200Clage"_s << u"Auf⟨U+200C⟩⟨U+200C⟩lage"_s;
    QTest::newRow("non-joiner at the end") << u"Auflage\u200C"_s << u"Auflage⟨U+200C⟩"_s;
    QTest::newRow("soft hyphen between spaces") << u"a \u00AD b"_s << u"a ⟨U+00AD⟩ b"_s;
    QTest::newRow("Hangul filler") << u"a\u3164b"_s << u"a⟨U+3164⟩b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a⟨U+2028⟩b"_s;
    QTest::newRow("escape sequence") << u"\u001B[31mred"_s << u"⟨U+001B⟩[31mred"_s;
    QTest::newRow("carriage return") << u"shown\rhidden"_s << u"shown⟨U+000D⟩hidden"_s;
    QTest::newRow("C1 control") << u"a\u009Bb"_s << u"a⟨U+009B⟩b"_s;
}

void TestVisibleControls::whatHidesOrReordersIsWrittenOut()
{
    QFETCH(const QString, text);
    QTEST(visibleControls(text), "shown");
}

void TestVisibleControls::whatWordsNeedStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("plain") << u"A title\twith columns\nand lines"_s;
    QTest::newRow("German") << u"Größe, Straße – „Öl“"_s;
    QTest::newRow("Hebrew without controls") << u"שלום עולם"_s;
    QTest::newRow("non-joiner in Persian") << u"می\u200Cخواهم"_s;
    QTest::newRow("joiner in a Persian abbreviation") << u"سال ۱۲۳۴ ه\u200D.ق"_s;
    QTest::newRow("non-joiner in German") << u"Auf\u200Clage"_s;
    QTest::newRow("joiner behind a virama, before a letter") << u"क्\u200Dष"_s;
    QTest::newRow("joiner behind a virama, at the end") << u"ന്\u200D"_s;
    QTest::newRow("non-joiner behind a virama") << u"क्\u200C"_s;
    QTest::newRow("family") << u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s;
    QTest::newRow("emoji with skin colour and sign") << u"\U0001F3C3\U0001F3FD\u200D\u2640\uFE0F"_s;
    QTest::newRow("rainbow flag") << u"\U0001F3F3\uFE0F\u200D\U0001F308"_s;
    QTest::newRow("Wales") << u"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F!"_s;
    QTest::newRow("soft hyphen in a word") << u"Bundes\u00ADtag"_s;
    QTest::newRow("Arabic number sign") << u"\u0600١٢"_s;
}

void TestVisibleControls::whatWordsNeedStays()
{
    QFETCH(const QString, text);
    QCOMPARE(visibleControls(text), text);
}

void TestVisibleControls::everyDirectionControlIsWrittenOut()
{
    const std::pair<char16_t, char16_t> ranges[]{{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};
    for (const auto &[first, last] : ranges) {
        for (char16_t c = first; c <= last; ++c) {
            const QString shown = visibleControls(u'ا' + QString(QChar(c)) + u'ب');
            QVERIFY2(!shown.contains(QChar(c)), qPrintable(QString::number(c, 16)));
            QVERIFY2(shown.contains(u"⟨U+"_s), qPrintable(QString::number(c, 16)));
        }
    }
}

QTEST_APPLESS_MAIN(TestVisibleControls)
#include "test_visiblecontrols.moc"
