#pragma once

#include "domain/ids.h"
#include "library/jobs/jobs.h"

#include <QObject>

#include <memory>

class QPrinter;
class QWidget;

namespace randnotiz {

class JobStrip;
class Library;
class MessageStrip;

/// Prints an article with its marks and notes: asks for the printer and the pages, lays out and paints in a thread of its
/// own, and says what went wrong.
class PrintController : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the controller.
    PrintController(Library &library, JobStrip &progress, MessageStrip &messages, QWidget &window);

    /// Does nothing while something is being printed.
    void choose(ArticleId article, const QString &title);

private:
    void gather(ArticleId article, const std::shared_ptr<QPrinter> &printer);
    void paint(const PagedText &text, const std::shared_ptr<QPrinter> &printer);
    void fail(const Error &error);

    Library &m_library;
    JobStrip &m_progress;
    MessageStrip &m_messages;
    QWidget &m_window;
    bool m_printing = false;
};

} // namespace randnotiz
