#pragma once

#include "domain/colour.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <QMap>
#include <QString>

namespace randnotiz {

class Database;

/// The SQL of table `colour`: the names that the reader gave.
class ColourRepository
{
public:
    explicit ColourRepository(Database &database) : m_database(database) {}

    Result<QMap<Colour, QString>> names() const;
    /// An empty name takes the colour's name away.
    Result<void> setName(Colour colour, const QString &name, BatchId batch) const;

private:
    Database &m_database;
};

} // namespace randnotiz
