#pragma once

#include "cli/console.h"

#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

/// Three paragraphs with a repeated word, a character beyond the BMP and one that has two normal forms.
extern const QByteArray twoParagraphs;

void writeFile(const QString &path, const QByteArray &bytes);
QByteArray readFile(const QString &path);
/// The keys of one JSON object in the order in which they were written: QJsonObject has forgotten it.
QStringList writtenKeys(const QByteArray &object);

/// What tests of subcommands have in common: a folder of its own for each test function, with a library that the first
/// import makes.
class ConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    ConsoleRun run(const QStringList &arguments) const { return Console(m_library, m_folder->path()).run(arguments); }
    /// Imports one text and gives back its article's id.
    QString imported(const QByteArray &text = twoParagraphs, const QString &name = QStringLiteral("article.txt")) const;
    QString highlighted(const QString &article, const QString &quote, const QStringList &more = {}) const;
    QJsonObject annotation(const QString &id) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};
