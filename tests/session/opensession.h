#pragma once

#include "session/articlesession.h"
#include "support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <memory>

namespace randnotiz {

/// An article of a library, opened as the reader would.
inline std::unique_ptr<ArticleSession> openSession(TestLibrary &library, ArticleId id)
{
    auto future = ArticleSession::load(*library, id);
    future.waitForFinished();
    const Result<ArticleSession::Loaded> loaded = future.result();
    if (!loaded)
        qFatal("the article could not be loaded: %s", qPrintable(loaded.error().cause));
    return std::make_unique<ArticleSession>(*library, *loaded);
}

/// Until every act has been answered and nothing is left to be read.
inline bool settled(const ArticleSession &session)
{
    return QTest::qWaitFor([&session] { return !session.isBusy(); });
}

/// Where `words` stand in the session's text; they must stand there once.
inline TextRange rangeOf(const ArticleSession &session, const QString &words)
{
    const qsizetype start = session.body().text.indexOf(words);
    Q_ASSERT(start >= 0 && session.body().text.indexOf(words, start + 1) < 0);
    return {start, start + words.size()};
}

} // namespace randnotiz
