#pragma once

#include "library/jobs/job.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace randnotiz {

/// "about 2 minutes left"; empty while it is too early to say.
/// @param done items finished of `total`, in `elapsedMs`
QString timeLeftText(qint64 done, qint64 total, qint64 elapsedMs);

/// How far a long job is: a bar with counts, the time that is left, and Cancel. Hidden without a job.
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(QWidget *parent = nullptr);

    /// Shows a job until finish(). Short ones are over before anything is shown.
    /// @param counted words "%1 of %2 articles", made by the caller for each look
    void watch(std::shared_ptr<JobControl> control, const QString &title,
               std::function<QString(qint64 done, qint64 total)> counted);
    void finish();
    bool isBusy() const { return m_control != nullptr; }

private:
    void look();

    std::shared_ptr<JobControl> m_control;
    std::function<QString(qint64, qint64)> m_counted;
    QString m_title;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace randnotiz
