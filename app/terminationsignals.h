#pragma once

#include <QObject>

namespace randnotiz {

/// Tells the event loop when the system asks the program to end (SIGTERM, SIGHUP, SIGINT), as a desktop does when its
/// session ends: what is being typed can then be kept, which the default action wouldn't. The second such signal ends the
/// program at once, whatever it does. One object at a time; GUI thread.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    /// Without pipes (too many open files) the signals keep their default action.
    explicit TerminationSignals(QObject *parent = nullptr);
    /// The default actions are back.
    ~TerminationSignals() override;

Q_SIGNALS:
    void endAsked();

private:
    int m_readEnd = -1;
};

} // namespace randnotiz
