#include "domain/changes.h"
#include "joblibrary.h"
#include "library/revisions.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestVerifyJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasExportedIsIdentical();
    void aPersonsEditsAreTold_data();
    void aPersonsEditsAreTold();
    void aLaterRevisionIsTold();
    void anotherPartOfTheSentenceThatChangedIsTold();
    void whatWasBroughtUpToDateByHandIsNotAltered();
    void aQuotationWithoutIdIsFound_data();
    void aQuotationWithoutIdIsFound();
    void presentTextsGoBeforeEarlierOnes();
    void aLinkThatLeadsElsewhereNamesNothing();
    void annotationsInTheTrashAreProved();
    void foldersAreReadToTheirDepth();
    void filesThatCannotBeReadAreTold();
    void aCancelledJobSaysSo();
    void aLibraryOfManyTextsIsLookedThrough();
};

namespace {

const QString text = u"Der Rat hat am Montag 14 neue Stellen für das Bauamt beschlossen. Die Opposition stimmte nicht gegen "
                     "den Antrag – sie sprach von „einem guten Tag“.\n\n"
                     "Am Abend gab es noch lange Streit über die Brücke. Niemand weiß, wann sie fertig wird."_s;
const QString quoted = u"Die Opposition stimmte nicht gegen den Antrag – sie sprach von „einem guten Tag“."_s;

class Vault
{
public:
    Vault()
    {
        article = import(u"rat.txt"_s, text);
        const QString body = library.text(article);
        annotation = library.highlight(article, {body.indexOf(quoted), body.indexOf(quoted) + quoted.size()});
    }

    ArticleId import(const QString &name, const QString &words) const
    {
        return library.import({sources.add(name, (u"Überschrift "_s + name + u"\n\n"_s + words + u'\n').toUtf8())}).entries.value(0).id;
    }
    void revise(ArticleId id, const QString &was, const QString &is) const
    {
        const Revision revision = JobLibrary::taken(library->articles().currentRevision(id));
        QString changed = revision.body.text;
        if (!changed.contains(was))
            qFatal("nothing to revise");
        changed.replace(was, is);
        ReviseArticle change;
        change.article = id;
        change.body.text = changed;
        qsizetype start = 0;
        for (const QString &line : changed.split(u'\n')) {
            change.body.blocks += Block{.range = {start, start + line.size()}};
            start += line.size() + 1;
        }
        change.words = 1;
        change.original.origin = u"edit"_s;
        library.done(change);
    }
    QString exported() const
    {
        return QString::fromUtf8(Files::read(library.exportTo(notes.path(), {article}).entries.value(0).file));
    }
    VerifyReport verify(const QStringList &paths) const
    {
        return JobLibrary::taken(library->jobs().verify({paths}).report.result());
    }
    VerifyReport verify(const QString &markdown) const
    {
        return verify(QStringList{notes.add(u"note.md"_s, markdown.toUtf8())});
    }
    VerifiedQuotation only(const QString &markdown) const
    {
        const VerifyReport report = verify(markdown);
        if (report.quotations.size() != 1)
            qFatal("%lld quotations", static_cast<long long>(report.quotations.size()));
        return report.quotations.first();
    }

    JobLibrary library;
    Files sources;
    Files notes;
    ArticleId article;
    Annotation annotation;
};

QString block(const QString &words, const Annotation &annotation)
{
    return u"> %1\n\n^h-%2\n"_s.arg(words, annotation.id.toString());
}

QString shown(const VerifiedQuotation &quotation)
{
    QStringList changes;
    for (const TextDifference &difference : quotation.differences) {
        if (difference.kind == TextDifference::Changed)
            changes += quotation.ours.sliced(difference.before.start, difference.before.length()).trimmed() + u" -> "_s
                       + quotation.theirs.sliced(difference.after.start, difference.after.length()).trimmed();
    }
    return changes.join(u"; "_s);
}

} // namespace

void TestVerifyJob::whatWasExportedIsIdentical()
{
    const Vault vault;
    const VerifiedQuotation quotation = vault.only(vault.exported());
    QCOMPARE(verificationName(quotation.status), u"identical"_s);
    QCOMPARE(quotation.annotation, vault.annotation.id);
    QCOMPARE(quotation.article, vault.article);
    QCOMPARE(quotation.revision, vault.annotation.revision);
    QCOMPARE(quotation.quote, quoted);
    QVERIFY(quotation.isInLibrary);
}

void TestVerifyJob::aPersonsEditsAreTold_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("changes");

    QTest::newRow("typing error") << u"stimmte"_s << u"stimme"_s << u"altered"_s << u"stimmte -> stimme"_s;
    QTest::newRow("a word went") << u"nicht "_s << u""_s << u"altered"_s << u"nicht -> "_s;
    QTest::newRow("the last word went") << u" guten Tag“."_s << u" guten“."_s << u"altered"_s << u"Tag -> "_s;
    QTest::newRow("a word came") << u"gegen den"_s << u"gegen diesen den"_s << u"altered"_s << u" -> diesen"_s;
    QTest::newRow("case") << u"> Die"_s << u"> die"_s << u"altered"_s << u"Die -> die"_s;
    QTest::newRow("reflow") << u"nicht gegen"_s << u"nicht\n> gegen"_s << u"typography"_s << QString();
    QTest::newRow("straight marks") << u"„einem guten Tag“"_s << u"\"einem guten Tag\""_s << u"typography"_s << QString();
    QTest::newRow("hyphen for dash") << u"–"_s << u"-"_s << u"typography"_s << QString();
    QTest::newRow("left out, marked") << u"nicht gegen den Antrag"_s << u"[…]"_s << u"identical"_s << QString();
    QTest::newRow("emphasis") << u"nicht"_s << u"**nicht**"_s << u"identical"_s << QString();
    QTest::newRow("attribution") << u"Tag“.\n"_s << u"Tag“.\n> — Anna Muster, Der Bote\n"_s << u"identical"_s << QString();
}

void TestVerifyJob::aPersonsEditsAreTold()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    const Vault vault;
    QString notes = vault.exported();
    QVERIFY(notes.contains(was));
    notes.replace(was, is);
    const VerifiedQuotation quotation = vault.only(notes);
    QTEST(verificationName(quotation.status), "status");
    QTEST(shown(quotation), "changes");
}

void TestVerifyJob::aLaterRevisionIsTold()
{
    const Vault vault;
    const QString notes = vault.exported();
    vault.revise(vault.article, u"Niemand weiß"_s, u"Keiner weiß"_s);
    QCOMPARE(verificationName(vault.only(notes).status), u"identical"_s); // another sentence
    vault.revise(vault.article, u"nicht gegen"_s, u"gegen"_s);
    const VerifiedQuotation changed = vault.only(notes);
    QCOMPARE(verificationName(changed.status), u"source-changed"_s);
    QCOMPARE(shown(changed), u" -> nicht"_s);
    // An alteration is told before what became of the source.
    QCOMPARE(verificationName(vault.only(QString(notes).replace(u"stimmte"_s, u"stimme"_s)).status), u"altered"_s);

    vault.revise(vault.article, u"Die Opposition stimmte gegen den Antrag – sie sprach von „einem guten Tag“."_s, u"Das war es."_s);
    const VerifiedQuotation gone = vault.only(notes);
    QCOMPARE(verificationName(gone.status), u"source-changed"_s);
    QCOMPARE(gone.ours, QString());
}

void TestVerifyJob::anotherPartOfTheSentenceThatChangedIsTold()
{
    const Vault vault;
    const QString part = u"lange Streit über die Brücke"_s;
    const qsizetype start = vault.library.text(vault.article).indexOf(part);
    const Annotation annotation = vault.library.highlight(vault.article, {start, start + part.size()});
    QCOMPARE(verificationName(vault.only(block(part, annotation)).status), u"identical"_s);
    vault.revise(vault.article, u"Am Abend gab es noch"_s, u"Am Abend gab es nicht mehr"_s);
    QCOMPARE(verificationName(vault.only(block(part, annotation)).status), u"source-changed"_s);
}

void TestVerifyJob::whatWasBroughtUpToDateByHandIsNotAltered()
{
    const Vault vault;
    vault.revise(vault.article, u"stimmte nicht gegen"_s, u"stimmte gestern nicht gegen"_s);
    const QString upToDate = QString(quoted).replace(u"stimmte"_s, u"stimmte gestern"_s);
    QCOMPARE(verificationName(vault.only(block(upToDate, vault.annotation)).status), u"source-changed"_s);
}

void TestVerifyJob::aQuotationWithoutIdIsFound_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("changes");

    QTest::newRow("block") << u"> Niemand weiß, wann sie fertig wird.\n"_s << u"identical"_s << QString();
    QTest::newRow("sentence") << u"Es heißt: „Am Abend gab es noch lange Streit“.\n"_s << u"identical"_s << QString();
    QTest::newRow("sentence, own comma") << u"“Am Abend gab es noch lange Streit,” it says.\n"_s << u"typography"_s << QString();
    QTest::newRow("short block") << u"> guten Tag\n"_s << u"identical"_s << QString();
    QTest::newRow("one word") << u"> Bauamt\n"_s << u"identical"_s << QString();
    QTest::newRow("pieces") << u"> Der Rat hat […] 14 neue Stellen […] beschlossen.\n"_s << u"identical"_s << QString();
    QTest::newRow("other marks") << u"> sie sprach von \"einem guten Tag\"\n"_s << u"typography"_s << QString();
    QTest::newRow("another number") << u"> Der Rat hat am Montag 40 neue Stellen für das Bauamt beschlossen.\n"_s << u"altered"_s
                                    << u"14 -> 40"_s;
    QTest::newRow("a not less") << u"Er sagt: \"Die Opposition stimmte gegen den Antrag\".\n"_s << u"altered"_s << u"nicht -> "_s;
    QTest::newRow("case") << u"> der Rat hat am Montag 14 neue Stellen\n"_s << u"altered"_s << u"Der -> der"_s;
    QTest::newRow("elsewhere") << u"> Am Anfang war das Wort, und das Wort war bei Gott.\n"_s << u"unknown"_s << QString();
    QTest::newRow("a short one, elsewhere") << u"> Guten Abend\n"_s << u"unknown"_s << QString();
    QTest::newRow("an id of nobody") << u"> Niemand weiß, wann sie fertig wird.\n\n^h-12345678-1234-4234-8234-123456789012\n"_s
                                     << u"identical"_s << QString();
}

void TestVerifyJob::aQuotationWithoutIdIsFound()
{
    QFETCH(QString, markdown);
    const Vault vault;
    vault.import(u"other.txt"_s, u"Ein ganz anderer Text über Kühe, die im Gras liegen. Der Rat tagt nicht."_s);
    // With and without the article's name in the file.
    for (const QString &head : {QString(), u"---\nid: \"%1\"\n---\n\n"_s.arg(vault.article.toString())}) {
        const VerifiedQuotation quotation = vault.only(head + markdown);
        QTEST(verificationName(quotation.status), "status");
        QTEST(shown(quotation), "changes");
        QCOMPARE(quotation.article.isNull(), quotation.status == VerifiedQuotation::Unknown);
        QVERIFY(!quotation.isInLibrary);
    }
}

void TestVerifyJob::presentTextsGoBeforeEarlierOnes()
{
    const Vault vault;
    const QString notes = u"> Niemand weiß, wann sie fertig wird.\n"_s;
    vault.revise(vault.article, u"Niemand weiß"_s, u"Keiner weiß"_s);
    const VerifiedQuotation changed = vault.only(notes);
    QCOMPARE(verificationName(changed.status), u"source-changed"_s);
    QCOMPARE(shown(changed), u"Keiner -> Niemand"_s);

    const ArticleId copy = vault.import(u"copy.txt"_s, u"Eine Abschrift. Niemand weiß, wann sie fertig wird."_s);
    const VerifiedQuotation found = vault.only(notes);
    QCOMPARE(verificationName(found.status), u"identical"_s);
    QCOMPARE(found.article, copy);
}

void TestVerifyJob::aLinkThatLeadsElsewhereNamesNothing()
{
    const Vault vault;
    const QString notes = u"> Niemand weiß, wann sie fertig wird.\n\nSee also [this](randnotiz://annotation/%1).\n"_s.arg(
        vault.annotation.id.toString());
    QCOMPARE(verificationName(vault.only(notes).status), u"identical"_s);
    QCOMPARE(verificationName(vault.only(block(u"Niemand weiß, wann sie fertig wird."_s, vault.annotation)).status), u"altered"_s);
}

void TestVerifyJob::annotationsInTheTrashAreProved()
{
    const Vault vault;
    const QString notes = vault.exported();
    vault.library.done(SetTrashed{{vault.article}, {vault.annotation.id}, true});
    QCOMPARE(verificationName(vault.only(notes).status), u"identical"_s);
}

void TestVerifyJob::foldersAreReadToTheirDepth()
{
    const Vault vault;
    vault.notes.add(u"a.md"_s, block(quoted, vault.annotation).toUtf8());
    vault.notes.add(u"b/c.markdown"_s, block(quoted, vault.annotation).toUtf8());
    vault.notes.add(u"b/d.html"_s, "<blockquote>One two</blockquote>");
    vault.notes.add(u".obsidian/e.md"_s, "> One two\n");
    const VerifyReport report = vault.verify(QStringList{vault.notes.path()});
    QCOMPARE(report.files, 2);
    QCOMPARE(report.count(VerifiedQuotation::Identical), 2);
    QCOMPARE(report.quotations[0].file, vault.notes.path(u"a.md"_s));
    QCOMPARE(report.quotations[1].file, vault.notes.path(u"b/c.markdown"_s));
    QVERIFY(report.failures.isEmpty());
}

void TestVerifyJob::filesThatCannotBeReadAreTold()
{
    const Vault vault;
    const QString missing = vault.notes.path(u"missing.md"_s);
    const VerifyReport report = vault.verify(QStringList{missing, vault.notes.add(u"a.md"_s, block(quoted, vault.annotation).toUtf8())});
    QCOMPARE(report.files, 1);
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures.first().code, Error::NotFound);
    QCOMPARE(report.failures.first().subject, missing);
    QCOMPARE(report.count(VerifiedQuotation::Identical), 1);
}

void TestVerifyJob::aCancelledJobSaysSo()
{
    const Vault vault;
    QStringList files;
    for (int i = 0; i < 400; ++i)
        files += vault.notes.add(u"%1.md"_s.arg(i), block(quoted, vault.annotation).toUtf8());
    Job<VerifyReport> job = vault.library->jobs().verify({files});
    job.control->cancelled = true;
    const VerifyReport report = JobLibrary::taken(job.report.result());
    QVERIFY(report.cancelled);
    QVERIFY(report.quotations.size() < files.size());
}

void TestVerifyJob::aLibraryOfManyTextsIsLookedThrough()
{
    const Vault vault;
    for (int i = 0; i < 300; ++i)
        vault.sources.add(u"many/%1.txt"_s.arg(i), QStringLiteral("Artikel Nummer %1 handelt von der Stadt und dem Rat am Montag.\n\n"
                                                                   "Ganz am Ende steht ein Satz, der nur im Text %1 steht.\n")
                                                       .arg(i).toUtf8());
    vault.library.import({vault.sources.path(u"many"_s)});
    QString notes;
    for (int i = 0; i < 300; i += 50)
        notes += u"> Ganz am Ende steht ein Satz, der nur im Text %1 steht.\n\nMine.\n\n"_s.arg(i);
    notes += u"> Ganz am Ende steht ein Satz, der nicht im Text 150 steht.\n"_s;
    const VerifyReport report = vault.verify(notes);
    QCOMPARE(report.count(VerifiedQuotation::Identical), 6);
    QCOMPARE(report.count(VerifiedQuotation::Altered), 1);
    QCOMPARE(shown(report.quotations.last()), u"nur -> nicht"_s);
}

QTEST_GUILESS_MAIN(TestVerifyJob)
#include "jobs_verify.moc"
