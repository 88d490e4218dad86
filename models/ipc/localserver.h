#pragma once

#include "ipc/protocol.h"

#include <QObject>

#include <memory>

namespace randnotiz {

/// Listens for requests to the program that holds a library, and keeps its callers patient while they
/// are carried out. What is no request is answered here, with exit code 2. Lives in one thread with an
/// event loop that isn't blocked for long: the signs of life come from it.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    explicit LocalServer(QObject *parent = nullptr);
    /// Closes; callers that were not answered see the connection end.
    ~LocalServer() override;

    /// Listens at `address` (see socketAddress()), for this user only. FileNotWritable.
    ///
    /// Call it only while holding the library's lock file: what lies at the address is then the
    /// leftover of a program that was killed, and is taken away.
    Result<void> listen(const QString &address);
    /// Takes no more callers; those that are there may still be answered.
    void stopListening();

    /// Sends the reply and ends the conversation. A caller that has gone is passed over.
    void answer(quint64 caller, const Reply &reply);

Q_SIGNALS:
    /// A caller asks; answer() is due once.
    void requested(quint64 caller, const randnotiz::Request &request);
    /// A caller has gone before it was answered.
    void abandoned(quint64 caller);

private:
    struct Private;
    void greetNewCallers();
    void read(quint64 caller);
    void forget(quint64 caller);
    void showLife();

    std::unique_ptr<Private> d;
};

} // namespace randnotiz
