#pragma once

#include <QDialog>

namespace randnotiz {

struct OriginalText;

/// The source that an article was made from, as text: nothing in it is carried out or loaded.
class OriginalDialog : public QDialog
{
    Q_OBJECT

public:
    OriginalDialog(const OriginalText &original, QWidget *parent);
};

} // namespace randnotiz
