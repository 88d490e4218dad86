<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActText</name>
    <message>
        <source>The highlight was not saved.</source>
        <translation>Die Markierung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The colour was not changed.</source>
        <translation>Die Farbe wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The note was not saved.</source>
        <translation>Die Notiz wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The highlight&apos;s ends were not moved.</source>
        <translation>Die Enden der Markierung wurden nicht verschoben.</translation>
    </message>
    <message>
        <source>The tags were not changed.</source>
        <translation>Die Schlagwörter wurden nicht geändert.</translation>
    </message>
    <message>
        <source>The annotation was not moved to the trash.</source>
        <translation>Die Anmerkung wurde nicht in den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>The annotation was not restored.</source>
        <translation>Die Anmerkung wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>The details were not changed.</source>
        <translation>Die Angaben wurden nicht geändert.</translation>
    </message>
    <message>
        <source>The reading state was not changed.</source>
        <translation>Der Lesestatus wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The place where you are was not saved.</source>
        <translation>Die Lesestelle wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The article could not be read again.</source>
        <translation>Der Artikel konnte nicht neu gelesen werden.</translation>
    </message>
    <message>
        <source>It was not undone.</source>
        <translation>Der Schritt wurde nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>It was not redone.</source>
        <translation>Der Schritt wurde nicht wiederholt.</translation>
    </message>
    <message>
        <source>You wrote: “%1”</source>
        <translation>Geschrieben war: „%1“</translation>
    </message>
    <message>
        <source>Nothing was moved to the trash.</source>
        <translation>Nichts wurde in den Papierkorb verschoben.</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Nichts wurde wiederhergestellt.</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s) saved</source>
        <translation>
            <numerusform>Schlagwörter von %Ln Artikel gespeichert</numerusform>
            <numerusform>Schlagwörter von %Ln Artikeln gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked</source>
        <translation>
            <numerusform>Lesestatus von %Ln Artikel geändert</numerusform>
            <numerusform>Lesestatus von %Ln Artikeln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln Eintrag in den Papierkorb verschoben</numerusform>
            <numerusform>%Ln Einträge in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) restored</source>
        <translation>
            <numerusform>%Ln Eintrag wiederhergestellt</numerusform>
            <numerusform>%Ln Einträge wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag was not renamed.</source>
        <translation>Das Schlagwort wurde nicht umbenannt.</translation>
    </message>
    <message>
        <source>The tags were not merged.</source>
        <translation>Die Schlagwörter wurden nicht zusammengeführt.</translation>
    </message>
    <message>
        <source>The tag was not deleted.</source>
        <translation>Das Schlagwort wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>The tag was not restored.</source>
        <translation>Das Schlagwort wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>Das Schlagwort wurde nicht geändert.</translation>
    </message>
    <message>
        <source>It was not saved that the tags are not the same.</source>
        <translation>Es wurde nicht gespeichert, dass die Schlagwörter nicht dasselbe sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) renamed</source>
        <translation>
            <numerusform>%Ln Schlagwort umbenannt</numerusform>
            <numerusform>%Ln Schlagwörter umbenannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags merged</source>
        <translation>Schlagwörter zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln Schlagwort in den Papierkorb verschoben</numerusform>
            <numerusform>%Ln Schlagwörter in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) restored</source>
        <translation>
            <numerusform>%Ln Schlagwort wiederhergestellt</numerusform>
            <numerusform>%Ln Schlagwörter wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>The new text was not saved.</source>
        <translation>Der neue Text wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The article keeps its present text.</source>
        <translation>Der Artikel behält seinen jetzigen Text.</translation>
    </message>
    <message>
        <source>The new words were not accepted.</source>
        <translation>Der neue Wortlaut wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>That the old quote stays was not saved.</source>
        <translation>Dass das alte Zitat bleibt, wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The annotation was not attached.</source>
        <translation>Die Anmerkung wurde nicht angeheftet.</translation>
    </message>
    <message>
        <source>The highlights were not merged.</source>
        <translation>Die Markierungen wurden nicht zusammengeführt.</translation>
    </message>
    <message>
        <source>The occurrences were not highlighted.</source>
        <translation>Die Fundstellen wurden nicht markiert.</translation>
    </message>
    <message>
        <source>What it was about has been deleted for good.</source>
        <translation>Worum es ging, ist endgültig gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln Schlagwort</numerusform>
            <numerusform>%Ln Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>The imported annotations were not moved.</source>
        <translation>Die importierten Anmerkungen wurden nicht verschoben.</translation>
    </message>
    <message>
        <source>Imported annotations moved</source>
        <translation>Importierte Anmerkungen verschoben</translation>
    </message>
    <message>
        <source>The search was not saved.</source>
        <translation>Die Suche wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The saved search was not changed.</source>
        <translation>Die gespeicherte Suche wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The saved search was not deleted.</source>
        <translation>Die gespeicherte Suche wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>There is a saved search “%1” already.</source>
        <translation>Eine gespeicherte Suche „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Suche gespeichert</translation>
    </message>
    <message>
        <source>Saved search deleted</source>
        <translation>Gespeicherte Suche gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln annotation(s) saved</source>
        <translation>
            <numerusform>Schlagwörter von %Ln Anmerkung gespeichert</numerusform>
            <numerusform>Schlagwörter von %Ln Anmerkungen gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour of %Ln annotation(s) changed</source>
        <translation>
            <numerusform>Farbe von %Ln Anmerkung geändert</numerusform>
            <numerusform>Farbe von %Ln Anmerkungen geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnchorText</name>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reworded</source>
        <translation>
            <numerusform>%Ln umformuliert</numerusform>
            <numerusform>%Ln umformuliert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found</source>
        <translation>
            <numerusform>%Ln nicht gefunden</numerusform>
            <numerusform>%Ln nicht gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Its words are not in the present text</source>
        <translation>Die Worte stehen nicht im jetzigen Text</translation>
    </message>
    <message>
        <source>Reworded in the present text</source>
        <translation>Im jetzigen Text umformuliert</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>no damage</source>
        <translation>keine Schäden</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>%1 (looked at: articles %2, revisions %3, annotations %4)</source>
        <translation>%1 (geprüft: Artikel %2, Fassungen %3, Anmerkungen %4)</translation>
    </message>
    <message>
        <source>say which articles: ids, or --tag TAG, or --all</source>
        <translation>welche Artikel? Kennungen, --tag TAG oder --all angeben</translation>
    </message>
    <message>
        <source>list the articles</source>
        <translation>Artikel auflisten</translation>
    </message>
    <message>
        <source>write out an article&apos;s text</source>
        <translation>Text eines Artikels ausgeben</translation>
    </message>
    <message>
        <source>mark a passage of an article</source>
        <translation>Stelle in einem Artikel markieren</translation>
    </message>
    <message>
        <source>list the annotations</source>
        <translation>Anmerkungen auflisten</translation>
    </message>
    <message>
        <source>tag an article or an annotation</source>
        <translation>Schlagwörter an einen Artikel oder eine Anmerkung hängen</translation>
    </message>
    <message>
        <source>take tags off an article or an annotation</source>
        <translation>Schlagwörter von einem Artikel oder einer Anmerkung nehmen</translation>
    </message>
    <message>
        <source>list the tags</source>
        <translation>Schlagwörter auflisten</translation>
    </message>
    <message>
        <source>write the note of an article or an annotation</source>
        <translation>Notiz zu einem Artikel oder einer Anmerkung schreiben</translation>
    </message>
    <message>
        <source>move articles or annotations to the trash</source>
        <translation>Artikel oder Anmerkungen in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>bring articles or annotations back from the trash</source>
        <translation>Artikel oder Anmerkungen aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>look for damage in the library</source>
        <translation>Bibliothek auf Schäden prüfen</translation>
    </message>
    <message>
        <source>find quotes in texts again: a line of JSON in, a line of JSON out</source>
        <translation>Zitate in Texten wiederfinden: je Zeile JSON hinein und JSON heraus</translation>
    </message>
    <message>
        <source>not JSON: %1</source>
        <translation>kein JSON: %1</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>“%1” has a value of another type</source>
        <translation>„%1“ hat einen Wert anderer Art</translation>
    </message>
    <message>
        <source>a subcommand is missing; see randnotiz-cli --help</source>
        <translation>ein Unterbefehl fehlt; siehe randnotiz-cli --help</translation>
    </message>
    <message>
        <source>%1: unknown subcommand; see randnotiz-cli --help</source>
        <translation>%1: unbekannter Unterbefehl; siehe randnotiz-cli --help</translation>
    </message>
    <message>
        <source>usage: randnotiz-cli [--library FILE] %1</source>
        <translation>Aufruf: randnotiz-cli [--library DATEI] %1</translation>
    </message>
    <message>
        <source>usage: randnotiz-cli [--library FILE] SUBCOMMAND …</source>
        <translation>Aufruf: randnotiz-cli [--library DATEI] UNTERBEFEHL …</translation>
    </message>
    <message>
        <source>Every subcommand takes --json and then writes one JSON value. Ids may be cut to their first 8 characters or more.
Exit code: 0 success, 1 nothing found or a negative answer, 2 wrong usage, 3 an error of the library or a file.</source>
        <translation>Jeder Unterbefehl kennt --json und gibt dann einen JSON-Wert aus. Von Kennungen genügen die ersten 8 Zeichen oder mehr.
Rückgabewert: 0 Erfolg, 1 nichts gefunden oder verneinende Antwort, 2 falscher Aufruf, 3 Fehler der Bibliothek oder einer Datei.</translation>
    </message>
    <message>
        <source>there is no library; import makes one</source>
        <translation>es gibt keine Bibliothek; import legt eine an</translation>
    </message>
    <message>
        <source>the program that holds the library fell silent before it answered; look whether it was done</source>
        <translation>das Programm, das die Bibliothek hält, ist vor der Antwort verstummt; bitte nachsehen, ob es geschehen ist</translation>
    </message>
    <message>
        <source>another program holds the library, and randnotiz-handover, which would ask it, is not installed</source>
        <translation>ein anderes Programm hält die Bibliothek, und randnotiz-handover, das es fragen würde, ist nicht installiert</translation>
    </message>
    <message>
        <source>unknown option before the subcommand, or one without its value: %1</source>
        <translation>unbekannte Option vor dem Unterbefehl oder eine ohne ihren Wert: %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>fits more than one; give more of it</source>
        <translation>passt auf mehrere; bitte mehr davon angeben</translation>
    </message>
    <message>
        <source>not valid here</source>
        <translation>hier nicht gültig</translation>
    </message>
    <message>
        <source>was changed by another program meanwhile</source>
        <translation>wurde inzwischen von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>holds no readable text</source>
        <translation>enthält keinen lesbaren Text</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <source>is nested too deeply; import --plain-text takes its words</source>
        <translation>ist zu tief verschachtelt; import --plain-text übernimmt den bloßen Text</translation>
    </message>
    <message>
        <source>is in a format that Randnotiz doesn&apos;t read</source>
        <translation>hat ein Format, das Randnotiz nicht liest</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>can&apos;t be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>there is no space left; nothing of it was saved</source>
        <translation>kein Platz mehr frei; nichts davon wurde gespeichert</translation>
    </message>
    <message>
        <source>is no Randnotiz library</source>
        <translation>ist keine Randnotiz-Bibliothek</translation>
    </message>
    <message>
        <source>was made by a newer version of Randnotiz</source>
        <translation>stammt von einer neueren Version von Randnotiz</translation>
    </message>
    <message>
        <source>is damaged; nothing was changed. Go back to a backup</source>
        <translation>ist beschädigt; nichts wurde geändert. Bitte auf eine Sicherung zurückgreifen</translation>
    </message>
    <message>
        <source>can only be read: the file, its folder or the medium is write-protected</source>
        <translation>kann nur gelesen werden: Datei, Ordner oder Datenträger sind schreibgeschützt</translation>
    </message>
    <message>
        <source>another program holds the library and doesn&apos;t answer</source>
        <translation>ein anderes Programm hält die Bibliothek und antwortet nicht</translation>
    </message>
    <message>
        <source>the library can&apos;t be made there: the folder can&apos;t be made or written</source>
        <translation>die Bibliothek kann dort nicht angelegt werden: Der Ordner lässt sich nicht anlegen oder beschreiben</translation>
    </message>
    <message>
        <source>Qt and Randnotiz use different versions of SQLite; nothing was opened</source>
        <translation>Qt und Randnotiz benutzen verschiedene Versionen von SQLite; nichts wurde geöffnet</translation>
    </message>
    <message>
        <source>the database reports an error</source>
        <translation>die Datenbank meldet einen Fehler</translation>
    </message>
    <message>
        <source>the quote stands at %1 places; say which with --prefix or --suffix</source>
        <translation>das Zitat steht an %1 Stellen; welche, sagen --prefix oder --suffix</translation>
    </message>
    <message>
        <source>the quote stands at %1 places, but not between that prefix and suffix</source>
        <translation>das Zitat steht an %1 Stellen, aber nicht zwischen diesem Davor und Danach</translation>
    </message>
    <message>
        <source>the quote is not in the article&apos;s text</source>
        <translation>das Zitat steht nicht im Text des Artikels</translation>
    </message>
    <message>
        <source>the quote begins or ends inside a character</source>
        <translation>das Zitat beginnt oder endet mitten in einem Zeichen</translation>
    </message>
    <message>
        <source>the article is in the trash</source>
        <translation>der Artikel liegt im Papierkorb</translation>
    </message>
    <message>
        <source>byte sequences that are no text were replaced: %1</source>
        <translation>Bytefolgen, die kein Text sind, wurden ersetzt: %1</translation>
    </message>
    <message>
        <source>NUL bytes were replaced: %1</source>
        <translation>NUL-Bytes wurden ersetzt: %1</translation>
    </message>
    <message>
        <source>the character set was guessed: %1</source>
        <translation>der Zeichensatz wurde erraten: %1</translation>
    </message>
    <message>
        <source>is not in the character set that it claims: %1</source>
        <translation>ist nicht in dem Zeichensatz, den sie angibt: %1</translation>
    </message>
    <message>
        <source>lists or quotations nested too deeply were flattened</source>
        <translation>zu tief verschachtelte Listen oder Zitate wurden flacher gemacht</translation>
    </message>
    <message>
        <source>a part was left out: %1</source>
        <translation>ein Teil wurde weggelassen: %1</translation>
    </message>
    <message>
        <source>is page %1 of an article of several pages</source>
        <translation>ist Seite %1 eines Artikels mit mehreren Seiten</translation>
    </message>
    <message>
        <source>is page %1 of an article of %2 pages</source>
        <translation>ist Seite %1 eines Artikels mit %2 Seiten</translation>
    </message>
    <message>
        <source>annotations not found in the new text: %1</source>
        <translation>Anmerkungen, die im neuen Text nicht gefunden wurden: %1</translation>
    </message>
    <message>
        <source>files in folders that are no articles: %1</source>
        <translation>Dateien in Ordnern, die keine Artikel sind: %1</translation>
    </message>
    <message>
        <source>cancelled; what is listed was kept</source>
        <translation>abgebrochen; was aufgeführt ist, wurde behalten</translation>
    </message>
    <message>
        <source>there is nothing to import</source>
        <translation>es gibt nichts zu importieren</translation>
    </message>
    <message>
        <source>it names an annotation, not an article</source>
        <translation>das ist eine Anmerkung, kein Artikel</translation>
    </message>
    <message>
        <source>unknown option: %1</source>
        <translation>unbekannte Option: %1</translation>
    </message>
    <message>
        <source>given more than once: %1</source>
        <translation>mehrfach angegeben: %1</translation>
    </message>
    <message>
        <source>takes no value: %1</source>
        <translation>nimmt keinen Wert: %1</translation>
    </message>
    <message>
        <source>needs a value: %1</source>
        <translation>braucht einen Wert: %1</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 ist eines von %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be empty</source>
        <translation>%1 darf nicht leer sein</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>es fehlt: %1</translation>
    </message>
    <message>
        <source>too few arguments</source>
        <translation>zu wenige Angaben</translation>
    </message>
    <message>
        <source>too many arguments</source>
        <translation>zu viele Angaben</translation>
    </message>
    <message>
        <source>write out the articles in web pages, a line of JSON each; - reads the names of the files</source>
        <translation>Artikel aus Webseiten holen, je eine Zeile JSON; - liest die Namen der Dateien</translation>
    </message>
    <message>
        <source>the part of Randnotiz that fetches addresses is not installed</source>
        <translation>der Teil von Randnotiz, der Adressen abruft, ist nicht installiert</translation>
    </message>
    <message>
        <source>no such server is known, or there is no network</source>
        <translation>ein solcher Server ist nicht bekannt, oder es gibt kein Netz</translation>
    </message>
    <message>
        <source>the connection failed or broke off</source>
        <translation>die Verbindung kam nicht zustande oder brach ab</translation>
    </message>
    <message>
        <source>the server doesn&apos;t answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>no safe connection: the server doesn&apos;t prove who it is</source>
        <translation>keine sichere Verbindung: Der Server weist nicht nach, wer er ist</translation>
    </message>
    <message>
        <source>the server has no page there</source>
        <translation>der Server hat dort keine Seite</translation>
    </message>
    <message>
        <source>the server redirects without end</source>
        <translation>der Server leitet ohne Ende weiter</translation>
    </message>
    <message>
        <source>the server redirects to where a page must not lead</source>
        <translation>der Server leitet dorthin weiter, wohin keine Seite führen darf</translation>
    </message>
    <message>
        <source>there is no page at this address, but another kind of file</source>
        <translation>unter dieser Adresse liegt keine Seite, sondern eine andere Art von Datei</translation>
    </message>
    <message>
        <source>import files, folders and addresses of web pages</source>
        <translation>Dateien, Ordner und Adressen von Webseiten importieren</translation>
    </message>
    <message>
        <source>no paragraph of the present text is in it; --accept-shorter takes it</source>
        <translation>kein Absatz des jetzigen Textes steht darin; --accept-shorter übernimmt ihn</translation>
    </message>
    <message>
        <source>much shorter than the present text (%1 instead of %2 words); --accept-shorter takes it</source>
        <translation>viel kürzer als der jetzige Text (%1 statt %2 Wörter); --accept-shorter übernimmt ihn</translation>
    </message>
    <message>
        <source>has more elements than any real page; import --plain-text takes its words</source>
        <translation>hat mehr Elemente als jede echte Seite; import --plain-text übernimmt den bloßen Text</translation>
    </message>
    <message>
        <source>give a tag and all tags below it another name</source>
        <translation>einem Schlagwort und allen darunter einen anderen Namen geben</translation>
    </message>
    <message>
        <source>make one tag of two</source>
        <translation>aus zwei Schlagwörtern eines machen</translation>
    </message>
    <message>
        <source>move a tag below another one, or to the top</source>
        <translation>ein Schlagwort unter ein anderes verschieben oder ganz nach oben</translation>
    </message>
    <message>
        <source>move a tag to the trash</source>
        <translation>ein Schlagwort in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>bring a tag back from the trash</source>
        <translation>ein Schlagwort aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>say what a tag means, for the code book</source>
        <translation>beschreiben, was ein Schlagwort bedeutet, für das Codebuch</translation>
    </message>
    <message>
        <source>give a tag a colour</source>
        <translation>einem Schlagwort eine Farbe geben</translation>
    </message>
    <message>
        <source>list pairs of tags that are likely the same</source>
        <translation>Paare von Schlagwörtern auflisten, die wohl dasselbe meinen</translation>
    </message>
    <message>
        <source>list the tags that stand beside a tag</source>
        <translation>die Schlagwörter auflisten, die neben einem Schlagwort stehen</translation>
    </message>
    <message>
        <source>write the code book, as a table or for REFI-QDA</source>
        <translation>das Codebuch schreiben, als Tabelle oder für REFI-QDA</translation>
    </message>
    <message>
        <source>tag: say add, remove, list, or what else randnotiz-cli --help tells</source>
        <translation>tag: add, remove, list angeben oder was randnotiz-cli --help sonst nennt</translation>
    </message>
    <message>
        <source>there is a tag of this name already; use tag merge to make one of both</source>
        <translation>ein Schlagwort dieses Namens gibt es schon; tag merge macht aus beiden eines</translation>
    </message>
    <message>
        <source>a tag can&apos;t be moved below itself</source>
        <translation>ein Schlagwort lässt sich nicht unter sich selbst verschieben</translation>
    </message>
    <message>
        <source>%1 → %2: articles: %3, annotations: %4, with both tags: %5</source>
        <translation>%1 → %2: Artikel: %3, Anmerkungen: %4, mit beiden Schlagwörtern: %5</translation>
    </message>
    <message>
        <source>say what the new text is: FILE, or --to REVISION</source>
        <translation>Welcher Text es sein soll, fehlt: DATEI oder --to FASSUNG</translation>
    </message>
    <message>
        <source>say which two revisions, or none</source>
        <translation>Zwei Fassungen angeben oder keine</translation>
    </message>
    <message>
        <source>list the revisions of an article, oldest first</source>
        <translation>die Fassungen eines Artikels auflisten, die älteste zuerst</translation>
    </message>
    <message>
        <source>show how two revisions differ; without them the present one and the one before it</source>
        <translation>zeigen, worin sich zwei Fassungen unterscheiden; ohne Angabe die jetzige und die vor ihr</translation>
    </message>
    <message>
        <source>give an article another text, or one that it had</source>
        <translation>einem Artikel einen anderen Text geben oder einen, den er schon hatte</translation>
    </message>
    <message>
        <source>list the annotations whose passages were reworded or not found</source>
        <translation>die Anmerkungen auflisten, deren Stellen umformuliert oder nicht gefunden wurden</translation>
    </message>
    <message>
        <source>the article has only one revision</source>
        <translation>der Artikel hat nur eine Fassung</translation>
    </message>
    <message>
        <source>annotations that touch changed sentences: %1</source>
        <translation>Anmerkungen, die geänderte Sätze berühren: %1</translation>
    </message>
    <message>
        <source>annotations whose passages say it in other words now: %1</source>
        <translation>Anmerkungen, deren Stellen jetzt anders formuliert sind: %1</translation>
    </message>
    <message>
        <source>annotations: %1 the same, %2 moved, %3 reworded, %4 not found</source>
        <translation>Anmerkungen: %1 unverändert, %2 verschoben, %3 umformuliert, %4 nicht gefunden</translation>
    </message>
    <message>
        <source>this may be no text of that article (%1 instead of %2 words); --accept-shorter takes it</source>
        <translation>das ist womöglich kein Text dieses Artikels (%1 statt %2 Wörter); --accept-shorter übernimmt ihn</translation>
    </message>
    <message>
        <source>list what lies in the trash, with its days of use there</source>
        <translation>auflisten, was im Papierkorb liegt, mit den Nutzungstagen seither</translation>
    </message>
    <message>
        <source>delete articles or annotations that lie in the trash; nothing brings them back</source>
        <translation>Artikel oder Anmerkungen aus dem Papierkorb endgültig löschen; nichts bringt sie zurück</translation>
    </message>
    <message>
        <source>delete all that lies in the trash; nothing brings it back</source>
        <translation>alles im Papierkorb endgültig löschen; nichts bringt es zurück</translation>
    </message>
    <message>
        <source>trash: say list, restore, delete or empty</source>
        <translation>trash: list, restore, delete oder empty angeben</translation>
    </message>
    <message>
        <source>write a day like 2026-01-31</source>
        <translation>ein Datum wie 2026-01-31 angeben</translation>
    </message>
    <message>
        <source>an index is for several files: leave out --index or --one-file</source>
        <translation>ein Verzeichnis gibt es nur bei mehreren Dateien: --index oder --one-file weglassen</translation>
    </message>
    <message>
        <source>is no template that can be used</source>
        <translation>ist keine brauchbare Vorlage</translation>
    </message>
    <message>
        <source>“{{” without “}}”</source>
        <translation>„{{“ ohne „}}“</translation>
    </message>
    <message>
        <source>the section “%1” has no end</source>
        <translation>der Abschnitt „%1“ hat kein Ende</translation>
    </message>
    <message>
        <source>the section “%1” has no beginning</source>
        <translation>der Abschnitt „%1“ hat keinen Anfang</translation>
    </message>
    <message>
        <source>there is no field “%1” here</source>
        <translation>ein Feld „%1“ gibt es hier nicht</translation>
    </message>
    <message>
        <source>“%1” is no text; write {{#%1}}…{{/%1}}</source>
        <translation>„%1“ ist kein Text; richtig ist {{#%1}}…{{/%1}}</translation>
    </message>
    <message>
        <source>partials and other delimiters are not supported</source>
        <translation>Teilvorlagen und andere Begrenzer gibt es nicht</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>compare the quotations in Markdown notes with their sources</source>
        <translation>Zitate in Markdown-Notizen mit ihren Quellen vergleichen</translation>
    </message>
    <message>
        <source>gone from the article: %1</source>
        <translation>nicht mehr im Artikel: %1</translation>
    </message>
    <message>
        <source>quotations: %1 in %2 files; identical %3, typography %4, altered %5, source changed %6, not in the library %7</source>
        <translation>Zitate: %1 in %2 Dateien; wörtlich %3, andere Typografie %4, verändert %5, Quelle geändert %6, nicht in der Bibliothek %7</translation>
    </message>
    <message>
        <source>a true copy, but the library itself is damaged in %1 places; see randnotiz-cli check</source>
        <translation>eine getreue Kopie, aber die Bibliothek selbst ist an %1 Stellen beschädigt; siehe randnotiz-cli check</translation>
    </message>
    <message>
        <source>put a backup in the library&apos;s place, which is kept; FILE has a / or a . in it, as no id has</source>
        <translation>eine Sicherung an die Stelle der Bibliothek setzen, die aufgehoben wird; in FILE steht ein / oder ein . wie in keiner ID</translation>
    </message>
    <message>
        <source>the same as restore ID…</source>
        <translation>dasselbe wie restore ID…</translation>
    </message>
    <message>
        <source>copy the library safely, also while it is in use: to FILE, or among the backups, of which old ones are thinned out</source>
        <translation>die Bibliothek sicher kopieren, auch während sie benutzt wird: nach FILE oder zu den Sicherungen, von denen alte ausgedünnt werden</translation>
    </message>
    <message>
        <source>list the backups of the library, newest first</source>
        <translation>die Sicherungen der Bibliothek auflisten, neueste zuerst</translation>
    </message>
    <message>
        <source>restored: articles %1, annotations %2</source>
        <translation>wiederhergestellt: Artikel %1, Anmerkungen %2</translation>
    </message>
    <message>
        <source>what was there before is kept in %1</source>
        <translation>was vorher da war, liegt in %1</translation>
    </message>
    <message>
        <source>another program has the library open; close it first</source>
        <translation>ein anderes Programm hat die Bibliothek geöffnet; bitte erst schließen</translation>
    </message>
    <message>
        <source>is no annotation</source>
        <translation>ist keine Annotation</translation>
    </message>
    <message>
        <source>doesn&apos;t say what it is about</source>
        <translation>sagt nicht, worauf es sich bezieht</translation>
    </message>
    <message>
        <source>quotes no words</source>
        <translation>zitiert keine Wörter</translation>
    </message>
    <message>
        <source>is longer than 100,000 characters</source>
        <translation>ist länger als 100.000 Zeichen</translation>
    </message>
    <message>
        <source>its words don&apos;t stand in the article&apos;s present text</source>
        <translation>die Wörter stehen nicht im jetzigen Text des Artikels</translation>
    </message>
    <message>
        <source>is about an article that is not in this library</source>
        <translation>bezieht sich auf einen Artikel, der nicht in dieser Bibliothek ist</translation>
    </message>
    <message>
        <source>write notes as files; Markdown by a template: obsidian, logseq, commonmark, quotations, or your own</source>
        <translation>Notizen als Dateien schreiben, Markdown nach einer Vorlage: obsidian, logseq, commonmark, quotations oder einer eigenen</translation>
    </message>
    <message>
        <source>its words stand there more than once, and nothing says which place is meant</source>
        <translation>ihre Worte stehen dort mehr als einmal, und nichts sagt, welche Stelle gemeint ist</translation>
    </message>
    <message>
        <source>make the search index anew</source>
        <translation>Suchindex neu aufbauen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>the index was made by another version; a command that writes makes it anew</source>
        <translation>Der Index stammt von einer anderen Programmversion; ein Befehl, der schreibt, baut ihn neu auf</translation>
    </message>
    <message>
        <source>the index is still being made: %1 of %2</source>
        <translation>Der Index wird noch aufgebaut: %1 von %2</translation>
    </message>
    <message>
        <source>the search index is complete</source>
        <translation>Der Suchindex ist vollständig</translation>
    </message>
    <message>
        <source>find articles, annotations and notes: word &quot;a phrase&quot; -not a OR b word* a ~5 b tag:x added:2025</source>
        <translation>Artikel, Anmerkungen und Notizen finden: Wort &quot;genau so&quot; -nicht a ODER b Wort* a ~5 b schlagwort:x hinzugefügt:2025</translation>
    </message>
    <message>
        <source>there is no colour “%1”; it is left out</source>
        <translation>eine Farbe „%1“ gibt es nicht; sie wird übergangen</translation>
    </message>
    <message>
        <source>no language “%1” is known; it is left out</source>
        <translation>eine Sprache „%1“ ist nicht bekannt; sie wird übergangen</translation>
    </message>
    <message>
        <source>“%1” is no date; write 2025, 2025-01 or 2025-01-15</source>
        <translation>„%1“ ist kein Datum; gemeint ist etwas wie 2025, 2025-01 oder 2025-01-15</translation>
    </message>
    <message>
        <source>“%1” is no number of words; it is left out</source>
        <translation>„%1“ ist keine Anzahl von Wörtern; es wird übergangen</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be asked for here; it is left out</source>
        <translation>nach „%1“ lässt sich hier nicht fragen; es wird übergangen</translation>
    </message>
    <message>
        <source>the closing quotation mark is missing</source>
        <translation>das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>the closing bracket is missing</source>
        <translation>die schließende Klammer fehlt</translation>
    </message>
    <message>
        <source>there is nothing in %1; it is left out</source>
        <translation>in %1 steht nichts; es wird übergangen</translation>
    </message>
    <message>
        <source>something is missing beside “%1”; it is left out</source>
        <translation>neben „%1“ fehlt etwas; es wird übergangen</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t complete; it is left out</source>
        <translation>„%1“ ist unvollständig; es wird übergangen</translation>
    </message>
    <message>
        <source>the date “%1” isn&apos;t complete</source>
        <translation>das Datum „%1“ ist unvollständig</translation>
    </message>
    <message>
        <source>without a number, ~ means at most %3 words between</source>
        <translation>ohne Zahl heißt ~: höchstens %3 Wörter dazwischen</translation>
    </message>
    <message>
        <source>this bracket was never opened</source>
        <translation>diese Klammer wurde nie geöffnet</translation>
    </message>
    <message>
        <source>there is no field “%1”; it is searched for as text</source>
        <translation>ein Feld „%1“ gibt es nicht; es wird als Text gesucht</translation>
    </message>
    <message>
        <source>there is no field “%1”, it is searched for as text; is “%2” meant?</source>
        <translation>ein Feld „%1“ gibt es nicht, es wird als Text gesucht; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>regions of a language are not told apart: all of “%2” is found</source>
        <translation>die Länder einer Sprache werden nicht unterschieden: gefunden wird alles mit „%2“</translation>
    </message>
    <message>
        <source>the range “%1” was turned round: the smaller one comes first</source>
        <translation>der Bereich „%1“ wurde umgedreht: das Kleinere steht vorn</translation>
    </message>
    <message>
        <source>an asterisk stands for letters only at the end of a word</source>
        <translation>ein Sternchen steht nur am Wortende für Buchstaben</translation>
    </message>
    <message>
        <source>“%1” is too short a beginning: it is taken as a word</source>
        <translation>„%1“ ist als Wortanfang zu kurz: es wird als Wort gesucht</translation>
    </message>
    <message>
        <source>“%1” needs a plain word on each side; it is left out</source>
        <translation>„%1“ braucht auf beiden Seiten ein einfaches Wort; es wird übergangen</translation>
    </message>
    <message>
        <source>at most %3 words may lie between</source>
        <translation>höchstens %3 Wörter dürfen dazwischen liegen</translation>
    </message>
    <message>
        <source>brackets deeper than %3 levels are left out</source>
        <translation>Klammern in mehr als %3 Ebenen werden übergangen</translation>
    </message>
    <message>
        <source>only the first %3 words are searched for</source>
        <translation>nur die ersten %3 Wörter werden gesucht</translation>
    </message>
    <message>
        <source>there is no word in it to search for</source>
        <translation>darin steht kein Wort, das sich suchen ließe</translation>
    </message>
    <message>
        <source>at character %1</source>
        <translation>bei Zeichen %1</translation>
    </message>
    <message>
        <source>its article has no text yet; once it is fetched, its place is looked for</source>
        <translation>ihr Artikel hat noch keinen Text; sobald er geladen ist, wird ihre Stelle gesucht</translation>
    </message>
    <message>
        <source>take over W3C Web Annotations (JSON-LD); those whose words are not found wait for a review</source>
        <translation>W3C Web Annotations (JSON-LD) übernehmen; was seine Stelle nicht findet, wartet auf die Durchsicht</translation>
    </message>
    <message>
        <source>move all that one import of annotations brought to the trash</source>
        <translation>alles, was ein Import von Anmerkungen gebracht hat, in den Papierkorb legen</translation>
    </message>
    <message>
        <source>bring it back from there</source>
        <translation>es von dort zurückholen</translation>
    </message>
    <message>
        <source>verified: the quote stands there, and its text is the one that was stored</source>
        <translation>bestätigt: Das Zitat steht dort, und sein Text ist der, der gespeichert wurde</translation>
    </message>
    <message>
        <source>not confirmed: it was imported, and no text here holds its words in a certain place</source>
        <translation>nicht bestätigt: Es wurde importiert, und in keinem Text hier haben seine Wörter eine eindeutige Stelle</translation>
    </message>
    <message>
        <source>not confirmed: the stored text is not the one that was quoted</source>
        <translation>nicht bestätigt: Der gespeicherte Text ist nicht der, der zitiert wurde</translation>
    </message>
    <message>
        <source>not confirmed: the quote doesn&apos;t stand there</source>
        <translation>nicht bestätigt: Das Zitat steht dort nicht</translation>
    </message>
    <message>
        <source>--template, --index and --deleted are for Markdown</source>
        <translation>--template, --index und --deleted gelten für Markdown</translation>
    </message>
    <message>
        <source>nothing found; did you mean: %1</source>
        <translation>nichts gefunden; meinten Sie: %1</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day as QLocale::toString() formats it, with the short name of the month</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DesktopDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Libraries (*.randnotiz)</source>
        <translation>Bibliotheken (*.randnotiz)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There is no text in it that could be read.</source>
        <translation>Es ist kein lesbarer Text darin.</translation>
    </message>
    <message>
        <source>It is larger than 20 MB.</source>
        <translation>Die Datei ist größer als 20 MB.</translation>
    </message>
    <message>
        <source>Its parts are nested more deeply than any real page.</source>
        <translation>Die Teile sind tiefer verschachtelt als auf jeder echten Seite.</translation>
    </message>
    <message>
        <source>It is not plain text, Markdown or HTML.</source>
        <translation>Das ist weder reiner Text noch Markdown noch HTML.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read. Perhaps it was moved, or you may not read it.</source>
        <translation>„%1“ kann nicht gelesen werden. Vielleicht wurde die Datei verschoben, oder das Leserecht fehlt.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written. Choose another place.</source>
        <translation>„%1“ kann nicht geschrieben werden. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another place.</source>
        <translation>Die Datei kann nicht geschrieben werden. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room, then try again.</source>
        <translation>Der Datenträger ist voll. Bitte Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file is not a library of Randnotiz.</source>
        <translation>Die Datei ist keine Bibliothek von Randnotiz.</translation>
    </message>
    <message>
        <source>The library was made by a newer version of Randnotiz. Update the program to open it.</source>
        <translation>Die Bibliothek stammt von einer neueren Version von Randnotiz. Zum Öffnen bitte das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>The library file is damaged. Restore it from a backup, or read what can still be read.</source>
        <translation>Die Bibliotheksdatei ist beschädigt. Bitte auf eine Sicherung zurückgreifen oder lesen, was noch lesbar ist.</translation>
    </message>
    <message>
        <source>The library can only be read, so nothing can be changed in it.</source>
        <translation>Die Bibliothek kann nur gelesen werden, deshalb lässt sich nichts darin ändern.</translation>
    </message>
    <message>
        <source>Another program is using the library and doesn&apos;t answer.</source>
        <translation>Ein anderes Programm benutzt die Bibliothek und antwortet nicht.</translation>
    </message>
    <message>
        <source>The folder of “%1” can&apos;t be made or written.</source>
        <translation>Der Ordner von „%1“ lässt sich nicht anlegen oder beschreiben.</translation>
    </message>
    <message>
        <source>The library&apos;s folder can&apos;t be made or written.</source>
        <translation>Der Ordner der Bibliothek lässt sich nicht anlegen oder beschreiben.</translation>
    </message>
    <message>
        <source>The installed Qt and SQLite don&apos;t fit together. Install Randnotiz from your distribution&apos;s packages, or build it again.</source>
        <translation>Die installierten Versionen von Qt und SQLite passen nicht zusammen. Bitte Randnotiz aus den Paketen der Distribution installieren oder neu bauen.</translation>
    </message>
    <message>
        <source>The library could not be read or written.</source>
        <translation>Die Bibliothek konnte nicht gelesen oder beschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It isn&apos;t there any more.</source>
        <translation>Das ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“%1” fits more than one.</source>
        <translation>„%1“ passt auf mehrere.</translation>
    </message>
    <message>
        <source>More than one fits.</source>
        <translation>Es passt mehr als eines.</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>„%1“ ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Das ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>It was changed elsewhere meanwhile, and stays as it is now.</source>
        <translation>Das wurde inzwischen anderswo geändert und bleibt, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is no library at “%1”.</source>
        <translation>Unter „%1“ liegt keine Bibliothek.</translation>
    </message>
    <message>
        <source>“%1” is not a library of Randnotiz. It was left as it is.</source>
        <translation>„%1“ ist keine Bibliothek von Randnotiz. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Randnotiz. Update the program to open it; the file was left as it is.</source>
        <translation>„%1“ stammt von einer neueren Version von Randnotiz. Zum Öffnen bitte das Programm aktualisieren; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>“%1” is damaged. It was left as it is. If you have a backup, open that one.</source>
        <translation>„%1“ ist beschädigt. Die Datei blieb, wie sie ist. Falls es eine Sicherung gibt, bitte diese öffnen.</translation>
    </message>
    <message>
        <source>Another program is using “%1” and doesn&apos;t answer.</source>
        <translation>Ein anderes Programm benutzt „%1“ und antwortet nicht.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written: the file, its folder or its disk is read-only.</source>
        <translation>„%1“ kann nicht beschrieben werden: Datei, Ordner oder Datenträger sind schreibgeschützt.</translation>
    </message>
    <message>
        <source>A library can&apos;t be made at “%1”: the folder can&apos;t be made or written.</source>
        <translation>Unter „%1“ kann keine Bibliothek angelegt werden: Der Ordner lässt sich nicht anlegen oder beschreiben.</translation>
    </message>
    <message>
        <source>The disk of “%1” is full. Make some room, then try again.</source>
        <translation>Der Datenträger von „%1“ ist voll. Bitte Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation>„%1“ konnte nicht geöffnet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) that are no text in its character set are shown as “�”.</source>
        <translation>
            <numerusform>%Ln Stelle, die im Zeichensatz der Datei kein Text ist, erscheint als „�“.</numerusform>
            <numerusform>%Ln Stellen, die im Zeichensatz der Datei kein Text sind, erscheinen als „�“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero byte(s) are shown as “�”.</source>
        <translation>
            <numerusform>%Ln Nullbyte erscheint als „�“.</numerusform>
            <numerusform>%Ln Nullbytes erscheinen als „�“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its character set was guessed: %1.</source>
        <translation>Der Zeichensatz wurde erraten: %1.</translation>
    </message>
    <message>
        <source>It claims the character set %1, but isn&apos;t written in it.</source>
        <translation>Die Datei gibt den Zeichensatz %1 an, ist aber nicht darin geschrieben.</translation>
    </message>
    <message>
        <source>Lists or quotations nested more than 64 deep were made shallower.</source>
        <translation>Listen oder Zitate, die mehr als 64-fach verschachtelt sind, wurden flacher gemacht.</translation>
    </message>
    <message>
        <source>Something was left out: %1</source>
        <translation>Weggelassen wurde: %1</translation>
    </message>
    <message>
        <source>It is page %1 of an article of several pages; only this page was read.</source>
        <translation>Es ist Seite %1 eines Artikels mit mehreren Seiten; nur diese Seite wurde gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>It is page %1 of an article of %Ln page(s); only this page was read.</source>
        <translation>
            <numerusform>Es ist Seite %1 eines Artikels mit %Ln Seite; nur diese Seite wurde gelesen.</numerusform>
            <numerusform>Es ist Seite %1 eines Artikels mit %Ln Seiten; nur diese Seite wurde gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Already in the library</source>
        <translation>Schon in der Bibliothek</translation>
    </message>
    <message>
        <source>New version of an article</source>
        <translation>Neue Fassung eines Artikels</translation>
    </message>
    <message>
        <source>Back from the trash</source>
        <translation>Aus dem Papierkorb zurück</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>There is a PDF document at this address, not a page.</source>
        <translation>Unter dieser Adresse liegt ein PDF-Dokument, keine Seite.</translation>
    </message>
    <message>
        <source>There is a picture at this address, not a page.</source>
        <translation>Unter dieser Adresse liegt ein Bild, keine Seite.</translation>
    </message>
    <message>
        <source>There is a film at this address, not a page.</source>
        <translation>Unter dieser Adresse liegt ein Film, keine Seite.</translation>
    </message>
    <message>
        <source>There is a recording at this address, not a page.</source>
        <translation>Unter dieser Adresse liegt eine Aufnahme, keine Seite.</translation>
    </message>
    <message>
        <source>There is a file of the type “%1” at this address, not a page.</source>
        <translation>Unter dieser Adresse liegt eine Datei der Art „%1“, keine Seite.</translation>
    </message>
    <message>
        <source>The server has no page at this address (%1).</source>
        <translation>Der Server hat unter dieser Adresse keine Seite (%1).</translation>
    </message>
    <message>
        <source>The server doesn&apos;t give this page to everybody (%1). Open it in a browser, save it there, and import the file.</source>
        <translation>Der Server gibt diese Seite nicht jedem (%1). Bitte im Browser öffnen, dort sichern und die Datei importieren.</translation>
    </message>
    <message>
        <source>The server can&apos;t give the page now (%1). Try again later.</source>
        <translation>Der Server kann die Seite gerade nicht liefern (%1). Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server answers “%1” instead of a page.</source>
        <translation>Der Server antwortet „%1“ statt mit einer Seite.</translation>
    </message>
    <message>
        <source>The part of Randnotiz that fetches pages is not installed.</source>
        <translation>Der Teil von Randnotiz, der Seiten abruft, ist nicht installiert.</translation>
    </message>
    <message>
        <source>No server of this name was found. Is the address right, and is there a network?</source>
        <translation>Es wurde kein Server dieses Namens gefunden. Stimmt die Adresse, und gibt es ein Netz?</translation>
    </message>
    <message>
        <source>The connection to the server failed or broke off.</source>
        <translation>Die Verbindung zum Server kam nicht zustande oder brach ab.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>No safe connection: the server doesn&apos;t prove that it is the one in the address.</source>
        <translation>Keine sichere Verbindung: Der Server weist nicht nach, dass er der aus der Adresse ist.</translation>
    </message>
    <message>
        <source>The server sends from one address to the next without end.</source>
        <translation>Der Server schickt endlos von einer Adresse zur nächsten.</translation>
    </message>
    <message>
        <source>The server sends to “%1”, where no page may lead.</source>
        <translation>Der Server schickt nach „%1“, wohin keine Seite führen darf.</translation>
    </message>
    <message>
        <source>No paragraph of “%1” is in the page that was fetched.</source>
        <translation>In der abgerufenen Seite steht kein Absatz von „%1“.</translation>
    </message>
    <message>
        <source>The page that was fetched is much shorter than “%1”: %2 words instead of %3.</source>
        <translation>Die abgerufene Seite ist viel kürzer als „%1“: %2 Wörter statt %3.</translation>
    </message>
    <message>
        <source>Kept as it was</source>
        <translation>Blieb, wie es war</translation>
    </message>
    <message>
        <source>It has more parts than any real page.</source>
        <translation>Die Datei besteht aus mehr Teilen als jede echte Seite.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation>Ein Schlagwort „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is such a tag already.</source>
        <translation>Ein solches Schlagwort gibt es schon.</translation>
    </message>
    <message>
        <source>A tag can&apos;t be moved below itself.</source>
        <translation>Ein Schlagwort lässt sich nicht unter sich selbst verschieben.</translation>
    </message>
    <message>
        <source>The template “%1” can&apos;t be used (%2).</source>
        <translation>Die Vorlage „%1“ ist nicht brauchbar (%2).</translation>
    </message>
</context>
<context>
    <name>FormatName</name>
    <message>
        <source>Web page with the marks in the text (HTML)</source>
        <translation>Webseite mit den Markierungen im Text (HTML)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Table of annotations (CSV)</source>
        <translation>Tabelle der Anmerkungen (CSV)</translation>
    </message>
    <message>
        <source>Bibliography (BibTeX)</source>
        <translation>Literaturverzeichnis (BibTeX)</translation>
    </message>
    <message>
        <source>Bibliography (CSL-JSON)</source>
        <translation>Literaturverzeichnis (CSL-JSON)</translation>
    </message>
    <message>
        <source>Pages with the marks in the text (PDF)</source>
        <translation>Seiten mit den Markierungen im Text (PDF)</translation>
    </message>
</context>
<context>
    <name>LeftAnnotationText</name>
    <message>
        <source>left out: it is no annotation</source>
        <translation>ausgelassen: Es ist keine Anmerkung</translation>
    </message>
    <message>
        <source>left out: it doesn&apos;t say which article it is about</source>
        <translation>ausgelassen: Es ist nicht angegeben, um welchen Artikel es geht</translation>
    </message>
    <message>
        <source>left out: it quotes no words</source>
        <translation>ausgelassen: Es werden keine Wörter zitiert</translation>
    </message>
    <message>
        <source>left out: it is longer than 100,000 characters</source>
        <translation>ausgelassen: länger als 100.000 Zeichen</translation>
    </message>
    <message>
        <source>kept for review: its article has no text yet</source>
        <translation>zur Durchsicht aufbewahrt: Der Artikel hat noch keinen Text</translation>
    </message>
    <message>
        <source>kept for review: its words stand in the text more than once</source>
        <translation>zur Durchsicht aufbewahrt: Die Wörter stehen mehrmals im Text</translation>
    </message>
    <message>
        <source>kept for review: its words don&apos;t stand in the text</source>
        <translation>zur Durchsicht aufbewahrt: Die Wörter stehen nicht im Text</translation>
    </message>
    <message>
        <source>left out: its article is not in this library</source>
        <translation>ausgelassen: Der Artikel ist nicht in dieser Bibliothek</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>both words, in any form</source>
        <translation>beide Wörter, in jeder Form</translation>
    </message>
    <message>
        <source>at least one of them</source>
        <translation>wenigstens eines davon</translation>
    </message>
    <message>
        <source>exactly these words in this order</source>
        <translation>genau diese Wörter in dieser Folge</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>ohne dieses Wort</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>Wörter, die so anfangen</translation>
    </message>
    <message>
        <source>at most five words between</source>
        <translation>höchstens fünf Wörter dazwischen</translation>
    </message>
    <message>
        <source>brackets hold together</source>
        <translation>Klammern halten zusammen</translation>
    </message>
    <message>
        <source>only in this part of an article</source>
        <translation>nur in diesem Teil eines Artikels</translation>
    </message>
    <message>
        <source>where an article comes from</source>
        <translation>woher ein Artikel stammt</translation>
    </message>
    <message>
        <source>in highlighted passages or your notes</source>
        <translation>in markierten Stellen oder eigenen Notizen</translation>
    </message>
    <message>
        <source>with this tag or one below it</source>
        <translation>mit diesem Schlagwort oder einem darunter</translation>
    </message>
    <message>
        <source>highlighted in this colour</source>
        <translation>in dieser Farbe markiert</translation>
    </message>
    <message>
        <source>in this language</source>
        <translation>in dieser Sprache</translation>
    </message>
    <message>
        <source>in this state</source>
        <translation>in diesem Zustand</translation>
    </message>
    <message>
        <source>with a note of yours</source>
        <translation>mit einer eigenen Notiz</translation>
    </message>
    <message>
        <source>from this time; also &gt;2025-01, &lt;2025-01-15</source>
        <translation>aus dieser Zeit; auch &gt;2025-01, &lt;15.1.2025</translation>
    </message>
    <message>
        <source>also today, yesterday, this month</source>
        <translation>auch heute, gestern, diesen Monat</translation>
    </message>
    <message>
        <source>articles of this length</source>
        <translation>Artikel dieser Länge</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
</context>
<context>
    <name>SearchHint</name>
    <message>
        <source>There is no colour “%1”.</source>
        <translation>Eine Farbe „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>No language “%1” is known.</source>
        <translation>Eine Sprache „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write 2025, 2025-01 or 2025-01-15.</source>
        <translation>„%1“ ist kein Datum. Möglich sind 2025, 1.2025 oder 15.1.2025.</translation>
    </message>
    <message>
        <source>“%1” is no number of words.</source>
        <translation>„%1“ ist keine Anzahl von Wörtern.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be asked for here.</source>
        <translation>„%1“ lässt sich hier nicht suchen.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>Die schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>There is nothing in %1.</source>
        <translation>In %1 steht nichts.</translation>
    </message>
    <message>
        <source>Something is missing beside “%1”.</source>
        <translation>Neben „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>“%1” is still to be completed.</source>
        <translation>„%1“ ist noch unvollständig.</translation>
    </message>
    <message>
        <source>The date isn&apos;t complete yet.</source>
        <translation>Das Datum ist noch unvollständig.</translation>
    </message>
    <message numerus="yes">
        <source>Without a number, ~ means at most %n words between.</source>
        <translation>
            <numerusform>Ohne Zahl bedeutet ~ höchstens %n Wort dazwischen.</numerusform>
            <numerusform>Ohne Zahl bedeutet ~ höchstens %n Wörter dazwischen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>Diese Klammer wurde nie geöffnet.</translation>
    </message>
    <message>
        <source>There is no field “%1”; it is searched for as text.</source>
        <translation>Ein Feld „%1“ gibt es nicht; gesucht wird es als Text.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Is “%2” meant?</source>
        <translation>Ein Feld „%1“ gibt es nicht. Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>Regions of a language are not told apart: all of “%1” is found.</source>
        <translation>Regionen einer Sprache werden nicht unterschieden: Gefunden wird alles in „%1“.</translation>
    </message>
    <message>
        <source>The range was turned round: the smaller one comes first.</source>
        <translation>Anfang und Ende wurden vertauscht: Der kleinere Wert steht vorn.</translation>
    </message>
    <message>
        <source>An asterisk stands for letters only at the end of a word.</source>
        <translation>Ein Sternchen steht nur am Ende eines Wortes für weitere Buchstaben.</translation>
    </message>
    <message>
        <source>At least two letters before the asterisk, please.</source>
        <translation>Vor dem Sternchen müssen mindestens zwei Buchstaben stehen.</translation>
    </message>
    <message>
        <source>%1 needs a plain word on each side.</source>
        <translation>%1 braucht auf beiden Seiten ein einfaches Wort.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n words may lie between.</source>
        <translation>
            <numerusform>Höchstens %n Wort darf dazwischenliegen.</numerusform>
            <numerusform>Höchstens %n Wörter dürfen dazwischenliegen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brackets deeper than %n levels are left out.</source>
        <translation>
            <numerusform>Klammern unterhalb von %n Ebene fallen weg.</numerusform>
            <numerusform>Klammern unterhalb von %n Ebenen fallen weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n words are searched for.</source>
        <translation>
            <numerusform>Gesucht wird nur nach dem ersten Wort.</numerusform>
            <numerusform>Gesucht wird nur nach den ersten %n Wörtern.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no word in it to search for.</source>
        <translation>Darin steht kein Wort, nach dem sich suchen lässt.</translation>
    </message>
</context>
<context>
    <name>TagWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 &quot;12 articles&quot;, %2 &quot;48 annotations&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” becomes “%2”: %3</source>
        <extracomment>%1 and %2 are names of tags, %3 &quot;12 articles, 48 annotations&quot;</extracomment>
        <translation>„%1“ wird zu „%2“: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln carry both</source>
        <translation>
            <numerusform>%Ln hat beide</numerusform>
            <numerusform>%Ln haben beide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) below come along.</source>
        <translation>
            <numerusform>%Ln Schlagwort darunter kommt mit.</numerusform>
            <numerusform>%Ln Schlagwörter darunter kommen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is on %2.</source>
        <translation>„%1“ steht an: %2.</translation>
    </message>
    <message>
        <source>With the %1 below it: %2.</source>
        <extracomment>%1 &quot;3 tags&quot;, %2 &quot;12 articles, 48 annotations&quot;</extracomment>
        <translation>Mit darunter %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln Schlagwort</numerusform>
            <numerusform>%Ln Schlagwörtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Capitals, umlauts</source>
        <translation>Groß/klein, Umlaute</translation>
    </message>
    <message>
        <source>Hyphens, spaces</source>
        <translation>Bindestrich, Lücke</translation>
    </message>
    <message>
        <source>Plural, ending</source>
        <translation>Plural, Endung</translation>
    </message>
    <message>
        <source>One letter</source>
        <translation>Ein Buchstabe</translation>
    </message>
</context>
<context>
    <name>TemplateText</name>
    <message>
        <source>“{{” without “}}”.</source>
        <translation>„{{“ ohne „}}“.</translation>
    </message>
    <message>
        <source>The section “%1” has no end.</source>
        <translation>Der Abschnitt „%1“ hat kein Ende.</translation>
    </message>
    <message>
        <source>The section “%1” has no beginning.</source>
        <translation>Der Abschnitt „%1“ hat keinen Anfang.</translation>
    </message>
    <message>
        <source>There is no field “%1” here.</source>
        <translation>Ein Feld „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>“%1” is no text; write {{#%1}}…{{/%1}}.</source>
        <translation>„%1“ ist kein Text; richtig ist {{#%1}}…{{/%1}}.</translation>
    </message>
    <message>
        <source>Partials and other delimiters are not supported.</source>
        <translation>Teilvorlagen und andere Begrenzer gibt es nicht.</translation>
    </message>
    <message>
        <source>Plain Markdown</source>
        <translation>Schlichtes Markdown</translation>
    </message>
    <message>
        <source>Quotations with source</source>
        <translation>Zitate mit Quelle</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <comment>place in a template, and what is wrong there</comment>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message>
        <source>highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>change of colour</source>
        <translation>Farbwechsel</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>moving the ends</source>
        <translation>Verschieben der Enden</translation>
    </message>
    <message>
        <source>tags of the annotation</source>
        <translation>Schlagwörter der Anmerkung</translation>
    </message>
    <message>
        <source>removing the annotation</source>
        <translation>Entfernen der Anmerkung</translation>
    </message>
    <message>
        <source>restoring the annotation</source>
        <translation>Wiederherstellen der Anmerkung</translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>tags of the article</source>
        <translation>Schlagwörter des Artikels</translation>
    </message>
    <message>
        <source>reading state</source>
        <translation>Lesestatus</translation>
    </message>
    <message>
        <source>tags of the articles</source>
        <translation>Schlagwörter der Artikel</translation>
    </message>
    <message>
        <source>reading state of the articles</source>
        <translation>Lesestatus der Artikel</translation>
    </message>
    <message>
        <source>moving to the trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>restoring from the trash</source>
        <translation>Aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>renaming the tag</source>
        <translation>Umbenennen des Schlagworts</translation>
    </message>
    <message>
        <source>merging the tags</source>
        <translation>Zusammenführen der Schlagwörter</translation>
    </message>
    <message>
        <source>deleting the tag</source>
        <translation>Löschen des Schlagworts</translation>
    </message>
    <message>
        <source>restoring the tag</source>
        <translation>Wiederherstellen des Schlagworts</translation>
    </message>
    <message>
        <source>change of the tag</source>
        <translation>Änderung des Schlagworts</translation>
    </message>
    <message>
        <source>“not the same”</source>
        <translation>„Nicht dasselbe“</translation>
    </message>
    <message>
        <source>new text</source>
        <translation>neuer Text</translation>
    </message>
    <message>
        <source>edit of the text</source>
        <translation>Bearbeiten des Textes</translation>
    </message>
    <message>
        <source>going to another version</source>
        <translation>Wechsel der Fassung</translation>
    </message>
    <message>
        <source>accepting the new words</source>
        <translation>Übernehmen des neuen Wortlauts</translation>
    </message>
    <message>
        <source>keeping the old quote</source>
        <translation>Behalten des alten Zitats</translation>
    </message>
    <message>
        <source>attaching the annotation</source>
        <translation>Anheften der Anmerkung</translation>
    </message>
    <message>
        <source>merging highlights</source>
        <translation>Zusammenführen der Markierungen</translation>
    </message>
    <message>
        <source>highlighting all occurrences</source>
        <translation>Markieren aller Fundstellen</translation>
    </message>
    <message>
        <source>import of annotations</source>
        <translation>Import von Anmerkungen</translation>
    </message>
    <message>
        <source>saving the search</source>
        <translation>Speichern der Suche</translation>
    </message>
    <message>
        <source>change of the saved search</source>
        <translation>Änderung der gespeicherten Suche</translation>
    </message>
    <message>
        <source>deleting the saved search</source>
        <translation>Löschen der gespeicherten Suche</translation>
    </message>
    <message>
        <source>tags of the annotations</source>
        <translation>Schlagwörter der Anmerkungen</translation>
    </message>
    <message>
        <source>colour of the annotations</source>
        <translation>Farbe der Anmerkungen</translation>
    </message>
</context>
<context>
    <name>randnotiz::AboutDialog</name>
    <message>
        <source>About Randnotiz</source>
        <translation>Über Randnotiz</translation>
    </message>
    <message>
        <source>Randnotiz %1</source>
        <translation>Randnotiz %1</translation>
    </message>
    <message>
        <source>Reads, marks and keeps what you read closely. Everything stays on this computer, in one file that belongs to you:</source>
        <translation>Lesen, markieren und behalten, was genaues Lesen verdient. Alles bleibt auf diesem Computer, in einer einzigen eigenen Datei:</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty. Runs on Qt %1.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewähr. Läuft mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>randnotiz::AddressDialog</name>
    <message>
        <source>Add by address</source>
        <translation>Nach Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Only this page is fetched: no pictures, no scripts, no cookies.</source>
        <translation>Nur diese Seite wird abgerufen: keine Bilder, keine Skripte, keine Cookies.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>A web page or a bookmark asks Randnotiz to fetch this address. Do you want that?</source>
        <translation>Eine Webseite oder ein Lesezeichen bittet Randnotiz, diese Adresse abzurufen. Soll das geschehen?</translation>
    </message>
    <message>
        <source>Selected there:</source>
        <translation>Dort ausgewählt:</translation>
    </message>
</context>
<context>
    <name>randnotiz::AnnotationBrowser</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 &quot;12 annotations&quot;, %2 &quot;3 groups&quot;</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is being prepared for searching: %1 of %2.</source>
        <translation>Die Bibliothek wird für die Suche vorbereitet: %1 von %2.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation>Noch keine Anmerkungen</translation>
    </message>
    <message>
        <source>No annotation fits what is searched for.</source>
        <translation>Keine Anmerkung passt zu dem, was gesucht wird.</translation>
    </message>
    <message>
        <source>Select a passage of an article, then choose a colour or press 1 to 6.</source>
        <translation>In einem Artikel eine Stelle auswählen, dann eine Farbe wählen oder 1 bis 6 drücken.</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>Alle Anmerkungen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>randnotiz::AnnotationImportController</name>
    <message>
        <source>Importing annotations</source>
        <translation>Anmerkungen werden importiert</translation>
    </message>
    <message>
        <source>%1 of %2 annotations</source>
        <translation>%1 von %2 Anmerkungen</translation>
    </message>
    <message>
        <source>It holds no Web Annotations.</source>
        <translation>Sie enthält keine Web Annotations.</translation>
    </message>
    <message>
        <source>Nothing was imported from “%1”. %2</source>
        <translation>Aus der Datei „%1“ wurde nichts importiert. %2</translation>
    </message>
</context>
<context>
    <name>randnotiz::AnnotationPanel</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln annotation(s)</source>
        <translation>
            <numerusform>%1 von %Ln Anmerkung</numerusform>
            <numerusform>%1 von %Ln Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The annotations of the article that you read are shown here.</source>
        <translation>Hier erscheinen die Anmerkungen zum geöffneten Artikel.</translation>
    </message>
    <message>
        <source>No annotations yet. Select a passage of the text, then choose a colour or press 1 to 6.</source>
        <translation>Noch keine Anmerkungen. Eine Stelle im Text auswählen, dann eine Farbe wählen oder 1 bis 6 drücken.</translation>
    </message>
    <message>
        <source>No annotation matches the filter.</source>
        <translation>Keine Anmerkung passt zum Filter.</translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation>Zitat kopieren</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Note on the article…</source>
        <translation>Notiz zum Artikel …</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Tags of the article</source>
        <translation>Schlagwörter des Artikels</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Accept new words</source>
        <translation>Neuen Wortlaut übernehmen</translation>
    </message>
    <message>
        <source>Leave as not found</source>
        <translation>Als nicht gefunden belassen</translation>
    </message>
    <message>
        <source>Keep old quote</source>
        <translation>Altes Zitat behalten</translation>
    </message>
    <message>
        <source>Attach to selection</source>
        <translation>An die Auswahl heften</translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Schlagwörter hinzufügen …</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung entfernen</numerusform>
            <numerusform>%Ln Anmerkungen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Tags for %Ln annotation(s), with commas between them:</source>
        <translation>
            <numerusform>Schlagwörter für %Ln Anmerkung, durch Kommas getrennt:</numerusform>
            <numerusform>Schlagwörter für %Ln Anmerkungen, durch Kommas getrennt:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln quotation(s) with source</source>
        <translation>
            <numerusform>Als Zitat mit Quelle kopieren</numerusform>
            <numerusform>%Ln Zitate mit Quellen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Nachweis …</translation>
    </message>
</context>
<context>
    <name>randnotiz::AnnotationReceipt</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) imported</source>
        <translation>
            <numerusform>%Ln Anmerkung importiert</numerusform>
            <numerusform>%Ln Anmerkungen importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept for review, without a place in the text</source>
        <translation>
            <numerusform>%Ln zur Durchsicht aufbewahrt, ohne Stelle im Text</numerusform>
            <numerusform>%Ln zur Durchsicht aufbewahrt, ohne Stelle im Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the library</source>
        <translation>
            <numerusform>%Ln schon in der Bibliothek</numerusform>
            <numerusform>%Ln schon in der Bibliothek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s), still without text</source>
        <translation>
            <numerusform>%Ln neuer Artikel, noch ohne Text</numerusform>
            <numerusform>%Ln neue Artikel, noch ohne Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest could not be imported. %1</source>
        <translation>Der Rest konnte nicht importiert werden. %1</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Durchsehen …</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Imported annotations</source>
        <translation>Importierte Anmerkungen</translation>
    </message>
    <message>
        <source>These annotations were not found in a text:</source>
        <translation>Diese Anmerkungen wurden in keinem Text gefunden:</translation>
    </message>
</context>
<context>
    <name>randnotiz::Application</name>
    <message>
        <source>The library can&apos;t be opened</source>
        <translation>Die Bibliothek kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>It can still be read, but nothing can be changed in it.</source>
        <translation>Sie kann noch gelesen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Opened for reading only: %1</source>
        <translation>Nur zum Lesen geöffnet: %1</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Restoring the library from the backup…</source>
        <translation>Die Bibliothek wird aus der Sicherung wiederhergestellt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Randnotiz</source>
        <translation>Randnotiz</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Sicherung vom %1 wiederherstellen</translation>
    </message>
    <message>
        <source>The backup was not restored, and the library is as it was. %1</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt, die Bibliothek ist, wie sie war. %1</translation>
    </message>
    <message>
        <source>The library was restored from the backup. What was there before is kept: File → Backups… lists it first.</source>
        <translation>Die Bibliothek wurde aus der Sicherung wiederhergestellt. Was vorher da war, ist aufgehoben und steht unter „Datei → Sicherungen …“ an erster Stelle.</translation>
    </message>
    <message>
        <source>The library is damaged. Looking for backups that can be restored…</source>
        <translation>Die Bibliothek ist beschädigt. Es wird nach Sicherungen gesucht, die sich wiederherstellen lassen …</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne Sicherung weiter</translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleController</name>
    <message>
        <source>Unsaved note</source>
        <translation>Ungespeicherte Notiz</translation>
    </message>
    <message>
        <source>Words that you typed are not in the library.</source>
        <translation>Getippter Text ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>They could not be saved. If you go on, they are lost. Stay to copy them or to try again.</source>
        <translation>Er konnte nicht gespeichert werden und geht beim Fortfahren verloren. Zum Kopieren oder für einen neuen Versuch hierbleiben.</translation>
    </message>
    <message>
        <source>Go on and lose them</source>
        <translation>Fortfahren und verlieren</translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleDetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Authors:</source>
        <translation>&amp;Autoren:</translation>
    </message>
    <message>
        <source>Several are parted by a semicolon</source>
        <translation>Mehrere durch Semikolon trennen</translation>
    </message>
    <message>
        <source>&amp;Published:</source>
        <translation>&amp;Erschienen:</translation>
    </message>
    <message>
        <source>2025-01-07, 2025-01 or 2025</source>
        <translation>2025-01-07, 2025-01 oder 2025</translation>
    </message>
    <message>
        <source>&amp;Source:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>Newspaper, agency, journal</source>
        <translation>Zeitung, Agentur, Zeitschrift</translation>
    </message>
    <message>
        <source>S&amp;ite:</source>
        <translation>&amp;Website:</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>For example de or en-GB</source>
        <translation>Zum Beispiel de oder en-GB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s), about %1 min · added %2</source>
        <translation>
            <numerusform>%Ln Wort, etwa %1 min · hinzugefügt %2</numerusform>
            <numerusform>%Ln Wörter, etwa %1 min · hinzugefügt %2</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>worked out from the text</source>
        <translation>aus dem Text erschlossen</translation>
    </message>
    <message>
        <source>stated by the article</source>
        <translation>im Artikel angegeben</translation>
    </message>
    <message>
        <source>edited by you</source>
        <translation>selbst bearbeitet</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 2025-01-07, 2025-01 or 2025.</source>
        <translation>„%1“ ist kein Datum. Bitte als 2025-01-07, 2025-01 oder 2025 schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no web address. It begins with https:// or http://.</source>
        <translation>„%1“ ist keine Webadresse. Sie beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>“%1” is no language that Randnotiz knows. Write its code, such as de or en-GB.</source>
        <translation>„%1“ ist keine Sprache, die Randnotiz kennt. Bitte ihr Kürzel schreiben, etwa de oder en-GB.</translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleDocument</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message numerus="yes">
        <source>A table of %Ln row(s), too large to be drawn: shown as text, cells parted by tabs</source>
        <translation>
            <numerusform>Eine Tabelle mit %Ln Zeile, zu groß zum Zeichnen: als Text gezeigt, Zellen durch Tabulatoren getrennt</numerusform>
            <numerusform>Eine Tabelle mit %Ln Zeilen, zu groß zum Zeichnen: als Text gezeigt, Zellen durch Tabulatoren getrennt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>Lesestatus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Angelesen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>Liste sortieren</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Number of annotations</source>
        <translation>Zahl der Anmerkungen</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>randnotiz::BackupController</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation>Die heutige Sicherung ist nicht gelungen. %1</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Today&apos;s backup shows that the library is damaged. Older backups are kept. Check the library to see what is wrong.</source>
        <translation>Die heutige Sicherung zeigt, dass die Bibliothek beschädigt ist. Ältere Sicherungen bleiben erhalten. „Bibliothek prüfen“ zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Backing up the library before it closes…</source>
        <translation>Die Bibliothek wird vor dem Schließen gesichert …</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Ohne Sicherung schließen</translation>
    </message>
    <message>
        <source>Randnotiz</source>
        <translation>Randnotiz</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>Keine Sicherung</translation>
    </message>
    <message>
        <source>The library could not be backed up.</source>
        <translation>Die Bibliothek konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <source>%1 What you wrote is saved in the library itself.</source>
        <translation>%1 Was Sie geschrieben haben, ist in der Bibliothek selbst gespeichert.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nicht schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the backup of %1</source>
        <translation>die Sicherung vom %1</translation>
    </message>
    <message>
        <source>The library was copied, but it is damaged, and so is its copy. Check the library to see what is wrong.</source>
        <translation>Die Bibliothek wurde kopiert, ist aber beschädigt, und damit auch die Kopie. „Bibliothek prüfen“ zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>The library was not backed up. %1</source>
        <translation>Die Bibliothek wurde nicht gesichert. %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sicherung läuft</translation>
    </message>
    <message>
        <source>Backed up and checked.</source>
        <translation>Gesichert und geprüft.</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>Kopie der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Libraries (*.randnotiz)</source>
        <translation>Bibliotheken (*.randnotiz)</translation>
    </message>
    <message>
        <source>Copying the library</source>
        <translation>Die Bibliothek wird kopiert</translation>
    </message>
    <message>
        <source>The library was copied to “%1”, and the copy was checked.</source>
        <translation>Die Bibliothek wurde nach „%1“ kopiert und die Kopie geprüft.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>What is in the library now is kept as a backup first, so that you can go back to it.</source>
        <translation>Was jetzt in der Bibliothek ist, wird zuvor als Sicherung aufgehoben und lässt sich wieder zurückholen.</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Put %1 in the place of the library?</source>
        <translation>Soll %1 an die Stelle der Bibliothek treten?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>It holds %1 and %2.</source>
        <translation>Darin sind %1 und %2.</translation>
    </message>
</context>
<context>
    <name>randnotiz::BackupsDialog</name>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>Beim Schließen</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>Vor dem Wiederherstellen</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>Auf Wunsch</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>of a newer version</source>
        <translation>von einer neueren Version</translation>
    </message>
    <message>
        <source>not a library</source>
        <translation>keine Bibliothek</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups of this library, newest first</source>
        <translation>Sicherungen dieser Bibliothek, neueste zuerst</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Vom</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Back up once a day, and on closing after changes</source>
        <translation>Einmal am Tag sichern, und beim Schließen nach Änderungen</translation>
    </message>
    <message>
        <source>Of these backups all of the last two days are kept, then one a day for 12 days, one a week for 10 weeks and one a month for 9 months. Those that you asked for stay until you delete them.</source>
        <translation>Von diesen Sicherungen bleiben alle der letzten zwei Tage, danach eine je Tag für 12 Tage, eine je Woche für 10 Wochen und eine je Monat für 9 Monate. Sicherungen auf Wunsch bleiben, bis Sie sie löschen.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Change folder…</source>
        <translation>Ordner &amp;ändern …</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Restore from a &amp;file…</source>
        <translation>&amp;Aus Datei …</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>There is no backup of this library here yet.</source>
        <translation>Hier liegt noch keine Sicherung dieser Bibliothek.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be shown. Its path stands beside the button.</source>
        <translation>Der Ordner lässt sich nicht anzeigen. Sein Pfad steht neben der Schaltfläche.</translation>
    </message>
</context>
<context>
    <name>randnotiz::BrowserController</name>
    <message>
        <source>&amp;Go to the place</source>
        <translation>&amp;Zur Stelle gehen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %Ln quotation(s) with source</source>
        <translation>
            <numerusform>Als Zitat mit Quelle &amp;kopieren</numerusform>
            <numerusform>%Ln Zitate mit Quellen &amp;kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>F&amp;arbe</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Schlagwörter …</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln annotation(s) to the trash</source>
        <translation>
            <numerusform>In den &amp;Papierkorb verschieben</numerusform>
            <numerusform>%Ln Anmerkungen in den &amp;Papierkorb verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::BrowserDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Schlagwörter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the title of an article, %2 the day when the annotation was made</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>randnotiz::BrowserFilter</name>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By place in the article</source>
        <translation>Nach der Stelle im Artikel</translation>
    </message>
    <message>
        <source>By title of the article</source>
        <translation>Nach dem Titel des Artikels</translation>
    </message>
    <message>
        <source>Search annotations</source>
        <translation>Anmerkungen durchsuchen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>name of a highlight colour</comment>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>Show annotations with this tag</source>
        <translation>Anmerkungen mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Ohne Gruppen</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Nach Schlagwort</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>Nach Farbe</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>How the annotations are grouped</source>
        <translation>Wie die Anmerkungen gruppiert sind</translation>
    </message>
    <message>
        <source>Order of the annotations</source>
        <translation>Reihenfolge der Anmerkungen</translation>
    </message>
</context>
<context>
    <name>randnotiz::CardEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben …</translation>
    </message>
    <message>
        <source>Note on the annotation</source>
        <translation>Notiz zur Anmerkung</translation>
    </message>
    <message>
        <source>Tags of the annotation</source>
        <translation>Schlagwörter der Anmerkung</translation>
    </message>
</context>
<context>
    <name>randnotiz::CareController</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Prüfung der Bibliothek</translation>
    </message>
    <message>
        <source>The library could not be checked. %1</source>
        <translation>Die Bibliothek konnte nicht geprüft werden. %1</translation>
    </message>
    <message>
        <source>%1 articles, %2 versions and %3 annotations were compared with what was stored.</source>
        <translation>%1 Artikel, %2 Fassungen und %3 Anmerkungen wurden mit dem Gespeicherten verglichen.</translation>
    </message>
    <message>
        <source>Check library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>The library is in order. %Ln annotation(s) no longer fit the text of their article.</source>
        <translation>
            <numerusform>Die Bibliothek ist in Ordnung. %Ln Anmerkung passt nicht mehr zum Text ihres Artikels.</numerusform>
            <numerusform>Die Bibliothek ist in Ordnung. %Ln Anmerkungen passen nicht mehr zum Text ihres Artikels.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is in order. %1</source>
        <translation>Die Bibliothek ist in Ordnung. %1</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation>%1 endgültig löschen?</translation>
    </message>
    <message>
        <source>An article goes with all its versions, annotations and notes. This can&apos;t be undone.</source>
        <translation>Mit einem Artikel gehen alle seine Fassungen, Anmerkungen und Notizen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Deleting for good</source>
        <translation>Endgültiges Löschen</translation>
    </message>
    <message>
        <source>Not everything was deleted. %1</source>
        <translation>Es wurde nicht alles gelöscht. %1</translation>
    </message>
    <message>
        <source>Deleted for good: %1</source>
        <translation>Endgültig gelöscht: %1</translation>
    </message>
    <message>
        <source>The library is damaged. File → Backups… has older ones to go back to; what is there now is kept.</source>
        <translation>Die Bibliothek ist beschädigt. Unter „Datei → Sicherungen …“ gibt es ältere Stände; was jetzt da ist, wird dabei aufgehoben.</translation>
    </message>
</context>
<context>
    <name>randnotiz::CodebookModel</name>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
</context>
<context>
    <name>randnotiz::ColourRow</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Hellblau</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere …</translation>
    </message>
</context>
<context>
    <name>randnotiz::ConflictDialog</name>
    <message>
        <source>Property “%1”</source>
        <translation>Eigenschaft „%1“</translation>
    </message>
    <message>
        <source>Beside the annotations</source>
        <translation>Neben den Anmerkungen</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>These passages were changed in the file and in Randnotiz since the last export. The file keeps its own text; Randnotiz’s text stands below it, marked as a conflict.</source>
        <translation>Diese Stellen wurden seit dem letzten Export sowohl in der Datei als auch in Randnotiz geändert. Die Datei behält ihren eigenen Text; der Text aus Randnotiz steht darunter, als Konflikt gekennzeichnet.</translation>
    </message>
    <message>
        <source>Passages changed on both sides</source>
        <translation>Auf beiden Seiten geänderte Stellen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In Randnotiz</source>
        <translation>In Randnotiz</translation>
    </message>
    <message>
        <source>In the &amp;file:</source>
        <translation>In der &amp;Datei:</translation>
    </message>
    <message>
        <source>In &amp;Randnotiz:</source>
        <translation>In &amp;Randnotiz:</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open &amp;copy</source>
        <translation>&amp;Kopie öffnen</translation>
    </message>
    <message>
        <source>The file as it was before the export</source>
        <translation>Die Datei, wie sie vor dem Export war</translation>
    </message>
    <message>
        <source>The whole file: it was exported before Randnotiz kept track of it</source>
        <translation>Die ganze Datei: Sie wurde exportiert, bevor Randnotiz über sie Buch führte</translation>
    </message>
    <message>
        <source>Deleted here</source>
        <translation>Hier gelöscht</translation>
    </message>
    <message>
        <source>The file as it was before is kept as “%1”.</source>
        <translation>Die Datei, wie sie vorher war, liegt als „%1“ bereit.</translation>
    </message>
</context>
<context>
    <name>randnotiz::EmptyList</name>
    <message>
        <source>Your library is empty</source>
        <translation>Die Bibliothek ist leer</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Import articles, or drop files, folders or text here.</source>
        <translation>Artikel importieren oder Dateien, Ordner oder Text hier ablegen.</translation>
    </message>
    <message>
        <source>No article fits the filter.</source>
        <translation>Kein Artikel passt zum Filter.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <source>Try the sample articles</source>
        <translation>Beispielartikel ausprobieren</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>randnotiz::EvidenceController</name>
    <message>
        <source>Nothing was copied. %1</source>
        <translation>Nichts wurde kopiert. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s) copied</source>
        <translation>
            <numerusform>%Ln Zitat kopiert</numerusform>
            <numerusform>%Ln Zitate kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::EvidenceDialog</name>
    <message>
        <source>Paragraph %1 of %2</source>
        <translation>Absatz %1 von %2</translation>
    </message>
    <message>
        <source>Paragraphs %1 to %2 of %3</source>
        <translation>Absätze %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>%1, characters %2 to %3 (Unicode code points, counted from 0)</source>
        <translation>%1, Zeichen %2 bis %3 (Unicode-Codepoints, ab 0 gezählt)</translation>
    </message>
    <message>
        <source>Pasted on %1</source>
        <translation>Eingefügt am %1</translation>
    </message>
    <message>
        <source>Edited in Randnotiz on %1</source>
        <translation>In Randnotiz bearbeitet am %1</translation>
    </message>
    <message>
        <source>Imported on %1 from “%2”</source>
        <translation>Importiert am %1 aus „%2“</translation>
    </message>
    <message>
        <source>Added on %1</source>
        <translation>Hinzugefügt am %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, the present one</source>
        <translation>%1, die jetzige</translation>
    </message>
    <message>
        <source>%1; the present version says the same there</source>
        <translation>%1; in der jetzigen Fassung steht dasselbe</translation>
    </message>
    <message>
        <source>%1; the present version says it in other words</source>
        <translation>%1; in der jetzigen Fassung steht es in anderen Worten</translation>
    </message>
    <message>
        <source>%1; not found in the present version</source>
        <translation>%1; in der jetzigen Fassung nicht gefunden</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>&amp;Copy as quotation</source>
        <translation>Als &amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;evidence</source>
        <translation>&amp;Nachweis kopieren</translation>
    </message>
    <message>
        <source>&amp;Verify again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Not verified. %1</source>
        <translation>Nicht geprüft. %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Verified on %1. The quote stands at this place, character for character, and the checksum of its version, computed anew, is the one that was stored.</source>
        <translation>Geprüft am %1. Das Zitat steht Zeichen für Zeichen an dieser Stelle, und die neu berechnete Prüfsumme seiner Fassung ist die gespeicherte.</translation>
    </message>
    <message>
        <source>Not confirmed on %1. The stored text is not the one that was quoted: its checksum differs. Check the library.</source>
        <translation>Nicht bestätigt am %1. Der gespeicherte Text ist nicht der zitierte: Seine Prüfsumme weicht ab. Bitte die Bibliothek prüfen.</translation>
    </message>
    <message>
        <source>Not confirmed on %1. The quote doesn&apos;t stand at this place. Check the library.</source>
        <translation>Nicht bestätigt am %1. Das Zitat steht nicht an dieser Stelle. Bitte die Bibliothek prüfen.</translation>
    </message>
    <message>
        <source>Not confirmed on %1. The quote was imported, and no version of the article that is here holds its words in a place that is certain.</source>
        <translation>Nicht bestätigt am %1. Das Zitat wurde importiert; in keiner vorhandenen Fassung des Artikels haben seine Wörter eine eindeutige Stelle.</translation>
    </message>
</context>
<context>
    <name>randnotiz::ExportController</name>
    <message>
        <source>An export is running. Wait for it, or cancel it first.</source>
        <translation>Ein Export läuft noch. Bitte abwarten oder zuerst abbrechen.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>%1 of %2 articles</source>
        <translation>%1 von %2 Artikeln</translation>
    </message>
    <message>
        <source>The notes were not exported. %1</source>
        <translation>Die Notizen wurden nicht exportiert. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>The notes of %Ln article(s) are in “%1”.</source>
        <translation>
            <numerusform>Die Notizen von %Ln Artikel liegen in „%1“.</numerusform>
            <numerusform>Die Notizen von %Ln Artikeln liegen in „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be written.</source>
        <translation>
            <numerusform>%Ln konnte nicht geschrieben werden.</numerusform>
            <numerusform>%Ln konnten nicht geschrieben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>These notes could not be written:</source>
        <translation>Diese Notizen konnten nicht geschrieben werden:</translation>
    </message>
    <message>
        <source>No annotation fits, so nothing was exported.</source>
        <translation>Keine Anmerkung passt, deshalb wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>The notes are in “%1”.</source>
        <translation>Die Notizen stehen in „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) merged with what was written there.</source>
        <translation>
            <numerusform>%Ln Datei mit dem zusammengeführt, was dort geschrieben wurde.</numerusform>
            <numerusform>%Ln Dateien mit dem zusammengeführt, was dort geschrieben wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) changed on both sides.</source>
        <translation>
            <numerusform>%Ln Stelle auf beiden Seiten geändert.</numerusform>
            <numerusform>%Ln Stellen auf beiden Seiten geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) kept as a copy.</source>
        <translation>
            <numerusform>%Ln Datei als Kopie aufbewahrt.</numerusform>
            <numerusform>%Ln Dateien als Kopie aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Changed on both &amp;sides…</source>
        <translation>Auf beiden &amp;Seiten geändert …</translation>
    </message>
</context>
<context>
    <name>randnotiz::ExportDialog</name>
    <message>
        <source>Export notes</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durch&amp;suchen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder for the notes</source>
        <translation>Ordner für die Notizen</translation>
    </message>
    <message>
        <source>Your own templates</source>
        <translation>Eigene Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Open templates folder</source>
        <translation>Vorlagenordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;What a template can name…</source>
        <translation>&amp;Was in einer Vorlage stehen kann …</translation>
    </message>
    <message>
        <source>One file for each article</source>
        <translation>Eine Datei je Artikel</translation>
    </message>
    <message>
        <source>One file in all</source>
        <translation>Alles in einer Datei</translation>
    </message>
    <message>
        <source>With an inde&amp;x that links to all files</source>
        <translation>Mit einem &amp;Verzeichnis, das auf alle Dateien verweist</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mat:</translation>
    </message>
    <message>
        <source>T&amp;emplate:</source>
        <translation>Vo&amp;rlage:</translation>
    </message>
    <message>
        <source>F&amp;iles:</source>
        <translation>Date&amp;ien:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Fo&amp;lder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Remove deleted annotations from the files</source>
        <translation>Gelösc&amp;hte Anmerkungen aus den Dateien entfernen</translation>
    </message>
    <message>
        <source>Otherwise they stay there, marked as deleted, as those do anyway that you wrote something in.</source>
        <translation>Sonst bleiben sie dort stehen, als gelöscht gekennzeichnet – wie ohnehin jede, in die etwas Eigenes geschrieben wurde.</translation>
    </message>
    <message>
        <source>&amp;Keep this folder up to date</source>
        <translation>Diesen Ordner a&amp;ktuell halten</translation>
    </message>
    <message>
        <source>&amp;Keep this folder up to date in this way from now on</source>
        <translation>Diesen Ordner ab jetzt so a&amp;ktuell halten</translation>
    </message>
    <message>
        <source>Exports again by itself, a few seconds after each change of these notes</source>
        <translation>Exportiert von selbst erneut, wenige Sekunden nach jeder Änderung dieser Notizen</translation>
    </message>
</context>
<context>
    <name>randnotiz::ExportFilterBox</name>
    <message>
        <source>&amp;Only some annotations</source>
        <translation>Nur &amp;bestimmte Anmerkungen</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Beliebig oder keines</translation>
    </message>
    <message>
        <source>Tag:</source>
        <translation>Schlagwort:</translation>
    </message>
    <message>
        <source>Made from:</source>
        <translation>Gemacht ab:</translation>
    </message>
    <message>
        <source>Made until:</source>
        <translation>Gemacht bis:</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>Farbe:</translation>
    </message>
</context>
<context>
    <name>randnotiz::ExportPreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vorschau: %1</translation>
    </message>
    <message>
        <source>Nothing fits, so nothing would be exported.</source>
        <translation>Nichts passt, also würde nichts exportiert.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>randnotiz::ExportScopeBox</name>
    <message>
        <source>Notes of</source>
        <translation>Notizen von</translation>
    </message>
    <message>
        <source>&amp;This article: %1</source>
        <translation>&amp;Diesem Artikel: %1</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;selected article(s)</source>
        <translation>
            <numerusform>Dem %Ln a&amp;usgewählten Artikel</numerusform>
            <numerusform>Den %Ln a&amp;usgewählten Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected notes</source>
        <translation>Ausgewählte Notizen</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln article(s) in the &amp;filtered list</source>
        <translation>
            <numerusform>Dem %Ln Artikel der &amp;gefilterten Liste</numerusform>
            <numerusform>Den %Ln Artikeln der &amp;gefilterten Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtered notes</source>
        <translation>Gefilterte Notizen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Allen %Ln Artikeln</numerusform>
            <numerusform>&amp;Allen %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle Notizen</translation>
    </message>
    <message>
        <source>What carries the ta&amp;g:</source>
        <translation>Allem mit dem S&amp;chlagwort:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected a&amp;nnotation(s)</source>
        <translation>
            <numerusform>Der ausgewählten A&amp;nmerkung</numerusform>
            <numerusform>Den %Ln ausgewählten A&amp;nmerkungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::FacetList</name>
    <message>
        <source>Narrow the search</source>
        <translation>Suche eingrenzen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln…</source>
        <comment>of a group of tags or sources</comment>
        <translation>
            <numerusform>Alle %Ln …</numerusform>
            <numerusform>Alle %Ln …</numerusform>
        </translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation>Ohne „%1“ suchen</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>Nur „%1“</translation>
    </message>
</context>
<context>
    <name>randnotiz::FilterBar</name>
    <message>
        <source>Show %1</source>
        <comment>name of a highlight colour</comment>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>Show annotations with this tag</source>
        <translation>Anmerkungen mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>Anmerkungen filtern</translation>
    </message>
    <message>
        <source>Filter annotations by text</source>
        <translation>Anmerkungen nach Text filtern</translation>
    </message>
    <message>
        <source>Order of the annotations</source>
        <translation>Reihenfolge der Anmerkungen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Textstelle</translation>
    </message>
</context>
<context>
    <name>randnotiz::FindBar</name>
    <message>
        <source>there is no second parenthesis to this one</source>
        <translation>Zu dieser Klammer fehlt die zweite</translation>
    </message>
    <message>
        <source>the bracket “[” is never closed</source>
        <translation>Die Klammer „[“ wird nicht geschlossen</translation>
    </message>
    <message>
        <source>the braces say no number of repetitions</source>
        <translation>Die geschweiften Klammern nennen keine Anzahl von Wiederholungen</translation>
    </message>
    <message>
        <source>the backslash stands before nothing that it could change</source>
        <translation>Hinter dem Backslash steht nichts, was er ändern könnte</translation>
    </message>
    <message>
        <source>no kind of character has this name</source>
        <translation>Eine Zeichenart dieses Namens gibt es nicht</translation>
    </message>
    <message>
        <source>there is no group of this number or name</source>
        <translation>Eine Gruppe mit dieser Nummer oder diesem Namen gibt es nicht</translation>
    </message>
    <message>
        <source>what stands before must be of limited length</source>
        <translation>Was davor steht, muss von begrenzter Länge sein</translation>
    </message>
    <message>
        <source>this range goes backwards</source>
        <translation>Dieser Bereich läuft rückwärts</translation>
    </message>
    <message>
        <source>this is too large</source>
        <translation>Das ist zu groß</translation>
    </message>
    <message>
        <source>this has no meaning here</source>
        <translation>Das hat an dieser Stelle keine Bedeutung</translation>
    </message>
    <message>
        <source>Not an expression yet. At character %1: %2.</source>
        <translation>Noch kein gültiger Ausdruck. Zeichen %1: %2.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, on from the start</source>
        <comment>%1: 1 of 17</comment>
        <translation>%1, weiter am Anfang</translation>
    </message>
    <message>
        <source>%1, on from the end</source>
        <comment>%1: 17 of 17</comment>
        <translation>%1, weiter am Ende</translation>
    </message>
    <message>
        <source>This expression takes too long here. What is shown was found until the search was given up.</source>
        <translation>Dieser Ausdruck braucht hier zu lange. Gezeigt wird, was bis zum Abbruch der Suche gefunden war.</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Match &amp;umlauts and accents</source>
        <translation>&amp;Umlaute und Akzente</translation>
    </message>
    <message>
        <source>Otherwise “a” finds “ä” too, “ae” and “ä” find each other, and so do “ss” and “ß”</source>
        <translation>Sonst findet „a“ auch „ä“; „ae“ und „ä“ finden einander, ebenso „ss“ und „ß“</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>W&amp;ord forms</source>
        <translation>W&amp;ortformen</translation>
    </message>
    <message>
        <source>“house” finds “houses” too</source>
        <translation>„Haus“ findet auch „Häuser“</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>Regulärer Ausdru&amp;ck</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorige Fundstelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächste Fundstelle (Eingabe)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Hi&amp;ghlight all</source>
        <translation>Alle &amp;markieren</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln passage(s) are highlighted at once</source>
        <translation>
            <numerusform>Höchstens %Ln Stelle wird auf einmal markiert</numerusform>
            <numerusform>Höchstens %Ln Stellen werden auf einmal markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>colour: 23 passages, 2 of them …</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Word forms aren&apos;t known in this article&apos;s language</source>
        <translation>In der Sprache dieses Artikels sind Wortformen nicht bekannt</translation>
    </message>
</context>
<context>
    <name>randnotiz::FolderController</name>
    <message>
        <source>What you chose for keeping the folder up to date could not be saved. %1</source>
        <translation>Ob der Ordner aktuell gehalten wird, konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>“%1” is up to date</source>
        <translation>„%1“ ist aktuell</translation>
    </message>
    <message>
        <source>“%1” was brought up to date, and something there had been changed on both sides.</source>
        <translation>„%1“ wurde aktualisiert; dabei war etwas auf beiden Seiten geändert worden.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The folder “%1” isn&apos;t there, so it is not kept up to date for now.</source>
        <translation>Der Ordner „%1“ ist nicht da und wird deshalb vorerst nicht aktuell gehalten.</translation>
    </message>
    <message>
        <source>“%1” could not be brought up to date. %2</source>
        <translation>„%1“ konnte nicht aktualisiert werden. %2</translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Bringing folders of notes up to date before closing…</source>
        <translation>Notizordner werden vor dem Schließen aktualisiert …</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne Aktualisierung schließen</translation>
    </message>
    <message>
        <source>Randnotiz</source>
        <translation>Randnotiz</translation>
    </message>
</context>
<context>
    <name>randnotiz::HistoryDialog</name>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Edited here</source>
        <translation>Hier bearbeitet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>History of “%1”</source>
        <translation>Verlauf von „%1“</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>&amp;Go back to this version</source>
        <translation>&amp;Zu dieser Fassung zurückkehren</translation>
    </message>
    <message>
        <source>Show &amp;original…</source>
        <translation>&amp;Original zeigen …</translation>
    </message>
    <message>
        <source>&amp;Compared with:</source>
        <translation>&amp;Verglichen mit:</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Previous of these annotations</source>
        <translation>Vorige dieser Anmerkungen</translation>
    </message>
    <message>
        <source>Next of these annotations</source>
        <translation>Nächste dieser Anmerkungen</translation>
    </message>
    <message>
        <source>%1 (shown)</source>
        <translation>%1 (angezeigt)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There is only one version so far.</source>
        <translation>Bisher gibt es nur eine Fassung.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>The words are the same; only headings, emphasis or the like differ.</source>
        <translation>Der Wortlaut ist derselbe; nur Überschriften, Hervorhebungen oder Ähnliches sind anders.</translation>
    </message>
    <message>
        <source>No annotation touches a changed sentence.</source>
        <translation>Keine Anmerkung berührt einen geänderten Satz.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your annotations touch(es) changed sentences.</source>
        <translation>
            <numerusform>%Ln Ihrer Anmerkungen berührt geänderte Sätze.</numerusform>
            <numerusform>%Ln Ihrer Anmerkungen berühren geänderte Sätze.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::HitBar</name>
    <message>
        <source>Hits of the search</source>
        <translation>Treffer der Suche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) of the search</source>
        <translation>
            <numerusform>%Ln Fundstelle der Suche</numerusform>
            <numerusform>%Ln Fundstellen der Suche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln place(s) of the search</source>
        <translation>
            <numerusform>Fundstelle %1 von %Ln der Suche</numerusform>
            <numerusform>Fundstelle %1 von %Ln der Suche</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorige (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächste (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>randnotiz::ImportController</name>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Fetching from %1</source>
        <translation>Abruf von %1</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Abruf</translation>
    </message>
    <message>
        <source>%1 of %2 pages</source>
        <translation>%1 von %2 Seiten</translation>
    </message>
    <message>
        <source>Is this still the article?</source>
        <translation>Ist das noch der Artikel?</translation>
    </message>
    <message>
        <source>Take the new text</source>
        <translation>Neuen Text übernehmen</translation>
    </message>
    <message>
        <source>The present text stays in the library, whatever you choose; annotations that aren&apos;t found in the new one are kept and shown as such.</source>
        <translation>Der jetzige Text bleibt in jedem Fall in der Bibliothek; Anmerkungen, die im neuen nicht zu finden sind, bleiben erhalten und werden als solche gezeigt.</translation>
    </message>
    <message>
        <source>Keep the present text</source>
        <translation>Jetzigen Text behalten</translation>
    </message>
    <message>
        <source>Extracting again</source>
        <translation>Noch einmal auslesen</translation>
    </message>
    <message>
        <source>%1 of %2 articles</source>
        <translation>%1 von %2 Artikeln</translation>
    </message>
    <message>
        <source>Articles and annotations (%1)</source>
        <translation>Artikel und Anmerkungen (%1)</translation>
    </message>
</context>
<context>
    <name>randnotiz::ImportReportPanel</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln Artikel importiert</numerusform>
            <numerusform>%Ln Artikel importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a new version</source>
        <translation>
            <numerusform>%Ln mit neuer Fassung</numerusform>
            <numerusform>%Ln mit neuer Fassung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln back from the trash</source>
        <translation>
            <numerusform>%Ln aus dem Papierkorb zurück</numerusform>
            <numerusform>%Ln aus dem Papierkorb zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the library</source>
        <translation>
            <numerusform>%Ln schon in der Bibliothek</numerusform>
            <numerusform>%Ln schon in der Bibliothek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln nicht importiert</numerusform>
            <numerusform>%Ln nicht importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) passed over</source>
        <translation>
            <numerusform>%Ln andere Datei übergangen</numerusform>
            <numerusform>%Ln andere Dateien übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import was found</source>
        <translation>Nichts zum Importieren gefunden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Nichts wurde importiert. %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Bericht schließen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept as it was</source>
        <translation>
            <numerusform>%Ln blieb, wie er war</numerusform>
            <numerusform>%Ln blieben, wie sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Import as plain text</source>
        <translation>Als reinen Text importieren</translation>
    </message>
    <message>
        <source>Takes the words of pages that can&apos;t be taken apart, with menus and all</source>
        <translation>Übernimmt den Wortlaut von Seiten, die sich nicht zerlegen lassen, samt Menüs und Beiwerk</translation>
    </message>
    <message>
        <source>annotations: %1</source>
        <translation>Anmerkungen: %1</translation>
    </message>
</context>
<context>
    <name>randnotiz::JobStrip</name>
    <message>
        <source>almost done</source>
        <translation>gleich fertig</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Sekunde</numerusform>
            <numerusform>noch etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>randnotiz::KeptFoldersDialog</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Schlagwort „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, some annotations</source>
        <translation>%1, nur einige Anmerkungen</translation>
    </message>
    <message>
        <source>Folders kept up to date</source>
        <translation>Aktuell gehaltene Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Notes of</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>&amp;Update now</source>
        <translation>Jetzt &amp;aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Stop keeping it up to date</source>
        <translation>&amp;Nicht mehr aktuell halten</translation>
    </message>
    <message>
        <source>The folder and its files stay as they are.</source>
        <translation>Der Ordner und seine Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Being updated…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>Not possible for now</source>
        <translation>Zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nie</translation>
    </message>
    <message>
        <source>No folder is kept up to date. Choose “Keep this folder up to date” when you export notes.</source>
        <translation>Kein Ordner wird aktuell gehalten. Dafür gibt es beim Exportieren die Wahl „Diesen Ordner aktuell halten“.</translation>
    </message>
    <message>
        <source>Notes are exported into these folders by themselves, a few seconds after each change. What you write there stays.</source>
        <translation>In diese Ordner werden die Notizen von selbst exportiert, wenige Sekunden nach jeder Änderung. Was Sie dort selbst schreiben, bleibt stehen.</translation>
    </message>
</context>
<context>
    <name>randnotiz::KeptWords</name>
    <message>
        <source>Not saved. These words are only here:</source>
        <translation>Nicht gespeichert. Dieser Text steht nur noch hier:</translation>
    </message>
    <message>
        <source>Words that were not saved</source>
        <translation>Text, der nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>randnotiz::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>randnotiz::LeftPages</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Articles or annotations</source>
        <translation>Artikel oder Anmerkungen</translation>
    </message>
</context>
<context>
    <name>randnotiz::LibraryPane</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>&amp;Rename tag…</source>
        <translation>Schlagwort &amp;umbenennen …</translation>
    </message>
    <message>
        <source>All &amp;tags…</source>
        <translation>Alle Schlagwörte&amp;r …</translation>
    </message>
</context>
<context>
    <name>randnotiz::MainWindow</name>
    <message>
        <source>Randnotiz</source>
        <translation>Randnotiz</translation>
    </message>
    <message>
        <source>%1 — Randnotiz</source>
        <translation>%1 – Randnotiz</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln article(s)</source>
        <translation>
            <numerusform>%1 von %Ln Artikel</numerusform>
            <numerusform>%1 von %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>The library could not be read. %1</source>
        <translation>Die Bibliothek konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>The article could not be opened. %1</source>
        <translation>Der Artikel konnte nicht geöffnet werden. %1</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>Meine Bibliothek</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>Libraries (*.randnotiz)</source>
        <translation>Bibliotheken (*.randnotiz)</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Zoom %1 %</source>
        <translation>Zoom %1 %</translation>
    </message>
    <message>
        <source>The colour&apos;s name was not saved. %1</source>
        <translation>Der Name der Farbe wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>1 to 6</source>
        <translation>1 bis 6</translation>
    </message>
    <message>
        <source>Highlight the selection, or recolour the annotation</source>
        <translation>Auswahl markieren oder Anmerkung umfärben</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Note on the annotation</source>
        <translation>Notiz zur Anmerkung</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Tags of the annotation</source>
        <translation>Schlagwörter der Anmerkung</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Move the annotation to the trash</source>
        <translation>Anmerkung in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>J, K</source>
        <translation>J, K</translation>
    </message>
    <message>
        <source>Next, previous annotation</source>
        <translation>Nächste, vorige Anmerkung</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Next one of overlapping annotations</source>
        <translation>Nächste von mehreren überlappenden Anmerkungen</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Alt+Shift+←, →</source>
        <translation>Alt+Umschalt+←, →</translation>
    </message>
    <message>
        <source>Move the annotation&apos;s end</source>
        <translation>Ende der Anmerkung verschieben</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>Sich bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the article, in the list</source>
        <translation>Artikel öffnen, in der Liste</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Move to the trash, in the list</source>
        <translation>In den Papierkorb verschieben, in der Liste</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>“%1” is no link that Randnotiz knows.</source>
        <translation>„%1“ ist kein Verweis, den Randnotiz kennt.</translation>
    </message>
    <message>
        <source>The annotations could not be read. %1</source>
        <translation>Die Anmerkungen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>←, →</source>
        <translation>←, →</translation>
    </message>
    <message>
        <source>Fold, unfold a group, in the list of all annotations</source>
        <translation>Gruppe zu- und aufklappen, in der Liste aller Anmerkungen</translation>
    </message>
</context>
<context>
    <name>randnotiz::MarginStripe</name>
    <message>
        <source>“%1”</source>
        <comment>a quote</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Reworded since it was highlighted</source>
        <translation>Seit der Markierung umformuliert</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1 of %2</source>
        <translation>Fundstelle %1 von %2</translation>
    </message>
</context>
<context>
    <name>randnotiz::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation>&amp;Zuletzt geöffnete Bibliotheken</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>A&amp;nnotation</source>
        <translation>A&amp;nmerkung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>randnotiz::MessageStrip</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>randnotiz::NewTextDialog</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>New text for “%1”</source>
        <translation>Neuer Text für „%1“</translation>
    </message>
    <message>
        <source>The whole text as it is now: plain text or Markdown. Annotations are found again in it; the present text stays in the history.</source>
        <translation>Der ganze Text, wie er jetzt lautet: reiner Text oder Markdown. Anmerkungen werden darin wiedergefunden; der jetzige Text bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>&amp;Replace text</source>
        <translation>Text &amp;ersetzen</translation>
    </message>
    <message>
        <source>Paste the new text here</source>
        <translation>Neuen Text hier einfügen</translation>
    </message>
    <message>
        <source>Edit text of “%1”</source>
        <translation>Text von „%1“ bearbeiten</translation>
    </message>
    <message>
        <source>The text is Markdown: an empty line parts paragraphs, # begins a heading. Annotations are found again; the present text stays in the history.</source>
        <translation>Der Text ist Markdown: Eine Leerzeile trennt Absätze, # beginnt eine Überschrift. Anmerkungen werden wiedergefunden; der jetzige Text bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>&amp;Save text</source>
        <translation>Text &amp;speichern</translation>
    </message>
</context>
<context>
    <name>randnotiz::OccurrenceBar</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them highlighted already</source>
        <translation>
            <numerusform>%Ln davon schon markiert</numerusform>
            <numerusform>%Ln davon schon markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, over other highlights</source>
        <translation>
            <numerusform>%Ln ausgelassen, da über anderen Markierungen</numerusform>
            <numerusform>%Ln ausgelassen, da über anderen Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlight all occurrences</source>
        <translation>Alle Fundstellen markieren</translation>
    </message>
    <message>
        <source>Looking for the words…</source>
        <translation>Die Wörter werden gesucht …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Nur &amp;ganze Wörter</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Groß-/&amp;Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Highlight all (keys 1 to 6):</source>
        <translation>Alle markieren (Tasten 1 bis 6):</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Previous (key K)</source>
        <translation>Vorherige (Taste K)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Next (key J)</source>
        <translation>Nächste (Taste J)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Highlight all: %1</source>
        <translation>Alle markieren: %1</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <comment>name of a highlight colour</comment>
        <translation>%1 (Taste %2)</translation>
    </message>
</context>
<context>
    <name>randnotiz::OriginalDialog</name>
    <message>
        <source>Original of “%1”</source>
        <translation>Original von „%1“</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Von:</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Fetched:</source>
        <translation>Abgerufen:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Art:</translation>
    </message>
    <message>
        <source>SHA-256:</source>
        <translation>SHA-256:</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Nur der Anfang wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>randnotiz::OverlapBar</name>
    <message numerus="yes">
        <source>This overlaps %Ln highlight(s).</source>
        <translation>
            <numerusform>Das überschneidet sich mit %Ln Markierung.</numerusform>
            <numerusform>Das überschneidet sich mit %Ln Markierungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>One highlight over all the words, with all notes and tags</source>
        <translation>Eine Markierung über alle Wörter, mit allen Notizen und Schlagwörtern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Do the same from now on</source>
        <translation>&amp;Künftig immer so</translation>
    </message>
</context>
<context>
    <name>randnotiz::PasteDialog</name>
    <message>
        <source>Paste as new article</source>
        <translation>Als neuen Artikel einfügen</translation>
    </message>
    <message>
        <source>Optional: without one the text gives it</source>
        <translation>Freiwillig: Sonst ergibt ihn der Text</translation>
    </message>
    <message>
        <source>Plain text or Markdown</source>
        <translation>Reiner Text oder Markdown</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>Te&amp;xt:</translation>
    </message>
    <message>
        <source>Add to library</source>
        <translation>In die Bibliothek</translation>
    </message>
</context>
<context>
    <name>randnotiz::PictureController</name>
    <message>
        <source>Loading pictures</source>
        <translation>Bilder laden</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be loaded.</source>
        <translation>
            <numerusform>%Ln Bild konnte nicht geladen werden.</numerusform>
            <numerusform>%Ln Bilder konnten nicht geladen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures are fetched by https only.</source>
        <translation>Bilder werden nur über https abgerufen.</translation>
    </message>
    <message>
        <source>Only PNG, JPEG, GIF and WebP are shown.</source>
        <translation>Gezeigt werden nur PNG, JPEG, GIF und WebP.</translation>
    </message>
    <message>
        <source>A picture may have 10 MB at most.</source>
        <translation>Ein Bild darf höchstens 10 MB haben.</translation>
    </message>
    <message>
        <source>The server answers “%1”.</source>
        <translation>Der Server antwortet „%1“.</translation>
    </message>
</context>
<context>
    <name>randnotiz::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>&amp;Font of my own:</source>
        <translation>Eigene Sch&amp;rift:</translation>
    </message>
    <message>
        <source>Font for reading</source>
        <translation>Schrift zum Lesen</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Font &amp;size:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>for example claim, figure, question</source>
        <translation>zum Beispiel Behauptung, Zahl, Frage</translation>
    </message>
    <message>
        <source>&amp;%1  %2:</source>
        <translation>&amp;%1  %2:</translation>
    </message>
    <message>
        <source>Annotations and trash</source>
        <translation>Anmerkungen und Papierkorb</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>When highlights &amp;overlap:</source>
        <translation>Wenn sich Markierungen ü&amp;berschneiden:</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> days of use</source>
        <translation> Nutzungstagen</translation>
    </message>
    <message>
        <source>Days on which the library is opened. Days on which you don&apos;t use it don&apos;t count.</source>
        <translation>Tage, an denen die Bibliothek geöffnet wird. Tage ohne Nutzung zählen nicht.</translation>
    </message>
    <message>
        <source>Empty the &amp;trash after:</source>
        <translation>&amp;Papierkorb leeren nach:</translation>
    </message>
    <message>
        <source>How “Copy as quotation” writes quotation marks, dates and sources.</source>
        <translation>Wie „Als Zitat kopieren“ Anführungszeichen, Daten und Quellen schreibt.</translation>
    </message>
    <message>
        <source>As the program&apos;s language</source>
        <translation>Wie die Sprache des Programms</translation>
    </message>
    <message>
        <source>German: „Zitat“ — Autor: Titel. In: …</source>
        <translation>Deutsch: „Zitat“ — Autor: Titel. In: …</translation>
    </message>
    <message>
        <source>English: “Quote” — Author, “Title,” …</source>
        <translation>Englisch: “Quote” — Author, “Title,” …</translation>
    </message>
    <message>
        <source>&amp;Quotations are cited:</source>
        <translation>&amp;Zitate werden belegt:</translation>
    </message>
</context>
<context>
    <name>randnotiz::PrintController</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) printed.</source>
        <translation>
            <numerusform>%Ln Seite gedruckt.</numerusform>
            <numerusform>%Ln Seiten gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The article was not printed. %1</source>
        <translation>Der Artikel wurde nicht gedruckt. %1</translation>
    </message>
</context>
<context>
    <name>randnotiz::ReaderView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy address of link</source>
        <translation>Linkadresse kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Anmerkung entfernen</translation>
    </message>
    <message>
        <source>Choose an article from the list to read it here.</source>
        <translation>Einen Artikel aus der Liste wählen, um ihn hier zu lesen.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Highlighted: %1</source>
        <comment>%1: 23 passages, 2 of them …</comment>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>Highlight all occurrences…</source>
        <translation>Alle Fundstellen markieren …</translation>
    </message>
    <message>
        <source>Select words first, to highlight all their occurrences.</source>
        <translation>Zuerst Wörter auswählen, um alle ihre Fundstellen zu markieren.</translation>
    </message>
    <message>
        <source>Copy as quotation</source>
        <translation>Als Zitat kopieren</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Nachweis …</translation>
    </message>
</context>
<context>
    <name>randnotiz::ReceiptStrip</name>
    <message>
        <source>The text has changed. Your annotations: %1.</source>
        <translation>Der Text hat sich geändert. Ihre Anmerkungen: %1.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Durchsehen …</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
</context>
<context>
    <name>randnotiz::ResultDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>randnotiz::ReviewPanel</name>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>Review %1 of %2</source>
        <translation>Durchsicht: %1 von %2</translation>
    </message>
    <message>
        <source>Nothing to review: every annotation stands where its words are.</source>
        <translation>Nichts durchzusehen: Jede Anmerkung steht dort, wo ihre Worte stehen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Leave as not found</source>
        <translation>Als nicht gefunden be&amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Keep old quote</source>
        <translation>Altes Zitat &amp;behalten</translation>
    </message>
    <message>
        <source>Or select another passage in the text.</source>
        <translation>Oder eine andere Stelle im Text auswählen.</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>What is reviewed</source>
        <translation>Was durchgesehen wird</translation>
    </message>
    <message>
        <source>Annotations to review</source>
        <translation>Anmerkungen zur Durchsicht</translation>
    </message>
    <message>
        <source>Old and new wording</source>
        <translation>Alter und neuer Wortlaut</translation>
    </message>
    <message>
        <source>Previous (Alt+Up)</source>
        <translation>Vorige (Alt+Auf)</translation>
    </message>
    <message>
        <source>Next (Alt+Down)</source>
        <translation>Nächste (Alt+Ab)</translation>
    </message>
    <message>
        <source>Close the review (Esc)</source>
        <translation>Durchsicht schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Accept new words</source>
        <translation>&amp;Neuen Wortlaut übernehmen</translation>
    </message>
    <message>
        <source>The annotation quotes what stands there now.</source>
        <translation>Die Anmerkung zitiert, was jetzt dort steht.</translation>
    </message>
    <message>
        <source>The annotation keeps its quote and leaves this list.</source>
        <translation>Die Anmerkung behält ihr Zitat und verlässt diese Liste.</translation>
    </message>
    <message>
        <source>A&amp;ttach to selection</source>
        <translation>An die &amp;Auswahl heften</translation>
    </message>
</context>
<context>
    <name>randnotiz::RevisionController</name>
    <message>
        <source>Select the passage in the text first; then attach the annotation to it.</source>
        <translation>Zuerst die Stelle im Text auswählen, dann die Anmerkung daran heften.</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>Ungespeicherter Text</translation>
    </message>
    <message>
        <source>The text that you typed is not in the library.</source>
        <translation>Der eingegebene Text steht nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>If you go on, it is lost.</source>
        <translation>Wer fortfährt, verliert ihn.</translation>
    </message>
    <message>
        <source>Discard the text</source>
        <translation>Text verwerfen</translation>
    </message>
    <message>
        <source>Is this still the article?</source>
        <translation>Ist das noch derselbe Artikel?</translation>
    </message>
    <message>
        <source>The new text has %1 words, the present one %2.</source>
        <translation>Der neue Text hat %1 Wörter, der jetzige %2.</translation>
    </message>
    <message>
        <source>The present text stays in the history; annotations that aren&apos;t found in the new one are kept and shown as such.</source>
        <translation>Der jetzige Text bleibt im Verlauf; Anmerkungen, die im neuen nicht gefunden werden, bleiben erhalten und werden so gezeigt.</translation>
    </message>
    <message>
        <source>Take the new text</source>
        <translation>Neuen Text übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) to review</source>
        <translation>
            <numerusform>%Ln Stelle durchzusehen</numerusform>
            <numerusform>%Ln Stellen durchzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotations whose passages were reworded or not found</source>
        <translation>Anmerkungen, deren Stellen umformuliert oder nicht gefunden wurden</translation>
    </message>
</context>
<context>
    <name>randnotiz::SavedSearchDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Search:</source>
        <translation>Suche:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>There is a saved search “%1” already.</source>
        <translation>Eine gespeicherte Suche „%1“ gibt es schon.</translation>
    </message>
</context>
<context>
    <name>randnotiz::SavedSearchList</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Replace by the &amp;present search</source>
        <translation>Durch die jetzige Suche &amp;ersetzen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>randnotiz::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
</context>
<context>
    <name>randnotiz::SearchController</name>
    <message>
        <source>Save search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Rename saved search</source>
        <translation>Gespeicherte Suche umbenennen</translation>
    </message>
</context>
<context>
    <name>randnotiz::SearchResults</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>This library can only be read, and another version of Randnotiz prepared it for searching: hits may be missing.</source>
        <translation>Diese Bibliothek kann nur gelesen werden, und eine andere Version von Randnotiz hat sie für die Suche vorbereitet: Treffer können fehlen.</translation>
    </message>
    <message>
        <source>The library is being prepared for searching: %1 of %2. Until then hits are missing.</source>
        <translation>Die Bibliothek wird für die Suche vorbereitet: %1 von %2. Bis dahin fehlen Treffer.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No article has all of this.</source>
        <translation>Kein Artikel enthält all das.</translation>
    </message>
    <message>
        <source>No annotation has all of this.</source>
        <translation>Keine Anmerkung enthält all das.</translation>
    </message>
    <message>
        <source>No article and no annotation has all of this.</source>
        <translation>Kein Artikel und keine Anmerkung enthält all das.</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Meinten Sie:</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>Nach %1 suchen</translation>
    </message>
</context>
<context>
    <name>randnotiz::SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Highlight: %1</source>
        <translation>Markieren: %1</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <comment>name of a highlight colour</comment>
        <translation>%1 (Taste %2)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Highlight and write a note (key N)</source>
        <translation>Markieren und eine Notiz schreiben (Taste N)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Highlight and add tags (key T)</source>
        <translation>Markieren und Schlagwörter anhängen (Taste T)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text (Ctrl+C)</source>
        <translation>Ausgewählten Text kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>Alle …</translation>
    </message>
    <message>
        <source>Highlight all occurrences of these words (Ctrl+Shift+H)</source>
        <translation>Alle Fundstellen dieser Wörter markieren (Strg+Umschalt+H)</translation>
    </message>
</context>
<context>
    <name>randnotiz::SideLists</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
</context>
<context>
    <name>randnotiz::SiteDialog</name>
    <message>
        <source>This site</source>
        <translation>Diese Website</translation>
    </message>
    <message>
        <source>Files and pasted text</source>
        <translation>Dateien und eingefügter Text</translation>
    </message>
    <message>
        <source>Articles of %1</source>
        <translation>Artikel von %1</translation>
    </message>
    <message>
        <source>&amp;Keep the original of new articles and versions</source>
        <translation>Das Original neuer Artikel und Fassungen &amp;behalten</translation>
    </message>
    <message>
        <source>With its original an article can be extracted again when Randnotiz has learnt to do it better. Originals that are in the library stay.</source>
        <translation>Mit seinem Original lässt sich ein Artikel noch einmal auslesen, wenn Randnotiz es besser kann. Originale, die in der Bibliothek sind, bleiben.</translation>
    </message>
    <message>
        <source>&amp;Load the pictures of an article when it is opened</source>
        <translation>Die Bilder eines Artikels beim Öffnen &amp;laden</translation>
    </message>
</context>
<context>
    <name>randnotiz::SourceActs</name>
    <message>
        <source>The original of this article was not kept.</source>
        <translation>Das Original dieses Artikels wurde nicht behalten.</translation>
    </message>
    <message>
        <source>What you want of this site was not saved. %1</source>
        <translation>Die Angaben zu dieser Website wurden nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>randnotiz::TagDelegate</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is a tag, %2 &quot;3 articles&quot;, %3 &quot;7 annotations&quot;</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln Anmerkung</numerusform>
            <numerusform>%Ln Anmerkungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::TagDetails</name>
    <message>
        <source>No tag selected</source>
        <translation>Kein Schlagwort ausgewählt</translation>
    </message>
    <message>
        <source>Only stands above other tags.</source>
        <translation>Steht nur über anderen Schlagwörtern.</translation>
    </message>
    <message>
        <source>With the tags below: %1.</source>
        <translation>Mit den Schlagwörtern darunter: %1.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>What the tag stands for, and what it doesn&apos;t</source>
        <translation>Wofür das Schlagwort steht und wofür nicht</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Together with</source>
        <translation>&amp;Zusammen mit</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tags on the same annotation, and in the same article</source>
        <translation>Schlagwörter an derselben Anmerkung und im selben Artikel</translation>
    </message>
</context>
<context>
    <name>randnotiz::TagEditor</name>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <source>Remove tag “%1”</source>
        <translation>Schlagwort „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>randnotiz::TagWindow</name>
    <message>
        <source>There are no tags yet. Tag articles and passages while you read, or make tags here first.</source>
        <translation>Es gibt noch keine Schlagwörter. Sie entstehen beim Lesen, an Artikeln und Stellen, oder vorab hier.</translation>
    </message>
    <message>
        <source>No tag holds these words.</source>
        <translation>Kein Schlagwort enthält diese Wörter.</translation>
    </message>
    <message>
        <source>&amp;Likely the same</source>
        <translation>&amp;Wohl dasselbe</translation>
    </message>
    <message>
        <source>&amp;Likely the same (%1)</source>
        <translation>&amp;Wohl dasselbe (%1)</translation>
    </message>
    <message>
        <source>Restore “%1” (%2)</source>
        <extracomment>%1 is a tag, %2 &quot;12 articles, 48 annotations&quot;</extracomment>
        <translation>„%1“ wiederherstellen (%2)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Search tags and descriptions</source>
        <translation>Schlagwörter und Beschreibungen durchsuchen</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>Zusammen&amp;führen …</translation>
    </message>
    <message>
        <source>M&amp;ove…</source>
        <translation>&amp;Verschieben …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>S&amp;chlagwort</translation>
    </message>
    <message>
        <source>Deleted tags</source>
        <translation>Gelöschte Schlagwörter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>Als &amp;Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>For &amp;QDA programs (REFI-QDA)…</source>
        <translation>Für &amp;QDA-Programme (REFI-QDA) …</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Name of the new tag. A / stands between levels.</source>
        <translation>Name des neuen Schlagworts. Ein / trennt die Ebenen.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>A tag needs a name on every level.</source>
        <translation>Ein Schlagwort braucht auf jeder Ebene einen Namen.</translation>
    </message>
    <message>
        <source>This is the same tag.</source>
        <translation>Das ist dasselbe Schlagwort.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Da ist es schon.</translation>
    </message>
    <message>
        <source>There is no tag of this name.</source>
        <translation>Ein Schlagwort dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>Schlagwörter zusammenführen</translation>
    </message>
    <message>
        <source>Merge “%1” with the tag:</source>
        <translation>„%1“ zusammenführen mit dem Schlagwort:</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Move tag</source>
        <translation>Schlagwort verschieben</translation>
    </message>
    <message>
        <source>Move “%1” below the tag:</source>
        <translation>„%1“ verschieben unter das Schlagwort:</translation>
    </message>
    <message>
        <source>Nothing: to the top</source>
        <translation>Nichts: ganz nach oben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move &amp;below “%1”</source>
        <translation>&amp;Unter „%1“ verschieben</translation>
    </message>
    <message>
        <source>&amp;Merge with “%1”…</source>
        <translation>Mit „%1“ zusammen&amp;führen …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Undo parts them again.</source>
        <translation>„Rückgängig“ trennt sie wieder.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>Zusammen&amp;führen</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>„%1“ behalten</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>Schlagwort löschen</translation>
    </message>
    <message>
        <source>What carries the tag stays. “Deleted tags” brings the tag back.</source>
        <translation>Was das Schlagwort trägt, bleibt. „Gelöschte Schlagwörter“ bringt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete &amp;only this tag</source>
        <translation>&amp;Nur dieses löschen</translation>
    </message>
    <message>
        <source>Delete it &amp;with those below</source>
        <translation>&amp;Mit denen darunter löschen</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Export code book</source>
        <translation>Codebuch exportieren</translation>
    </message>
    <message>
        <source>REFI-QDA code books (*.qdc)</source>
        <translation>REFI-QDA-Codebücher (*.qdc)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The code book is in “%1”.</source>
        <translation>Das Codebuch liegt in „%1“.</translation>
    </message>
    <message>
        <source>The code book was not exported. %1</source>
        <translation>Das Codebuch wurde nicht exportiert. %1</translation>
    </message>
</context>
<context>
    <name>randnotiz::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags of “%1”</source>
        <translation>Schlagwörter von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>Schlagwörter von %Ln Artikel</numerusform>
            <numerusform>Schlagwörter von %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>New tags, parted by commas</source>
        <translation>Neue Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln annotation(s)</source>
        <translation>
            <numerusform>Schlagwörter von %Ln Anmerkung</numerusform>
            <numerusform>Schlagwörter von %Ln Anmerkungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>randnotiz::TemplateFieldsDialog</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>randnotiz::TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Deleted articles and annotations</source>
        <translation>Gelöschte Artikel und Anmerkungen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>“%1” in %2</source>
        <translation>„%1“ in %2</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Days on which this library is opened. Days on which you don&apos;t use it don&apos;t count.</source>
        <translation>Tage, an denen diese Bibliothek geöffnet wird. Tage ohne Nutzung zählen nicht.</translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation>&amp;Endgültig löschen …</translation>
    </message>
    <message>
        <source>&amp;Empty trash…</source>
        <translation>&amp;Papierkorb leeren …</translation>
    </message>
    <message>
        <source>until you delete it</source>
        <translation>bis zum Löschen</translation>
    </message>
    <message>
        <source>until the next start</source>
        <translation>bis zum nächsten Start</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more day(s) of use</source>
        <translation>
            <numerusform>noch %Ln Nutzungstag</numerusform>
            <numerusform>noch %Ln Nutzungstage</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>randnotiz::TwinList</name>
    <message>
        <source>No two tags look like the same one.</source>
        <translation>Keine zwei Schlagwörter sehen nach demselben aus.</translation>
    </message>
    <message>
        <source>Likely the same tag, written in two ways:</source>
        <translation>Wohl dasselbe Schlagwort, verschieden geschrieben:</translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation>Wohl dasselbe</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Other tag</source>
        <translation>Anderes Schlagwort</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Nicht dasselbe</translation>
    </message>
    <message>
        <source>This pair is not offered again</source>
        <translation>Dieses Paar wird nicht wieder vorgeschlagen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>M&amp;erge…</source>
        <translation>Zusa&amp;mmenführen …</translation>
    </message>
</context>
<context>
    <name>randnotiz::UndoController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <extracomment>%1 is what will be undone: &quot;highlight&quot;, &quot;moving to the trash&quot;</extracomment>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
</context>
<context>
    <name>randnotiz::UserActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;Neue Bibliothek …</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>Bibliothek ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren …</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>&amp;Paste as new article…</source>
        <translation>&amp;Als neuen Artikel einfügen …</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>Notizen &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Check library</source>
        <translation>Bibliothek &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>Papier&amp;korb …</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>Eins&amp;tellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>&amp;Anmerkungen</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Als &amp;ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as being &amp;read</source>
        <translation>Als an&amp;gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as &amp;done</source>
        <translation>Als ge&amp;lesen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Schlagwörter …</translation>
    </message>
    <message>
        <source>D&amp;etails…</source>
        <translation>Ang&amp;aben …</translation>
    </message>
    <message>
        <source>&amp;Move to trash</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Colour &amp;1</source>
        <translation>Farbe &amp;1</translation>
    </message>
    <message>
        <source>Colour &amp;2</source>
        <translation>Farbe &amp;2</translation>
    </message>
    <message>
        <source>Colour &amp;3</source>
        <translation>Farbe &amp;3</translation>
    </message>
    <message>
        <source>Colour &amp;4</source>
        <translation>Farbe &amp;4</translation>
    </message>
    <message>
        <source>Colour &amp;5</source>
        <translation>Farbe &amp;5</translation>
    </message>
    <message>
        <source>Colour &amp;6</source>
        <translation>Farbe &amp;6</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Näc&amp;hste</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Randnotiz</source>
        <translation>&amp;Über Randnotiz</translation>
    </message>
    <message>
        <source>Add by &amp;address…</source>
        <translation>Nach &amp;Adresse hinzufügen …</translation>
    </message>
    <message>
        <source>Fetch &amp;missing texts</source>
        <translation>&amp;Fehlende Texte abrufen</translation>
    </message>
    <message>
        <source>Show &amp;original…</source>
        <translation>&amp;Original zeigen …</translation>
    </message>
    <message>
        <source>This &amp;site…</source>
        <translation>Diese Web&amp;site …</translation>
    </message>
    <message>
        <source>Load &amp;pictures</source>
        <translation>&amp;Bilder laden</translation>
    </message>
    <message>
        <source>All &amp;tags…</source>
        <translation>Alle Schlagwörte&amp;r …</translation>
    </message>
    <message>
        <source>Paste &amp;new text…</source>
        <translation>&amp;Neuen Text einfügen …</translation>
    </message>
    <message>
        <source>Edit te&amp;xt…</source>
        <translation>Te&amp;xt bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>Re&amp;view changed passages</source>
        <translation>Geänderte Stellen d&amp;urchsehen</translation>
    </message>
    <message>
        <source>Extra&amp;ct again</source>
        <translation>Noch einmal e&amp;xtrahieren</translation>
    </message>
    <message>
        <source>Highlight &amp;all occurrences…</source>
        <translation>&amp;Alle Fundstellen markieren …</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>&amp;Verify notes…</source>
        <translation>Notizen &amp;überprüfen …</translation>
    </message>
    <message>
        <source>&amp;Copy as quotation</source>
        <translation>Als &amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>&amp;Evidence…</source>
        <translation>Nach&amp;weis …</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rück&amp;wärts suchen</translation>
    </message>
    <message>
        <source>Folders kept &amp;up to date…</source>
        <translation>Ak&amp;tuell gehaltene Ordner …</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>&amp;Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Save searc&amp;h…</source>
        <translation>Suche s&amp;peichern …</translation>
    </message>
    <message>
        <source>All a&amp;nnotations</source>
        <translation>Alle A&amp;nmerkungen</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Drucken …</translation>
    </message>
</context>
<context>
    <name>randnotiz::VerificationModel</name>
    <message>
        <source>Word for word</source>
        <translation>Wörtlich</translation>
    </message>
    <message>
        <source>Only spaces, quotation marks or dashes differ</source>
        <translation>Nur Leerzeichen, Anführungszeichen oder Striche weichen ab</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>The article says something else now</source>
        <translation>Im Artikel steht inzwischen etwas anderes</translation>
    </message>
    <message>
        <source>Not found in the library</source>
        <translation>Nicht in der Bibliothek gefunden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>randnotiz::VerifyDialog</name>
    <message>
        <source>Verify notes</source>
        <translation>Notizen überprüfen</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>D&amp;etails</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Show in &amp;article</source>
        <translation>Im &amp;Artikel zeigen</translation>
    </message>
    <message>
        <source>Open &amp;notes</source>
        <translation>&amp;Notizen öffnen</translation>
    </message>
    <message>
        <source>Filter by words or file</source>
        <translation>Nach Wörtern oder Datei filtern</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>The quotation and its source</source>
        <translation>Das Zitat und seine Quelle</translation>
    </message>
    <message>
        <source>Choose notes</source>
        <translation>Notizen wählen</translation>
    </message>
    <message>
        <source>Choose a folder of notes</source>
        <translation>Ordner mit Notizen wählen</translation>
    </message>
    <message>
        <source>The notes could not be checked. %1</source>
        <translation>Die Notizen konnten nicht geprüft werden. %1</translation>
    </message>
    <message>
        <source>Stopped: not everything was checked.</source>
        <translation>Angehalten: Nicht alles wurde geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>There is no quotation in %Ln file(s).</source>
        <translation>
            <numerusform>In %Ln Datei steht kein Zitat.</numerusform>
            <numerusform>In %Ln Dateien steht kein Zitat.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotation(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) found in the library and compared.</source>
        <translation>
            <numerusform>%Ln wurde in der Bibliothek gefunden und verglichen.</numerusform>
            <numerusform>%Ln wurden in der Bibliothek gefunden und verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these is (are) altered.</source>
        <translation>
            <numerusform>%Ln davon ist verändert.</numerusform>
            <numerusform>%Ln davon sind verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these is altered.</source>
        <translation>Keines davon ist verändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln was (were) not found.</source>
        <translation>
            <numerusform>%Ln wurde nicht gefunden.</numerusform>
            <numerusform>%Ln wurden nicht gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked.</source>
        <translation>
            <numerusform>%Ln konnte nicht geprüft werden.</numerusform>
            <numerusform>%Ln konnten nicht geprüft werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>These could not be checked:</source>
        <translation>Nicht geprüft werden konnten:</translation>
    </message>
    <message>
        <source>Compared with “%1”. Struck through is what the article says, underlined what the notes say.</source>
        <translation>Verglichen mit „%1“. Durchgestrichen ist, was im Artikel steht, unterstrichen, was in den Notizen steht.</translation>
    </message>
    <message>
        <source>Quoted from “%1”, in whose present text this sentence is no longer found.</source>
        <translation>Zitiert aus „%1“; im jetzigen Text ist dieser Satz nicht mehr zu finden.</translation>
    </message>
    <message>
        <source>Quoted from “%1”. Struck through is what it said then, underlined what it says now.</source>
        <translation>Zitiert aus „%1“. Durchgestrichen ist, was damals dort stand, unterstrichen, was jetzt dort steht.</translation>
    </message>
    <message>
        <source>Found in “%1”.</source>
        <translation>Gefunden in „%1“.</translation>
    </message>
    <message>
        <source>The annotation is in the library, but its quote could not be compared. Check the library.</source>
        <translation>Die Anmerkung ist in der Bibliothek, aber ihr Zitat ließ sich nicht vergleichen. Bitte die Bibliothek prüfen.</translation>
    </message>
    <message>
        <source>No article in the library says this, or something like it.</source>
        <translation>In keinem Artikel der Bibliothek steht das oder etwas Ähnliches.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln the article says something else now.</source>
        <translation>
            <numerusform>Bei %Ln steht im Artikel inzwischen etwas anderes.</numerusform>
            <numerusform>Bei %Ln steht im Artikel inzwischen etwas anderes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes (*.md *.markdown)</source>
        <translation>Notizen (*.md *.markdown)</translation>
    </message>
    <message>
        <source>&amp;Last export</source>
        <translation>&amp;Letzter Export</translation>
    </message>
    <message>
        <source>Compares the quotations in Markdown notes, exported or your own, with the words of their articles. Nothing is changed. Files and folders can be dropped here, too.</source>
        <translation>Vergleicht die Zitate in Markdown-Notizen, exportierten wie eigenen, mit dem Wortlaut der Artikel. Dabei wird nichts verändert. Dateien und Ordner lassen sich auch hierher ziehen.</translation>
    </message>
</context>
<context>
    <name>randnotiz::WordingView</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The passage was not found in the present text.</source>
        <translation>Die Stelle wurde im jetzigen Text nicht gefunden.</translation>
    </message>
</context>
</TS>
