#pragma once

#include <QString>

namespace randnotiz {

enum class TrashFilter : quint8 { OutsideTrash, InTrash, Everywhere };

struct ArticleFilter
{
    TrashFilter trash = TrashFilter::OutsideTrash;
    QString tag; ///< only with this tag or one below it; empty: all
};

} // namespace randnotiz
