#pragma once

#include "dialogs/exportchoices.h"
#include "domain/annotationlist.h"
#include "domain/ids.h"
#include "session/items/articlefiltermodel.h"

#include <QByteArray>
#include <QString>

namespace randnotiz {

/// How the window was left, for the next start.
struct WindowState
{
    QByteArray geometry;        ///< QWidget::saveGeometry(); empty: a first start
    QByteArray panes;           ///< QSplitter::saveState() of the three panes
    QByteArray libraryPane;     ///< of tags and list
    bool showLibrary = true;
    bool showAnnotations = true;
    ArticleOrder order = ArticleOrder::Added;
    Qt::SortOrder direction = Qt::DescendingOrder;
    AnnotationGrouping annotationGrouping = AnnotationGrouping::None; ///< of the list of all annotations
    AnnotationOrder annotationOrder = AnnotationOrder::Newest;        ///< likewise
    ArticleId lastArticle;
    ExportChoices exports;

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

} // namespace randnotiz
