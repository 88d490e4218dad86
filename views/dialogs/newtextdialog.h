#pragma once

#include <QDialog>

class QLabel;
class QMimeData;
class QPlainTextEdit;
class QPushButton;

namespace randnotiz {

/// Another text for an article: pasted, or its present one edited as Markdown. Stays open until the text is in the
/// library, so that nothing that was typed is lost.
class NewTextDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param offered what the clipboard holds; may be null
    static NewTextDialog *forPasting(const QString &title, const QMimeData *offered, QWidget *parent);
    static NewTextDialog *forEditing(const QString &title, const QString &markdown, QWidget *parent);

    /// While the text is read and saved.
    void setBusy(bool busy);
    void showFailure(const QString &text);
    /// Closes without asking.
    void finish();
    bool isModified() const;

    void reject() override;

Q_SIGNALS:
    /// @param html of the clipboard, unless the text was changed since; may be empty
    void submitted(const QString &text, const QString &html);
    /// The reader wants to go although something was typed: finish(), if that is meant.
    void leaveAsked();

private:
    NewTextDialog(const QString &windowTitle, const QString &explanation, const QString &saveText, QWidget *parent);

    void submit();
    void refresh();

    QPlainTextEdit *m_text = nullptr;
    QLabel *m_failure = nullptr;
    QPushButton *m_save = nullptr;
    QString m_offeredText;
    QString m_offeredHtml;
    bool m_needsChange = false; ///< an edited text is saved only when it differs
    bool m_busy = false;
};

} // namespace randnotiz
