<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActText</name>
    <message numerus="yes">
        <source>Tags of %Ln article(s) saved</source>
        <translation>
            <numerusform>Tags of %Ln article saved</numerusform>
            <numerusform>Tags of %Ln articles saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked</source>
        <translation>
            <numerusform>%Ln article marked</numerusform>
            <numerusform>%Ln articles marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln item moved to the trash</numerusform>
            <numerusform>%Ln items moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) restored</source>
        <translation>
            <numerusform>%Ln item restored</numerusform>
            <numerusform>%Ln items restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) renamed</source>
        <translation>
            <numerusform>%Ln tag renamed</numerusform>
            <numerusform>%Ln tags renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln tag moved to the trash</numerusform>
            <numerusform>%Ln tags moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) restored</source>
        <translation>
            <numerusform>%Ln tag restored</numerusform>
            <numerusform>%Ln tags restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln annotation(s) saved</source>
        <translation>
            <numerusform>Tags of %Ln annotation saved</numerusform>
            <numerusform>Tags of %Ln annotations saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour of %Ln annotation(s) changed</source>
        <translation>
            <numerusform>Colour of %Ln annotation changed</numerusform>
            <numerusform>Colour of %Ln annotations changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnchorText</name>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reworded</source>
        <translation>
            <numerusform>%Ln reworded</numerusform>
            <numerusform>%Ln reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found</source>
        <translation>
            <numerusform>%Ln not found</numerusform>
            <numerusform>%Ln not found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%Ln place(s) that are no text in its character set are shown as “�”.</source>
        <translation>
            <numerusform>%Ln place that is no text in its character set is shown as “�”.</numerusform>
            <numerusform>%Ln places that are no text in its character set are shown as “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero byte(s) are shown as “�”.</source>
        <translation>
            <numerusform>%Ln zero byte is shown as “�”.</numerusform>
            <numerusform>%Ln zero bytes are shown as “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is page %1 of an article of %Ln page(s); only this page was read.</source>
        <translation>
            <numerusform>It is page %1 of an article of %Ln page; only this page was read.</numerusform>
            <numerusform>It is page %1 of an article of %Ln pages; only this page was read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchHint</name>
    <message numerus="yes">
        <source>Without a number, ~ means at most %n words between.</source>
        <translation>
            <numerusform>Without a number, ~ means at most %n word between.</numerusform>
            <numerusform>Without a number, ~ means at most %n words between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n words may lie between.</source>
        <translation>
            <numerusform>At most %n word may lie between.</numerusform>
            <numerusform>At most %n words may lie between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brackets deeper than %n levels are left out.</source>
        <translation>
            <numerusform>Brackets deeper than %n level are left out.</numerusform>
            <numerusform>Brackets deeper than %n levels are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n words are searched for.</source>
        <translation>
            <numerusform>Only the first word is searched for.</numerusform>
            <numerusform>Only the first %n words are searched for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln carry both</source>
        <translation>
            <numerusform>%Ln carries both</numerusform>
            <numerusform>%Ln carry both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) below come along.</source>
        <translation>
            <numerusform>%Ln tag below comes along.</numerusform>
            <numerusform>%Ln tags below come along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::AnnotationBrowser</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::AnnotationPanel</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln annotation(s)</source>
        <translation>
            <numerusform>%1 of %Ln annotation</numerusform>
            <numerusform>%1 of %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln annotation(s)</source>
        <translation>
            <numerusform>Remove %Ln annotation</numerusform>
            <numerusform>Remove %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags for %Ln annotation(s), with commas between them:</source>
        <translation>
            <numerusform>Tags for %Ln annotation, with commas between them:</numerusform>
            <numerusform>Tags for %Ln annotations, with commas between them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln quotation(s) with source</source>
        <translation>
            <numerusform>Copy as quotation with source</numerusform>
            <numerusform>Copy %Ln quotations with sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::AnnotationReceipt</name>
    <message numerus="yes">
        <source>%Ln annotation(s) imported</source>
        <translation>
            <numerusform>%Ln annotation imported</numerusform>
            <numerusform>%Ln annotations imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept for review, without a place in the text</source>
        <translation>
            <numerusform>%Ln kept for review, without a place in the text</numerusform>
            <numerusform>%Ln kept for review, without a place in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the library</source>
        <translation>
            <numerusform>%Ln already in the library</numerusform>
            <numerusform>%Ln already in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s), still without text</source>
        <translation>
            <numerusform>%Ln new article, still without text</numerusform>
            <numerusform>%Ln new articles, still without text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleDetailsDialog</name>
    <message numerus="yes">
        <source>%Ln word(s), about %1 min · added %2</source>
        <translation>
            <numerusform>%Ln word, about %1 min · added %2</numerusform>
            <numerusform>%Ln words, about %1 min · added %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleDocument</name>
    <message numerus="yes">
        <source>A table of %Ln row(s), too large to be drawn: shown as text, cells parted by tabs</source>
        <translation>
            <numerusform>A table of %Ln row, too large to be drawn: shown as text, cells parted by tabs</numerusform>
            <numerusform>A table of %Ln rows, too large to be drawn: shown as text, cells parted by tabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::BackupController</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::BrowserController</name>
    <message numerus="yes">
        <source>&amp;Copy %Ln quotation(s) with source</source>
        <translation>
            <numerusform>&amp;Copy quotation with source</numerusform>
            <numerusform>&amp;Copy %Ln quotations with source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln annotation(s) to the trash</source>
        <translation>
            <numerusform>&amp;Move to the trash</numerusform>
            <numerusform>&amp;Move %Ln annotations to the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::CareController</name>
    <message numerus="yes">
        <source>The library is in order. %Ln annotation(s) no longer fit the text of their article.</source>
        <translation>
            <numerusform>The library is in order. %Ln annotation no longer fits the text of its article.</numerusform>
            <numerusform>The library is in order. %Ln annotations no longer fit the text of their article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::EvidenceController</name>
    <message numerus="yes">
        <source>%Ln quotation(s) copied</source>
        <translation>
            <numerusform>%Ln quotation copied</numerusform>
            <numerusform>%Ln quotations copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::ExportController</name>
    <message numerus="yes">
        <source>The notes of %Ln article(s) are in “%1”.</source>
        <translation>
            <numerusform>The notes of %Ln article are in “%1”.</numerusform>
            <numerusform>The notes of %Ln articles are in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be written.</source>
        <translation>
            <numerusform>%Ln could not be written.</numerusform>
            <numerusform>%Ln could not be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) merged with what was written there.</source>
        <translation>
            <numerusform>%Ln file merged with what was written there.</numerusform>
            <numerusform>%Ln files merged with what was written there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) changed on both sides.</source>
        <translation>
            <numerusform>%Ln passage changed on both sides.</numerusform>
            <numerusform>%Ln passages changed on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) kept as a copy.</source>
        <translation>
            <numerusform>%Ln file kept as a copy.</numerusform>
            <numerusform>%Ln files kept as a copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::ExportScopeBox</name>
    <message numerus="yes">
        <source>The %Ln &amp;selected article(s)</source>
        <translation>
            <numerusform>The &amp;selected article</numerusform>
            <numerusform>The %Ln &amp;selected articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln article(s) in the &amp;filtered list</source>
        <translation>
            <numerusform>The article in the &amp;filtered list</numerusform>
            <numerusform>The %Ln articles in the &amp;filtered list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln article(s)</source>
        <translation>
            <numerusform>&amp;All %Ln article</numerusform>
            <numerusform>&amp;All %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected a&amp;nnotation(s)</source>
        <translation>
            <numerusform>The selected a&amp;nnotation</numerusform>
            <numerusform>The %Ln selected a&amp;nnotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::FacetList</name>
    <message numerus="yes">
        <source>All %Ln…</source>
        <comment>of a group of tags or sources</comment>
        <translation>
            <numerusform>All %Ln…</numerusform>
            <numerusform>All %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::FindBar</name>
    <message numerus="yes">
        <source>At most %Ln passage(s) are highlighted at once</source>
        <translation>
            <numerusform>At most %Ln passage is highlighted at once</numerusform>
            <numerusform>At most %Ln passages are highlighted at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::HistoryDialog</name>
    <message numerus="yes">
        <source>%Ln of your annotations touch(es) changed sentences.</source>
        <translation>
            <numerusform>%Ln of your annotations touches changed sentences.</numerusform>
            <numerusform>%Ln of your annotations touch changed sentences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::HitBar</name>
    <message numerus="yes">
        <source>%Ln place(s) of the search</source>
        <translation>
            <numerusform>%Ln place of the search</numerusform>
            <numerusform>%Ln places of the search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln place(s) of the search</source>
        <translation>
            <numerusform>%1 of %Ln place of the search</numerusform>
            <numerusform>%1 of %Ln places of the search</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::ImportReportPanel</name>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a new version</source>
        <translation>
            <numerusform>%Ln with a new version</numerusform>
            <numerusform>%Ln with a new version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln back from the trash</source>
        <translation>
            <numerusform>%Ln back from the trash</numerusform>
            <numerusform>%Ln back from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the library</source>
        <translation>
            <numerusform>%Ln already in the library</numerusform>
            <numerusform>%Ln already in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln not imported</numerusform>
            <numerusform>%Ln not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) passed over</source>
        <translation>
            <numerusform>%Ln other file passed over</numerusform>
            <numerusform>%Ln other files passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept as it was</source>
        <translation>
            <numerusform>%Ln kept as it was</numerusform>
            <numerusform>%Ln kept as they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::JobStrip</name>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::KeptFoldersDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::MainWindow</name>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <translation>
            <numerusform>%1 of %Ln article</numerusform>
            <numerusform>%1 of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::MarginStripe</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::OccurrenceBar</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them highlighted already</source>
        <translation>
            <numerusform>%Ln of them highlighted already</numerusform>
            <numerusform>%Ln of them highlighted already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, over other highlights</source>
        <translation>
            <numerusform>%Ln left out, over other highlights</numerusform>
            <numerusform>%Ln left out, over other highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::OverlapBar</name>
    <message numerus="yes">
        <source>This overlaps %Ln highlight(s).</source>
        <translation>
            <numerusform>This overlaps %Ln highlight.</numerusform>
            <numerusform>This overlaps %Ln highlights.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::PictureController</name>
    <message numerus="yes">
        <source>%Ln picture(s) could not be loaded.</source>
        <translation>
            <numerusform>%Ln picture could not be loaded.</numerusform>
            <numerusform>%Ln pictures could not be loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::PrintController</name>
    <message numerus="yes">
        <source>%Ln page(s) printed.</source>
        <translation>
            <numerusform>%Ln page printed.</numerusform>
            <numerusform>%Ln pages printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::RevisionController</name>
    <message numerus="yes">
        <source>%Ln passage(s) to review</source>
        <translation>
            <numerusform>%Ln passage to review</numerusform>
            <numerusform>%Ln passages to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::SearchResults</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::TagDelegate</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>Tags of %Ln article</numerusform>
            <numerusform>Tags of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln annotation(s)</source>
        <translation>
            <numerusform>Tags of %Ln annotation</numerusform>
            <numerusform>Tags of %Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::TrashDialog</name>
    <message numerus="yes">
        <source>%Ln more day(s) of use</source>
        <translation>
            <numerusform>%Ln more day of use</numerusform>
            <numerusform>%Ln more days of use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::VerifyDialog</name>
    <message numerus="yes">
        <source>There is no quotation in %Ln file(s).</source>
        <translation>
            <numerusform>There is no quotation in %Ln file.</numerusform>
            <numerusform>There is no quotation in %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s)</source>
        <translation>
            <numerusform>%Ln quotation</numerusform>
            <numerusform>%Ln quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) found in the library and compared.</source>
        <translation>
            <numerusform>%Ln was found in the library and compared.</numerusform>
            <numerusform>%Ln were found in the library and compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these is (are) altered.</source>
        <translation>
            <numerusform>%Ln of these is altered.</numerusform>
            <numerusform>%Ln of these are altered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) not found.</source>
        <translation>
            <numerusform>%Ln was not found.</numerusform>
            <numerusform>%Ln were not found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked.</source>
        <translation>
            <numerusform>%Ln could not be checked.</numerusform>
            <numerusform>%Ln could not be checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln the article says something else now.</source>
        <translation>
            <numerusform>In %Ln case the article says something else now.</numerusform>
            <numerusform>In %Ln cases the article says something else now.</numerusform>
        </translation>
    </message>
</context>
</TS>
