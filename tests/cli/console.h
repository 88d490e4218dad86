#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTest>

/// How one run of randnotiz-cli ended.
struct ConsoleRun
{
    int exitCode = -1; ///< -1: crashed, or not started
    QByteArray output;
    QByteArray error;

    /// Standard output as the one JSON value that --json promises; undefined when it is anything else.
    QJsonValue json() const
    {
        if (!output.endsWith('\n'))
            return QJsonValue::Undefined;
        QJsonParseError problem;
        // QJsonDocument takes no bare null.
        const QJsonDocument document = QJsonDocument::fromJson('[' + output + ']', &problem);
        return document.array().size() == 1 ? document.array().first() : QJsonValue(QJsonValue::Undefined);
    }
};

/// The real randnotiz-cli, on a library file.
class Console
{
public:
    enum Waiting {
        Blocked,     ///< this process does nothing meanwhile, and answers nobody
        WithEvents,  ///< this process goes on with its events
    };

    explicit Console(const QString &library, const QString &folder = {})
        : m_library(library)
        , m_folder(folder)
        , m_environment(QProcessEnvironment::systemEnvironment())
    {
    }

    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }

    /// @param input for standard input, which ends behind it
    ConsoleRun run(const QStringList &arguments, Waiting waiting = Blocked, const QByteArray &input = {}) const
    {
        return runPlain(QStringList{QStringLiteral("--library"), m_library} + arguments, waiting, input);
    }

    /// Without --library.
    ConsoleRun runPlain(const QStringList &arguments, Waiting waiting = Blocked, const QByteArray &input = {}) const
    {
        QProcess process;
        if (!m_folder.isEmpty())
            process.setWorkingDirectory(m_folder);
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(RANDNOTIZ_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        constexpr int patience = 60000;
        if (waiting == WithEvents)
            (void)QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience);
        else
            process.waitForFinished(patience);
        if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QString m_library;
    QString m_folder;
    QProcessEnvironment m_environment;
};
