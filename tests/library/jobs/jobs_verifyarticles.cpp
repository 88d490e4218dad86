#include "joblibrary.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// What becomes of an exported vault of real articles when a person goes on writing in it.
class TestVerifyArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditHasItsClass();
};

namespace {

/// The words of a quotation's block in exported notes.
struct ExportedBlock
{
    qsizetype start = 0;
    qsizetype end = 0;
};

ExportedBlock blockOf(const QString &notes, const Annotation &annotation)
{
    const qsizetype id = notes.indexOf(u"\n\n^h-"_s + annotation.id.toString());
    const qsizetype start = notes.lastIndexOf(u"\n\n> "_s, id) + 4;
    return {start, id};
}

QString withTypo(QString words)
{
    // Two letters in the middle of a long word change places.
    const QStringList parts = words.split(u' ');
    for (const QString &word : parts) {
        if (word.size() > 6 && word[3] != word[4] && word[3].isLower() && word[4].isLower()) {
            QString wrong = word;
            std::swap(wrong[3], wrong[4]);
            return words.replace(words.indexOf(word), word.size(), wrong);
        }
    }
    qFatal("no long word");
}

QString withoutAWord(const QString &words)
{
    QStringList parts = words.split(u' ');
    parts.removeAt(parts.size() / 2);
    return parts.join(u' ');
}

QString reflown(QString words)
{
    const qsizetype space = words.indexOf(u' ', words.size() / 2);
    return words.replace(space, 1, u"\n> "_s);
}

QString withStraightMarks(QString words)
{
    static const QRegularExpression marks(u"[„“”»«]"_s);
    return words.replace(marks, u"\""_s).replace(u'’', u'\'').replace(u'–', u'-');
}

} // namespace

void TestVerifyArticles::everyEditHasItsClass()
{
    const QString folder = QStringLiteral(RANDNOTIZ_SHARED "/articles");
    if (!QFile::exists(folder))
        QSKIP("the real articles are not here");
    const JobLibrary library;
    const Files vault;
    QList<ArticleId> ids;
    for (const QString &file : QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        ids += library.import({folder + u'/' + file}).entries.value(0).id;
    QCOMPARE(ids.size(), 5);

    // Five paragraphs of each, of which one has quotation marks where the article has any.
    constexpr qsizetype leastWords = 12;
    constexpr qsizetype quotes = 5;
    QHash<QString, QString> expected; // status by annotation
    QHash<ArticleId, QList<Annotation>> annotations;
    for (const ArticleId &id : ids) {
        const ArticleBody body = library.body(id);
        QList<TextRange> ranges;
        const auto add = [&](bool marked) {
            for (const Block &block : body.blocks) {
                const QString words = body.text.sliced(block.range.start, block.range.length());
                const bool fits = words.count(u' ') >= leastWords && !words.contains(u'\n') && words.contains(u'„') == marked;
                if (fits && !ranges.contains(block.range) && ranges.size() < (marked ? 1 : quotes))
                    ranges += block.range;
            }
        };
        add(true);
        add(false);
        QVERIFY(ranges.size() >= 4);
        for (const TextRange &range : ranges)
            annotations[id] += library.highlight(id, range);
    }

    int straightened = 0;
    for (const ExportEntry &entry : library.exportTo(vault.path(), ids).entries) {
        QString notes = QString::fromUtf8(Files::read(entry.file));
        int number = 0;
        for (const Annotation &annotation : annotations.value(entry.article)) {
            const ExportedBlock block = blockOf(notes, annotation);
            const QString words = notes.sliced(block.start, block.end - block.start);
            QString status;
            QString edited = words;
            if (const QString straight = withStraightMarks(words); number == 0 && straight != words) {
                edited = straight;
                status = u"typography"_s;
                ++straightened;
            } else if (number == 1) {
                edited = withTypo(words);
                status = u"altered"_s;
            } else if (number == 2) {
                edited = reflown(words);
                status = u"typography"_s;
            } else if (number == 3) {
                edited = withoutAWord(words);
                status = u"altered"_s;
            } else {
                status = u"identical"_s;
            }
            expected.insert(annotation.id.toString(), status);
            notes.replace(block.start, block.end - block.start, edited);
            ++number;
        }
        QFile file(entry.file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(notes.toUtf8()) > 0);
    }
    QVERIFY(straightened > 0);

    const VerifyReport report = JobLibrary::taken(library->jobs().verify({{vault.path()}}).report.result());
    QCOMPARE(report.files, 5);
    int checked = 0;
    for (const VerifiedQuotation &quotation : report.quotations) {
        if (quotation.annotation.isNull())
            continue;
        QVERIFY2(verificationName(quotation.status) == expected.value(quotation.annotation.toString()),
                 qPrintable(verificationName(quotation.status) + u": "_s + quotation.quote));
        QCOMPARE(std::ranges::count(quotation.differences, TextDifference::Changed, &TextDifference::kind),
                 quotation.status == VerifiedQuotation::Altered ? 1 : 0);
        ++checked;
    }
    QCOMPARE(checked, expected.size());
}

QTEST_GUILESS_MAIN(TestVerifyArticles)
#include "jobs_verifyarticles.moc"
