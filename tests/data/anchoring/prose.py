"""Sentences for the articles of the anchoring cases, written for this purpose; people, places and figures are invented.

A sentence is a template; {n} is a name, {p} a place, {z} a number, {y} a year, {m} a month, {t} a thing.
"""

import random

LANGUAGES = {
    "de": {
        "n": ["Hanna Brück", "Jonas Feld", "Frau Odenthal", "Mirko Sandt", "Dr. Ilse Kranz", "Ayşe Demirel", "Pater Anselm", "Wiebke Thomsen"],
        "p": ["Altenau", "Groß Lüben", "Wismarhafen", "Kirchspiel", "Nordersand", "Bad Quellen", "Eulendorf", "Straßfurt"],
        "m": ["Januar", "Februar", "März", "April", "Juni", "Juli", "September", "November"],
        "t": ["die Brücke", "das Archiv", "die Mühle", "der Damm", "die Schule", "das Kraftwerk", "der Hafen", "die Orgel"],
        "sentences": [
            "Am {d}. {m} {y} kam {n} zum ersten Mal nach {p} und blieb länger als geplant.",
            "Die Gemeinde {p} hat {z} Einwohner, von denen die wenigsten dort geboren sind.",
            "„So etwas haben wir hier noch nie gesehen“, sagte {n} und legte den Bericht auf den Tisch.",
            "Im {m} stieg das Wasser um {z} Zentimeter, ohne dass jemand die Ursache kannte.",
            "Für {t} wurden {z} Euro bewilligt, doch das Geld kam erst im folgenden Jahr an.",
            "Wer heute durch {p} geht, sieht von der alten Straße nur noch einzelne Pflastersteine.",
            "{n} hielt das für übertrieben, widersprach aber nicht, weil die Sitzung schon zu lange dauerte.",
            "Der Ausschuss beschloss mit {z} gegen {z} Stimmen, {t} nicht zu verkaufen.",
            "Niemand konnte später sagen, woher die Zahl eigentlich stammte.",
            "Es war ein nasser Herbst, und die Wege zwischen {p} und {p} blieben wochenlang unpassierbar.",
            "Die Messungen zeigen, dass der Verbrauch seit {y} um {z} Prozent gesunken ist.",
            "Manche behaupten, {t} sei schuld daran; belegt ist das bis heute nicht.",
            "{n} schrieb darüber einen langen Brief, den das Stadtarchiv von {p} aufbewahrt.",
            "Die Kosten – zuletzt {z} Millionen – wurden in keinem der Protokolle erwähnt.",
            "Auf der Rückseite des Blattes steht mit Bleistift: „Nicht vor {y} öffnen!“",
            "Das Verfahren ist einfach: Man nimmt zwei Proben, wartet drei Tage und vergleicht die Farbe.",
            "Vor allem die Jüngeren zogen fort, zuerst im Sommer, später auch im Winter.",
            "Gleichwohl blieb die Genossenschaft bestehen, und {n} führte ihre Bücher bis {y}.",
            "Ob sich der Aufwand lohnt, hängt davon ab, wie oft {t} tatsächlich gebraucht wird.",
            "Zwischen {m} und {m} arbeiteten dort höchstens {z} Leute, meist ohne Vertrag.",
            "Ein Gutachten aus {p} kam zum gegenteiligen Ergebnis, fand aber kaum Leser.",
            "Die Fenster waren vernagelt, die Türen offen, und im Flur stand noch eine Leiter.",
            "Das größte Missverständnis entstand, weil beide Seiten dasselbe Wort verschieden gebrauchten.",
            "{n} erinnerte sich an {z} Kisten, im Verzeichnis stehen dagegen nur {z}.",
            "Erst als die Straße fertig war, fiel auf, dass niemand an die Entwässerung gedacht hatte.",
            "Seither gilt in {p} die Regel, dass jede Änderung zweimal vorgelesen werden muss.",
            "Freiheit, hieß es damals, sei vor allem eine Frage der Fahrpläne.",
            "Der Zug nach {p} hielt an diesem Abend dreimal auf offener Strecke.",
        ],
        "refrains": ["Das Protokoll vermerkt dazu nichts.", "Danach geschah lange Zeit gar nichts mehr.", "Die Antwort steht bis heute aus, und niemand fragt danach."],
        "new": ["Inzwischen hat sich das Bild erneut gewandelt, wie ein Blick in die Nachträge zeigt.", "An dieser Stelle fehlte in der ersten Fassung ein Hinweis auf die Quellen.", "Leserinnen haben uns geschrieben, dass hier mehrere Angaben zu ergänzen sind, und wir danken dafür."],
        "words": ["deutlich", "inzwischen", "offenbar", "bekanntlich", "wiederum", "freilich", "mehrfach", "seltener", "gewöhnlich", "vermutlich", "beinahe", "allerdings"],
        "marks": ["Freiheit", "Wasser", "Regel", "Straße", "Geld", "Genossenschaft", "Verzeichnis", "Gutachten"],
        "negate": [(" nicht ", " "), (" ist ", " ist nicht "), (" war ", " war nicht "), (" kam ", " kam nicht "), (" blieb ", " blieb nicht "), (" hat ", " hat nicht "), (" sah ", " sah nicht "), (" steht ", " steht nicht "), (" stieg ", " stieg nicht "), (" wurden ", " wurden nicht "), (" schrieb ", " schrieb nicht ")],
    },
    "en": {
        "n": ["Martha Quill", "Edwin Oakes", "Mrs Pemberton", "Tobias Lund", "Dr Imran Sayed", "Father Keane", "Rosalind Marsh", "Peter Van Houten"],
        "p": ["Aldermoor", "Fenwick Bay", "Stonebridge", "Little Harrow", "Port Calder", "Eastmere", "Windle", "Saint Orrin"],
        "m": ["January", "March", "April", "June", "July", "August", "October", "December"],
        "t": ["the bridge", "the archive", "the mill", "the causeway", "the school", "the observatory", "the harbour", "the organ"],
        "sentences": [
            "On {d} {m} {y}, {n} arrived in {p} with two suitcases and a letter that nobody had asked for.",
            "The parish of {p} counts {z} inhabitants, few of whom were born there.",
            "“We have never measured anything like it,” said {n}, closing the ledger.",
            "In {m} the water rose by {z} inches, and the cause was never found.",
            "A grant of {z} pounds was set aside for {t}, though the money came a year late.",
            "Anyone who walks through {p} today will find only a few cobbles of the old road.",
            "{n} thought the plan excessive but didn't object, because the meeting had gone on too long.",
            "The committee voted {z} to {z} against selling {t}.",
            "Nobody could say afterwards where the figure had come from.",
            "It was a wet autumn, and the lanes between {p} and {p} stayed closed for weeks.",
            "Measurements show that consumption has fallen by {z} per cent since {y}.",
            "Some blame {t} for this; no evidence has been offered so far.",
            "{n} described it all in a long letter, which is kept in the library at {p}.",
            "The cost - {z} million by the last count - is not mentioned in any of the minutes.",
            "On the back of the sheet someone has pencilled: “Not to be opened before {y}.”",
            "The method is simple: take two samples, wait three days, and compare their colour.",
            "It was the young who left first, in summer to begin with and then all year round.",
            "The cooperative survived nevertheless, and {n} kept its books until {y}.",
            "Whether the effort is worthwhile depends on how often {t} is really used.",
            "Between {m} and {m} no more than {z} people worked there, most of them without a contract.",
            "A report from {p} reached the opposite conclusion but found hardly any readers.",
            "The windows were boarded up, the doors stood open, and a ladder leaned in the hall.",
            "The greatest misunderstanding arose because both sides used one word in two senses.",
            "{n} remembered {z} crates, whereas the inventory lists only {z}.",
            "Only when the road was finished did anyone notice that the drains had been forgotten.",
            "Since then there has been a rule in {p} that every amendment must be read out twice.",
            "Freedom, people used to say, is mostly a matter of timetables.",
            "That evening the train to {p} stopped three times between stations.",
        ],
        "refrains": ["The minutes are silent on this point.", "After that, nothing happened for a long time.", "The answer is still outstanding, and nobody asks for it."],
        "new": ["The picture has changed once more since then, as the addenda make clear.", "The first version of this article lacked a note on its sources here.", "Readers have pointed out that several details were missing, and we are grateful to them."],
        "words": ["clearly", "meanwhile", "apparently", "famously", "again", "admittedly", "repeatedly", "seldom", "usually", "presumably", "almost", "however"],
        "marks": ["freedom", "water", "rule", "road", "money", "cooperative", "inventory", "letter", "figure"],
        "negate": [(" not ", " "), (" is ", " is not "), (" was ", " was not "), (" came ", " never came "), (" has ", " has not "), (" were ", " were not "), (" stopped ", " never stopped "), (" rose ", " never rose "), (" counts ", " no longer counts ")],
    },
    "ja": {
        "n": ["山田さん", "佐藤博士", "鈴木町長", "高橋花子", "田中一郎", "森先生"],
        "p": ["青葉町", "北浜", "港南市", "白石村", "東雲駅", "緑ヶ丘"],
        "m": ["1月", "3月", "4月", "6月", "9月", "11月"],
        "t": ["橋", "図書館", "水車", "堤防", "学校", "港"],
        "sentences": [
            "{y}年{m}、{n}は初めて{p}を訪れ、予定よりも長く滞在した。",
            "{p}の人口は{z}人で、そこで生まれた人はほとんどいない。",
            "「こんなものは見たことがない」と{n}は言い、報告書を机の上に置いた。",
            "{m}には水位が{z}センチ上がったが、原因は誰にも分からなかった。",
            "{t}のために{z}円の予算が認められたものの、実際に届いたのは翌年だった。",
            "今日{p}を歩いても、古い街道の跡は石畳が少し残るだけである。",
            "{n}は大げさだと思ったが、会議が長引いていたので反対しなかった。",
            "委員会は{z}対{z}で{t}を売らないことに決めた。",
            "その数字がどこから来たのか、後になって説明できる人はいなかった。",
            "雨の多い秋で、{p}と{p}を結ぶ道は何週間も通れなかった。",
            "調査によれば、消費量は{y}年から{z}パーセント減っている。",
            "{n}はこのことを長い手紙に書き、それは今も{p}の資料館にある。",
            "方法は簡単で、試料を二つ取り、三日待って色を比べればよい。",
            "最初に町を離れたのは若者たちで、夏から冬にかけて続いた。",
            "窓には板が打ち付けられ、扉は開いたままで、廊下には梯子が立っていた。",
            "最大の誤解は、双方が同じ言葉を違う意味で使ったことから生まれた。",
            "道路が完成して初めて、排水のことを誰も考えていなかったと気付いた。",
            "それ以来{p}では、変更は必ず二度読み上げるという規則がある。",
            "自由とは結局のところ時刻表の問題だ、と当時の人々は話していた。",
            "その晩、{p}行きの列車は駅でもない場所で三度止まった。",
        ],
        "refrains": ["議事録には何も書かれていない。", "その後は長いあいだ何も起こらなかった。"],
        "new": ["その後の追記が示すように、状況は再び変わった。", "初版のこの箇所には出典についての注記が欠けていた。", "読者からいくつかの補足を頂いたので、ここに感謝したい。"],
        "words": ["明らかに", "やがて", "どうやら", "再び", "しばしば", "たいてい", "おそらく", "ほとんど"],
        "marks": ["自由", "規則", "街道", "手紙", "予算", "誤解"],
        "negate": [("分からなかった", "分かった"), ("いない。", "いる。"), ("である。", "ではない。"), ("だった。", "ではなかった。"), ("決めた。", "決めなかった。"), ("ある。", "ない。"), ("続いた。", "続かなかった。"), ("通れなかった", "通れた"), ("減っている", "減っていない")],
    },
    "ar": {
        "n": ["سلمى حداد", "يوسف المنصور", "الدكتورة ليلى", "عمر الشريف", "الشيخ كمال", "نادية خليل"],
        "p": ["وادي النخيل", "المرسى", "تل الزيتون", "القصر القديم", "عين الماء", "الحي الشرقي"],
        "m": ["يناير", "مارس", "أبريل", "يونيو", "سبتمبر", "نوفمبر"],
        "t": ["الجسر", "المكتبة", "الطاحونة", "السد", "المدرسة", "الميناء"],
        "sentences": [
            "في شهر {m} من عام {y} وصلت {n} إلى {p} وبقيت هناك أكثر مما خططت له.",
            "يبلغ عدد سكان {p} نحو {z} نسمة، وقليل منهم ولدوا فيها.",
            "«لم نر شيئا كهذا من قبل»، هكذا قال {n} وهو يغلق الدفتر.",
            "ارتفع الماء في {m} بمقدار {z} سنتيمترا دون أن يعرف أحد السبب.",
            "خصص مبلغ {z} دينار من أجل {t}، لكن المال وصل متأخرا بعام كامل.",
            "من يسير اليوم في {p} لا يرى من الطريق القديم سوى حجارة متفرقة.",
            "ظن {n} أن الخطة مبالغ فيها، لكنه سكت لأن الاجتماع طال كثيرا.",
            "صوتت اللجنة بأغلبية {z} مقابل {z} على الاحتفاظ بملكية {t}.",
            "كان خريفا ماطرا، وظلت الطرق بين {p} و{p} مغلقة عدة أسابيع.",
            "تبين القياسات أن الاستهلاك انخفض بنسبة {z} في المئة منذ عام {y}.",
            "كتبت {n} رسالة طويلة عن ذلك، وهي محفوظة في دار الوثائق في {p}.",
            "الطريقة بسيطة: نأخذ عينتين وننتظر ثلاثة أيام ثم نقارن بين اللونين.",
            "كان الشباب أول من رحل، في الصيف أولا ثم على مدار السنة.",
            "كانت النوافذ مغلقة بالألواح والأبواب مفتوحة وفي الممر سلم خشبي.",
            "نشأ سوء الفهم الأكبر لأن كل طرف استعمل الكلمة نفسها بمعنى مختلف.",
            "منذ ذلك الحين تقضي القاعدة في {p} بأن يقرأ كل تعديل مرتين.",
            "الحرية، كما كان الناس يقولون، مسألة مواعيد قبل كل شيء.",
            "في ذلك المساء توقف القطار المتجه إلى {p} ثلاث مرات بين المحطات.",
        ],
        "refrains": ["المحضر صامت في هذه النقطة.", "بعد ذلك مر وقت طويل بلا أحداث."],
        "new": ["تغيرت الصورة مرة أخرى منذ ذلك الحين كما توضح الملاحق.", "كانت النسخة الأولى من هذا المقال تفتقر إلى ذكر المصادر هنا.", "نبهنا القراء إلى تفاصيل ناقصة ونحن نشكرهم على ذلك."],
        "words": ["بوضوح", "لاحقا", "غالبا", "مجددا", "نادرا", "ربما", "تقريبا", "أحيانا"],
        "marks": ["الحرية", "القاعدة", "الطريق", "رسالة", "المال", "الماء"],
        "negate": [(" وصلت ", " لم تصل "), (" يبلغ ", " لا يبلغ "), (" كان ", " لم يكن "), (" كانت ", " لم تكن "), ("ارتفع ", "لم يرتفع "), ("صوتت ", "لم تصوت "), ("كتبت ", "لم تكتب ")],
    },
}


def fill(template, language, random_):
    words = LANGUAGES[language]
    while "{" in template:
        slot = template[template.index("{") + 1]
        value = {
            "z": lambda: str(random_.choice([random_.randint(3, 99), random_.randint(120, 9800)])),
            "y": lambda: str(random_.randint(1847, 2019)),
            "d": lambda: str(random_.randint(1, 28)),
        }.get(slot, lambda: random_.choice(words.get(slot, ["?"])))()
        template = template.replace("{" + slot + "}", value, 1)
    return template


def article(language, seed, sentences, refrains=False):
    """Paragraphs of two to five sentences; templates come again only when all were used."""
    random_ = random.Random(f"{language} {seed}")
    pool = []
    paragraphs = []
    while sum(map(len, paragraphs)) < sentences:
        paragraph = []
        for _ in range(random_.randint(2, 5)):
            if not pool:
                pool = LANGUAGES[language]["sentences"][:]
                random_.shuffle(pool)
            paragraph.append(fill(pool.pop(), language, random_))
        if refrains and random_.random() < 0.7:
            paragraph.insert(random_.randint(1, len(paragraph)), random_.choice(LANGUAGES[language]["refrains"]))
        paragraphs.append(paragraph)
    gap = "" if language == "ja" else " "
    return "\n".join(gap.join(paragraph) for paragraph in paragraphs)
