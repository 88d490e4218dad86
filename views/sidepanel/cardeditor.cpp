#include "sidepanel/cardeditor.h"

#include "sidepanel/noteeditor.h"
#include "sidepanel/tageditor.h"

#include <QEvent>
#include <QVBoxLayout>

namespace randnotiz {

namespace {

constexpr int gap = 4; // pixels between note and tags
constexpr int fewestLines = 3;
constexpr int mostLines = 16;

} // namespace

CardEditor::CardEditor(QWidget *parent)
    : QFrame(parent)
    , m_note(new NoteEditor(fewestLines, mostLines, this))
    , m_tags(new TagEditor(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_note);
    column->addWidget(m_tags);
    connect(m_note, &NoteEditor::heightChanged, this, &CardEditor::heightChanged);
    connect(m_tags, &TagEditor::heightChanged, this, &CardEditor::heightChanged);
    connect(m_note, &NoteEditor::escaped, this, &CardEditor::escaped);
    connect(m_tags, &TagEditor::escaped, this, &CardEditor::escaped);
    retranslate();
}

int CardEditor::wantedHeight(int width) const
{
    return m_note->wantedHeight() + gap + m_tags->heightForWidth(width);
}

void CardEditor::retranslate()
{
    m_note->setPlaceholderText(tr("Write a note…"));
    m_note->setAccessibleName(tr("Note on the annotation"));
    m_tags->setAccessibleName(tr("Tags of the annotation"));
}

void CardEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace randnotiz
