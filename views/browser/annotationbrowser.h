#pragma once

#include "reader/readerappearance.h"
#include "session/items/annotationbrowsermodel.h"
#include "session/searchtyping.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace randnotiz {

class AnnotationListView;
class BrowserDelegate;
class BrowserFilter;

/// All annotations of the library as a list that is searched, grouped and ordered. Reads nothing until it is shown for the
/// first time.
class AnnotationBrowser : public QWidget
{
    Q_OBJECT

public:
    /// @param library borrowed; must outlive the browser
    explicit AnnotationBrowser(Library &library, QWidget *parent = nullptr);
    /// Waits for what is being read.
    ~AnnotationBrowser() override;

    AnnotationBrowserModel &model() { return m_model; }
    AnnotationListView &list() { return *m_list; }
    BrowserFilter &filter() { return *m_filter; }
    /// Only the names of the colours count here.
    void setAppearance(const ReaderAppearance &appearance);

public Q_SLOTS:
    /// Puts the focus into the list, at its first row where none is current.
    void focusList();

Q_SIGNALS:
    /// The reader is done here (Esc).
    void escaped();
    void failed(const randnotiz::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEmptyPage();
    void listAnew();
    void showState();
    void readVocabulary();
    void retranslate();
    bool pressedInSearch(int key);

    Library &m_library;
    AnnotationBrowserModel m_model;
    QFuture<Result<SearchVocabulary>> m_vocabularyJob;
    bool m_isVocabularyStale = true;
    bool m_isFilled = false;
    BrowserFilter *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QStackedWidget *m_pages = nullptr;
    AnnotationListView *m_list = nullptr;
    BrowserDelegate *m_delegate = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace randnotiz
