#include "views/mainwindow/program.h"

#include "browser/annotationbrowser.h"
#include "browser/annotationlistview.h"
#include "browser/browserfilter.h"
#include "dialogs/exportdialog.h"
#include "dialogs/tagsdialog.h"
#include "library/annotations.h"
#include "library/library.h"
#include "search/searchbox.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTabBar>
#include <QToolButton>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A program with two articles and three annotations, and the list of all of them open.
struct Browsing : Program
{
    Browsing()
    {
        start({write(u"river.txt"_s, u"The river\n\nA river carries sand. It never carries the same sand twice.\n"_s),
               write(u"moor.txt"_s, u"The moor\n\nA moor keeps what falls into it, and sand, for a very long time.\n"_s)});
        if (!waitFor([this] { return titles().size() == 2; }))
            qFatal("The articles were not imported.");
        open(u"The moor"_s);
        pressOn(u"falls into it"_s, Qt::Key_2);
        open(u"The river"_s);
        pressOn(u"carries sand"_s, Qt::Key_1);
        pressOn(u"same sand"_s, Qt::Key_1);
        choose(u"All annotations"_s);
        waitForRows(u"same sand, carries sand, falls into it"_s);
    }

    AnnotationBrowser &browser() const { return find<AnnotationBrowser>(); }
    AnnotationListView &rows() const { return browser().list(); }
    AnnotationBrowserModel &model() const { return browser().model(); }

    QString shown() const
    {
        QStringList words;
        for (int row = 0; row < model().rowCount(); ++row)
            words += model().index(row).data().toString();
        return words.join(u", "_s);
    }
    void waitForRows(const QString &wanted) const
    {
        if (!waitFor([this, wanted] { return model().isOrdered() && shown() == wanted; }))
            qFatal("There is “%ls”, not “%ls”.", qUtf16Printable(shown()), qUtf16Printable(wanted));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&rows(), key, modifiers); }
    void current(int row) const { rows().setCurrentIndex(model().index(row)); }

    QString colours() const
    {
        QStringList numbers;
        for (int row = 0; row < model().rowCount(); ++row)
            numbers += QString::number(static_cast<int>(model().annotationAt(row)->annotation.colour));
        return numbers.join(u' ');
    }
    QString tags() const
    {
        QStringList all;
        for (int row = 0; row < model().rowCount(); ++row) {
            QStringList names;
            for (const Tag &tag : model().annotationAt(row)->annotation.tags)
                names += tag.name;
            all += names.join(u'+');
        }
        return all.join(u' ');
    }
};

} // namespace

class TestAnnotationBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void enterGoesToThePlace();
    void whatIsTypedAndChosenFilters();
    void whereNothingFitsThereIsAWayBack();
    void severalAreRecolouredInOneAct();
    void severalAreTaggedInOneAct();
    void severalAreMovedToTheTrashInOneAct();
    void groupsAreFoldedByKeys();
    void aSelectionIsExported();
    void escapeLeadsBackToTheArticles();

private:
    QTemporaryDir m_configuration;
};

void TestAnnotationBrowser::init()
{
    // No test may see what another one, or the developer's own program, has left in the settings.
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_configuration.path());
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"randnotiz"_s, u"randnotiz"_s).clear();
    Preferences english;
    english.language = u"en"_s;
    Settings().setPreferences(english);
}

void TestAnnotationBrowser::enterGoesToThePlace()
{
    Browsing program;
    QVERIFY(program.rows().hasFocus());
    program.current(2);
    program.key(Qt::Key_Return);
    QTRY_COMPARE(program.session()->article().metadata.title.value, u"The moor"_s);
    const AnnotationId wanted = program.model().annotationAt(2)->annotation.id;
    QTRY_COMPARE(program.reader().currentAnnotation(), wanted);

    const QRect row = program.rows().visualRect(program.model().index(0));
    QTest::mouseClick(program.rows().viewport(), Qt::LeftButton, {}, row.center());
    QTRY_COMPARE(program.session()->article().metadata.title.value, u"The river"_s);
    QTRY_COMPARE(program.reader().currentAnnotation(), program.model().annotationAt(0)->annotation.id);
}

void TestAnnotationBrowser::whatIsTypedAndChosenFilters()
{
    Browsing program;
    auto &line = program.browser().filter().search().line();
    line.setText(u"sands"_s);
    program.waitForRows(u"same sand, carries sand"_s);
    line.setText(u"title:moor"_s);
    program.waitForRows(u"falls into it"_s);
    line.clear();
    program.waitForRows(u"same sand, carries sand, falls into it"_s);
    program.find<QToolButton>(u"annotationColour2"_s).click();
    program.waitForRows(u"falls into it"_s);
    program.find<QToolButton>(u"annotationColour1"_s).click();
    program.waitForRows(u"same sand, carries sand, falls into it"_s);
    QCOMPARE(program.find<QLabel>(u"annotationCount"_s).text(), u"3 annotations"_s);
}

void TestAnnotationBrowser::whereNothingFitsThereIsAWayBack()
{
    Browsing program;
    program.browser().filter().search().line().setText(u"unheard"_s);
    auto &clear = program.find<QPushButton>(u"clearAnnotationFilter"_s);
    QTRY_VERIFY(clear.isVisible());
    clear.click();
    program.waitForRows(u"same sand, carries sand, falls into it"_s);
    QVERIFY(program.rows().isVisible());
}

void TestAnnotationBrowser::severalAreRecolouredInOneAct()
{
    Browsing program;
    QTRY_COMPARE(program.colours(), u"1 1 2"_s);
    program.rows().selectAll();
    program.key(Qt::Key_5);
    QTRY_COMPARE(program.colours(), u"5 5 5"_s);
    program.choose(u"Undo colour of the annotations"_s);
    QTRY_COMPARE(program.colours(), u"1 1 2"_s);
    program.choose(u"Redo colour of the annotations"_s);
    QTRY_COMPARE(program.colours(), u"5 5 5"_s);
    program.choose(u"Undo colour of the annotations"_s);
    QTRY_COMPARE(program.colours(), u"1 1 2"_s);
}

void TestAnnotationBrowser::severalAreTaggedInOneAct()
{
    Browsing program;
    program.current(1);
    program.key(Qt::Key_Down, Qt::ShiftModifier);
    program.key(Qt::Key_T);
    auto &dialog = program.dialog<TagsDialog>();
    dialog.findChild<QLineEdit *>(u"newTag"_s)->setText(u"water, slow"_s);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(program.tags(), u" slow+water slow+water"_s);
    program.choose(u"Undo tags of the annotations"_s);
    QTRY_COMPARE(program.tags(), u"  "_s);
}

void TestAnnotationBrowser::severalAreMovedToTheTrashInOneAct()
{
    Browsing program;
    program.current(0);
    program.key(Qt::Key_Down, Qt::ShiftModifier);
    program.key(Qt::Key_Delete);
    program.waitForRows(u"falls into it"_s);
    program.choose(u"Undo moving to the trash"_s);
    program.waitForRows(u"same sand, carries sand, falls into it"_s);
}

void TestAnnotationBrowser::groupsAreFoldedByKeys()
{
    Browsing program;
    program.browser().filter().setGrouping(AnnotationGrouping::Article);
    program.waitForRows(u"The river, same sand, carries sand, The moor, falls into it"_s);
    program.current(2);
    program.key(Qt::Key_Left);
    QCOMPARE(program.rows().currentIndex().row(), 0);
    program.key(Qt::Key_Left);
    QCOMPARE(program.shown(), u"The river, The moor, falls into it"_s);
    program.key(Qt::Key_Right);
    program.waitForRows(u"The river, same sand, carries sand, The moor, falls into it"_s);
    QCOMPARE(program.find<QLabel>(u"annotationCount"_s).text(), u"3 annotations in 2 groups"_s);
}

void TestAnnotationBrowser::aSelectionIsExported()
{
    Browsing program;
    program.current(1);
    program.key(Qt::Key_Down, Qt::ShiftModifier);
    program.choose(u"Export notes"_s);
    const auto &dialog = program.dialog<ExportDialog>();
    QString chosen;
    for (const QRadioButton *button : dialog.findChildren<QRadioButton *>()) {
        if (button->isChecked())
            chosen = button->text().remove(u'&');
    }
    QCOMPARE(chosen, u"The 2 selected annotations"_s);
    const ExportRequest request = dialog.request();
    QCOMPARE(request.articles.size(), 2);
    QCOMPARE(request.filter.annotations,
             (QSet{program.model().annotationAt(1)->annotation.id, program.model().annotationAt(2)->annotation.id}));
}

void TestAnnotationBrowser::escapeLeadsBackToTheArticles()
{
    Browsing program;
    program.find<QToolButton>(u"annotationColour2"_s).click();
    program.waitForRows(u"falls into it"_s);
    program.rows().setFocus();
    program.key(Qt::Key_Escape);
    program.waitForRows(u"same sand, carries sand, falls into it"_s);
    program.key(Qt::Key_Escape);
    QTRY_VERIFY(program.list().isVisible());
    QVERIFY(!program.rows().isVisible());
}

QTEST_MAIN(TestAnnotationBrowser)
#include "test_annotationbrowser.moc"
