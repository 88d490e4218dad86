#include "domain/exportfilter.h"
#include "library/jobs/exportplan.h"

#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestExportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleThatCarriesTheTagComesWhole();
    void otherArticlesComeWithWhatCarriesTheTag();
    void articlesComeByTheirDateAndUndatedOnesLast();
    void eachTagOfTheTreeHasItsGroup();
    void anAnnotationStandsOnce();
    void aTagThatOnlyBeginsAlikeIsNoneOfTheTree();
    void aFilterAsksForAllThatIsSet_data();
    void aFilterAsksForAllThatIsSet();
    void aFilterIsActiveOnceAnythingIsSet();
};

namespace {

ArticleId articleId(int number)
{
    return ArticleId(QUuid(uint(number), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
}

AnnotationId annotationId(int number)
{
    return AnnotationId(QUuid(uint(number), 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
}

QList<Tag> tagsOf(const QStringList &names)
{
    QList<Tag> tags;
    for (const QString &name : names)
        tags += Tag{{}, name};
    return tags;
}

Article article(int number, int year, const QStringList &tags = {})
{
    Article article;
    article.id = articleId(number);
    article.metadata.published.value = {year, 0, 0};
    article.tags = tagsOf(tags);
    article.addedMs = number;
    return article;
}

Annotation annotation(int number, int ofArticle, const QStringList &tags = {})
{
    Annotation annotation;
    annotation.id = annotationId(number);
    annotation.article = articleId(ofArticle);
    annotation.tags = tagsOf(tags);
    return annotation;
}

/// "energy: 1[1 2]; energy/light: 2[all]"
QString told(const QList<PlannedSection> &sections)
{
    QStringList parts;
    for (const PlannedSection &section : sections) {
        QStringList annotations;
        if (section.only) {
            for (const AnnotationId &id : *section.only)
                annotations += QString::number(id.uuid().data1);
        }
        parts += (section.group.isEmpty() ? QString() : section.group + u": "_s)
                 + QString::number(section.article.uuid().data1) + u'['
                 + (section.only ? annotations.join(u' ') : u"all"_s) + u']';
    }
    return parts.join(u"; "_s);
}

} // namespace

void TestExportPlan::anArticleThatCarriesTheTagComesWhole()
{
    const auto sections = sectionsOfTag(u"Energy"_s, {article(1, 2024, {u"energy/light"_s})},
                                        {annotation(1, 1), annotation(2, 1, {u"energy"_s})});
    QCOMPARE(told(sections), u"1[all]"_s);
}

void TestExportPlan::otherArticlesComeWithWhatCarriesTheTag()
{
    const auto sections = sectionsOfTag(u"energy"_s, {article(1, 2024), article(2, 2025)},
                                        {annotation(1, 1, {u"energy"_s}), annotation(2, 1, {u"energy/light"_s}),
                                         annotation(3, 2, {u"energy/light"_s, u"other"_s})});
    QCOMPARE(told(sections), u"1[1 2]; 2[3]"_s);
}

void TestExportPlan::articlesComeByTheirDateAndUndatedOnesLast()
{
    const QStringList tag{u"t"_s};
    const auto sections =
        sectionsOfTag(u"t"_s, {article(1, 0, tag), article(2, 2025, tag), article(3, 2023, tag), article(4, 2023, tag)}, {});
    QCOMPARE(told(sections), u"3[all]; 4[all]; 2[all]; 1[all]"_s);
}

void TestExportPlan::eachTagOfTheTreeHasItsGroup()
{
    const auto sections = sectionsByTag(u"energy"_s, {article(1, 2025), article(2, 2024, {u"energy"_s})},
                                        {annotation(1, 1, {u"energy/water"_s}), annotation(2, 1, {u"Energy"_s}),
                                         annotation(3, 2), annotation(4, 2, {u"energy/light"_s})});
    QCOMPARE(told(sections), u"energy: 2[3]; energy: 1[2]; energy/light: 2[4]; energy/water: 1[1]"_s);
}

void TestExportPlan::anAnnotationStandsOnce()
{
    Article noted = article(2, 2025, {u"a/c"_s});
    noted.note = u"A note."_s;
    const auto sections = sectionsByTag(u"a"_s, {article(1, 2024), noted, article(3, 2026, {u"a"_s})},
                                        {annotation(1, 1, {u"a/c"_s, u"a/b"_s, u"z"_s})});
    QCOMPARE(told(sections), u"a/b: 1[1]; a/c: 2[]"_s);
}

void TestExportPlan::aTagThatOnlyBeginsAlikeIsNoneOfTheTree()
{
    QCOMPARE(told(sectionsByTag(u"art"_s, {article(1, 2024, {u"arts"_s})}, {annotation(1, 1, {u"art b"_s})})), QString());
}

void TestExportPlan::aFilterAsksForAllThatIsSet_data()
{
    QTest::addColumn<ExportFilter>("filter");
    QTest::addColumn<bool>("lets");
    const ExportFilter none;
    QTest::newRow("nothing set") << none << true;
    ExportFilter filter;
    filter.colours = {Colour::Green, Colour::Blue};
    QTest::newRow("colour") << filter << true;
    filter.tags = {u"x"_s, u"Energy"_s};
    QTest::newRow("colour and tag") << filter << true;
    filter.sinceMs = 1000;
    filter.untilMs = 1001;
    QTest::newRow("the very moment") << filter << true;
    filter.sinceMs = 1001;
    filter.untilMs = 2000;
    QTest::newRow("too early") << filter << false;
    filter.sinceMs = 0;
    filter.untilMs = 1000;
    QTest::newRow("too late") << filter << false;
    filter.untilMs = 2000;
    filter.colours = {Colour::Yellow};
    QTest::newRow("another colour") << filter << false;
    filter.colours.clear();
    filter.tags = {u"energy/light/lamp"_s};
    QTest::newRow("a tag below") << filter << false;
}

void TestExportPlan::aFilterAsksForAllThatIsSet()
{
    QFETCH(ExportFilter, filter);
    QFETCH(bool, lets);
    Annotation one = annotation(1, 1, {u"energy/light"_s});
    one.colour = Colour::Green;
    one.createdMs = 1000;
    QCOMPARE(filter.lets(one), lets);
}

void TestExportPlan::aFilterIsActiveOnceAnythingIsSet()
{
    QVERIFY(!ExportFilter().isActive());
    QVERIFY(ExportFilter{.colours = {Colour::Green}}.isActive());
    QVERIFY(ExportFilter{.tags = {u"Energy"_s}}.isActive());
    QVERIFY(ExportFilter{.sinceMs = 1}.isActive());
    QVERIFY(ExportFilter{.untilMs = 1}.isActive());
}

QTEST_GUILESS_MAIN(TestExportPlan)
#include "jobs_exportplan.moc"
