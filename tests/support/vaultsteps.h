#pragma once

#include <QMap>
#include <QtGlobal>

#include <rapidcheck.h>

#include <iterator>
#include <ostream>
#include <vector>

namespace randnotiz {

/// One step in the history of a file of notes that a person and the library both write in.
struct VaultStep
{
    enum Kind : quint8 {
        // The person, in the file
        EditWord, EditQuote, EditNote, EditTags, RewriteLine, InsertLine, InsertBetween, SplitParagraph, DeleteLine,
        DeleteBlock, DeleteMarks, MoveBlock, CopyBlock, AppendSection, ChangeKey, AddKey, RemoveKey, MoveKey,
        RemoveFrontMatter, OtherLineEnds, ByteOrderMark, NoLastLineEnd, FencedMark, EditCallout, DeleteCallout,
        TrailingSpaces, EmptyFile,
        // The person, with the file
        MoveFile, DeleteFile,
        // The library
        Add, Rewrite, Retag, Recolour, Reanchor, Trash, Restore, Retitle, OtherTemplate, DeletedOption,
        // What goes wrong
        LoseBase, ForgetExport,
        Export,
    };
    static constexpr int kinds = Export + 1;
    static constexpr const char *names[]{
        "edit a word", "edit a quote", "edit a note", "edit tags", "rewrite a line", "insert a line",
        "insert between blocks", "split a paragraph", "delete a line", "delete a block", "delete marks", "move a block",
        "copy a block", "append a section", "change a key", "add a key", "remove a key", "move a key",
        "remove the front matter", "other line ends", "byte order mark", "no last line end", "a mark in code",
        "edit a callout", "delete a callout", "trailing spaces", "empty the file", "move and rename the file",
        "delete the file", "add", "rewrite a note", "retag", "recolour", "re-anchor", "trash", "restore", "retitle",
        "another template", "another setting for deleted ones", "lose the base", "an export that is not recorded",
        "export"};
    static_assert(std::size(names) == kinds);

    Kind kind = Export;
    quint32 a = 0; ///< both of [0, 1000): what the kind makes of them
    quint32 b = 0;
};

inline std::ostream &operator<<(std::ostream &stream, const VaultStep &step)
{
    return stream << VaultStep::names[step.kind] << " (" << step.a << ", " << step.b << ')';
}

/// What happened in all histories.
struct VaultCounts
{
    QMap<int, qint64> steps; ///< by VaultStep::Kind
    qint64 histories = 0;
    qint64 exports = 0;
    qint64 conflicts = 0;    ///< in lines
    qint64 keyConflicts = 0; ///< in front matter
    qint64 kept = 0;         ///< copies of the file as it was
    qint64 marked = 0;       ///< exports that found a deleted annotation and marked its block
    qint64 removed = 0;      ///< exports that took such a block out

    void print() const
    {
        for (const auto &[kind, count] : steps.asKeyValueRange())
            qInfo("%8lld %s", count, VaultStep::names[kind]);
        qInfo("%8lld histories, %lld exports, %lld conflicts in lines, %lld in keys, %lld copies kept, "
              "deleted ones marked %lld times and removed %lld times",
              histories, exports, conflicts, keyConflicts, kept, marked, removed);
    }
};

} // namespace randnotiz

namespace rc {

template <> struct Arbitrary<randnotiz::VaultStep>
{
    static Gen<randnotiz::VaultStep> arbitrary()
    {
        using Step = randnotiz::VaultStep;
        // An export now and then, and more of the kinds that there is most to get wrong about.
        const auto exports =
            gen::weightedElement<Step::Kind>({{6, Step::Export}, {1, Step::ForgetExport}, {1, Step::LoseBase}});
        const auto any = gen::map(gen::inRange(0, Step::kinds), [](int kind) { return static_cast<Step::Kind>(kind); });
        const auto mean = gen::element(Step::EditQuote, Step::EditNote, Step::EditTags, Step::Rewrite, Step::Retag,
                                       Step::Reanchor, Step::MoveBlock, Step::CopyBlock, Step::InsertLine,
                                       Step::SplitParagraph, Step::Trash);
        constexpr int whole = 100; // whatever size rapidcheck has come to
        return gen::resize(whole, gen::build<Step>(gen::set(&Step::kind, gen::weightedOneOf<Step::Kind>(
                                                                              {{1, exports}, {2, any}, {2, mean}})),
                                                   gen::set(&Step::a, gen::inRange<quint32>(0, 1000)),
                                                   gen::set(&Step::b, gen::inRange<quint32>(0, 1000))));
    }
};

} // namespace rc

namespace randnotiz {

/// A history of 5 to 40 steps.
inline rc::Gen<std::vector<VaultStep>> vaultHistory()
{
    return rc::gen::mapcat(rc::gen::resize(100, rc::gen::inRange<size_t>(5, 41)), [](size_t count) {
        return rc::gen::container<std::vector<VaultStep>>(count, rc::gen::arbitrary<VaultStep>());
    });
}

} // namespace randnotiz
