#include "support/vaultinvariants.h"

#include "exchange/vault/callouts.h"

#include <QByteArrayList>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace randnotiz {

namespace {

const QByteArrayList ownKeys{"id", "revision", "annotations"};

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

QByteArray withoutByteOrderMark(const QByteArray &file)
{
    return file.startsWith("\xEF\xBB\xBF") ? file.sliced(3) : file;
}

/// As the text is compared: the person's line ends, and white space at the ends of lines, say nothing.
QByteArrayList plainLines(const QByteArray &text)
{
    QByteArrayList lines = withoutByteOrderMark(text).split('\n');
    for (QByteArray &line : lines) {
        while (line.endsWith(' ') || line.endsWith('\r') || line.endsWith('\t'))
            line.chop(1);
    }
    return lines;
}

/// With a line end before and behind each line.
QByteArray around(const QByteArrayList &lines)
{
    return '\n' + lines.join('\n') + '\n';
}

struct Key
{
    QByteArray name;
    QByteArrayList lines;

    friend bool operator==(const Key &, const Key &) = default;
};

/// A file as the checks look at it.
struct Looked
{
    explicit Looked(const QByteArray &bytes)
    {
        QByteArrayList lines = plainLines(bytes);
        qsizetype end = lines.isEmpty() || lines.first() != "---" ? 0 : 1;
        while (end > 0 && end < lines.size() && lines[end] != "---" && lines[end] != "...")
            ++end;
        if (end > 0 && end < lines.size()) {
            for (const QByteArray &line : lines.mid(1, end - 1)) {
                const qsizetype colon = line.indexOf(':');
                const bool begins = colon > 0 && (line[0] == '"' || std::isalpha(static_cast<unsigned char>(line[0])) != 0);
                if (begins || keys.isEmpty())
                    keys += Key{begins ? line.first(colon) : QByteArray(), {}};
                keys.last().lines += line;
            }
            lines.remove(0, end + 1);
        }
        whole = around(lines);
        bool inCallout = false;
        QByteArrayList own;
        for (const QByteArray &line : std::as_const(lines)) {
            const QByteArray content = line.trimmed().startsWith("- ") ? line.trimmed().sliced(2) : line.trimmed();
            inCallout = content.startsWith("> [!conflict]") || content.startsWith("> [!deleted]") || (inCallout && content.startsWith('>'));
            if (!inCallout)
                own += line;
        }
        body = around(own);
        const QList<bool> code = vault::inFences(vault::linesOf(own.join('\n')));
        QByteArrayList prose;
        for (qsizetype i = 0; i < own.size(); ++i) {
            if (!code.value(i))
                prose += own[i];
        }
        withoutCode = around(prose);
    }

    const Key *key(const QByteArray &name) const
    {
        const auto found = std::ranges::find(keys, name, &Key::name);
        return found == keys.end() ? nullptr : &*found;
    }
    QByteArrayList names() const
    {
        QByteArrayList all;
        for (const Key &one : keys)
            all += one.name;
        return all;
    }

    QList<Key> keys;
    QByteArray whole;       ///< body, with callouts
    QByteArray body;        ///< without callouts of ours
    QByteArray withoutCode; ///< likewise, and without code
};

/// The block of an annotation in a rendered file, and what it was there.
struct Rendered
{
    AnnotationId annotation;
    QByteArray text; ///< around() its lines
    QByteArray content;
    bool deleted = false;
};

class Checks
{
public:
    explicit Checks(const SeenExport &seen)
        : m_seen(seen)
        , m_before(seen.before.value_or(QByteArray()))
        , m_after(seen.after)
        , m_base(seen.base != nullptr ? seen.base->note.bytes : QByteArray())
        , m_ours(seen.ours.bytes)
        , m_nothingThere(plainLines(seen.before.value_or(QByteArray())).join().isEmpty())
        , m_nothingNew(seen.after == seen.before && m_ours.keys == m_base.keys)
        , m_oursBlocks(blocksOf(seen.ours, {}))
        , m_baseBlocks(seen.base != nullptr ? blocksOf(seen.base->note, seen.base->deleted) : QList<Rendered>())
    {
    }

    QByteArray run()
    {
        personsLines();
        takenOutLines();
        frontMatter();
        newWords();
        annotations();
        deletedAnnotations();
        conflicts();
        untouchedFile();
        return m_fault;
    }

private:
    static QList<Rendered> blocksOf(const RenderedNote &note, const QList<qsizetype> &deleted)
    {
        QList<Rendered> blocks;
        for (qsizetype i = 0; i < note.blocks.size(); ++i) {
            const NoteBlock &block = note.blocks[i];
            QByteArrayList lines = plainLines(note.bytes.mid(block.begin, block.end - block.begin));
            while (!lines.isEmpty() && lines.last().isEmpty())
                lines.removeLast();
            blocks += Rendered{block.annotation, around(lines), block.content, deleted.contains(i)};
        }
        return blocks;
    }
    static const Rendered *find(const QList<Rendered> &blocks, AnnotationId annotation)
    {
        const auto found = std::ranges::find(blocks, annotation, &Rendered::annotation);
        return found == blocks.end() ? nullptr : &*found;
    }
    static qsizetype marks(const Looked &file, AnnotationId annotation)
    {
        return file.body.count("randnotiz://annotation/" + annotation.toString().toLatin1());
    }

    static QByteArrayList marksOf(const Rendered &block)
    {
        QByteArrayList lines = block.text.split('\n');
        const QByteArray id = block.annotation.toString().toLatin1();
        lines.removeIf([&id](const QByteArray &line) { return !line.contains(id); });
        return lines;
    }

    void fault(const char *what, const QByteArray &which)
    {
        if (m_fault.isEmpty())
            m_fault = what + QByteArray(": ") + which;
    }

    void personsLines()
    {
        QHash<QByteArray, int> missing;
        // A last line without an end has no carriage return yet, or no more.
        const auto countEither = [&missing](const QByteArray &line, int each) {
            for (const QByteArray &same : {line, line + '\r', line.endsWith('\r') ? line.chopped(1) : line}) {
                if (missing.value(same) * each < 0) {
                    missing[same] += each;
                    return;
                }
            }
            missing[line] += each;
        };
        const auto count = [&](const QByteArray &file, int each) {
            const QByteArrayList lines = withoutByteOrderMark(file).split('\n');
            for (qsizetype i = 0; i + 1 < lines.size(); ++i)
                missing[lines[i]] += each;
            return lines.last();
        };
        const QByteArray last = count(m_seen.before.value_or(QByteArray()), 1);
        const QByteArray lastNow = count(m_seen.after, -1);
        countEither(last, 1);
        countEither(lastNow, -1);
        for (const Key &key : std::as_const(m_before.keys)) {
            // The copy holds what they wrote where nobody but us has anything to say.
            if (!ownKeys.contains(key.name) || m_after.keys.contains(key))
                continue;
            if (!m_seen.keptCopy && key.lines.join().contains("personword"))
                fault("no copy of what stood at a key of ours", key.name);
            for (const QByteArray &line : key.lines)
                countEither(line, -1);
        }
        missing.removeIf([](const auto &line) { return !line.key().contains("personword"); });
        for (const auto &[line, lost] : missing.asKeyValueRange()) {
            if (lost != 0)
                fault(lost > 0 ? "a line of the person's is lost" : "a line of the person's is doubled", line);
        }
    }

    void takenOutLines()
    {
        if (m_seen.base == nullptr || m_nothingThere)
            return;
        for (const Rendered &block : m_baseBlocks) {
            const Rendered *now = find(m_oursBlocks, block.annotation);
            if (now == nullptr || block.deleted)
                continue;
            for (const QByteArray &line : block.text.split('\n')) {
                const QByteArray whole = '\n' + line + '\n';
                if (line.contains("libraryword") && m_ours.body.count(whole) <= m_base.body.count(whole) &&
                    now->text.contains(whole) &&
                    !m_before.whole.contains(whole) && m_after.body.contains(whole))
                    fault("what the person took out is back", line);
            }
        }
    }

    void frontMatter()
    {
        const auto isUnknown = [this](const Key &key) {
            return m_base.key(key.name) == nullptr && m_ours.key(key.name) == nullptr;
        };
        const auto unknown = [&isUnknown](const Looked &file) {
            QList<Key> keys;
            std::ranges::copy_if(file.keys, std::back_inserter(keys), isUnknown);
            return keys;
        };
        if (!m_nothingThere && unknown(m_before) != unknown(m_after))
            fault("an unknown key changed", m_after.names().join(' '));
        const auto common = [](const Looked &file, const Looked &other) {
            QByteArrayList names = file.names();
            names.removeIf([&other](const QByteArray &name) { return other.key(name) == nullptr; });
            return names;
        };
        if (common(m_before, m_after) != common(m_after, m_before))
            fault("the order of keys changed", m_after.names().join(' '));
        for (const Key &key : std::as_const(m_ours.keys)) {
            const Key *was = m_before.key(key.name);
            const Key *base = m_base.key(key.name);
            const Key *is = m_after.key(key.name);
            const bool follows = was != nullptr && !m_nothingNew && ownKeys.contains(key.name);
            const bool untouched = was != nullptr && base != nullptr && *was == *base;
            if ((follows || untouched) && (is == nullptr || *is != key))
                fault("a key is not brought up to date", key.name);
        }
        if (m_nothingNew)
            return;
        if (const Key *id = m_after.key("id"); id == nullptr || m_ours.key("id") == nullptr || *id != *m_ours.key("id"))
            fault("the file can't be found again", m_after.names().join(' '));
    }

    void newWords()
    {
        QByteArray ours = m_ours.whole;
        for (const Rendered &block : std::as_const(m_oursBlocks)) {
            // What they took out stays out as long as it is the same, even where another template says more of it.
            const Rendered *base = find(m_baseBlocks, block.annotation);
            if (base != nullptr && !base->content.isEmpty() && base->content == block.content && marks(m_before, block.annotation) == 0)
                ours.replace(block.text, "\n");
        }
        for (const QByteArray &word : wordsIn(ours, "libraryword") - wordsIn(m_base.whole, "libraryword") -
                                          wordsIn(m_seen.keptBlocks, "libraryword") - wordsIn(m_after.whole, "libraryword"))
            fault("new in the library, and not in the file", word);
        for (const Key &key : std::as_const(m_ours.keys)) {
            const Key *base = m_base.key(key.name);
            const bool out = m_before.key(key.name) == nullptr && ownKeys.contains(key.name);
            const auto told = [&key](const MergeConflict &conflict) { return conflict.key.toUtf8() == key.name; };
            if ((base == nullptr || *base != key) && !out && !m_nothingThere && !m_after.keys.contains(key) &&
                std::ranges::none_of(m_seen.conflicts, told))
                fault("a new value is neither in the front matter nor told", key.name);
        }
    }

    /// How often a block stands in the person's file, word for word.
    qsizetype untouched(const Rendered &block) const { return m_before.body.count(block.text); }
    /// Likewise, and no callout of ours stands in its midst.
    bool isInOnePiece(const Rendered &block) const { return untouched(block) > 0 && m_before.whole.contains(block.text); }

    void annotations()
    {
        for (const Rendered &block : std::as_const(m_oursBlocks)) {
            const QByteArray id = block.annotation.toString().toLatin1();
            const qsizetype was = marks(m_before, block.annotation);
            const qsizetype is = marks(m_after, block.annotation);
            const Rendered *base = find(m_baseBlocks, block.annotation);
            if (was > 0 && is == 0 && (!m_after.body.contains(id) || !m_after.whole.contains("randnotiz://annotation/" + id)))
                fault("an annotation's mark is lost", id);
            // With other marks, as another template has, those of two places may become one.
            if (is < was && base != nullptr && marksOf(*base) == marksOf(block))
                fault("one of an annotation's marks is lost", id);
            if (is > std::max<qsizetype>(was, 1))
                fault("an annotation is doubled", id);
            if (base == nullptr && is == 0 && !m_after.whole.contains(id))
                fault("a new annotation is not there", id);
            if (base != nullptr && untouched(*base) > 0 && !m_after.body.contains(block.text))
                fault("a block is not brought up to date", block.text);
        }
    }

    void deletedAnnotations()
    {
        if (m_nothingThere)
            return;
        for (const Rendered &block : std::as_const(m_baseBlocks)) {
            if (find(m_oursBlocks, block.annotation) != nullptr)
                continue;
            const QByteArray id = block.annotation.toString().toLatin1();
            const qsizetype was = marks(m_before, block.annotation);
            const qsizetype is = marks(m_after, block.annotation);
            if (m_seen.removesDeleted && isInOnePiece(block)) {
                if (is >= was)
                    fault("a deleted annotation is not removed", id);
                continue;
            }
            if (is < was && !m_seen.removesDeleted)
                fault("a deleted annotation is removed", id);
            if (isInOnePiece(block) && !block.deleted && !isMarked(block))
                fault("a deleted annotation is not marked", id);
        }
    }

    bool isMarked(const Rendered &block) const
    {
        for (qsizetype place = m_after.whole.indexOf(block.text); place >= 0; place = m_after.whole.indexOf(block.text, place + 1)) {
            const QByteArray behind = m_after.whole.sliced(place + block.text.size()).trimmed();
            if (behind.startsWith("> [!deleted]") || behind.startsWith("- > [!deleted]"))
                return true;
        }
        return false;
    }

    void conflicts()
    {
        for (const MergeConflict &conflict : m_seen.conflicts) {
            if (!conflict.key.isEmpty())
                continue;
            for (const QByteArray &line : plainLines(conflict.theirs.toUtf8())) {
                if (!m_after.whole.contains('\n' + line + '\n'))
                    fault("a wording of the person's gave way in a conflict", line);
            }
            for (const QByteArray &word : wordsIn(conflict.ours.toUtf8(), "libraryword") - wordsIn(m_after.whole, "libraryword"))
                fault("a wording of ours is not in the file", word);
            if (const Rendered *base = find(m_baseBlocks, conflict.annotation); base != nullptr && untouched(*base) > 0)
                fault("a conflict in a block that nobody touched", base->text);
        }
    }

    void untouchedFile()
    {
        if (m_nothingThere) {
            if (m_seen.after != m_seen.ours.bytes)
                fault("an empty file is not written anew", m_seen.after);
            return;
        }
        if (m_seen.base == nullptr || *m_seen.before != m_seen.base->note.bytes || !m_seen.base->deleted.isEmpty())
            return;
        const bool allThere = std::ranges::all_of(
            m_baseBlocks, [this](const Rendered &block) { return find(m_oursBlocks, block.annotation) != nullptr; });
        if ((allThere || m_seen.removesDeleted) && m_seen.after != m_seen.ours.bytes)
            fault("a file that nobody touched is not what is exported", m_seen.after);
    }

    const SeenExport &m_seen;
    const Looked m_before;
    const Looked m_after;
    const Looked m_base;
    const Looked m_ours;
    const bool m_nothingThere;
    const bool m_nothingNew; ///< then the file stays as it is, whatever the person made of it
    const QList<Rendered> m_oursBlocks;
    const QList<Rendered> m_baseBlocks;
    QByteArray m_fault;
};

} // namespace

QByteArray faultOf(const SeenExport &seen)
{
    return Checks(seen).run();
}

} // namespace randnotiz
