#pragma once

#include "library/jobs/jobs.h"

#include <QDialog>

class QLineEdit;
class QMimeData;
class QPlainTextEdit;

namespace randnotiz {

/// A new article out of the clipboard, or typed here.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param offered what the clipboard (or a drop) holds; nullptr: nothing
    PasteDialog(const QMimeData *offered, QWidget *parent);

Q_SIGNALS:
    void pasted(const randnotiz::ImportRequest::Paste &paste);

private:
    void save();

    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QString m_offeredText;
    QString m_offeredHtml;
};

} // namespace randnotiz
