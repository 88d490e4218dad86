#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace randnotiz {

/// A folder of real files for one test.
class Files
{
public:
    QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }

    /// Writes a file, making its folders; @returns its path
    QString add(const QString &name, const QByteArray &bytes = "Some words.\n") const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("can't write %s", qPrintable(file));
        return file;
    }

    static QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace randnotiz
