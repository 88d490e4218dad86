#pragma once

#include "domain/colour.h"
#include "domain/exportrequest.h"
#include "library/jobs/exportplan.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace randnotiz {

/// A short name for all that an exported file is made from, besides the file itself: two with the same stamp say the same.
/// Made of the numbers of the articles' last changes (see NotesChangeRepository), of what was asked for, and of the version
/// of the program, since another one may write the same notes in other words.
class ExportStamp
{
public:
    /// @param templateText of the template that is used
    ExportStamp(const ExportRequest &request, const QByteArray &templateText, const QMap<Colour, QString> &colourNames);

    /// Begins the stamp of another file.
    void begin();
    /// @param change number of the last change of the section's article
    void add(const PlannedSection &section, qint64 change);
    /// What a file says besides notes of articles.
    void add(const QString &text);
    QString taken();

private:
    QByteArray m_settings;
    QByteArray m_parts;
};

} // namespace randnotiz
