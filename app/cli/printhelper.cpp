// randnotiz-print: lays out the pages of PDF files for randnotiz-cli, over the socket that is its standard input; see
// LazyPrinter. A program of its own, since there is one application object in a process, and the one that fonts need
// (QGuiApplication) takes twice as long to start.
#include "cli/printframes.h"
#include "print/pdfprinter.h"

#include <QGuiApplication>
#include <QHashFunctions>

#include <unistd.h>

using namespace randnotiz;

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed(); // Qt writes fonts in the order of a hash: the same text gives the same file
    qputenv("QT_QPA_PLATFORM", "offscreen"); // it shows nothing, and there may be no display
    const QGuiApplication application(argc, argv);
    PdfPrinter printer;
    while (const std::optional<QByteArray> frame = cli::receivedFrame(STDIN_FILENO)) {
        const Result<QByteArray> pdf = printer.pdf(cli::unpackedText(*frame));
        if (!cli::sendFrame(STDIN_FILENO, pdf ? *pdf : QByteArray()))
            return 1;
    }
    return 0;
}
