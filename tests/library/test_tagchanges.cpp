#include "library/annotations.h"
#include "library/articles.h"
#include "library/tags.h"
#include "support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestTagChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDoneCanBeTakenBackAndDoneAgain_data();
    void whatWasDoneCanBeTakenBackAndDoneAgain();

    void aRenameTakesAllThatHangsBelow();
    void aRenameOfALevelThatIsNoTagTakesWhatHangsBelow();
    void aRenameLeavesNamesThatOnlyBeginAlike();
    void aRenameThatWouldMergeIsRefused();
    void aNameThatIsNoneIsRefused_data();
    void aNameThatIsNoneIsRefused();
    void aTagDoesNotMoveBelowItself();
    void whatIsNotThereCannotBeRenamed();
    void aMergeTakesLinksOfBothKindsInTheTrashToo();
    void aMergeTakesWhatHangsBelowAlong();
    void aMergeUndoneGivesEachLinkBackToItsTag();
    void aMergeKeepsDescriptionsAndColour();
    void aFailedChangeChangesNothing();
    void aDeletedTagIsOnNothingAndComesBack();
    void aDeletedTagDoesNotComeBackByItsName();
    void aRestoredTagMeetsItsNamesake();
    void whatWasMergedIsFollowedByItsId();
    void aStaleReplayIsRefused_data();
    void aStaleReplayIsRefused();
    void aReplayOverATakenNameIsRefused();
    void aStaleEditIsRefused();
    void everyCarrierIsTold();
    void distinctTagsAreRemembered();
};

namespace {

/// Two articles and two annotations, and of each one in the trash, with tags.
struct Fixture
{
    Fixture()
    {
        one = library.add(anArticle().withText(u"One two three."_s).withTitle(u"1"_s).withTags({u"Klima"_s, u"a/b"_s}));
        two = library.add(anArticle().withText(u"Four five six."_s).withTitle(u"2"_s).withTags({u"Klima"_s, u"Klimawandel"_s}));
        trashed = library.add(anArticle().withText(u"Seven eight."_s).withTitle(u"3"_s).withTags({u"Klima"_s, u"a/b/c"_s}));
        mark = library.highlight(one, u"two"_s, Colour::Yellow, u"m"_s, {u"Klima"_s, u"a/b/c"_s}).id;
        both = library.highlight(two, u"five"_s, Colour::Yellow, u"b"_s, {u"Klima"_s, u"Klimawandel"_s, u"a"_s}).id;
        deleted = library.highlight(one, u"three"_s, Colour::Yellow, u"d"_s, {u"Klima"_s, u"x"_s}).id;
        if (!library.write(SetTrashed{{trashed}, {deleted}}))
            qFatal("nothing was moved to the trash");
    }

    Tag tag(const QString &name) const
    {
        for (const TagCount &count : *library.tags().list(true)) {
            if (count.tag.name == name)
                return count.tag;
        }
        return {};
    }
    QStringList namesOf(const QList<Tag> &tags) const
    {
        QStringList names;
        for (const Tag &tag : tags)
            names += tag.name;
        return names;
    }
    QStringList tags(ArticleId id) const { return namesOf(library.articles().article(id)->tags); }
    QStringList tags(AnnotationId id) const { return namesOf(library.annotations().annotation(id)->tags); }
    QStringList names() const
    {
        QStringList names;
        for (const TagCount &count : *library.tags().list(true))
            names += count.tag.name;
        return names;
    }

    /// All that a reader can see of the tags.
    QStringList everything() const
    {
        QStringList all;
        for (const ArticleId id : {one, two, trashed})
            all += tags(id).join(u' ');
        for (const AnnotationId id : {mark, both, deleted})
            all += tags(id).join(u' ');
        for (const CodebookEntry &entry : *library.tags().codebook()) {
            all += u"%1 %2 %3 %4 %5"_s.arg(entry.tag.name, entry.description, entry.tag.id.toString(),
                                           entry.tag.colour ? tagColourName(*entry.tag.colour) : u"-"_s)
                       .arg(entry.withBelow.articles + entry.withBelow.annotations);
        }
        for (const TrashedTag &tag : *library.tags().trashed())
            all += u"trash: "_s + tag.tag.name + tag.tag.id.toString();
        return all;
    }

    TestLibrary library;
    ArticleId one, two, trashed;
    AnnotationId mark, both, deleted;
};

using Act = std::function<Result<TagsChanged>(Fixture &)>;

template <typename Change>
Act act(const Change &change)
{
    return [change](Fixture &f) { return f.library.write(change); };
}

const std::optional<std::optional<quint32>> noColour(std::in_place);

QString wordsOf(const Error &error)
{
    return u"%1 %2 %3"_s.arg(error.code).arg(error.subject, error.cause);
}

} // namespace

Q_DECLARE_METATYPE(Act)

void TestTagChanges::whatWasDoneCanBeTakenBackAndDoneAgain_data()
{
    QTest::addColumn<Act>("prepare");
    QTest::addColumn<Act>("doIt");
    const auto tagged = [](const QStringList &names) {
        return Act([names](Fixture &f) -> Result<TagsChanged> {
            ChangeTags links;
            for (const QString &name : names)
                links.add += {f.two, {{}, name}};
            const auto done = f.library.write(links);
            return done ? Result<TagsChanged>(TagsChanged()) : done.error();
        });
    };
    const Act nothing = tagged({});
    const auto trash = [](const QStringList &names) {
        return Act([names](Fixture &f) {
            SetTagsTrashed change;
            for (const QString &name : names)
                change.tags += TagStamp{f.tag(name).id};
            return f.library.write(change);
        });
    };
    const Act restore = [](Fixture &f) {
        return f.library.write(SetTagsTrashed{{{f.library.tags().trashed()->first().tag.id}}, false});
    };
    QTest::newRow("rename") << nothing << act(MoveTag{u"x"_s, u"y"_s});
    QTest::newRow("rename to a path") << nothing << act(MoveTag{u"x"_s, u"new/place/y"_s});
    QTest::newRow("another capitalisation") << nothing << act(MoveTag{u"klima"_s, u"KLIMA"_s});
    QTest::newRow("rename a tree") << nothing << act(MoveTag{u"a/b"_s, u"c/b"_s});
    QTest::newRow("rename the top") << nothing << act(MoveTag{u"a"_s, u"z"_s});
    QTest::newRow("to the top") << nothing << act(MoveTag{u"a/b"_s, u"b"_s});
    QTest::newRow("below another tag") << nothing << act(MoveTag{u"a/b"_s, u"Klima/b"_s});
    QTest::newRow("into the tag above") << nothing << act(MoveTag{u"a/b"_s, u"a"_s, true});
    QTest::newRow("up, onto names of the same tree")
        << tagged({u"a/b/b"_s, u"a/b/b/b"_s}) << act(MoveTag{u"a/b"_s, u"a"_s, true});
    QTest::newRow("merge") << nothing << act(MoveTag{u"Klima"_s, u"Klimawandel"_s, true});
    QTest::newRow("merge the other way") << nothing << act(MoveTag{u"Klimawandel"_s, u"Klima"_s, true});
    QTest::newRow("merge trees") << tagged({u"k/b"_s, u"k/b/c"_s, u"k/q"_s}) << act(MoveTag{u"a"_s, u"k"_s, true});
    QTest::newRow("merge with descriptions")
        << Act([](Fixture &f) {
               (void)f.library.write(EditTag{{{}, u"Klima"_s}, 0, u"one"_s, std::optional<quint32>(0x123456)});
               return f.library.write(EditTag{{{}, u"Klimawandel"_s}, 0, u"two"_s, std::nullopt});
           })
        << act(MoveTag{u"Klima"_s, u"Klimawandel"_s, true});
    QTest::newRow("delete") << nothing << trash({u"Klima"_s});
    QTest::newRow("delete a tree") << nothing << trash({u"a"_s, u"a/b"_s, u"a/b/c"_s});
    QTest::newRow("restore") << trash({u"Klima"_s}) << restore;
    QTest::newRow("restore beside a namesake")
        << Act([trash, tagged](Fixture &f) {
               (void)trash({u"Klima"_s})(f);
               return tagged({u"KLIMA"_s})(f);
           })
        << restore;
    QTest::newRow("description and colour")
        << nothing << act(EditTag{{{}, u"x"_s}, 0, u"What x is.\nAnd not."_s, std::optional<quint32>(0)});
    QTest::newRow("no colour") << act(EditTag{{{}, u"x"_s}, 0, std::nullopt, std::optional<quint32>(0xffffff)})
                               << act(EditTag{{{}, u"x"_s}, 0, std::nullopt, noColour});
    QTest::newRow("make a tag") << nothing << act(EditTag{{{}, u"made/by hand"_s}, 0, std::nullopt, std::nullopt});
    QTest::newRow("make and describe a tag")
        << nothing << act(EditTag{{{}, u"made"_s}, 0, u"Described."_s, std::optional<quint32>(1)});
}

void TestTagChanges::whatWasDoneCanBeTakenBackAndDoneAgain()
{
    QFETCH(Act, prepare);
    QFETCH(Act, doIt);
    Fixture f;
    QVERIFY(prepare(f).ok());
    const QStringList before = f.everything();
    auto changed = doIt(f);
    if (!changed)
        QFAIL(qPrintable(wordsOf(changed.error())));
    const QStringList after = f.everything();
    QVERIFY(before != after);

    for (int round = 0; round < 3; ++round) {
        changed = f.library.write(ReplayTags{*changed, true});
        if (!changed)
            QFAIL(qPrintable(wordsOf(changed.error())));
        QCOMPARE(f.everything(), before);
        changed = f.library.write(ReplayTags{*changed, false});
        if (!changed)
            QFAIL(qPrintable(wordsOf(changed.error())));
        QCOMPARE(f.everything(), after);
    }
}

void TestTagChanges::aRenameTakesAllThatHangsBelow()
{
    Fixture f;
    const auto changed = f.library.write(MoveTag{u"A/B"_s, u"c/b"_s});
    QVERIFY(changed.ok());
    QCOMPARE(f.tags(f.one), (QStringList{u"Klima"_s, u"c/b"_s}));
    QCOMPARE(f.tags(f.mark), (QStringList{u"Klima"_s, u"c/b/c"_s}));
    QCOMPARE(f.tags(f.both), (QStringList{u"Klima"_s, u"Klimawandel"_s, u"a"_s}));
    QCOMPARE(f.tags(f.trashed), (QStringList{u"Klima"_s, u"c/b/c"_s}));
    QCOMPARE(changed->tags.size(), 2);
    QVERIFY(changed->linked.isEmpty());
}

void TestTagChanges::aRenameOfALevelThatIsNoTagTakesWhatHangsBelow()
{
    Fixture f;
    QVERIFY(f.library.write(ChangeTags{{{f.one, {{}, u"Ämter/west"_s}}}, {}}));
    QVERIFY(f.library.write(MoveTag{u"äMTER"_s, u"Weg"_s}).ok());
    QCOMPARE(f.tags(f.one), (QStringList{u"Klima"_s, u"Weg/west"_s, u"a/b"_s}));
}

void TestTagChanges::aRenameLeavesNamesThatOnlyBeginAlike()
{
    Fixture f;
    QVERIFY(f.library.write(MoveTag{u"Klima"_s, u"Wetter"_s}).ok());
    QVERIFY(f.names().contains(u"Klimawandel"_s));
    QCOMPARE(f.tags(f.two), (QStringList{u"Klimawandel"_s, u"Wetter"_s}));
}

void TestTagChanges::aRenameThatWouldMergeIsRefused()
{
    Fixture f;
    const QStringList before = f.everything();
    const auto refused = f.library.write(MoveTag{u"Klima"_s, u"KLIMAWANDEL"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::NameTaken);
    QCOMPARE(refused.error().subject, u"Klimawandel"_s);
    QCOMPARE(f.everything(), before);
}

void TestTagChanges::aNameThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("space") << u"  "_s;
    QTest::newRow("leading slash") << u"/a"_s;
    QTest::newRow("trailing slash") << u"a/"_s;
    QTest::newRow("empty level") << u"a//b"_s;
    QTest::newRow("level of space") << u"a/ /b"_s;
    QTest::newRow("control character") << u"a\u0007b"_s;
    QTest::newRow("line end") << u"a\nb"_s;
}

void TestTagChanges::aNameThatIsNoneIsRefused()
{
    QFETCH(QString, name);
    Fixture f;
    const QStringList before = f.everything();
    const auto renamed = f.library.write(MoveTag{u"x"_s, name, true});
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, Error::InvalidInput);
    const auto made = f.library.write(EditTag{{{}, name}, 0, u"d"_s, std::nullopt});
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::InvalidInput);
    QCOMPARE(f.everything(), before);
}

void TestTagChanges::aTagDoesNotMoveBelowItself()
{
    Fixture f;
    for (const QString &to : {u"a/b/x"_s, u"A/B/C"_s}) {
        const auto refused = f.library.write(MoveTag{u"a/b"_s, to, true});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::BelowItself);
    }
    QVERIFY(f.library.write(MoveTag{u"a/b"_s, u"a/bx"_s}).ok());
}

void TestTagChanges::whatIsNotThereCannotBeRenamed()
{
    Fixture f;
    QCOMPARE(f.library.write(MoveTag{u"nowhere"_s, u"y"_s}).error().code, Error::NotFound);
    QVERIFY(f.library.write(SetTagsTrashed{{{f.tag(u"x"_s).id}}}).ok());
    QCOMPARE(f.library.write(MoveTag{u"x"_s, u"y"_s}).error().code, Error::NotFound);
    QCOMPARE(f.library.write(SetTagsTrashed{{{TagId(QUuid::createUuid())}}}).error().code, Error::NotFound);
    QCOMPARE(f.library.write(EditTag{{TagId(QUuid::createUuid()), {}}, 0, u"d"_s, std::nullopt}).error().code,
             Error::NotFound);
}

void TestTagChanges::aMergeTakesLinksOfBothKindsInTheTrashToo()
{
    Fixture f;
    const auto merged = f.library.write(MoveTag{u"Klima"_s, u"klimawandel"_s, true});
    QVERIFY(merged.ok());
    QCOMPARE(f.tags(f.one), (QStringList{u"Klimawandel"_s, u"a/b"_s}));
    QCOMPARE(f.tags(f.two), QStringList{u"Klimawandel"_s});
    QCOMPARE(f.tags(f.trashed), (QStringList{u"Klimawandel"_s, u"a/b/c"_s}));
    QCOMPARE(f.tags(f.mark), (QStringList{u"Klimawandel"_s, u"a/b/c"_s}));
    QCOMPARE(f.tags(f.both), (QStringList{u"Klimawandel"_s, u"a"_s}));
    QCOMPARE(f.tags(f.deleted), (QStringList{u"Klimawandel"_s, u"x"_s}));
    QCOMPARE(merged->linked.size(), 4);
    QVERIFY(f.library.tags().trashed()->isEmpty());
}

void TestTagChanges::aMergeTakesWhatHangsBelowAlong()
{
    Fixture f;
    QVERIFY(f.library.write(MoveTag{u"a"_s, u"Klima"_s, true}).ok());
    QCOMPARE(f.tags(f.both), (QStringList{u"Klima"_s, u"Klimawandel"_s}));
    QCOMPARE(f.tags(f.mark), (QStringList{u"Klima"_s, u"Klima/b/c"_s}));
}

void TestTagChanges::aMergeUndoneGivesEachLinkBackToItsTag()
{
    Fixture f;
    const auto merged = f.library.write(MoveTag{u"Klima"_s, u"Klimawandel"_s, true});
    // Meanwhile the reader tags another thing with what is left, and takes it off one that had both.
    QVERIFY(f.library.write(ChangeTags{{}, {{f.two, {{}, u"Klimawandel"_s}}}}));
    const ArticleId later = f.library.add(anArticle().withText(u"Later."_s).withTags({u"Klimawandel"_s}));

    QVERIFY(f.library.write(ReplayTags{*merged, true}).ok());

    QCOMPARE(f.tags(f.one), (QStringList{u"Klima"_s, u"a/b"_s}));
    QCOMPARE(f.tags(f.two), QStringList{u"Klima"_s});
    QCOMPARE(f.tags(f.both), (QStringList{u"Klima"_s, u"Klimawandel"_s, u"a"_s}));
    QCOMPARE(f.tags(later), QStringList{u"Klimawandel"_s});
}

void TestTagChanges::aMergeKeepsDescriptionsAndColour()
{
    Fixture f;
    QVERIFY(f.library.write(EditTag{{{}, u"Klima"_s}, 0, u"One."_s, std::optional<quint32>(0x00ff00)}).ok());
    QVERIFY(f.library.write(EditTag{{{}, u"Klimawandel"_s}, 0, u"Two."_s, std::nullopt}).ok());
    QVERIFY(f.library.write(MoveTag{u"Klima"_s, u"Klimawandel"_s, true}).ok());
    for (const CodebookEntry &entry : *f.library.tags().codebook()) {
        if (entry.tag.name != u"Klimawandel"_s)
            continue;
        QCOMPARE(entry.description, u"Two.\n\nOne."_s);
        QCOMPARE(entry.tag.colour, std::optional<quint32>(0x00ff00));
    }
    QCOMPARE(f.library.articles().article(f.two)->tags.first().colour, std::optional<quint32>(0x00ff00));
    QCOMPARE(f.library.annotations().annotation(f.both)->tags.first().colour, std::optional<quint32>(0x00ff00));
}

void TestTagChanges::aFailedChangeChangesNothing()
{
    Fixture f;
    const QStringList before = f.everything();
    f.library.failNextWrite(Error::DiskFull);
    QCOMPARE(f.library.write(MoveTag{u"a"_s, u"Klima"_s, true}).error().code, Error::DiskFull);
    QCOMPARE(f.everything(), before);
    // A tree of which one tag can't be renamed keeps all its names.
    QVERIFY(f.library.write(ChangeTags{{{f.one, {{}, u"q/b/c"_s}}}, {}}));
    const QStringList between = f.everything();
    QCOMPARE(f.library.write(MoveTag{u"a"_s, u"q"_s}).error().code, Error::NameTaken);
    QCOMPARE(f.everything(), between);
}

void TestTagChanges::aDeletedTagIsOnNothingAndComesBack()
{
    Fixture f;
    const TagId id = f.tag(u"Klima"_s).id;
    QVERIFY(f.library.write(SetTagsTrashed{{{id}}}).ok());
    QCOMPARE(f.tags(f.one), QStringList{u"a/b"_s});
    QCOMPARE(f.tags(f.both), (QStringList{u"Klimawandel"_s, u"a"_s}));
    const auto trashed = f.library.tags().trashed();
    QCOMPARE(trashed->size(), 1);
    QVERIFY(trashed->first().tag.id == id);
    QCOMPARE(trashed->first().use, (TagUse{2, 2}));

    QVERIFY(f.library.write(SetTagsTrashed{{{id}}, false}).ok());
    QCOMPARE(f.tags(f.one), (QStringList{u"Klima"_s, u"a/b"_s}));
    QVERIFY(f.library.tags().trashed()->isEmpty());
}

void TestTagChanges::aDeletedTagDoesNotComeBackByItsName()
{
    Fixture f;
    const Tag deleted = f.tag(u"Klima"_s);
    QVERIFY(f.library.write(SetTagsTrashed{{{deleted.id}}}).ok());
    QVERIFY(f.library.write(ChangeTags{{{f.two, {{}, u"klima"_s}}}, {}}));
    QCOMPARE(f.tags(f.one), QStringList{u"a/b"_s});
    QCOMPARE(f.tags(f.two), (QStringList{u"Klimawandel"_s, u"klima"_s}));
    // Nor by its id, which an undo may still name.
    QVERIFY(f.library.write(ChangeTags{{{f.one, deleted}}, {}}));
    QCOMPARE(f.tags(f.one), (QStringList{u"a/b"_s, u"klima"_s}));
}

void TestTagChanges::aRestoredTagMeetsItsNamesake()
{
    Fixture f;
    const TagId id = f.tag(u"Klima"_s).id;
    QVERIFY(f.library.write(SetTagsTrashed{{{id}}}).ok());
    QVERIFY(f.library.write(ChangeTags{{{f.two, {{}, u"klima"_s}}}, {}}));
    QVERIFY(f.library.write(SetTagsTrashed{{{id}}, false}).ok());
    QCOMPARE(f.tags(f.one), (QStringList{u"a/b"_s, u"klima"_s}));
    QCOMPARE(f.tags(f.mark), (QStringList{u"a/b/c"_s, u"klima"_s}));
    QVERIFY(f.library.tags().trashed()->isEmpty());
}

void TestTagChanges::whatWasMergedIsFollowedByItsId()
{
    Fixture f;
    const Tag merged = f.tag(u"x"_s);
    QVERIFY(f.library.write(MoveTag{u"x"_s, u"a"_s, true}).ok());
    QVERIFY(f.library.write(MoveTag{u"a"_s, u"Klimawandel"_s, true}).ok());
    QVERIFY(f.library.write(ChangeTags{{{f.one, merged}}, {}}));
    QCOMPARE(f.tags(f.one), (QStringList{u"Klima"_s, u"Klimawandel"_s, u"Klimawandel/b"_s}));
}

void TestTagChanges::aStaleReplayIsRefused_data()
{
    QTest::addColumn<Act>("meanwhile");
    QTest::newRow("renamed") << act(MoveTag{u"Klimawandel"_s, u"Neu"_s});
    QTest::newRow("deleted") << Act([](Fixture &f) { return f.library.write(SetTagsTrashed{{{f.tag(u"Klimawandel"_s).id}}}); });
    QTest::newRow("described") << act(EditTag{{{}, u"Klimawandel"_s}, 0, u"other"_s, std::nullopt});
}

void TestTagChanges::aStaleReplayIsRefused()
{
    QFETCH(Act, meanwhile);
    Fixture f;
    const auto edited = f.library.write(EditTag{{{}, u"Klimawandel"_s}, 0, u"mine"_s, std::nullopt});
    QVERIFY(meanwhile(f).ok());
    const QStringList before = f.everything();
    QCOMPARE(f.library.write(ReplayTags{*edited, true}).error().code, Error::Conflict);
    QCOMPARE(f.everything(), before);
}

void TestTagChanges::aReplayOverATakenNameIsRefused()
{
    Fixture f;
    const auto renamed = f.library.write(MoveTag{u"x"_s, u"y"_s});
    QVERIFY(f.library.write(ChangeTags{{{f.one, {{}, u"X"_s}}}, {}}));
    QCOMPARE(f.library.write(ReplayTags{*renamed, true}).error().code, Error::Conflict);
    QVERIFY(f.names().contains(u"y"_s));
}

void TestTagChanges::aStaleEditIsRefused()
{
    Fixture f;
    const Tag tag = f.tag(u"x"_s);
    QVERIFY(f.library.write(EditTag{tag, 1, u"first"_s, std::nullopt}).ok());
    QCOMPARE(f.library.write(EditTag{tag, 1, u"second"_s, std::nullopt}).error().code, Error::Conflict);
    QCOMPARE(f.library.write(EditTag{tag, 0, std::nullopt, std::optional<quint32>(0x1000000)}).error().code,
             Error::InvalidInput);
    QVERIFY(f.library.write(EditTag{tag, 2, u"first"_s, std::nullopt})->isEmpty());
}

void TestTagChanges::everyCarrierIsTold()
{
    Fixture f;
    QSignalSpy told(&f.library.library(), &Library::changed);
    QTRY_VERIFY(told.count() > 0 || !told.wait(300));
    told.clear();
    QVERIFY(f.library.write(MoveTag{u"Klima"_s, u"Klimawandel"_s, true}).ok());
    QTRY_COMPARE(told.count(), 1);
    const auto changes = told.first().first().value<ChangeSet>();
    QVERIFY(changes.tags);
    QVERIFY(changes.articlesChanged.contains(f.one) && changes.articlesChanged.contains(f.two));
    QVERIFY(changes.annotationsChanged.contains(std::pair(f.one, f.mark)));
    QVERIFY(changes.annotationsChanged.contains(std::pair(f.two, f.both)));
}

void TestTagChanges::distinctTagsAreRemembered()
{
    Fixture f;
    QVERIFY(f.library.write(ChangeTags{{{f.one, {{}, u"Klima-Wandel"_s}}}, {}}));
    const TagId first = f.tag(u"Klima-Wandel"_s).id;
    const TagId second = f.tag(u"Klimawandel"_s).id;
    QCOMPARE(f.library.tags().twins()->size(), 1);

    QCOMPARE(*f.library.write(SetDistinctTags{first, second}), false);
    QCOMPARE(*f.library.write(SetDistinctTags{second, first}), true);
    QVERIFY(f.library.tags().twins()->isEmpty());
    f.library.reopen();
    QVERIFY(f.library.tags().twins()->isEmpty());

    QCOMPARE(*f.library.write(SetDistinctTags{second, first, false}), true);
    QCOMPARE(f.library.tags().twins()->size(), 1);
    QCOMPARE(f.library.write(SetDistinctTags{first, first}).error().code, Error::InvalidInput);
}

QTEST_GUILESS_MAIN(TestTagChanges)
#include "test_tagchanges.moc"
