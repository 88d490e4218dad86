#pragma once

#include <QDialog>

namespace randnotiz {

/// The page about templates: what they may name, and what that is.
class TemplateFieldsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TemplateFieldsDialog(QWidget *parent);
};

} // namespace randnotiz
