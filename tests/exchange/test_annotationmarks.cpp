#include "exchange/annotationmarks.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestAnnotationMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachWayOfNamingIsFound_data();
    void eachWayOfNamingIsFound();
    void eachAnnotationComesOnceInTheOrderOfTheFile();
};

namespace {

const QByteArray first = "7d9f1a00-1111-4222-8333-44445555ffff";
const QByteArray second = "7d9f1a00-2222-4222-8333-44445555ffff";

/// "1 at 3: 0-2" for each mark, parted by "; ".
QByteArray told(const QList<AnnotationMark> &marks)
{
    QByteArrayList parts;
    for (const AnnotationMark &mark : marks) {
        const QByteArray id = mark.id.toString().toLatin1();
        parts += (id == first ? "1" : id == second ? "2" : id) + " at " + QByteArray::number(mark.line) + ": "
                 + QByteArray::number(mark.quoteStart) + '-' + QByteArray::number(mark.quoteEnd);
    }
    return parts.join("; ");
}

} // namespace

void TestAnnotationMarks::eachWayOfNamingIsFound_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("block id below the quotation")
        << "> One.\n>\n> Two.\n\n^h-" + first + '\n' << QByteArray("1 at 4: 0-3");
    QTest::newRow("block id on the last line") << "> One.\n> Two. ^h-" + first + '\n' << QByteArray("1 at 1: 0-2");
    QTest::newRow("block id in capitals") << "> One.\n\n^h-" + first.toUpper() << QByteArray("1 at 2: 0-1");
    QTest::newRow("block id on lines that end as Windows does")
        << "> One.\r\n\r\n^h-" + first + "\r\n" << QByteArray("1 at 2: 0-1");
    QTest::newRow("words between") << "> One.\n\nWhy?\n\n^h-" + first << QByteArray("1 at 4: 0-1");
    QTest::newRow("quotation that goes on without its sign") << "> One\ntwo.\n\n^h-" + first << QByteArray("1 at 3: 0-2");
    QTest::newRow("property above") << "- id:: " + first + "\n  > One.\n  > Two.\n  - note\n" << QByteArray("1 at 0: 1-3");
    QTest::newRow("property below") << "- > One.\n  id:: " + first + "\n- > Other.\n" << QByteArray("1 at 1: 0-1");
    QTest::newRow("property behind tabs")
        << "- # T\n\t- id:: " + first + "\n\t  colour:: yellow\n\t  > One.\n" << QByteArray("1 at 1: 3-4");
    QTest::newRow("property of a block without quotation")
        << "- id:: " + first + "\n- > Other.\n" << QByteArray("1 at 0: 0-0");
    QTest::newRow("link") << "> One.\n\nyellow · [R](randnotiz://annotation/" + first + ")\n" << QByteArray("1 at 2: 0-1");
    QTest::newRow("link after a source line at the quotation")
        << "> One.\n— A. Author ([1](randnotiz://annotation/" + first + "))\n" << QByteArray("1 at 1: 0-1");
    QTest::newRow("the quotation was deleted")
        << "> One.\n\n^h-" + first + "\n\n^h-" + second << QByteArray("1 at 2: 0-1; 2 at 4: 0-0");
    QTest::newRow("no id") << QByteArray("> One.\n\n^h-12345678\nid:: 5\nrandnotiz://annotation/x\n") << QByteArray();
    QTest::newRow("in code") << "```\n> One.\n\n^h-" + first + "\n```\n" << QByteArray();
    QTest::newRow("code in a quotation")
        << "> ```\n> x\n> ```\n\n^h-" + first << QByteArray("1 at 4: 0-3");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestAnnotationMarks::eachWayOfNamingIsFound()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QByteArray, expected);
    QCOMPARE(told(annotationMarks(markdown)), expected);
}

void TestAnnotationMarks::eachAnnotationComesOnceInTheOrderOfTheFile()
{
    const QByteArray markdown = "> One.\n\nyellow · [R](randnotiz://annotation/" + second + ")\n\n> Two.\n\n^h-" + first
                                + "\n\nyellow · [R](randnotiz://annotation/" + first + ")\n\nSee randnotiz://annotation/" + second;
    QCOMPARE(told(annotationMarks(markdown)), QByteArray("2 at 2: 0-1; 1 at 6: 4-5"));
}

QTEST_GUILESS_MAIN(TestAnnotationMarks)
#include "test_annotationmarks.moc"
