#pragma once

#include "domain/notestemplate.h"

#include <QImage>
#include <QList>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

namespace randnotiz {

/// What the first file of an export will look like, and below it what is wrong with its template.
class ExportPreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreviewPane(QWidget *parent = nullptr);

    /// @param title of the article; empty: nothing would be exported
    void showText(const QString &title, const QString &text);
    /// The same for pages, whose first ones these are, in the pixels of this screen.
    void showPages(const QString &title, const QList<QImage> &pages);
    /// How wide the pages should be, in these pixels.
    int pageWidth() const;
    /// The last text stays, greyed, until the template can be used again.
    void showFault(const NotesTemplate &notesTemplate, const TemplateFault &fault);
    void showFailure(const QString &text);
    bool hasFault() const;

private:
    void setTitle(const QString &title);

    QLabel *m_heading = nullptr;
    QStackedWidget *m_shown = nullptr; ///< the text or the pages
    QPlainTextEdit *m_text = nullptr;
    QScrollArea *m_pages = nullptr;
    QWidget *m_faultArea = nullptr;
    QLabel *m_fault = nullptr;
    QLabel *m_faultLine = nullptr;
};

} // namespace randnotiz
