#pragma once

#include "domain/ids.h"

#include <QFrame>

namespace randnotiz {

class NoteEditor;
class TagEditor;

/// Note and tags of one annotation, to be typed in place on its card.
class CardEditor : public QFrame
{
    Q_OBJECT

public:
    explicit CardEditor(QWidget *parent = nullptr);

    NoteEditor &note() const { return *m_note; }
    TagEditor &tags() const { return *m_tags; }
    int wantedHeight(int width) const;

Q_SIGNALS:
    void heightChanged();
    void escaped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    NoteEditor *m_note = nullptr;
    TagEditor *m_tags = nullptr;
};

} // namespace randnotiz
