#pragma once

#include "domain/result.h"

#include <QObject>

#include <memory>

namespace randnotiz {

class Library;

/// Lets other processes of this user work on the library that this one holds: carries out the commands
/// that randnotiz-cli hands over, in pool threads, and passes on what a second desktop start was asked to open.
///
/// Lives in the library's thread, and must go before the library.
class CommandServer : public QObject
{
    Q_OBJECT

public:
    explicit CommandServer(Library &library, QObject *parent = nullptr);
    /// Takes no more requests, ends running commands at their next item, and answers them.
    ~CommandServer() override;

    /// LibraryReadOnly when the library isn't held for writing (another program may listen for it then),
    /// FileNotWritable when there is no place for the socket.
    Result<void> start();

Q_SIGNALS:
    /// The window is to be raised, and to import the files and go to the link, if there are any.
    void openRequested(const QStringList &paths, const QString &link);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz
