#pragma once

#include <md4c.h>

#include <QByteArray>
#include <QString>

namespace randnotiz {

/// Hears what md4c finds, in reading order.
class MarkdownVisitor
{
public:
    virtual ~MarkdownVisitor() = default;
    virtual void enterBlock(MD_BLOCKTYPE type, const void *detail) = 0;
    virtual void leaveBlock(MD_BLOCKTYPE type) = 0;
    virtual void enterSpan(MD_SPANTYPE type, const void *detail) = 0;
    virtual void leaveSpan(MD_SPANTYPE type) = 0;
    virtual void text(MD_TEXTTYPE type, const QString &text) = 0;
    /// Told before each text: where it begins in the input, in bytes; -1 where it isn't copied from there.
    virtual void place(qsizetype) {}
    /// Asked after each event; true ends the parsing.
    virtual bool isSatisfied() const { return false; }
};

/// CommonMark and tables; raw HTML is text.
inline constexpr unsigned markdownFlags = MD_FLAG_TABLES | MD_FLAG_NOHTML;

/// Whether a line opens more containers than limits::openElements: each costs md4c work on each line that follows.
bool opensTooMuch(QStringView text);

/// @param flags of md4c
/// @returns false when md4c gave up (out of memory)
bool parseMarkdown(const QByteArray &utf8, unsigned flags, MarkdownVisitor &visitor);

} // namespace randnotiz
