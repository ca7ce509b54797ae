"""What invented people say, by language: words and sentences for documents that are made up.

Some of the sentences are here because they look like something else: like a label, a stage
direction, a date, an initial, the end of a sentence.
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["CATALAN", "ENGLISH", "GERMAN", "RUSSIAN", "SPANISH", "Vocabulary"]


@frozen(kw_only=True)
class Vocabulary:
    """What documents in one language are made of.

    Attributes:
        language: Its BCP 47 tag.
        given: Given names.
        surnames: Surnames.
        places: Where one meets.
        months: The months as dates print them.
        titles: What meetings are called.
        sentences: What is said.
        told: What is told of a meeting.
        words: What other sentences are made of.
    """

    language: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    places: tuple[str, ...]
    months: tuple[str, ...]
    titles: tuple[str, ...]
    sentences: tuple[str, ...]
    told: tuple[str, ...]
    words: tuple[str, ...]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.strip().splitlines())


ENGLISH = Vocabulary(
    language="en",
    given=tuple("Anna Boris Clara Daniel Emma Felix Grace Helen Igor Julia Karl Laura".split()),
    surnames=tuple(
        "Orlovsky Lundgren O’Brien Aaltonen Karelina Weller Grachyova Sand-Holm Okoro Berg".split()
    ),
    places=("Severny Port", "Old Quay", "Lake Virma", "St Olga"),
    months=tuple(
        "January February March April May June July August September October November"
        " December".split()
    ),
    titles=(
        "Meeting on the development of the harbour",
        "News conference following the opening of the bridge",
        "Visit to the Museum of Wooden Boats",
    ),
    sentences=_lines("""
Good afternoon, colleagues.
Thank you very much.
No.
We ship on Friday.
I say this: the bridge stays open.
You may ask: why begin with a museum?
First, on the ferries: the night ferry is back.
One more thing: there will be no toll.
The bridge is 3.2 kilometres long, and it cost $640 million.
He was born at 10.20 am on October 3, 2025, in Severny Port.
We met the U.S. delegation, Dr. Sand and J. R. Moss.
She said to me: “I have crossed this strait forty thousand times.”
Let me read it: “Question: who was here first? Answer: the reindeer.”
As Clara Weller put it: the whole town is in tune.
The herders from the Upper Valley (Tavastia) spent three days there.
(By the way, this was in May.) We were glad.
It is 14:30 now, and the ratio is 3:1.
How old is the ferry?
That is the right question!
See https://example.org/harbor for the plan.
I have nothing to add…
In A, B and C – the three schools – nobody was ill.
Then NATO: that is another matter, and we can talk about it.
Forty years; my colleagues know every plank of it.
"""),
    told=_lines("""
The two presidents visited the Museum of Wooden Boats.
The new footbridge opens to the public next week.
Before the talks the guests were shown the harbour.
The meeting took place at the end of a working trip.
"""),
    words=tuple(
        "the a of harbour bridge ferry we they will must can was is north every winter school"
        " money road and or but with without about again never captain children ice open built"
        " twice plan year people better first on in to".split()
    ),
)

RUSSIAN = Vocabulary(
    language="ru",
    given=tuple("Анна Борис Вера Глеб Дарья Егор Захар Инна Кирилл Мария".split()),
    surnames=tuple(
        "Орловский Лундин Карелина Грачёва Северин Лодыгин Зорина Белянин Веллер".split()
    ),
    places=("Северный Порт", "Старая Пристань", "Озеро Вирма"),
    months=tuple(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
    ),
    titles=("Совещание о развитии гавани", "Посещение Музея деревянных лодок"),
    sentences=_lines("""
Добрый день, коллеги!
Большое спасибо.
Нет.
Мы начинаем в пятницу.
Скажу так: мост остаётся открытым.
Вы спросите: почему мы начали с музея?
Первое: ночной паром вернулся.
Мост длиной 3,2 километра стоил 640 миллионов.
Он родился 3 октября 2025 года в 10.20.
С нами были доктор С.Холм и И.П.Мох.
Она мне сказала: «Я сорок тысяч раз пересекла этот пролив».
Пастухи из Верхней долины (Тавастия) провели там три дня.
Сколько лет парому?
Это правильный вопрос!
Мне нечего добавить…
Школы А, Б и В – все три – работают.
"""),
    told=_lines("""
Президенты посетили Музей деревянных лодок.
Новый мост откроется на следующей неделе.
Перед переговорами гостям показали гавань.
"""),
    words=tuple(
        "мост паром гавань мы они должны зимой школа дорога и или но без о снова никогда"
        " капитан дети лёд открыт построен план год люди лучше первый в на к".split()
    ),
)

GERMAN = Vocabulary(
    language="de",
    given=tuple("Anna Bernd Clara Dirk Elke Friedrich Greta Hans Ingrid Jürgen Karl".split()),
    surnames=tuple("Berg Lang Feld Stern Österreicher Groß-Weber Müller Hafner Sund".split()),
    places=("Berlin", "Bonn"),
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    ),
    titles=("Plenarprotokoll 5/31", "Plenarprotokoll 20/7"),
    sentences=_lines("""
Guten Morgen, liebe Kolleginnen und Kollegen!
Vielen Dank.
Nein.
Frau Präsidentin! Meine Damen und Herren!
Ich sage es so: Die Brücke bleibt offen.
Erstens: Die Nachtfähre fährt seit 40 Jahren.
Die Brücke ist 3,2 Kilometer lang und kostete 640 Millionen Euro.
Er wurde am 3. Oktober 2025 um 10.20 Uhr geboren.
Frau Dr. Holm und die Herren J. R. Moos waren dabei.
Sie sagte: „Wer übersetzen will, der braucht ein Schiff.“
Die Hirten (aus dem Oberland) waren drei Tage dort.
Wie alt ist die Fähre?
Das ist die richtige Frage!
Dem habe ich nichts hinzuzufügen …
Nach § 7 Abs. 2 der Geschäftsordnung bzw. nach altem Brauch ist das so.
Das ist gut – und zwar für alle.
"""),
    told=(),
    words=tuple(
        "die das der Hafen Brücke Fähre wir sie müssen können war ist nördlich jeden Winter"
        " Schule Geld Straße und oder aber mit ohne wieder nie Kinder Eis offen gebaut"
        " Jahr Menschen besser erste auf in zu".split()
    ),
)

SPANISH = Vocabulary(
    language="es",
    given=tuple("Ana Berta Carlos Diego Elena Fermín Gloria Hugo Irene".split()),
    surnames=tuple("Vela Marín Roca Puente Ibáñez Peña Lagos Núñez Arce".split()),
    places=("Puerto Norte", "Muelle Viejo"),
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
        " diciembre".split()
    ),
    titles=("DIARIO DE SESIONES DE LA CÁMARA", "DIARIO DE SESIONES DEL SENADO"),
    sentences=_lines("""
Buenos días, señorías.
Muchas gracias, señor presidente.
No.
Señor presidente: vengo a decirle dos cosas.
El señor ministro lo dijo así: no hay dinero.
En primer lugar, el transbordador navega desde hace cuarenta años.
El puente mide 3,2 kilómetros y costó 640 millones.
¿Quién lo pagará?
¡Esa es la pregunta!
Los pastores (de la sierra) estuvieron allí tres días.
No tengo nada que añadir…
"""),
    told=(),
    words=tuple(
        "barco mar puerto nosotros ellos deben invierno escuela dinero y pero sin nunca otra"
        " capitán niños hielo abierto plan año gente mejor primero en a".split()
    ),
)

CATALAN = Vocabulary(
    language="ca",
    given=tuple("Anna Bernat Carme Dídac Eulàlia Ferran Glòria Helena Ignasi".split()),
    surnames=tuple("Vela Marí Roca Pont Ibars Penya Llac Nogués Arús".split()),
    places=("Port Nord", "Moll Vell"),
    months=tuple(
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre".split()
    ),
    titles=("Ple del Parlament", "Comissió de Ports"),
    sentences=_lines("""
Bon dia a tothom.
Moltes gràcies, presidenta.
No.
Senyor Vela.
Ho diré així: el pont continua obert.
En primer lloc, el transbordador navega des de fa quaranta anys.
El pont fa 3,2 quilòmetres i va costar 640 milions.
Qui el pagarà?
Aquesta és la pregunta!
Els pastors (de la serra) hi van ser tres dies.
No hi tinc res a afegir…
"""),
    told=(),
    words=tuple(
        "vaixell mar port nosaltres ells han hivern escola diners i però sense mai una altra"
        " capità nens gel obert pla any gent millor primer en a".split()
    ),
)
