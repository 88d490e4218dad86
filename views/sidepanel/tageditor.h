#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace randnotiz {

class FlowLayout;

/// The tags of one thing as chips, and a line to type more: known tags are offered while typing, new ones are
/// made by typing them; `/` parts the levels. Enter or a comma adds, Backspace in the empty line takes the
/// last one away.
class TagEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TagEditor(QWidget *parent = nullptr);

    /// @param colours 0xRRGGBB by name, of those that have one
    void setTags(const QStringList &names, const QMap<QString, quint32> &colours = {});
    const QStringList &tags() const { return m_tags; }
    /// Offered while typing.
    void setKnownTags(const QStringList &names);
    void setReadOnly(bool readOnly);
    /// What is typed but not added yet becomes a tag.
    void commit();
    void setPlaceholderText(const QString &text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void tagsAdded(const QStringList &names);
    void tagRemoved(const QString &name);
    void escaped();
    void heightChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuildChips();
    bool pressed(int key);

    QStringList m_tags;
    QMap<QString, quint32> m_colours;
    QLineEdit *m_line = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_known = nullptr;
    FlowLayout *m_flow = nullptr;
    QList<QWidget *> m_chips;
    bool m_readOnly = false;
};

} // namespace randnotiz
