#pragma once

#include "session/revisionreading.h"

#include <QObject>

class QWidget;

namespace randnotiz {

class Library;

/// Shows the proof of annotations, and copies them as quotations with their sources.
class EvidenceController : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the controller.
    EvidenceController(Library &library, QWidget &window);
    ~EvidenceController() override;

    void show(AnnotationId annotation);
    /// Of what is copied from now on.
    void setCitationStyle(CitationStyle style) { m_style = style; }
    void copy(const QList<AnnotationId> &annotations);

Q_SIGNALS:
    /// Something for the status bar.
    void told(const QString &text);
    void failed(const QString &text);

private:
    Library &m_library;
    QWidget &m_window;
    CitationStyle m_style = CitationStyle::English;
    QFuture<Result<CitationText>> m_copying;
};

} // namespace randnotiz
