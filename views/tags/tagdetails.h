#pragma once

#include "domain/codebook.h"
#include "domain/result.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace randnotiz {

class ColourRow;

/// One tag: what it means, its colour, how often it is used, and beside which others.
/// What is typed is asked to be saved when the cursor leaves it, another tag is shown, or commit() is called.
class TagDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TagDetails(bool readOnly, QWidget *parent = nullptr);

    /// A level that is no tag itself can be described too, and becomes one by that.
    void showEntry(const CodebookEntry &entry);
    void showNothing();
    void showCompanions(const QList<TagCompanion> &companions);
    void commit();
    void focusDescription();

Q_SIGNALS:
    /// @param tag as it was when its description was typed
    void described(const randnotiz::Tag &tag, const QString &description);
    void coloured(const randnotiz::Tag &tag, std::optional<quint32> colour);
    void companionActivated(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showNumbers();

    const bool m_readOnly;
    CodebookEntry m_entry;
    QLabel *m_name = nullptr;
    QLabel *m_numbers = nullptr;
    QLabel *m_descriptionLabel = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QLabel *m_colourLabel = nullptr;
    ColourRow *m_colours = nullptr;
    QLabel *m_companionsLabel = nullptr;
    QTreeWidget *m_companions = nullptr;
};

} // namespace randnotiz
