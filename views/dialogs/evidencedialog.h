#pragma once

#include "session/revisionreading.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTextEdit;

namespace randnotiz {

class Library;

/// The proof of one annotation: where its words come from and that they stand there, checked when it is shown.
class EvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    EvidenceDialog(Library &library, AnnotationId annotation, QWidget *parent);
    ~EvidenceDialog() override;

    AnnotationId annotation() const { return m_annotation; }

Q_SIGNALS:
    void citationRequested(const QList<randnotiz::AnnotationId> &annotations);

private:
    void verify();
    void show(const Result<Evidence> &evidence);
    void fill(const Evidence &evidence);
    void fitQuote();
    void addRow(const QString &name, const QString &value, bool isFixedPitch = false);
    /// All of the card, for a mail or a file.
    QString asText() const;

    Library &m_library;
    AnnotationId m_annotation;
    QFuture<Result<Evidence>> m_reading;
    QList<std::pair<QString, QString>> m_rows;
    QLabel *m_quote = nullptr;
    QScrollArea *m_quotePane = nullptr;
    QFormLayout *m_form = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_verdict = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_copy = nullptr;
    bool m_isFitted = false; ///< from then on its size is the reader's
};

} // namespace randnotiz
