#include "domain/tag.h"

#include <QStringList>

namespace randnotiz {

QString tagName(QStringView typed)
{
    QString clean;
    clean.reserve(typed.size());
    for (const QChar c : typed) {
        const bool control = c.category() == QChar::Other_Control;
        clean += control ? QChar(u' ') : c;
    }
    clean = clean.normalized(QString::NormalizationForm_C).trimmed();
    while (clean.startsWith(u'#'))
        clean = clean.sliced(1).trimmed();

    QStringList levels;
    for (const QString &level : clean.split(u'/')) {
        const QString simplified = level.simplified();
        if (!simplified.isEmpty())
            levels += simplified;
    }
    return levels.join(u'/');
}

} // namespace randnotiz
