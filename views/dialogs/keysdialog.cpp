#include "dialogs/keysdialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace randnotiz {

namespace {

QWidget *makeGroup(const KeyGroup &group)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 10);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    auto *title = new QLabel(group.title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(title, 0, 0, 1, 2);
    for (int row = 1; const KeyLine &line : group.lines) {
        auto *keys = new QLabel(line.keys);
        keys->setTextFormat(Qt::PlainText);
        keys->setMinimumWidth(120);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(new QLabel(line.text), row, 1, Qt::AlignTop);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    return box;
}

} // namespace

KeysDialog::KeysDialog(const QList<KeyGroup> &groups, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setSpacing(32);
    QVBoxLayout *sides[]{new QVBoxLayout, new QVBoxLayout};
    qsizetype heights[]{0, 0};
    for (const KeyGroup &group : groups) {
        const int side = heights[0] <= heights[1] ? 0 : 1;
        sides[side]->addWidget(makeGroup(group));
        heights[side] += group.lines.size() + 2;
    }
    for (QVBoxLayout *side : sides) {
        side->addStretch();
        columns->addLayout(side, 1);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    resize(content->sizeHint().width() + 60, qMin(620, content->sizeHint().height() + 80));
}

} // namespace randnotiz
