// Whatever a person does to a file of notes and the library does to what is in it, in whatever order: no word of the
// person is lost, no annotation is lost or doubled, what is new in the library comes in, and a second export without
// changes changes nothing.
//
// RC_PARAMS="seed=… max_success=…" in the environment tries other and more histories. Prints what happened how often.

#include "layouts.h"

#include "exchange/vault/notemerge.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <ostream>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

enum class Kind : quint8 {
    // The person, in the file
    EditWord, EditQuote, EditNote, EditTags, RewriteLine, InsertLine, InsertBetween, SplitParagraph, DeleteLine, DeleteBlock,
    DeleteMarks, MoveBlock, CopyBlock, AppendSection, ChangeKey, AddKey, RemoveKey, MoveKey, RemoveFrontMatter, OtherLineEnds,
    ByteOrderMark, NoLastLineEnd, FencedMark, EditCallout, DeleteCallout, TrailingSpaces, EmptyFile, MoveFile, DeleteFile,
    // The library
    Add, Rewrite, Retag, Recolour, Reanchor, Trash, Restore, Retitle, OtherLayout, DeletedOption,
    // What goes wrong
    LoseBase, ForgetExport,
    Export,
};
constexpr int kinds = static_cast<int>(Kind::Export) + 1;
constexpr const char *names[]{
    "edit a word", "edit a quote", "edit a note", "edit tags", "rewrite a line", "insert a line", "insert between blocks",
    "split a paragraph", "delete a line", "delete a block", "delete marks", "move a block", "copy a block",
    "append a section", "change a key", "add a key", "remove a key", "move a key", "remove the front matter",
    "other line ends", "byte order mark", "no last line end", "a mark in code", "edit a callout", "delete a callout",
    "trailing spaces", "empty the file", "move the file", "delete the file", "add", "rewrite a note", "retag", "recolour", "re-anchor",
    "trash", "restore", "retitle", "another template", "another option for deleted ones", "lose the base",
    "an export that is not recorded", "export"};
static_assert(std::size(names) == kinds);

struct Step
{
    Kind kind = Kind::Export;
    quint32 a = 0;
    quint32 b = 0;
};

std::ostream &operator<<(std::ostream &stream, const Step &step)
{
    return stream << names[static_cast<int>(step.kind)] << " (" << step.a << ", " << step.b << ')';
}

/// What happened in all histories.
struct Counts
{
    QMap<int, qint64> steps;
    qint64 histories = 0;
    qint64 exports = 0;
    qint64 conflicts = 0;
    qint64 keyConflicts = 0;
    qint64 kept = 0;
};
Counts counts;

/// Words by which the test knows what came from whom: "personword12", "libraryword7".
QSet<QByteArray> wordsIn(const QByteArray &text, const QByteArray &kind)
{
    QSet<QByteArray> words;
    for (qsizetype begin = text.indexOf(kind); begin >= 0; begin = text.indexOf(kind, begin + 1)) {
        qsizetype end = begin + kind.size();
        while (end < text.size() && text[end] >= '0' && text[end] <= '9')
            ++end;
        words += text.mid(begin, end - begin);
    }
    return words;
}

QByteArray linkTo(const AnnotationId &id)
{
    return "randnotiz://annotation/" + id.toString().toLatin1();
}

/// As the text is compared: the person's line ends and white space at the ends of lines say nothing.
QByteArray plain(QByteArray text)
{
    text.replace("\r\n", "\n");
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines) {
        while (line.endsWith(' '))
            line.chop(1);
    }
    return lines.join('\n');
}

/// Without the callouts of ours and what stands in code.
QByteArray withoutCallouts(const QByteArray &text)
{
    QByteArrayList lines;
    bool inCallout = false;
    for (const QByteArray &line : plain(text).split('\n')) {
        const QByteArray content = line.trimmed().startsWith("- ") ? line.trimmed().sliced(2) : line.trimmed();
        inCallout = content.startsWith("> [!conflict]") || content.startsWith("> [!deleted]") || (inCallout && content.startsWith('>'));
        if (!inCallout)
            lines += line;
    }
    return lines.join('\n');
}

class History
{
public:
    History()
    {
        for (int i = 0; i < 3; ++i)
            add(i);
        exportFile();
    }

    void take(const Step &step)
    {
        ++counts.steps[static_cast<int>(step.kind)];
        if (step.kind == Kind::Export || step.kind == Kind::ForgetExport) {
            exportFile(step.kind == Kind::ForgetExport);
        } else if (step.kind >= Kind::Add) {
            change(step);
        } else if (m_file) {
            edit(step);
        }
    }

    void exportFile(bool forget = false);

private:
    QByteArray personWord() { return "personword" + QByteArray::number(++m_words); }
    QByteArray libraryWord() { return "libraryword" + QByteArray::number(++m_words); }

    // The library

    void add(quint32 place)
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

    void change(const Step &step);

    // The file

    QByteArrayList lines() const { return m_file->split('\n'); }
    void setLines(const QByteArrayList &lines) { m_file = lines.join('\n'); }
    /// Behind the front matter.
    qsizetype bodyBegin(const QByteArrayList &lines) const
    {
        if (lines.isEmpty() || !lines.first().contains("---"))
            return 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (lines[i].startsWith("---"))
                return i + 1;
        }
        return 0;
    }
    /// Lines of the body that `wanted` says yes to.
    template <typename Wanted> QList<qsizetype> bodyLines(Wanted wanted) const
    {
        const QByteArrayList all = lines();
        QList<qsizetype> found;
        for (qsizetype i = bodyBegin(all); i < all.size(); ++i) {
            if (wanted(all[i].trimmed()))
                found += i;
        }
        return found;
    }
    /// [first, last) of the lines of a block, as the person sees it: from its quote to the next one's.
    std::pair<qsizetype, qsizetype> blockAt(quint32 number) const;
    void edit(const Step &step);
    void editFrontMatter(const Step &step);
    void replaceWord(qsizetype line, quint32 number);

    void check(const QByteArray &before, const NoteBase *base, const RenderedNote &ours, const MergedNote &merged, bool hadFile);

    NotedArticle m_article;
    QList<NotedAnnotation> m_trashed;
    Layout m_layout = Layout::BlockIds;
    MergeOptions m_options;
    std::optional<QByteArray> m_file;
    std::optional<NoteBase> m_base;
    QByteArray m_kept; ///< all copies
    int m_words = 0;
};

void History::change(const Step &step)
{
    QList<NotedAnnotation> &all = m_article.annotations;
    if (step.kind == Kind::Add)
        return add(step.a);
    if (step.kind == Kind::Retitle) {
        m_article.title = "Title " + libraryWord();
    } else if (step.kind == Kind::OtherLayout) {
        m_layout = static_cast<Layout>(step.a % 3);
    } else if (step.kind == Kind::DeletedOption) {
        m_options.deleted = step.a % 2 == 0 ? MergeOptions::Deleted::Mark : MergeOptions::Deleted::Remove;
    } else if (step.kind == Kind::LoseBase) {
        m_base.reset();
    } else if (step.kind == Kind::Restore) {
        if (!m_trashed.isEmpty())
            all.insert(step.b % (all.size() + 1), m_trashed.takeAt(step.a % m_trashed.size()));
    } else if (!all.isEmpty()) {
        NotedAnnotation &one = all[step.a % all.size()];
        switch (step.kind) {
        case Kind::Rewrite:
            if (step.b % 3 == 0 && !one.note.isEmpty())
                one.note.removeLast();
            else if (step.b % 3 == 1)
                one.note += "Added " + libraryWord() + " later.";
            else
                one.note = {"A thought about " + libraryWord() + " from the reader."};
            break;
        case Kind::Retag:
            if (step.b % 3 == 0)
                one.tags.clear();
            else
                one.tags += libraryWord();
            break;
        case Kind::Recolour:
            one.colour = step.b % 2 == 0 ? "green" : "blue";
            break;
        case Kind::Reanchor: {
            NotedAnnotation moved = one;
            moved.quote = {"The text says " + libraryWord() + " and more of it."};
            m_article.revision = libraryWord();
            all.removeAt(step.a % all.size());
            all.insert(step.b % (all.size() + 1), moved);
            break;
        }
        default: // Trash
            m_trashed += one;
            all.removeAt(step.a % all.size());
            break;
        }
    }
}

std::pair<qsizetype, qsizetype> History::blockAt(quint32 number) const
{
    const QByteArrayList all = lines();
    QList<qsizetype> begins = bodyLines([](const QByteArray &line) { return line.contains("The text says") || line.startsWith("- id::"); });
    if (begins.isEmpty())
        return {0, 0};
    const qsizetype which = number % begins.size();
    return {begins[which], which + 1 < begins.size() ? begins[which + 1] : all.size()};
}

void History::replaceWord(qsizetype line, quint32 number)
{
    QByteArrayList all = lines();
    QByteArrayList words = all[line].split(' ');
    words[number % words.size()] = personWord();
    all[line] = words.join(' ');
    setLines(all);
}

void History::edit(const Step &step)
{
    QByteArrayList all = lines();
    const auto pick = [&](auto wanted) {
        const QList<qsizetype> found = bodyLines(wanted);
        return found.isEmpty() ? -1 : found[step.a % found.size()];
    };
    const auto replaceIn = [&](auto wanted) {
        if (const qsizetype line = pick(wanted); line >= 0)
            replaceWord(line, step.b);
    };
    const auto anything = [](const QByteArray &line) { return !line.isEmpty(); };
    const auto isMark = [](const QByteArray &line) { return line.startsWith('^') || line.contains("id:: ") || line.contains("randnotiz://"); };
    switch (step.kind) {
    case Kind::EditWord: return replaceIn(anything);
    case Kind::EditQuote: return replaceIn([](const QByteArray &line) { return line.startsWith('>'); });
    case Kind::EditNote: return replaceIn([](const QByteArray &line) { return line.contains("A thought") || line.contains("Added"); });
    case Kind::EditTags: return replaceIn([](const QByteArray &line) { return line.contains("#topic") || line.contains("#library"); });
    case Kind::EditCallout: return replaceIn([](const QByteArray &line) { return line.contains("[!"); });
    case Kind::RewriteLine:
        if (const qsizetype line = pick(anything); line >= 0)
            all[line] = "Something else, " + personWord() + ", stands here now";
        return setLines(all);
    case Kind::InsertLine:
    case Kind::AppendSection:
    case Kind::FencedMark: {
        qsizetype line = step.kind == Kind::AppendSection ? all.size() : pick([](const QByteArray &) { return true; });
        if (line < 0)
            return;
        const QByteArray word = personWord();
        if (step.kind == Kind::InsertLine)
            all.insert(line, step.b % 3 == 0 ? "\tInserted " + word : "Inserted " + word);
        else if (step.kind == Kind::AppendSection)
            all += QByteArrayList{"", "## Own section " + word, "", "Its text.", ""};
        else if (!m_article.annotations.isEmpty())
            all.insert(line, "```\n^h-" + m_article.annotations[step.b % m_article.annotations.size()].id.toString().toLatin1() + ' ' + word + "\n```");
        return setLines(all);
    }
    case Kind::InsertBetween: {
        const auto [begin, end] = blockAt(step.a);
        if (end > begin)
            all.insert(begin, (step.b % 4 == 0 ? "### Between " : "Between the blocks ") + personWord() + '\n');
        return setLines(all);
    }
    case Kind::SplitParagraph:
        if (const qsizetype line = pick(anything); line >= 0) {
            QByteArrayList words = all[line].split(' ');
            words.insert(step.b % words.size(), "\n\n" + personWord());
            all[line] = words.join(' ');
        }
        return setLines(all);
    case Kind::DeleteLine:
        if (const qsizetype line = pick([](const QByteArray &) { return true; }); line >= 0)
            all.removeAt(line);
        return setLines(all);
    case Kind::DeleteBlock:
    case Kind::MoveBlock:
    case Kind::CopyBlock: {
        const auto [begin, end] = blockAt(step.a);
        const QByteArrayList block = all.mid(begin, end - begin);
        if (block.isEmpty())
            return;
        if (step.kind != Kind::CopyBlock)
            all.remove(begin, end - begin);
        if (step.kind != Kind::DeleteBlock) {
            const qsizetype first = std::min(bodyBegin(all), all.size());
            qsizetype place = first + step.b % (all.size() - first + 1);
            // Mostly at the start of another block, sometimes in the middle of one.
            while (step.b % 5 != 0 && place < all.size() && !all[place].contains("The text says") && !all[place].contains("- id::"))
                ++place;
            for (const QByteArray &line : block)
                all.insert(place++, line);
        }
        return setLines(all);
    }
    case Kind::DeleteMarks:
        if (const qsizetype line = pick(isMark); line >= 0)
            all.removeAt(line);
        return setLines(all);
    case Kind::DeleteCallout:
        if (const qsizetype line = pick([](const QByteArray &text) { return text.contains("[!"); }); line >= 0) {
            do
                all.removeAt(line);
            while (line < all.size() && all[line].trimmed().startsWith('>'));
        }
        return setLines(all);
    case Kind::TrailingSpaces:
        if (const qsizetype line = pick(anything); line >= 0 && !all[line].endsWith('\r'))
            all[line] += "  ";
        return setLines(all);
    case Kind::OtherLineEnds:
        if (m_file->contains("\r\n"))
            m_file->replace("\r\n", "\n");
        else
            m_file->replace("\n", "\r\n");
        return;
    case Kind::ByteOrderMark:
        if (!m_file->startsWith("\xEF\xBB\xBF"))
            m_file->prepend("\xEF\xBB\xBF");
        return;
    case Kind::NoLastLineEnd:
        while (m_file->endsWith('\n') || m_file->endsWith('\r'))
            m_file->chop(1);
        return;
    case Kind::EmptyFile:
        if (step.a % 4 == 0)
            m_file = step.b % 2 == 0 ? "" : "\n\n";
        return;
    case Kind::DeleteFile:
        if (step.a % 4 == 0)
            m_file.reset();
        return;
    case Kind::MoveFile: // the job's affair; see jobs_vault
        return;
    default:
        return editFrontMatter(step);
    }
}

void History::editFrontMatter(const Step &step)
{
    QByteArrayList all = lines();
    const qsizetype end = bodyBegin(all) - 1;
    if (end < 2)
        return;
    const qsizetype line = 1 + step.a % (end - 1);
    switch (step.kind) {
    case Kind::ChangeKey:
        if (const qsizetype colon = all[line].indexOf(':'); colon > 0)
            all[line] = all[line].first(colon) + ": \"" + personWord() + '"';
        break;
    case Kind::AddKey:
        all.insert(line, "own" + QByteArray::number(++m_words) + ": \"" + personWord() + "\" # as it is");
        break;
    case Kind::RemoveKey:
        all.removeAt(line);
        break;
    case Kind::MoveKey:
        all.move(line, 1 + step.b % (end - 1));
        break;
    default: // RemoveFrontMatter
        if (step.b % 3 == 0)
            all.remove(0, end + 1);
        break;
    }
    setLines(all);
}

void History::exportFile(bool forget)
{
    const RenderedNote ours = rendered(m_article, m_layout);
    const QByteArray before = m_file.value_or(QByteArray());
    const NoteBase *base = m_base ? &*m_base : nullptr;
    const MergedNote merged = mergeNote(base, before, ours, m_options);
    ++counts.exports;
    for (const MergeConflict &conflict : merged.conflicts)
        ++(conflict.key.isEmpty() ? counts.conflicts : counts.keyConflicts);
    if (!merged.certain && m_file) {
        m_kept += before + '\n';
        ++counts.kept;
    }
    check(before, base, ours, merged, m_file.has_value());

    m_file = merged.bytes;
    if (forget)
        return;
    m_base = merged.base;
    RC_ASSERT(unpackedBase(packedBase(*m_base)) == m_base);
    const MergedNote again = mergeNote(&*m_base, *m_file, ours, m_options);
    RC_ASSERT(again.bytes == *m_file);
    RC_ASSERT(again.base == *m_base);
    RC_ASSERT(again.conflicts.isEmpty());
    RC_ASSERT(again.certain);
}

void History::check(const QByteArray &before, const NoteBase *base, const RenderedNote &ours, const MergedNote &merged, bool hadFile)
{
    const auto explain = [&](const char *what, const QByteArray &which) {
        RC_LOG() << what << ": " << which.constData() << "\n--- base ---\n" << (base ? base->note.bytes.constData() : "(none)")
                 << "\n--- theirs ---\n" << before.constData() << "\n--- ours ---\n" << ours.bytes.constData() << "\n--- merged ---\n"
                 << merged.bytes.constData() << "\n---\n";
        RC_FAIL("see above");
    };
    // No word of the person is lost.
    const QByteArray after = merged.bytes;
    for (const QByteArray &word : wordsIn(before, "personword") - wordsIn(after, "personword")) {
        if (!m_kept.contains(word))
            explain("lost word", word);
    }
    // What is new in the library is there, in its block or in a callout.
    const QSet<QByteArray> known = base ? wordsIn(base->note.bytes, "libraryword") : QSet<QByteArray>();
    QByteArray inBlocks;
    for (const NoteBlock &block : ours.blocks)
        inBlocks += ours.bytes.mid(block.begin, block.end - block.begin);
    for (const QByteArray &word : wordsIn(inBlocks, "libraryword") - known - wordsIn(after, "libraryword"))
        explain("new in the library, and not in the file", word);

    const QByteArray plainBefore = withoutCallouts(before) + '\n'; // the last one may be missing
    const QByteArray plainAfter = withoutCallouts(after) + '\n';
    for (const NoteBlock &block : ours.blocks) {
        // No annotation is lost or doubled.
        const QByteArray link = linkTo(block.annotation);
        const auto was = plainBefore.count(link);
        const auto is = plainAfter.count(link);
        const auto isOurs = [&block](const NoteBlock &one) { return one.annotation == block.annotation; };
        const auto inBase = base ? std::ranges::find_if(base->note.blocks, isOurs) : ours.blocks.end();
        const bool exportedBefore = base && inBase != base->note.blocks.end();
        if (is > std::max<qsizetype>(was, 1))
            explain("doubled", link);
        if (was > 0 && is == 0)
            explain("lost", link);
        if (!exportedBefore && !after.contains(block.annotation.toString().toLatin1()))
            explain("new, and not there", link);
        // A block that nobody touched becomes the new one.
        if (!exportedBefore || !hadFile || was != 1)
            continue;
        const QByteArray id = block.annotation.toString().toLatin1();
        const QByteArray blockBefore = '\n' + plain(base->note.bytes.mid(inBase->begin, inBase->end - inBase->begin));
        const QByteArray blockNow = plain(ours.bytes.mid(block.begin, block.end - block.begin));
        constexpr int fewLines = 3; // of which chance may have made one
        const bool untouched = plainBefore.count(blockBefore) == 1 && plain(before).count(id) == blockBefore.count(id);
        if (untouched && blockBefore.count('\n') > fewLines && !plainAfter.contains(blockNow))
            explain("not brought up to date", blockNow);
    }
}

} // namespace

namespace rc {

template <> struct Arbitrary<Step>
{
    static Gen<Step> arbitrary()
    {
        // An export now and then, and more of the kinds that there is most to get wrong about.
        const auto kind = gen::weightedElement<Kind>({{6, Kind::Export}, {1, Kind::ForgetExport}, {1, Kind::LoseBase}});
        const auto any = gen::map(gen::inRange(0, kinds), [](int number) { return static_cast<Kind>(number); });
        const auto mean = gen::element(Kind::EditQuote, Kind::EditNote, Kind::EditTags, Kind::Rewrite, Kind::Retag, Kind::Reanchor,
                                       Kind::MoveBlock, Kind::CopyBlock, Kind::InsertLine, Kind::SplitParagraph, Kind::Trash);
        // Whatever size rapidcheck has come to.
        constexpr int whole = 100;
        return gen::resize(whole, gen::build<Step>(gen::set(&Step::kind, gen::weightedOneOf<Kind>({{1, kind}, {2, any}, {2, mean}})),
                                gen::set(&Step::a, gen::inRange<quint32>(0, 1000)), gen::set(&Step::b, gen::inRange<quint32>(0, 1000))));
    }
};

} // namespace rc

class TestVaultHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubledInAnyHistory();
};

void TestVaultHistories::nothingIsLostOrDoubledInAnyHistory()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=2026 max_success=300");

    const bool held = rc::check([] {
        const auto steps = *rc::gen::mapcat(rc::gen::resize(100, rc::gen::inRange<size_t>(5, 41)), [](size_t count) {
            return rc::gen::container<std::vector<Step>>(count, rc::gen::arbitrary<Step>());
        });
        ++counts.histories;
        History history;
        for (const Step &step : steps)
            history.take(step);
        history.exportFile();
    });

    for (const auto &[kind, count] : counts.steps.asKeyValueRange())
        qInfo("%8lld %s", count, names[kind]);
    qInfo("%8lld histories, %lld exports, %lld conflicts in lines, %lld in keys, %lld copies kept", counts.histories,
          counts.exports, counts.conflicts, counts.keyConflicts, counts.kept);
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestVaultHistories)
#include "test_vaulthistories.moc"
