#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace randnotiz {

class AnnotationBrowser;
class LibraryPane;

/// The left side of the window: the articles, or all annotations.
class LeftPages : public QWidget
{
    Q_OBJECT

public:
    /// @param articles    taken over
    /// @param annotations taken over
    LeftPages(LibraryPane &articles, AnnotationBrowser &annotations, QWidget *parent = nullptr);

    bool isShowingAnnotations() const;
    void focusList();

public Q_SLOTS:
    void showArticles();
    void showAnnotations();

Q_SIGNALS:
    /// The other page is shown now.
    void turned();

protected:
    void changeEvent(QEvent *event) override;

private:
    void turn(int page);
    void retranslate();

    LibraryPane &m_articles;
    AnnotationBrowser &m_annotations;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
};

} // namespace randnotiz
