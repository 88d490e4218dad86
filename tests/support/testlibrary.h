#pragma once

#include "domain/changes.h"
#include "domain/environment.h"
#include "library/library.h"
#include "support/anarticle.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace randnotiz {

/// A real library in a temporary folder, with a clock that moves by one second at every look.
///
/// What fails here that a test takes for granted ends the test program with the reason.
class TestLibrary
{
public:
    TestLibrary();
    ~TestLibrary();
    Q_DISABLE_COPY_MOVE(TestLibrary)

    Library &operator*() { return *m_library; }
    Library *operator->() { return m_library.get(); }
    Library &library() { return *m_library; }

    const Articles &articles() const { return m_library->articles(); }
    const Annotations &annotations() const { return m_library->annotations(); }
    const Tags &tags() const { return m_library->tags(); }

    /// Imports an article, or a new text of the one with its identity.
    ArticleId add(const ArticleBuilder &article);
    /// Stores a highlight on the only place of `quote` in the current text.
    Annotation highlight(ArticleId article, const QString &quote, Colour colour = Colour::Yellow,
                         const QString &note = {}, const QStringList &tags = {});
    /// The same, not yet stored: for AddAnnotation.
    Annotation annotationOn(ArticleId article, const QString &quote) const;
    /// Posts and waits for the answer.
    template <typename Change>
    Result<typename Change::Outcome> write(Change change)
    {
        auto future = m_library->post(std::move(change));
        future.waitForFinished();
        return future.result();
    }
    void failNextWrite(Error::Code code) { m_library->failNextWrite(code); }

    /// Closes the library and opens it again, as the next start of the program would.
    void reopen(OpenOptions::Access access = OpenOptions::ReadWrite);
    void close() { m_library.reset(); }

    /// `hold` runs once, in the thread that asks for the next new id, before it gets one: what that thread is at can
    /// be kept waiting there. For what is done from now on.
    void beforeNextId(std::function<void()> hold);

    /// What the clock says next, ms since 1970 UTC; on it goes from there.
    void setClock(qint64 ms) { *m_now = ms; }

    QString path() const;
    /// Another file in the library's temporary folder.
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// The clock of the library, and the system's new ids.
    Environment environment() const;

private:
    QTemporaryDir m_folder;
    struct Hold;

    std::shared_ptr<std::atomic<qint64>> m_now;
    std::shared_ptr<Hold> m_hold;
    std::unique_ptr<Library> m_library;
};

} // namespace randnotiz
