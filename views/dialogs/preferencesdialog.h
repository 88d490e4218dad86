#pragma once

#include "mainwindow/preferences.h"

#include <QDialog>


namespace randnotiz {

/// Language, theme, the reader's font and the names of the colours. What is chosen applies at once;
/// there is nothing to confirm.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param colourNames those that the reader gave
    PreferencesDialog(const Preferences &preferences, const QMap<Colour, QString> &colourNames, bool readOnly,
                      QWidget *parent);

Q_SIGNALS:
    void preferencesChanged(const randnotiz::Preferences &preferences);
    /// @param name empty: back to the default
    void colourNamed(randnotiz::Colour colour, const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Makes everything anew, in the program's present language.
    void build();
    QWidget *makeAppearance();
    QWidget *makeReader();
    QWidget *makeAnnotations();
    QWidget *makeColours();
    void apply();

    Preferences m_preferences;
    QMap<Colour, QString> m_colourNames;
    bool m_readOnly = false;
    QWidget *m_content = nullptr;
};

} // namespace randnotiz
