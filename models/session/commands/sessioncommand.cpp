#include "session/commands/sessioncommand.h"

#include "session/articlesession_p.h"

namespace randnotiz {

namespace {

/// Any number but -1 lets QUndoStack ask mergeWith().
constexpr int mergeable = 1;

bool hasSameNote(const Replay &a, const Replay &b)
{
    const auto *one = std::get_if<EditAnnotation>(&a);
    const auto *other = std::get_if<EditAnnotation>(&b);
    return one && other && one->note && one->note == other->note && !one->colour && !one->segment;
}

} // namespace

QString SessionCommand::textOf(Act act)
{
    switch (act) {
    case Act::Highlight:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "highlight"));
    case Act::MergeHighlights:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "merging highlights"));
    case Act::HighlightAll:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "highlighting all occurrences"));
    case Act::Recolour:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "change of colour"));
    case Act::EditNote:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "note"));
    case Act::MoveEnds:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "moving the ends"));
    case Act::TagAnnotation:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "tags of the annotation"));
    case Act::RemoveAnnotation:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "removing the annotation"));
    case Act::RestoreAnnotation:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "restoring the annotation"));
    case Act::EditArticleNote:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "note on the article"));
    case Act::EditMetadata:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "article details"));
    case Act::TagArticle:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "tags of the article"));
    case Act::SetReadingState:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "reading state"));
    case Act::PasteText:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "new text"));
    case Act::EditText:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "edit of the text"));
    case Act::ShowRevision:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "going to another version"));
    case Act::AcceptWording:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "accepting the new words"));
    case Act::KeepQuote:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "keeping the old quote"));
    case Act::Attach:
        return QStringLiteral(QT_TRANSLATE_NOOP("UndoText", "attaching the annotation"));
    case Act::SetReadingPosition:
    case Act::Reload:
        break; // without undo
    }
    return {};
}

SessionCommand::SessionCommand(ArticleSession &session, Step step)
    : m_session(session)
    , m_step(std::move(step))
{
    setText(textOf(m_step.act));
}

void SessionCommand::undo()
{
    replay(m_step.backward, ActFailure::Undone);
}

void SessionCommand::redo()
{
    if (m_pushed)
        replay(m_step.forward, ActFailure::Redone);
    m_pushed = true;
}

void SessionCommand::replay(const Replay &change, ActFailure::Direction direction)
{
    if (*m_failed)
        setObsolete(true);
    else
        m_session.d->replay(m_step, change, direction, m_failed);
}

int SessionCommand::id() const
{
    return m_step.editing == 0 ? -1 : mergeable;
}

bool SessionCommand::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const SessionCommand *>(other);
    if (!later || later->m_step.act != m_step.act || later->m_step.annotation != m_step.annotation ||
        later->m_step.editing != m_step.editing || later->m_step.foreignChanges != m_step.foreignChanges)
        return false;
    m_step.forward = later->m_step.forward;
    // Typed and taken back: there is nothing left to undo.
    if (hasSameNote(m_step.forward, m_step.backward))
        setObsolete(true);
    return true;
}

} // namespace randnotiz
