#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace randnotiz {

/// What stands where the list has nothing to show: why, and what can be done about it.
class EmptyList : public QWidget
{
    Q_OBJECT

public:
    enum Reason {
        Loading,      ///< nothing is known yet: says nothing
        EmptyLibrary, ///< there are no articles
        NothingFound, ///< the filter leaves none
    };

    explicit EmptyList(QWidget *parent = nullptr);

    void setReason(Reason reason);
    /// Whether sample articles can be offered, and anything imported at all.
    void setOffers(bool samples, bool imports);

Q_SIGNALS:
    void importFilesRequested();
    void importFolderRequested();
    void samplesRequested();
    void clearFilterRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Reason m_reason = Loading;
    bool m_samples = false;
    bool m_imports = true;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_files = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace randnotiz
