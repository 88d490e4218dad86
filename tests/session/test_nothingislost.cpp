// Whatever a reader does to an article, in whatever order, with texts that change, kills and restarts in between:
// every annotation, note and tag is there afterwards, and none stands at other words than its own.
//
// RC_PARAMS="seed=… max_success=…" in the environment tries other and more ways.

#include "library/annotations.h"
#include "library/articles.h"
#include "opensession.h"
#include "text/offsets.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <rapidcheck.h>

#include <map>
#include <ostream>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// What one may do. The numbers of a Step choose among what there is to do it to.
enum class Kind {
    Highlight, WriteNote, Recolour, Tag, Untag, MoveEnds, Remove, Restore, EditText, ImportText, ShowRevision,
    AcceptWording, KeepQuote, Attach, Undo, Redo, Reopen, Kill,
};
constexpr int kinds = static_cast<int>(Kind::Kill) + 1;

struct Step
{
    Kind kind = Kind::Highlight;
    quint32 a = 0;
    quint32 b = 0;
};

std::ostream &operator<<(std::ostream &stream, const Step &step)
{
    constexpr const char *names[]{"Highlight", "WriteNote", "Recolour", "Tag", "Untag", "MoveEnds", "Remove", "Restore",
                                  "EditText", "ImportText", "ShowRevision", "AcceptWording", "KeepQuote", "Attach",
                                  "Undo", "Redo", "Reopen", "Kill"};
    return stream << names[static_cast<int>(step.kind)] << '(' << step.a << ", " << step.b << ')';
}

/// What the reader made of one annotation.
struct Made
{
    QString exact;
    QString note;
    QSet<QString> tags;
    Colour colour = Colour::Yellow;
    bool trashed = false;

    friend bool operator==(const Made &, const Made &) = default;
};
using Model = std::map<AnnotationId, Made>;

/// A sentence that no other one is like, and that says by its mark which one it is.
QString sentence(quint32 number)
{
    static const QStringList places{u"Hafen"_s, u"Markt"_s, u"Damm"_s, u"Turm"_s, u"Anger"_s};
    static const QStringList ends{u"als der Regen kam"_s, u"bis zum frühen Abend"_s, u"ohne ein Wort zu sagen"_s,
                                  u"mit dem Rest der Fracht"_s};
    return u"Im Jahr %1 lag die Barke marke%1 am %2 und wartete, %3."_s.arg(number).arg(places[number % 5], ends[number % 4]);
}

QStringList marksIn(const QString &text)
{
    static const QRegularExpression mark(u"marke\\d+"_s);
    QStringList marks;
    for (auto matches = mark.globalMatch(text); matches.hasNext();)
        marks += matches.next().captured();
    return marks;
}

/// The library, its one article as the window has it open, and what must be in it.
class Reader
{
public:
    Reader()
    {
        QStringList lines;
        for (quint32 i = 0; i < 6; ++i)
            lines += sentence(m_nextSentence++);
        m_article = m_library.add(anArticle().withText(lines.join(u'\n')).withIdentity(u"/barken.txt"_s));
        open();
    }

    void take(const Step &step)
    {
        m_failed = false;
        const int index = m_session->undoStack().index();
        Model next = m_model;
        carryOut(step, next);
        RC_ASSERT(settled(*m_session));
        if (m_failed) // told, so nothing may have happened
            next = m_model;
        follow(step, index, next);
        check();
    }

private:
    void open()
    {
        m_session = openSession(m_library, m_article);
        m_past.clear();
        m_future.clear();
        QObject::connect(m_session.get(), &ArticleSession::failed, m_session.get(), [this] { m_failed = true; });
    }

    /// Undo goes back to what there was before the command, for whatever was undone.
    void follow(const Step &step, int index, const Model &next)
    {
        const int now = m_session->undoStack().index();
        if (step.kind == Kind::Undo && now < index && !m_failed) {
            m_future.push_back(m_model);
            m_model = m_past.back();
            m_past.pop_back();
        } else if (step.kind == Kind::Redo && now > index && !m_failed) {
            m_past.push_back(m_model);
            m_model = m_future.back();
            m_future.pop_back();
        } else if (step.kind != Kind::Undo && step.kind != Kind::Redo) {
            if (now > index) {
                m_past.push_back(m_model);
                m_future.clear();
            }
            m_model = next;
        }
        RC_ASSERT(static_cast<int>(m_past.size()) == m_session->undoStack().index());
    }

    void carryOut(const Step &step, Model &model)
    {
        switch (step.kind) {
        case Kind::Highlight:
            return highlight(step, model);
        case Kind::Restore:
            return restore(step, model);
        case Kind::EditText:
            return m_session->revise({.article = m_article, .seen = m_session->revision(), .body = edited(step), .words = 1,
                                      .original = {{}, {}, u"edit"_s, {}, {}}}, Act::EditText);
        case Kind::ImportText:
            m_library.add(anArticle().withBody(edited(step)).withIdentity(u"/barken.txt"_s));
            return;
        case Kind::ShowRevision:
            if (!m_revisions.isEmpty())
                m_session->showRevision(m_revisions[step.a % m_revisions.size()]);
            return;
        case Kind::Undo:
            return m_session->undo();
        case Kind::Redo:
            return m_session->redo();
        case Kind::Reopen:
            m_session.reset();
            m_library.reopen();
            return open();
        case Kind::Kill:
            return kill();
        default:
            return changeOne(step, model);
        }
    }

    /// Acts on one annotation outside the trash.
    void changeOne(const Step &step, Model &model)
    {
        const QList<MarkedPassage> &passages = m_session->passages();
        if (passages.isEmpty())
            return;
        const MarkedPassage passage = passages[step.a % passages.size()];
        const AnnotationId id = passage.annotation.id;
        Made &made = model[id];
        const QString tag = u"tag/%1"_s.arg(step.b % 3);
        switch (step.kind) {
        case Kind::WriteNote:
            made.note = u"Notiz %1"_s.arg(step.b);
            return m_session->setNote(id, made.note);
        case Kind::Recolour:
            made.colour = static_cast<Colour>(1 + step.b % 6);
            return m_session->recolour(id, made.colour);
        case Kind::Tag:
            made.tags += tag;
            return m_session->addTags(id, {tag});
        case Kind::Untag:
            for (const Tag &present : passage.annotation.tags) {
                if (present.name == tag) {
                    made.tags -= tag;
                    m_session->removeTag(id, present);
                }
            }
            return;
        case Kind::Remove:
            made.trashed = true;
            return m_session->remove({id});
        case Kind::MoveEnds:
        case Kind::Attach: {
            const TextRange range = someSentence(step.b);
            made.exact = words(range);
            return step.kind == Kind::Attach ? m_session->attach(id, range) : m_session->moveEnds(id, range);
        }
        case Kind::AcceptWording:
            if (passage.annotation.anchorState == AnchorState::Reworded) {
                made.exact = words(passage.range);
                m_session->acceptWording(id);
            }
            return;
        case Kind::KeepQuote:
            if (passage.annotation.asksForReview())
                m_session->keepQuote(id);
            return;
        default:
            return;
        }
    }

    void highlight(const Step &step, Model &model)
    {
        const TextRange range = someSentence(step.a);
        const QString note = step.b % 2 == 0 ? QString() : u"Zu %1"_s.arg(step.b);
        const AnnotationId id = m_session->highlight(range, Colour::Green, note, {u"neu"_s});
        model[id] = {words(range), note, {u"neu"_s}, Colour::Green, false};
    }

    void restore(const Step &step, Model &model)
    {
        QList<AnnotationId> trashed;
        for (const auto &[id, made] : m_model) {
            if (made.trashed)
                trashed += id;
        }
        if (trashed.isEmpty())
            return;
        const AnnotationId id = trashed[step.a % trashed.size()];
        model[id].trashed = false;
        m_session->restore({id});
    }

    /// The text with a sentence more or less, elsewhere, or with another word in it.
    ArticleBody edited(const Step &step)
    {
        m_revisions += m_session->revision();
        QStringList lines = m_session->body().text.split(u'\n');
        const qsizetype at = step.a % lines.size();
        switch (step.b % 4) {
        case 0:
            lines.insert(at, sentence(m_nextSentence++));
            break;
        case 1:
            if (lines.size() > 2)
                lines.removeAt(at);
            break;
        case 2:
            lines.swapItemsAt(at, (step.a / 7) % lines.size());
            break;
        default:
            lines[at].replace(u"wartete"_s, u"ruhte lange"_s);
        }
        return paragraphs(lines.join(u'\n'));
    }

    /// What a kill leaves behind is the file and its log as they are.
    void kill()
    {
        const QString log = m_library.path() + u"-wal"_s;
        const QString copy = m_library.filePath(u"killed"_s);
        RC_ASSERT(QFile::copy(m_library.path(), copy));
        const bool hasLog = QFile::exists(log);
        RC_ASSERT(!hasLog || QFile::copy(log, copy + u"-wal"_s));
        m_session.reset();
        m_library.close();
        QFile::remove(m_library.path());
        QFile::remove(log);
        RC_ASSERT(QFile::rename(copy, m_library.path()));
        RC_ASSERT(!hasLog || QFile::rename(copy + u"-wal"_s, log));
        m_library.reopen();
        open();
    }

    TextRange someSentence(quint32 number) const
    {
        const ArticleBody &body = m_session->body();
        return body.blocks[number % body.blocks.size()].range;
    }

    QString words(TextRange range) const { return m_session->body().text.sliced(range.start, range.length()); }

    void check()
    {
        Model found;
        for (const TrashFilter trash : {TrashFilter::OutsideTrash, TrashFilter::InTrash}) {
            const auto annotations = m_library.annotations().of(m_article, trash);
            RC_ASSERT(annotations.ok());
            for (const Annotation &annotation : *annotations) {
                QSet<QString> tags;
                for (const Tag &tag : annotation.tags)
                    tags += tag.name;
                found[annotation.id] = {annotation.quote.exact, annotation.note, tags, annotation.colour,
                                        trash == TrashFilter::InTrash};
                checkPlace(annotation);
            }
        }
        RC_ASSERT(found == m_model);
    }

    void checkPlace(const Annotation &annotation)
    {
        const auto quoted = m_library.articles().revision(annotation.revision);
        RC_ASSERT(quoted.ok());
        RC_ASSERT(quoted->textHash == annotation.revisionHash);
        const OffsetMap quotedOffsets(quoted->body.text);
        const TextRange said = quotedOffsets.toRange(annotation.position);
        RC_ASSERT(quoted->body.text.sliced(said.start, said.length()) == annotation.quote.exact);
        if (annotation.anchorState == AnchorState::Orphan)
            return;
        const auto current = m_library.articles().currentRevision(m_article);
        RC_ASSERT(current.ok());
        const OffsetMap offsets(current->body.text);
        const TextRange range = offsets.toRange(annotation.anchor);
        const QString there = current->body.text.sliced(range.start, range.length());
        RC_ASSERT(marksIn(there) == marksIn(annotation.quote.exact));
        if (annotation.anchorState != AnchorState::Reworded)
            RC_ASSERT(there == annotation.quote.exact);
    }

    TestLibrary m_library;
    ArticleId m_article;
    std::unique_ptr<ArticleSession> m_session;
    Model m_model;
    std::vector<Model> m_past;   ///< before each command that can be undone
    std::vector<Model> m_future; ///< after each command that can be redone, the next one last
    QList<RevisionId> m_revisions;
    quint32 m_nextSentence = 1;
    bool m_failed = false;
};

} // namespace

namespace rc {

template <>
struct Arbitrary<Step>
{
    static Gen<Step> arbitrary()
    {
        return gen::build<Step>(gen::set(&Step::kind, gen::map(gen::inRange(0, kinds), [](int kind) { return static_cast<Kind>(kind); })),
                                gen::set(&Step::a, gen::inRange<quint32>(0, 100)), gen::set(&Step::b, gen::inRange<quint32>(0, 100)));
    }
};

} // namespace rc

class TestNothingIsLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whateverAReaderDoesNothingIsLostOrMisplaced();
};

void TestNothingIsLost::initTestCase()
{
    // Always the same ways, so that who changes something hears of it and nobody else.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=2026 max_success=60 max_size=60");
}

void TestNothingIsLost::whateverAReaderDoesNothingIsLostOrMisplaced()
{
    QVERIFY(rc::check([](const std::vector<Step> &steps) {
        Reader reader;
        for (const Step &step : steps)
            reader.take(step);
    }));
}

QTEST_GUILESS_MAIN(TestNothingIsLost)
#include "test_nothingislost.moc"
