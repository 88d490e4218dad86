#pragma once

#include "domain/annotationlist.h"
#include "reader/readerappearance.h"

#include <QWidget>

#include <array>

class QComboBox;
class QToolButton;

namespace randnotiz {

class SearchBox;

/// Which annotations are listed, and how: what is typed (the language of the search line), colours, a tag, groups, order.
class BrowserFilter : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserFilter(QWidget *parent = nullptr);

    SearchBox &search() { return *m_search; }
    void setAppearance(const ReaderAppearance &appearance);
    /// The tags to choose from; keeps the chosen one where it still is among them.
    void setTags(const QStringList &names);

    /// All of it as one search.
    SearchQuery query() const;
    AnnotationGrouping grouping() const;
    AnnotationOrder order() const { return m_order; }
    void setGrouping(AnnotationGrouping grouping);
    void setOrder(AnnotationOrder order);
    bool isFiltering() const { return query() != SearchQuery(); }
    void clear();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeColours();
    void fillOrderMenu();
    void retranslate();
    void drawSwatches();

    ReaderAppearance m_appearance;
    AnnotationOrder m_order = AnnotationOrder::Newest;
    SearchBox *m_search = nullptr;
    std::array<QToolButton *, 6> m_colours{};
    QComboBox *m_tag = nullptr;
    QComboBox *m_grouping = nullptr;
    QToolButton *m_orderButton = nullptr;
};

} // namespace randnotiz
