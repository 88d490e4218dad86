#pragma once

#include <QJsonObject>
#include <QStringList>

namespace randnotiz {

/// Where JSON breaks what the W3C Web Annotation Data Model demands (its MUSTs, Recommendation of 23 February 2017, sections 3
/// and 4, as far as annotations on texts go) of an AnnotationCollection with its page, or of an Annotation. Empty: nowhere.
QStringList modelFaults(const QJsonObject &document);

} // namespace randnotiz
