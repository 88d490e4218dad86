#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace randnotiz {

/// The language of the program: its own texts, Qt's buttons and dialogs, and how dates and numbers are written.
/// May be changed while windows are open; they are told by QEvent::LanguageChange.
class Language
{
public:
    /// @param tag BCP 47, e.g. "de"; empty: the system's
    void set(const QString &tag);

private:
    const QLocale m_system = QLocale::system();
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace randnotiz
