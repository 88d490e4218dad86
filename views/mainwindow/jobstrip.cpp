#include "mainwindow/jobstrip.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace randnotiz {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString timeLeftText(qint64 done, qint64 total, qint64 elapsedMs)
{
    constexpr qint64 tooEarlyMs = 1500;
    if (done <= 0 || total <= done || elapsedMs < tooEarlyMs)
        return {};
    const qint64 leftSeconds = elapsedMs * (total - done) / done / 1000;
    if (leftSeconds < 1)
        return JobStrip::tr("almost done");
    if (leftSeconds < 60)
        return JobStrip::tr("about %Ln second(s) left", nullptr, static_cast<int>(leftSeconds));
    return JobStrip::tr("about %Ln minute(s) left", nullptr, static_cast<int>((leftSeconds + 30) / 60));
}

JobStrip::JobStrip(QWidget *parent) : QWidget(parent)
{
    m_text = new QLabel;
    m_text->setObjectName(u"progressText"_s);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(10);
    m_cancel = new QPushButton;
    m_cancel->setObjectName(u"cancelJob"_s);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_control != nullptr)
            m_control->cancelled = true;
        m_cancel->setEnabled(false);
        m_text->setText(tr("Stopping…"));
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 10, 5);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    // Ten looks a second are as smooth as an eye needs.
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &JobStrip::look);
    hide();
}

void JobStrip::watch(std::shared_ptr<JobControl> control, const QString &title,
                     std::function<QString(qint64, qint64)> counted)
{
    m_control = std::move(control);
    m_title = title;
    m_counted = std::move(counted);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(true);
    m_clock.start();
    m_timer.start();
}

void JobStrip::finish()
{
    m_timer.stop();
    m_control.reset();
    hide();
}

void JobStrip::look()
{
    constexpr qint64 worthShowingMs = 250;
    if (m_control == nullptr || m_clock.elapsed() < worthShowingMs)
        return;
    show();
    if (m_control->cancelled)
        return;
    const qint64 done = m_control->done;
    const qint64 total = m_control->total;
    QStringList parts{m_title};
    if (total > 0)
        parts += m_counted(done, total);
    if (const QString left = timeLeftText(done, total, m_clock.elapsed()); !left.isEmpty())
        parts += left;
    m_text->setText(parts.join(u" · "_s));
    // A bar knows ints only; per mille are finer than any screen.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * 1000 / total));
}

} // namespace randnotiz
