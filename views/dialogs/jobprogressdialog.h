#pragma once

#include "library/jobs/job.h"

#include <QProgressDialog>

#include <memory>

namespace randnotiz {

/// Shows how far a job is that counts in per cent, and cancels it when the reader wants that. Whoever started the job
/// takes the dialog away when it has ended, and not before: a cancelled job may have to put things in order.
class JobProgressDialog : public QProgressDialog
{
    Q_OBJECT

public:
    JobProgressDialog(const QString &text, const QString &cancel, const std::shared_ptr<JobControl> &control,
                      QWidget *parent = nullptr);
};

} // namespace randnotiz
