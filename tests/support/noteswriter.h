#pragma once

#include "support/vaultsteps.h"

#include <QByteArrayList>

#include <functional>
#include <utility>

namespace randnotiz {

/// A person who writes in a file of notes with whatever editor, and cares for nobody's marks. Every word of theirs is
/// told from all others: "personword12".
///
/// Quotes in the file have to begin with "The text says", notes with "A thought" or "Added".
class NotesWriter
{
public:
    /// What becomes of a file. @param step one of those in the file; any other changes nothing
    QByteArray edited(const QByteArray &file, const VaultStep &step);

private:
    using Wanted = std::function<bool(const QByteArray &trimmedLine)>;

    QByteArray word() { return "personword" + QByteArray::number(++m_words); }
    /// A line of the body that `wanted` says yes to; -1: none.
    qsizetype pick(const Wanted &wanted) const;
    /// [first, last) of the lines of a block, as the person sees it: from its quote to the next one's.
    std::pair<qsizetype, qsizetype> block() const;
    QByteArray idInFile() const;

    void editBody();
    void editFrontMatter();
    void replaceWord(const Wanted &wanted);
    void insertLines();
    void moveBlock();
    void deleteCallout();

    VaultStep m_step;
    QByteArrayList m_lines; ///< of the file at work
    qsizetype m_body = 0;   ///< where it begins, behind the front matter
    int m_words = 0;
};

} // namespace randnotiz
