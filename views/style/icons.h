#pragma once

#include <QIcon>
#include <QStringView>

namespace randnotiz {

/// A line icon of resources/icons, drawn in the present palette's text colour each time it is painted,
/// so that it follows light and dark by itself.
///
/// @param name file name without folder and suffix, e.g. u"import"; an unknown one gives an empty icon and a warning
QIcon lineIcon(QStringView name);

} // namespace randnotiz
