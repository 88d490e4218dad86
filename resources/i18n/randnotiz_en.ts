<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActText</name>
    <message numerus="yes">
        <source>Tags of %n article(s) saved</source>
        <translation>
            <numerusform>Tags of %n article saved</numerusform>
            <numerusform>Tags of %n articles saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked</source>
        <translation>
            <numerusform>%n article marked</numerusform>
            <numerusform>%n articles marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved to the trash</source>
        <translation>
            <numerusform>%n item moved to the trash</numerusform>
            <numerusform>%n items moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) restored</source>
        <translation>
            <numerusform>%n item restored</numerusform>
            <numerusform>%n items restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) renamed</source>
        <translation>
            <numerusform>%n tag renamed</numerusform>
            <numerusform>%n tags renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) moved to the trash</source>
        <translation>
            <numerusform>%n tag moved to the trash</numerusform>
            <numerusform>%n tags moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) restored</source>
        <translation>
            <numerusform>%n tag restored</numerusform>
            <numerusform>%n tags restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
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
        <source>%n place(s) that are no text in its character set are shown as “�”.</source>
        <translation>
            <numerusform>%n place that is no text in its character set is shown as “�”.</numerusform>
            <numerusform>%n places that are no text in its character set are shown as “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero byte(s) are shown as “�”.</source>
        <translation>
            <numerusform>%n zero byte is shown as “�”.</numerusform>
            <numerusform>%n zero bytes are shown as “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is page %1 of an article of %n page(s); only this page was read.</source>
        <translation>
            <numerusform>It is page %1 of an article of %n page; only this page was read.</numerusform>
            <numerusform>It is page %1 of an article of %n pages; only this page was read.</numerusform>
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
    <name>randnotiz::AnnotationPanel</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n annotation(s)</source>
        <translation>
            <numerusform>%1 of %n annotation</numerusform>
            <numerusform>%1 of %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s)</source>
        <translation>
            <numerusform>Remove %n annotation</numerusform>
            <numerusform>Remove %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags for %n annotation(s), with commas between them:</source>
        <translation>
            <numerusform>Tags for %n annotation, with commas between them:</numerusform>
            <numerusform>Tags for %n annotations, with commas between them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n quotation(s) with source</source>
        <translation>
            <numerusform>Copy as quotation with source</numerusform>
            <numerusform>Copy %n quotations with sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleDetailsDialog</name>
    <message numerus="yes">
        <source>%n word(s), about %1 min · added %2</source>
        <translation>
            <numerusform>%n word, about %1 min · added %2</numerusform>
            <numerusform>%n words, about %1 min · added %2</numerusform>
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
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::CareController</name>
    <message numerus="yes">
        <source>The library is in order. %n annotation(s) no longer fit the text of their article.</source>
        <translation>
            <numerusform>The library is in order. %n annotation no longer fits the text of its article.</numerusform>
            <numerusform>The library is in order. %n annotations no longer fit the text of their article.</numerusform>
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
        <source>The notes of %n article(s) are in “%1”.</source>
        <translation>
            <numerusform>The notes of %n article are in “%1”.</numerusform>
            <numerusform>The notes of %n articles are in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be written.</source>
        <translation>
            <numerusform>%n could not be written.</numerusform>
            <numerusform>%n could not be written.</numerusform>
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
        <source>The %n &amp;selected article(s)</source>
        <translation>
            <numerusform>The &amp;selected article</numerusform>
            <numerusform>The %n &amp;selected articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n article(s) in the &amp;filtered list</source>
        <translation>
            <numerusform>The article in the &amp;filtered list</numerusform>
            <numerusform>The %n articles in the &amp;filtered list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n article(s)</source>
        <translation>
            <numerusform>&amp;All %n article</numerusform>
            <numerusform>&amp;All %n articles</numerusform>
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
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
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
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::OccurrenceBar</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them highlighted already</source>
        <translation>
            <numerusform>%n of them highlighted already</numerusform>
            <numerusform>%n of them highlighted already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, over other highlights</source>
        <translation>
            <numerusform>%n left out, over other highlights</numerusform>
            <numerusform>%n left out, over other highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::OverlapBar</name>
    <message numerus="yes">
        <source>This overlaps %n highlight(s).</source>
        <translation>
            <numerusform>This overlaps %n highlight.</numerusform>
            <numerusform>This overlaps %n highlights.</numerusform>
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
    <name>randnotiz::TagDelegate</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n article(s)</source>
        <translation>
            <numerusform>Tags of %n article</numerusform>
            <numerusform>Tags of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::TrashDialog</name>
    <message numerus="yes">
        <source>%n more day(s) of use</source>
        <translation>
            <numerusform>%n more day of use</numerusform>
            <numerusform>%n more days of use</numerusform>
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
