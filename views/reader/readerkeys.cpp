#include "reader/readerkeys.h"

#include <QKeyEvent>

namespace randnotiz {

namespace {

std::optional<ReaderKey> plainKey(int key)
{
    if (key >= Qt::Key_1 && key <= Qt::Key_6)
        return ReaderKey{.act = ReaderKey::Highlight, .colour = static_cast<Colour>(key - Qt::Key_1 + 1)};
    switch (key) {
    case Qt::Key_N:
        return ReaderKey{.act = ReaderKey::Note};
    case Qt::Key_T:
        return ReaderKey{.act = ReaderKey::Tag};
    case Qt::Key_Delete:
        return ReaderKey{.act = ReaderKey::Remove};
    case Qt::Key_J:
        return ReaderKey{.act = ReaderKey::Next};
    case Qt::Key_K:
        return ReaderKey{.act = ReaderKey::Previous};
    case Qt::Key_O:
        return ReaderKey{.act = ReaderKey::Cycle};
    case Qt::Key_Escape:
        return ReaderKey{.act = ReaderKey::Clear};
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<ReaderKey> ReaderKey::of(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier)
        return plainKey(event.key());
    if ((modifiers & ~Qt::ControlModifier) != (Qt::AltModifier | Qt::ShiftModifier))
        return std::nullopt;
    const bool byWord = modifiers.testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        return ReaderKey{.act = MoveEnd, .forward = false, .byWord = byWord};
    case Qt::Key_Right:
        return ReaderKey{.act = MoveEnd, .forward = true, .byWord = byWord};
    case Qt::Key_Up:
        return ReaderKey{.act = MoveStart, .forward = false, .byWord = byWord};
    case Qt::Key_Down:
        return ReaderKey{.act = MoveStart, .forward = true, .byWord = byWord};
    default:
        return std::nullopt;
    }
}

} // namespace randnotiz
