#include "text/decoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreReadByWhatTheyAre_data();
    void bytesAreReadByWhatTheyAre();
    void whatCannotBeReadIsReplacedAndCounted_data();
    void whatCannotBeReadIsReplacedAndCounted();
    void textIsMadeCanonical_data();
    void textIsMadeCanonical();
    void aFewStrayBytesDoNotMakeUtf8AnythingElse();
    void anyBytesGiveACanonicalText();
};

namespace {

const QString sentence = u"Über die Märkte hinweg stieg der Erlös um 5 Prozent, was für größere Häuser kaum zählt."_s;

QByteArray in(const char *charset, const QString &text = sentence)
{
    if (QByteArrayView(charset) == "windows-1252") { // the sentence is the same in ISO-8859-1
        QString latin = text;
        QByteArray bytes = latin.replace(u'€', QChar(0x80)).replace(u'„', QChar(0x84)).replace(u'“', QChar(0x93))
                               .toLatin1();
        return bytes;
    }
    if (QByteArrayView(charset) == "ISO-8859-15") {
        QString latin = text;
        return latin.replace(u'€', QChar(0xA4)).toLatin1();
    }
    return QStringEncoder(charset)(text);
}

} // namespace

void TestDecoding::bytesAreReadByWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<bool>("guessed");
    QTest::addColumn<bool>("wrong");
    auto row = [](const char *name, const QByteArray &bytes, const QString &declared, const QString &text,
                  const QString &charset, bool guessed, bool wrong) {
        QTest::newRow(name) << bytes << declared << text << charset << guessed << wrong;
    };
    const QString price = u"Der Preis stieg auf 12 € für „große“ Häuser."_s;
    const QString euro = u"Der Preis stieg auf 12 € für große Häuser."_s;
    const QString russian = u"Мама мыла раму, а папа читал газету у окна."_s;
    const QString chinese = u"今天天气很好，我们去公园散步。孩子们在那里玩耍，老人们下棋。"_s;

    row("empty", {}, {}, {}, u"UTF-8"_s, false, false);
    row("ASCII", "plain text", {}, u"plain text"_s, u"UTF-8"_s, false, false);
    row("ASCII, declared", "plain", u"ISO-8859-15"_s, u"plain"_s, u"ISO-8859-15"_s, false, false);
    row("ASCII, declared UTF-16", "plain", u"utf-16"_s, u"plain"_s, u"UTF-8"_s, false, true);
    row("UTF-8", in("UTF-8"), {}, sentence, u"UTF-8"_s, false, false);
    row("UTF-8, marked", "\xEF\xBB\xBF" + in("UTF-8"), {}, sentence, u"UTF-8"_s, false, false);
    row("UTF-8, declared", in("UTF-8"), u"utf8"_s, sentence, u"UTF-8"_s, false, false);
    row("UTF-8, declared wrongly", in("UTF-8"), u"ISO-8859-1"_s, sentence, u"UTF-8"_s, false, true);
    row("UTF-8, emoji", in("UTF-8", u"😀 ok"_s), {}, u"😀 ok"_s, u"UTF-8"_s, false, false);
    row("UTF-8, marked, declared wrongly", "\xEF\xBB\xBF" + in("UTF-8"), u"windows-1252"_s, sentence, u"UTF-8"_s,
        false, true);

    row("UTF-16LE, marked", "\xFF\xFE" + in("UTF-16LE"), {}, sentence, u"UTF-16LE"_s, false, false);
    row("UTF-16BE, marked", "\xFE\xFF" + in("UTF-16BE"), {}, sentence, u"UTF-16BE"_s, false, false);
    row("UTF-16LE, marked, declared", "\xFF\xFE" + in("UTF-16LE"), u"UTF-16"_s, sentence, u"UTF-16LE"_s, false, false);
    row("UTF-16LE", in("UTF-16LE"), {}, sentence, u"UTF-16LE"_s, true, false);
    row("UTF-16BE", in("UTF-16BE"), {}, sentence, u"UTF-16BE"_s, true, false);
    row("UTF-16BE, ASCII only", in("UTF-16BE", u"plain"_s), {}, u"plain"_s, u"UTF-16BE"_s, true, false);
    row("UTF-16LE, declared", in("UTF-16LE"), u"UTF-16LE"_s, sentence, u"UTF-16LE"_s, false, false);
    row("UTF-16LE, Russian", in("UTF-16LE", russian), {}, russian, u"UTF-16LE"_s, true, false);
    row("UTF-32LE, marked", QByteArray("\xFF\xFE\0\0", 4) + in("UTF-32LE"), {}, sentence, u"UTF-32LE"_s, false, false);
    row("UTF-32BE, marked", QByteArray("\0\0\xFE\xFF", 4) + in("UTF-32BE"), {}, sentence, u"UTF-32BE"_s, false, false);

    row("windows-1252", in("windows-1252", price), {}, price, u"windows-1252"_s, true, false);
    row("windows-1252, declared", in("windows-1252", price), u"windows-1252"_s, price, u"windows-1252"_s, false, false);
    row("windows-1252, declared Latin 1", in("windows-1252", price), u"iso-8859-1"_s, price, u"windows-1252"_s, false,
        false);
    row("windows-1252, declared UTF-8", in("windows-1252", price), u"UTF-8"_s, price, u"windows-1252"_s, true, true);
    row("windows-1252, declared ISO-8859-15", in("windows-1252", price), u"ISO-8859-15"_s, price, u"windows-1252"_s,
        true, true);
    row("windows-1252, one word", in("windows-1252", u"Käse"_s), {}, u"Käse"_s, u"windows-1252"_s, true, false);
    row("windows-1252, unknown label", in("windows-1252"), u"x-nothing"_s, sentence, u"windows-1252"_s, true, false);
    row("windows-1252, French", in("windows-1252", u"L'été dernier, la forêt brûlait près de Nîmes."_s), {},
        u"L'été dernier, la forêt brûlait près de Nîmes."_s, u"windows-1252"_s, true, false);
    row("ISO-8859-15, declared", in("ISO-8859-15", euro), u"ISO-8859-15"_s, euro, u"ISO-8859-15"_s, false, false);
    row("ISO-8859-15, by its euro", in("ISO-8859-15", euro), {}, euro, u"ISO-8859-15"_s, true, false);
    row("Russian, declared", QByteArray("\xCF\xF0\xE8\xE2\xE5\xF2"), u"windows-1251"_s, u"Привет"_s, u"windows-1251"_s,
        false, false);
    row("Shift JIS, declared", QByteArray("\x93\xFA\x96\x7B"), u"shift_jis"_s, u"日本"_s, u"Shift_JIS"_s, false, false);
    row("GB2312, declared", QByteArray("\xC4\xE3\xBA\xC3"), u"gb2312"_s, u"你好"_s, u"GBK"_s, false, false);
    row("UTF-7 is refused", "+ADw-script+AD4-", u"UTF-7"_s, u"+ADw-script+AD4-"_s, u"UTF-8"_s, false, false);
    row("GB18030", QByteArray::fromHex("bdf1ccecccecc6f8badcbac3a3acced2c3c7c8a5b9abd4b0c9a2b2bda1a3baa2d7d3c3c7d4da"
                                       "c4c7c0efcde6cba3a3acc0cfc8cbc3c7cfc2c6e5a1a3"),
        {}, chinese, u"GB18030"_s, true, false);
}

void TestDecoding::bytesAreReadByWhatTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, declared);
    const DecodedText decoded = decode(bytes, declared);
    QTEST(decoded.text, "text");
    QTEST(decoded.charset, "charset");
    QTEST(decoded.guessed, "guessed");
    QTEST(decoded.declarationWrong, "wrong");
    QCOMPARE(decoded.invalidSequences, 0);
    QCOMPARE(decoded.nulBytes, 0);
}

void TestDecoding::whatCannotBeReadIsReplacedAndCounted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("invalid");
    QTest::addColumn<qint64>("nul");
    auto row = [](const char *name, const QByteArray &bytes, const QString &declared, const QString &text,
                  qint64 invalid, qint64 nul) { QTest::newRow(name) << bytes << declared << text << invalid << nul; };
    row("NUL", QByteArray("a\0b\0\0c", 6), {}, u"a\uFFFDb\uFFFD\uFFFDc"_s, 0, 3);
    row("NUL in UTF-16", QByteArray("\xFF\xFE" "a\0\0\0b\0", 8), {}, u"a\uFFFDb"_s, 0, 1);
    row("cut UTF-8 behind a mark", QByteArray("\xEF\xBB\xBF" "a\xE2\x82"), {}, u"a\uFFFD"_s, 1, 0);
    row("overlong UTF-8", QByteArray("\xEF\xBB\xBF" "\xC0\xAF"), {}, u"\uFFFD\uFFFD"_s, 2, 0);
    row("surrogate in UTF-8", QByteArray("\xEF\xBB\xBF" "\xED\xA0\x80!"), {}, u"\uFFFD\uFFFD\uFFFD!"_s, 3, 0);
    row("lone surrogate in UTF-16", QByteArray("\xFF\xFE" "a\0\x3D\xD8" "b\0", 8), {}, u"a\uFFFDb"_s, 1, 0);
    row("odd byte in UTF-16", QByteArray("\xFF\xFE" "a\0b", 5), {}, u"a\uFFFD"_s, 1, 0);
    row("noncharacters", u"a\uFDD0b\uFFFEc\uFFFFd"_s.toUtf8(), {}, u"a\uFFFDb\uFFFDc\uFFFDd"_s, 3, 0);
    row("unassigned in windows-1252", QByteArray("a\x81\xE4"), u"windows-1252"_s, u"a\uFFFDä"_s, 1, 0);
}

void TestDecoding::whatCannotBeReadIsReplacedAndCounted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, declared);
    const DecodedText decoded = decode(bytes, declared);
    QTEST(decoded.text, "text");
    QTEST(decoded.invalidSequences, "invalid");
    QTEST(decoded.nulBytes, "nul");
}

void TestDecoding::textIsMadeCanonical_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("text");
    QTest::newRow("CR LF") << u"a\r\nb\rc\r\n"_s << u"a\nb\nc\n"_s;
    QTest::newRow("two CR") << u"a\r\rb\n\rc"_s << u"a\n\nb\n\nc"_s;
    QTest::newRow("Unicode line ends") << u"a\u2028b\u2029c\u0085d"_s << u"a\nb\nc\nd"_s;
    QTest::newRow("page break") << u"a\fb\vc"_s << u"a\nb\nc"_s;
    QTest::newRow("controls") << u"a\u0001\u001B\u007F\u009Fb\tc"_s << u"ab\tc"_s;
    QTest::newRow("inner mark") << u"a\uFEFFb"_s << u"ab"_s;
    QTest::newRow("decomposed") << u"Ko\u0308ln"_s << u"Köln"_s;
    QTest::newRow("order of marks") << u"a\u0301\u0323"_s << u"ạ\u0301"_s;
    QTest::newRow("singleton") << u"5 \u212B"_s << u"5 Å"_s;
    QTest::newRow("Hangul") << u"\u1112\u1161\u11AB"_s << u"한"_s;
    QTest::newRow("compatibility stays") << u"ﬁ ²"_s << u"ﬁ ²"_s;
    QTest::newRow("joiners stay") << u"👨‍👩‍👧 می‌خواهم"_s << u"👨‍👩‍👧 می‌خواهم"_s;
    QTest::newRow("private use stays") << u"\uE000"_s << u"\uE000"_s;
}

void TestDecoding::textIsMadeCanonical()
{
    QFETCH(QString, given);
    QFETCH(QString, text);
    const DecodedText decoded = decode(given.toUtf8());
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.invalidSequences, 0);
}

void TestDecoding::aFewStrayBytesDoNotMakeUtf8AnythingElse()
{
    const QByteArray bytes = in("UTF-8").repeated(5) + "\xE4 " + in("UTF-8");
    for (const QString &declared : {QString(), u"UTF-8"_s}) {
        const DecodedText decoded = decode(bytes, declared);
        QCOMPARE(decoded.charset, u"UTF-8"_s);
        QCOMPARE(decoded.text, sentence.repeated(5) + u"\uFFFD "_s + sentence);
        QCOMPARE(decoded.invalidSequences, 1);
        QVERIFY(!decoded.declarationWrong);
    }
}

void TestDecoding::anyBytesGiveACanonicalText()
{
    quint32 state = 12345; // a fixed sequence, so that a failure comes back
    const QStringList labels{QString(), u"utf-8"_s, u"utf-16"_s, u"shift_jis"_s, u"iso-2022-jp"_s, u"koi8-r"_s};
    for (int round = 0; round < 600; ++round) {
        QByteArray bytes(round % 97, '\0');
        for (char &byte : bytes) {
            state = state * 1664525u + 1013904223u;
            byte = static_cast<char>(state >> 24);
        }
        const QString text = decode(bytes, labels[round % labels.size()]).text;
        QVERIFY(text.isValidUtf16());
        QCOMPARE(text, text.normalized(QString::NormalizationForm_C));
        for (const QChar c : text) {
            const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
            const bool forbidden = c.unicode() >= 0xFFFE || (c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF)
                                   || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar(0xFEFF);
            QVERIFY2(!control && !forbidden, bytes.toHex().constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestDecoding)
#include "test_decoding.moc"
