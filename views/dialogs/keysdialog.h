#pragma once

#include <QDialog>
#include <QList>

namespace randnotiz {

/// A key and what it does.
struct KeyLine
{
    QString keys;
    QString text;
};

struct KeyGroup
{
    QString title;
    QList<KeyLine> lines;
};

/// All keys on one page.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const QList<KeyGroup> &groups, QWidget *parent);
};

} // namespace randnotiz
