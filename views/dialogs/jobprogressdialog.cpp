#include "dialogs/jobprogressdialog.h"

#include <QTimer>

#include <chrono>

namespace randnotiz {

using namespace std::chrono_literals;

JobProgressDialog::JobProgressDialog(const QString &text, const QString &cancel, const std::shared_ptr<JobControl> &control,
                                     QWidget *parent)
    : QProgressDialog(text, cancel, 0, 100, parent)
{
    setAutoClose(false);
    setAutoReset(false);
    auto *look = new QTimer(this);
    connect(look, &QTimer::timeout, this, [this, control] { setValue(qMin(99, static_cast<int>(control->done.load()))); });
    look->start(100ms);
    connect(this, &QProgressDialog::canceled, this, [control] { control->cancelled = true; });
}

} // namespace randnotiz
