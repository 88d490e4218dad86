#pragma once

#include "session/searchtyping.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace randnotiz {

/// A line for searches: fields, operators and phrases are coloured as they are typed, places that a hint is about
/// are underlined, and fields and their values are offered. Down and Up choose, Tab takes the chosen or the first one,
/// Enter a chosen one only, Escape sends the list away.
class SearchLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchLine(QWidget *parent = nullptr);

    /// For completion and the reader's names of colours.
    void setVocabulary(const SearchVocabulary &vocabulary);
    const TypedSearch &search() const { return m_search; }
    /// Whose names of fields are offered: those of the interface.
    SearchNames names() const { return m_typing.names(); }
    /// What is typed, as it would be for another search: see withExchangedWords().
    QString textFor(const SearchQuery &query) const { return m_typing.exchangeWords(text(), query); }

Q_SIGNALS:
    /// The text means something else now, or has other hints.
    void searchChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void colour();
    void offer();
    void take(const QModelIndex &candidate);
    bool pressedInPopup(int key);

    SearchTyping m_typing;
    TypedSearch m_search;
    SearchCompletion m_completion;
    QCompleter *m_completer = nullptr;
    QStandardItemModel *m_offered = nullptr;
};

} // namespace randnotiz
