#pragma once

#include "domain/notestemplate.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace randnotiz {

/// What the first file of an export will look like, and below it what is wrong with its template.
class ExportPreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreviewPane(QWidget *parent = nullptr);

    /// @param title of the article; empty: nothing would be exported
    void showText(const QString &title, const QString &text);
    /// The last text stays, greyed, until the template can be used again.
    void showFault(const NotesTemplate &notesTemplate, const TemplateFault &fault);
    void showFailure(const QString &text);
    bool hasFault() const;

private:
    QLabel *m_heading = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QWidget *m_faultArea = nullptr;
    QLabel *m_fault = nullptr;
    QLabel *m_faultLine = nullptr;
};

} // namespace randnotiz
