#pragma once

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTimer>

#include <optional>

namespace randnotiz {

/// A note that is typed where it stands: as high as its text, saved at most a second after the last key and
/// when the focus leaves.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// @param fewestLines  height of an empty editor
    NoteEditor(int fewestLines, int mostLines, QWidget *parent = nullptr);

    /// Another note than before, as the library holds it; what was typed into the one before must be
    /// committed.
    void startWith(const QString &savedText);
    /// What the library holds now. Words that the reader has typed since, or that could not be saved, stay.
    void setSavedText(const QString &text);
    /// Shows typed words that the library refused; the next commit tries again.
    void setUnsavedText(const QString &text);
    /// Typed since the last commit, or refused.
    bool isDirty() const { return m_dirty || m_refused; }
    bool isRefused() const { return m_refused; }
    void commit();
    /// As high as its text asks for, in pixels.
    int wantedHeight() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// @param editing  the same number for what one step of undo takes back; another one after a pause of some
    /// seconds, at a word's end after a few lines, and in another field; see ArticleSession::newEditing()
    void committed(const QString &text, quint64 editing);
    void heightChanged();
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void typed();
    void beginStep();
    /// Before a key changes the text: whether with it begins another step of undo.
    void partSteps(const QKeyEvent &event);
    void followHeight();

    int m_fewestLines;
    int m_mostLines;
    QTimer m_pause;
    quint64 m_editing = 0;
    QElapsedTimer m_sinceLastKey;
    int m_typedInStep = 0; ///< keys
    int m_lastHeight = 0;
    QString m_saved;
    std::optional<QString> m_pending; ///< committed, and neither saved nor refused yet
    bool m_dirty = false;
    bool m_refused = false;
    bool m_setting = false; ///< the program writes, not the reader
};

} // namespace randnotiz
