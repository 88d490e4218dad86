#pragma once

#include "reader/readerappearance.h"
#include "session/items/annotationfiltermodel.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace randnotiz {

/// Which cards are shown, and in which order.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(AnnotationFilterModel &filter, QWidget *parent = nullptr);

    void setAppearance(const ReaderAppearance &appearance);
    /// The tags to choose from; keeps the chosen one where it still is among them.
    void setTags(const QStringList &names);
    void clear();

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void drawSwatches();
    void applyColours();
    void applyTag();

    AnnotationFilterModel &m_filter;
    ReaderAppearance m_appearance;
    std::array<QToolButton *, 6> m_colours{};
    QComboBox *m_tag = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_sort = nullptr;
};

} // namespace randnotiz
