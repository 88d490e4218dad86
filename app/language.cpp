#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace randnotiz {

using namespace Qt::StringLiterals;

void Language::set(const QString &tag)
{
    const QLocale locale = tag.isEmpty() ? m_system : QLocale(tag);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Qt's first, since translators are asked from the last to the first. English is what Qt's sources are in.
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(locale, u"randnotiz"_s, u"_"_s, u":/i18n"_s) || m_own.load(u":/i18n/randnotiz_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace randnotiz
