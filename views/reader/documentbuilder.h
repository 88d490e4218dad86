#pragma once

#include "domain/articlebody.h"
#include "reader/blockformats.h"
#include "reader/documentmap.h"
#include "session/picturedecoding.h"

#include <QTextDocument>

#include <memory>

namespace randnotiz {

struct Typography;

/// The document of the reader: never loads anything, is never changed once built, has no undo. The pictures that it
/// shows came with it when it was built.
class ArticleDocument : public QTextDocument
{
    Q_OBJECT

public:
    explicit ArticleDocument(QObject *parent = nullptr);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

struct BuiltDocument
{
    std::unique_ptr<ArticleDocument> document;
    DocumentMap map;
};

/// Sets an article. Takes O(text); GUI thread.
/// @param pictures those that are shown instead of their alternative texts
BuiltDocument buildDocument(const ArticleBody &body, const Typography &typography, const ShownPictures &pictures = {});

} // namespace randnotiz
