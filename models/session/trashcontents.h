#pragma once

#include "domain/result.h"
#include "domain/trashitem.h"

#include <QFuture>
#include <QList>

namespace randnotiz {

class Library;

/// Reads what lies in the trash in a pool thread. @param library must outlive the work: wait for the future
QFuture<Result<QList<TrashItem>>> readTrash(const Library &library);

} // namespace randnotiz
