<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>no damage</source>
        <translation>kein Schaden</translation>
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
        <translation>welche Artikel? Entweder IDs oder --tag TAG oder --all angeben</translation>
    </message>
    <message>
        <source>import files and folders</source>
        <translation>Dateien und Ordner importieren</translation>
    </message>
    <message>
        <source>list the articles</source>
        <translation>die Artikel auflisten</translation>
    </message>
    <message>
        <source>write out an article&apos;s text</source>
        <translation>den Text eines Artikels ausgeben</translation>
    </message>
    <message>
        <source>mark a passage of an article</source>
        <translation>eine Stelle in einem Artikel markieren</translation>
    </message>
    <message>
        <source>list the annotations</source>
        <translation>die Anmerkungen auflisten</translation>
    </message>
    <message>
        <source>tag an article or an annotation</source>
        <translation>einem Artikel oder einer Anmerkung Schlagwörter geben</translation>
    </message>
    <message>
        <source>take tags off an article or an annotation</source>
        <translation>einem Artikel oder einer Anmerkung Schlagwörter nehmen</translation>
    </message>
    <message>
        <source>list the tags</source>
        <translation>die Schlagwörter auflisten</translation>
    </message>
    <message>
        <source>write the note of an article or an annotation</source>
        <translation>die Notiz zu einem Artikel oder einer Anmerkung schreiben</translation>
    </message>
    <message>
        <source>move articles or annotations to the trash</source>
        <translation>Artikel oder Anmerkungen in den Papierkorb legen</translation>
    </message>
    <message>
        <source>bring articles or annotations back from the trash</source>
        <translation>Artikel oder Anmerkungen aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
        <source>write notes as Markdown files</source>
        <translation>Notizen als Markdown-Dateien schreiben</translation>
    </message>
    <message>
        <source>look for damage in the library</source>
        <translation>die Bibliothek auf Schäden prüfen</translation>
    </message>
    <message>
        <source>copy the library safely, also while it is in use</source>
        <translation>die Bibliothek sicher kopieren, auch während sie benutzt wird</translation>
    </message>
    <message>
        <source>a subcommand is missing; see randnotiz-cli --help</source>
        <translation>ein Unterbefehl fehlt; siehe randnotiz-cli --help</translation>
    </message>
    <message>
        <source>tag: say add, remove or list</source>
        <translation>tag: add, remove oder list angeben</translation>
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
        <translation>Jeder Unterbefehl kennt --json und gibt dann einen JSON-Wert aus. Von IDs genügen die ersten 8 Zeichen oder mehr.
Rückgabewert: 0 Erfolg, 1 nichts gefunden oder verneint, 2 falscher Aufruf, 3 Fehler der Bibliothek oder einer Datei.</translation>
    </message>
    <message>
        <source>there is no library; import makes one</source>
        <translation>dort ist keine Bibliothek; import legt eine an</translation>
    </message>
    <message>
        <source>the program that holds the library fell silent before it answered; look whether it was done</source>
        <translation>das Programm, das die Bibliothek geöffnet hat, ist vor seiner Antwort verstummt; bitte nachsehen, ob der Befehl ausgeführt wurde</translation>
    </message>
    <message>
        <source>another program holds the library, and randnotiz-handover, which would ask it, is not installed</source>
        <translation>ein anderes Programm hat die Bibliothek geöffnet, und randnotiz-handover, das es fragen würde, ist nicht installiert</translation>
    </message>
    <message>
        <source>unknown option before the subcommand, or one without its value: %1</source>
        <translation>unbekannte Option vor dem Unterbefehl, oder eine ohne ihren Wert: %1</translation>
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
        <source>is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
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
        <translation>es ist kein Platz mehr frei; nichts davon wurde gespeichert</translation>
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
        <translation>kann nur gelesen werden: die Datei, ihr Ordner oder der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>another program holds the library and doesn&apos;t answer</source>
        <translation>ein anderes Programm hat die Bibliothek geöffnet und antwortet nicht</translation>
    </message>
    <message>
        <source>the library can&apos;t be made there: the folder can&apos;t be made or written</source>
        <translation>die Bibliothek kann dort nicht angelegt werden: der Ordner lässt sich nicht anlegen oder beschreiben</translation>
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
        <translation>das Zitat steht an %1 Stellen; mit --prefix oder --suffix eine davon wählen</translation>
    </message>
    <message>
        <source>the quote stands at %1 places, but not between that prefix and suffix</source>
        <translation>das Zitat kommt vor (Stellen: %1), aber nicht zwischen diesem Präfix und Suffix</translation>
    </message>
    <message>
        <source>the quote is not in the article&apos;s text</source>
        <translation>das Zitat steht nicht im Text des Artikels</translation>
    </message>
    <message>
        <source>the quote begins or ends inside a character</source>
        <translation>das Zitat beginnt oder endet mitten in einem Schriftzeichen</translation>
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
        <translation>ist nicht in dem angegebenen Zeichensatz: %1</translation>
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
        <translation>bezeichnet eine Anmerkung, keinen Artikel</translation>
    </message>
    <message>
        <source>unknown option: %1</source>
        <translation>unbekannte Option: %1</translation>
    </message>
    <message>
        <source>given more than once: %1</source>
        <translation>mehr als einmal angegeben: %1</translation>
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
        <translation>zu wenige Argumente</translation>
    </message>
    <message>
        <source>too many arguments</source>
        <translation>zu viele Argumente</translation>
    </message>
</context>
</TS>
