#pragma once

#include "domain/printing.h"

#include <mutex>

namespace randnotiz {

/// Makes PDF files in the process that calls it, one at a time. Needs a QGuiApplication, with whatever platform.
class PdfPrinter : public PagePrinter
{
public:
    Result<QByteArray> pdf(const PagedText &text) override;

private:
    std::mutex m_printing; ///< fonts of several threads get into each other's way
};

} // namespace randnotiz
