#pragma once

#include "domain/colour.h"
#include "domain/exportfilter.h"

#include <QGroupBox>
#include <QMap>
#include <QStringList>

#include <array>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QToolButton;

namespace randnotiz {

/// Asks which annotations are exported: by colour, tag and the days on which they were made.
class ExportFilterBox : public QGroupBox
{
    Q_OBJECT

public:
    /// @param colourNames those that the reader gave
    ExportFilterBox(const QStringList &tags, const QMap<Colour, QString> &colourNames, QWidget *parent = nullptr);

    /// Days are those of this computer's time zone.
    ExportFilter filter() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Day
    {
        QCheckBox *wanted = nullptr;
        QDateEdit *day = nullptr;
    };

    QHBoxLayout *makeColours(const QMap<Colour, QString> &names);
    Day makeDay(const QString &text, const QString &name);
    void drawSwatches();

    std::array<QToolButton *, 6> m_colours{};
    QComboBox *m_tag = nullptr;
    Day m_since;
    Day m_until;
};

} // namespace randnotiz
