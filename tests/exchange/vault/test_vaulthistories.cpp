// Whatever a person does to a file of notes and the library does to what is in it, in whatever order: see
// support/vaultinvariants.h for what has to hold after every export; and a second one without changes changes nothing.
//
// RC_PARAMS="seed=1 max_success=10000" in the environment tries other and more histories than the 3,000 of the suite.
// Prints what happened how often.
// The same over real files, a real library and the real job: library/jobs/jobs_vaulthistories.cpp.

#include "layouts.h"
#include "support/noteswriter.h"
#include "support/vaultinvariants.h"
#include "support/vaultsteps.h"

#include "exchange/vault/notemerge.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

VaultCounts counts;

class History
{
public:
    History()
    {
        for (quint32 i = 0; i < 3; ++i)
            add(i);
        exportFile();
    }

    void take(const VaultStep &step)
    {
        ++counts.steps[step.kind];
        if (step.kind == VaultStep::Export || step.kind == VaultStep::ForgetExport) {
            exportFile(step.kind == VaultStep::ForgetExport);
        } else if (step.kind >= VaultStep::Add) {
            change(step);
        } else if (step.kind == VaultStep::MoveFile) {
            m_moved = true;
        } else if (step.kind == VaultStep::DeleteFile) {
            if (step.a % 4 == 0)
                m_file.reset();
        } else if (m_file) {
            m_file = m_person.edited(*m_file, step);
        }
    }

    void exportFile(bool forget = false);

private:
    QByteArray libraryWord() { return "libraryword" + QByteArray::number(++m_words); }
    void add(quint32 place);
    void change(const VaultStep &step);
    void change(NotedAnnotation &one, const VaultStep &step);
    bool carriesId() const;

    NotedArticle m_article;
    QList<NotedAnnotation> m_trashed;
    Layout m_layout = Layout::BlockIds;
    MergeOptions m_options;
    NotesWriter m_person;
    std::optional<QByteArray> m_file;
    bool m_moved = false; ///< since the last export
    std::optional<NoteBase> m_base;
    int m_words = 0;
};

void History::add(quint32 place)
{
    NotedAnnotation annotation;
    annotation.id = *AnnotationId::fromString(u"%1-1234-4abc-8def-000000000000"_s.arg(++m_words, 8, 16, QChar(u'0')));
    annotation.quote = {"The text says " + libraryWord() + " and more of it."};
    if (place % 4 == 0)
        annotation.quote += "In a second paragraph " + libraryWord() + " too.";
    if (place % 3 != 0)
        annotation.note = {"A thought about " + libraryWord() + " from the reader."};
    if (place % 2 == 0)
        annotation.tags = {"topic", libraryWord()};
    m_article.annotations.insert(place % (m_article.annotations.size() + 1), annotation);
}

void History::change(const VaultStep &step)
{
    QList<NotedAnnotation> &all = m_article.annotations;
    switch (step.kind) {
    case VaultStep::Add: return add(step.a);
    case VaultStep::Retitle: m_article.title = "Title " + libraryWord(); return;
    case VaultStep::OtherTemplate: m_layout = static_cast<Layout>(step.a % 3); return;
    case VaultStep::DeletedOption:
        m_options.deleted = step.a % 2 == 0 ? MergeOptions::Deleted::Mark : MergeOptions::Deleted::Remove;
        return;
    case VaultStep::LoseBase: m_base.reset(); return;
    case VaultStep::Restore:
        if (!m_trashed.isEmpty())
            all.insert(step.b % (all.size() + 1), m_trashed.takeAt(step.a % m_trashed.size()));
        return;
    default: break;
    }
    if (all.isEmpty())
        return;
    const qsizetype place = step.a % all.size();
    if (step.kind == VaultStep::Trash) {
        m_trashed += all.takeAt(place);
    } else if (step.kind == VaultStep::Reanchor) {
        all[place].quote = {"The text says " + libraryWord() + " and more of it."};
        m_article.revision = libraryWord();
        all.move(place, step.b % all.size());
    } else {
        change(all[place], step);
    }
}

void History::change(NotedAnnotation &one, const VaultStep &step)
{
    if (step.kind == VaultStep::Recolour) {
        one.colour = step.b % 2 == 0 ? "green" : "blue";
    } else if (step.kind == VaultStep::Retag) {
        if (step.b % 3 == 0)
            one.tags.clear();
        else
            one.tags += libraryWord();
    } else if (step.b % 3 == 0 && !one.note.isEmpty()) {
        one.note.removeLast();
    } else if (step.b % 3 == 1) {
        one.note += "Added " + libraryWord() + " later.";
    } else {
        one.note = {"A thought about " + libraryWord() + " from the reader."};
    }
}

/// Whether the file is found wherever it was moved to.
bool History::carriesId() const
{
    const QByteArray front = m_file->first(std::max<qsizetype>(m_file->indexOf("\n---"), 0));
    return front.contains("\nid: \"" + m_article.id + '"');
}

void History::exportFile(bool forget)
{
    if (m_moved && m_file && !carriesId())
        m_file.reset(); // it has become a file like any other, and stays where it is
    m_moved = false;
    const RenderedNote ours = rendered(m_article, m_layout);
    const NoteBase *base = m_base ? &*m_base : nullptr;
    const MergedNote merged = mergeNote(base, m_file.value_or(QByteArray()), ours, m_options);
    const SeenExport seen{.before = m_file,
                          .base = base,
                          .ours = ours,
                          .after = merged.bytes,
                          .conflicts = merged.conflicts,
                          .keptCopy = m_file && !merged.certain,
                          .removesDeleted = m_options.deleted == MergeOptions::Deleted::Remove};
    ++counts.exports;
    counts.kept += seen.keptCopy ? 1 : 0;
    const auto marks = [](const QByteArray &file) { return file.count("> [!deleted]"); };
    counts.marked += marks(merged.bytes) > marks(m_file.value_or(QByteArray())) ? 1 : 0;
    const auto isGone = [&merged](const NoteBlock &block) { return !merged.bytes.contains(block.annotation.toString().toLatin1()); };
    counts.removed += base && m_file && std::ranges::any_of(base->note.blocks, [&](const NoteBlock &block) {
        return m_file->contains(block.annotation.toString().toLatin1()) && isGone(block); }) ? 1 : 0;
    for (const MergeConflict &conflict : merged.conflicts)
        ++(conflict.key.isEmpty() ? counts.conflicts : counts.keyConflicts);
    const auto fail = [&](const QByteArray &fault) {
        RC_LOG() << fault.constData() << "\n--- base ---\n" << (base ? base->note.bytes.constData() : "(none)") << "\n--- theirs ---\n"
                 << seen.before.value_or("(none)").constData() << "\n--- ours ---\n" << ours.bytes.constData() << "\n--- merged ---\n"
                 << merged.bytes.constData() << "\n---\n";
        RC_FAIL("see above");
    };
    if (const QByteArray fault = faultOf(seen); !fault.isEmpty())
        fail(fault);
    if (unpackedBase(packedBase(merged.base)) != merged.base)
        fail("the base is not what was kept");
    const MergedNote again = mergeNote(&merged.base, merged.bytes, ours, m_options);
    if (again.bytes != merged.bytes)
        fail("a second export changes: " + again.bytes);
    if (again.base != merged.base || !again.conflicts.isEmpty() || !again.certain)
        fail("a second export finds something new");
    m_file = merged.bytes;
    if (!forget)
        m_base = merged.base;
}

} // namespace

class TestVaultHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubledInAnyHistory();
};

void TestVaultHistories::nothingIsLostOrDoubledInAnyHistory()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=2026 max_success=3000");

    const bool held = rc::check([] {
        const std::vector<VaultStep> steps = *vaultHistory();
        ++counts.histories;
        History history;
        for (const VaultStep &step : steps)
            history.take(step);
        history.exportFile();
    });

    counts.print();
    QVERIFY(held);
    // Without conflicts little would have been tried: 500 in 10,000 histories at least.
    QVERIFY(counts.conflicts >= counts.histories / 20);
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // ms: Qt's own five minutes are too few for ten thousand histories
    const QCoreApplication application(argc, argv);
    TestVaultHistories test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_vaulthistories.moc"
