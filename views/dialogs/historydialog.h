#pragma once

#include "session/revisionreading.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;

namespace randnotiz {

class DifferenceView;
class Library;

/// The versions of an article's text: when and from where, what changed between any two, and the way back.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(Library &library, const History &history, QWidget *parent);
    ~HistoryDialog() override;

    ArticleId article() const { return m_history.article.id; }
    /// Shows what one version made of another.
    void compare(RevisionId before, RevisionId after);

Q_SIGNALS:
    void showRequested(randnotiz::RevisionId revision);
    void originalRequested(const QString &title, randnotiz::RevisionId revision);

private:
    QWidget *makeComparisonSide();
    void fill();
    void reload();
    void followSelection();
    void startComparison();
    void showComparison(const Result<Comparison> &comparison);
    void goToTouched(int step);
    RevisionId selected() const;
    const RevisionSummary *find(RevisionId id) const;

    Library &m_library;
    History m_history;
    QTreeWidget *m_revisions = nullptr;
    QComboBox *m_other = nullptr;
    DifferenceView *m_differences = nullptr;
    QLabel *m_touchedText = nullptr;
    QToolButton *m_previousTouched = nullptr;
    QToolButton *m_nextTouched = nullptr;
    QToolButton *m_previousChange = nullptr;
    QToolButton *m_nextChange = nullptr;
    QPushButton *m_goBack = nullptr;
    QPushButton *m_original = nullptr;
    QList<Comparison::Touched> m_touched;
    qsizetype m_touchedPlace = -1;
    QFuture<Result<Comparison>> m_comparing;
    QFuture<Result<History>> m_loading;
    quint64 m_wanted = 0; ///< counts comparisons, so that a late answer is known as such
    bool m_filling = false;
};

} // namespace randnotiz
