"""Word lists for telling a speaker label from a sentence, in English and Russian.

All are casefolded. They are evidence, not a dictionary: a list holds what labels and
sentences are really made of, and a word that is missing costs evidence, not a turn.
"""

from __future__ import annotations

__all__ = [
    "CONNECTORS",
    "COUNTRIES",
    "GIVEN_NAMES",
    "ORGANS",
    "PARTICLES",
    "RANKS",
    "SENTENCE_STARTS",
    "SENTENCE_WORDS",
    "TITLES",
    "is_role",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a person is called by office or trade: the head of a role.
_ROLES = _words(
    """
    academician acting actor actress administrator admiral advisor adviser agronomist aide
    ambassador analyst anchor announcer archbishop archimandrite architect archpriest artist
    assistant astronaut athlete attorney auditor author ayatollah banker beekeeper biologist
    bishop blogger boss brigadier builder businessman businesswoman cadet candidate captain
    cardinal carpenter catholicos ceo cfo chair chairman chairperson chairwoman champion
    chancellor chemist chief cleric co-chair co-chairman co-chairperson co-director co-founder
    co-host co-owner coach colonel columnist commander commander-in-chief commentator
    commissioner composer comrade conductor consul coordinator corporal correspondent
    cosmonaut councillor counsellor cto curator dean delegate deputy designer developer
    diplomat director dispatcher doctor driver duke economist editor editor-in-chief
    electrician emir emperor employee engineer ensign entrepreneur envoy expert farmer father
    fellow finalist fitter foreman founder freelancer general geologist governor
    governor-general graduate guard guide head headmaster headmistress headteacher hero
    historian holder honorary host imam inspector instructor intern interpreter inventor
    investigator jockey journalist judge justice king laureate lawyer leader lecturer
    librarian lieutenant maestro magistrate major manager marshal mathematician mayor mechanic
    medallist member merited metallurgist metropolitan midwife miner minister
    minister-president moderator monk mother mp mufti musician navigator nurse observer
    officer official ombudsman ombudswoman operator organiser organizer owner painter
    paramedic participant partner pastor patriarch pediatrician paediatrician pensioner
    people's photographer physician physicist pianist pilot player plenipotentiary poet
    policeman pope postgraduate postmaster premier presenter president priest prime prince
    princess principal private producer professor programmer prosecutor prosecutor-general
    psychologist publisher pupil queen rabbi rapporteur reader rector registrar reporter
    representative researcher resident restorer sailor salesman schoolboy schoolgirl
    schoolteacher scientist screenwriter scholar sculptor secretary secretary-general senator
    sergeant sheikh shipbuilder singer skipper sociologist soldier soloist speaker specialist
    spokesman spokesperson spokeswoman sportsman starshina steelworker strategist student
    sultan superintendent supervisor surgeon surveyor teacher technician technologist
    therapist tractor trainee trainer translator treasurer trustee tutor undersecretary vet
    veteran veterinarian vice-chairman vice-chancellor vice-governor vice-mayor vice-premier
    vice-president vice-principal vice-rector vice-speaker viewer violinist virologist
    viticulturist volunteer waiter warden welder widow wife winemaker winner worker writer
    zoologist президент президента министр премьер-министр председатель губернатор глава
    директор руководитель секретарь генерал полковник патриарх митрополит архиепископ епископ
    муфтий раввин король королева эмир принц шейх султан канцлер посол академик профессор
    ведущий ведущая корреспондент журналист начальник заместитель помощник советник
    уполномоченный мэр папа католикос лама хамбо-лама отец мать
    """
)
# Titles and ranks that may follow another role: "Emir of Qatar Sheikh ...", "... Lt-Gen ...".
RANKS = _words(
    """
    academician admiral archbishop archpriest ayatollah bishop captain cardinal colonel
    corporal dr ensign general lieutenant lt-gen lt maj-gen major major-general
    lieutenant-general colonel-general marshal master metropolitan prince princess prof
    professor rear-admiral sergeant sheikh sheikha vice-admiral warrant
    """
)
# Titles that take a bare or regnal name, and "of" after it: "King Mohammed VI of Morocco".
TITLES = _words(
    """
    king queen emir sultan emperor empress prince princess patriarch metropolitan pope
    catholicos archbishop bishop sheikh grand duke duchess crown imam mufti
    """
)
# Bodies, places and fields: capitals that stand before a name without being part of it.
ORGANS = _words(
    """
    academy administration affairs agency alliance archive army assembly assets association
    authority bank bloc board branch brigade broadcasting bureau cabinet camp capital
    cathedral centre center chamber channel choir church city clinic club coalition college
    commerce commission committee communications community company complex confederation
    conference congress conservatory construction corporation corps council court culture
    defence defense department development direction directorate district division duma
    economy education emergencies energy enterprise environment exchange executive factory
    faculty farm federation festival finance fleet forces forum foundation front fund gallery
    garden gazette government group gymnasium headquarters health healthcare hermitage
    hospital house industries industry initiatives institute institution investment journal
    justice laboratory league library lyceum magazine management media ministry mission mosque
    movement municipality museum nations news newspaper office okrug olympiad operations opera
    orchestra order organisation organization parliament partnership party plant police policy
    politburo portal post press project protection publishers radio railways region relations
    republic resources rights school science sciences secretariat security senate service
    services shipyard society sport sports squadron stadium state staff station studio summit
    supervision synod team technologies technology telegraph television territory theatre
    theater times tourism trade transport treasury troops trust tribune tv union university
    village weekly works yard youth
    """
)
# Lower-case words that hold a role together.
CONNECTORS = _words(
    """
    a an the of and for in on at to from with by under & – — - or as и по в на при от из для с
    о об у к за
    """
)
# Lower-case parts of surnames.
PARTICLES = _words(
    """
    al el bin ibn bint ben abu van von der den de da di du do dos das del della la le ter ten
    zu zur af av san bey abd ul y фон ван дер де да ди дю ла ле аль эль бен бин ибн ад ас аш
    оглы St.
    """
)
# Words that sentences have and labels have not.
SENTENCE_WORDS = _words(
    """
     i'd i'll i'm i've me my mine myself we we'd we'll we're we've us ourselves you you'd
    you'll you're you've your yours he he's him she she's they they're they've them themselves
    it it's its itself this that that's these those there there's here who whom whose what
    what's which when where why how is isn't are aren't was wasn't were weren't be been being
    am do does don't did didn't done doing have hasn't haven't has had having can can't cannot
    could couldn't would wouldn't should shall will won't must might let let's say says said
    saying tell tells told ask asks asked asking answer answers answered reply replied want
    wants wanted think thinks thought know knows knew see sees saw look looks remember repeat
    note mention mentioned quote cite read reads add emphasise emphasize stress believe hope
    feel understand explain mean means make makes made take takes took get gets got give gives
    gave go goes went come comes came put need needs become became remains include includes
    including follows following if so but because not no yes nor than then also just only very
    even too about like such again once already now well please ok okay however therefore
    moreover thus hence something anything everything nothing someone anyone everyone nobody я
    мы ты вы он она оно они мне нам вам вас нас меня его её ее ему ей им их мой моя моё наш
    наша ваш ваша это этот эта эти тот та то те что кто как где когда почему зачем если но не
    ни да нет был была было были есть будет будут можно нужно надо хочу хотел говорю говорит
    сказал сказала сказали говорили скажу спрошу отвечу повторю повторяю подчеркну напомню
    отмечу чтобы потому поэтому так такой такая ещё еще уже только очень тоже также бы же ли
    ведь вот там тут здесь самое главное первое второе третье
    """
)
# Words that open sentences and headings, capitalised, and no names.
SENTENCE_STARTS = _words(
    """
    a about above according actually after again all also although among an and another any
    anyway as at because before besides best briefly but by certainly clearly colleagues
    concerning consequently dear despite during each either especially even every everyone
    example fact few finally first firstly for fourth frankly friends from further furthermore
    given good here hence how however if in incidentally indeed initially instead just last
    lastly later let look many meanwhile more moreover most much my naturally nevertheless
    next no nor not note nothing now number obviously of okay on once one only or other others
    our otherwise overall part perhaps please point quite rather regarding remember second
    secondly similarly simply since so some sometimes speaking still such sure take thank
    thanks then there therefore these third thirdly this those though thus to today together
    tomorrow two under unfortunately until very well what when where whether which while who
    whose why with without yes yesterday yet you your question answer problem result reason
    conclusion
    erstens zweitens drittens viertens deshalb daher also dann
    ваше ваша ваши ваш текст указ закон примечание приложение это так вот далее итак кроме
    i new hong costa sri el nord far contact south north
    """
)
# Countries and regions, those of two words by the last: "Saudi Arabia". CLDR has the first of them.
COUNTRIES = _words(
    """
    abkhazia afghanistan albania algeria andorra angola anguilla antarctica argentina
    armenia aruba australia austria azerbaijan bahamas bahrain bangladesh barbados bavaria
    belarus belgium belize benin bermuda bhutan bolivia botswana brazil britain brunei
    bulgaria burundi cambodia cameroon canada chad chechnya chile china colombia comoros
    congo croatia cuba curaçao cyprus czechia dagestan daghestan denmark djibouti dominica
    ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia
    germany ghana gibraltar greece greenland grenada guadeloupe guam guatemala guernsey
    guinea guinea-bissau guyana haiti honduras hungary iceland india indonesia iran iraq
    ireland israel italy jamaica japan jersey jerusalem jordan kazakhstan kenya kiribati
    korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
    lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta martinique
    mauritania mauritius mayotte mexico micronesia moldova monaco mongolia montenegro
    montserrat morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger
    nigeria niue norway oman pakistan palau palestine panama paraguay peru philippines
    poland portugal qatar romania russia rwanda réunion samoa sark senegal serbia seychelles
    singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan
    tajikistan tanzania tatarstan thailand timor-leste togo tokelau tonga transnistria
    tunisia turkey turkmenistan tuvalu türkiye uganda ukraine uruguay uzbekistan vanuatu
    vatican venezuela vietnam yemen zambia zimbabwe arabia barbuda brazzaville caledonia
    emirates faso grenadines herzegovina islands kingdom kinshasa lanka leone nevis
    polynesia rica sahara states tobago zealand africa asia europe america bashkortostan
    ossetia alania crimea sevastopol moscow petersburg sakha yakutia adygea buryatia
    kalmykia karelia komi mordovia tuva udmurtia khakassia chuvashia ingushetia
    karachayevo-circassia kabardino-balkaria usa uk uae us eu
    россии российской федерации белоруссии беларуси беларусь украины казахстана киргизии узбекистана
    таджикистана туркменистана армении азербайджана молдавии абхазии осетии китая монголии индии
    японии сербии турции ирана сирии египта германии франции италии венгрии сша республики
    """
)
# Given names that stand first in three-part names, where the surname alone would be cut off
# from them: "... Reconciliation Viatcheslav Moshe Kantor", "... Juan Manuel ...".
GIVEN_NAMES = _words(
    """
    abd abdel abdul abdullah adel adnan adriana agnes ahmad ahmed alan albert albina alejandro
    aleksandr aleksei alena alessandro alex alexander alexandra alexei alexey alfred ali
    alicia alina alisa alla amir ana anastasia anatoly andre andrea andrei andrew andrey
    angela anna anne antoine anton antonina antonio arkady arnold artem artur arthur artyom
    asif askar aung bashar ben benjamin bernard bill bob boris bruno carl carlos catherine
    charles chris christian christine claude daniel daria darya david denis diana dilma dmitri
    dmitriy dmitry dominique donald eduard edward ekaterina elena elizabeth elmira elvira emil
    eric erik ernst eva evgeny faina felix ferdinand filipp francisco francois frank franz
    fyodor galina gennady georg george georgy gerhard german giovanni gleb grigory guido guzel
    habib hamad hamid hans hassan heinz helen henri henry hugo hussein ibrahim igor ildar ilya
    ilham inna irina ivan jacob james jan jean jens jim joao joe johann john jorge jose josef
    joseph juan julia julian jurgen karen karim karl kate khaled kim kirill klaus konstantin
    kristina ksenia lars laura leonard leonid lev lidia lilia luis lyubov lyudmila magomed
    mahmoud manuel marat marc marcos margarita maria marie marina mario mark marsel martin
    mary matthew maxim maya michael michel mikhail milos mohamed mohammad mohammed moon
    muhammad muhammadu murad musa nadezhda narendra natalia natalya natella nelly nicolas
    nikita nikolai nikolay nina oksana oleg olga omar oscar otto paul pavel pedro peter petr
    philip pierre polina pyotr rafael ram raul recep rene ricardo richard rinat robert roberto
    roland roman ronald rosa ruben rudolf ruslan rustam salman sam samir sergei sergey sergio
    serzh shavkat shinzo simon sofia stanislav stefan stepan stephen steve svetlana sven
    tamara tamim taras tatiana tatyana thomas tigran timofei timur tom ulyana vadim valentin
    valentina valery vasily venera vera veronika viatcheslav victor viktor viktoria vincent
    vitaly vladimir vladislav vsevolod vyacheslav walter werner wilhelm wolfgang xavier yakov
    yana yaroslav yekaterina yelena yelizaveta yevgenia yevgeny yulia yuri yury yves zarina
    zinaida zoya zurab
    """
)


# "Scientists"; "Chairmanof", which has lost a space.
_ROLE_FORMS = RANKS.union(f"{role}{end}" for role in _ROLES for end in ("", "s", "of"))


def is_role(word: str) -> bool:
    """Tell whether a casefolded word names an office, a trade or a rank.

    >>> is_role("minister"), is_role("director-general"), is_role("scientists"), is_role("region")
    (True, True, True, False)
    """
    if word in _ROLE_FORMS:
        return True
    # "Director-General"
    return "-" in word and not _ROLES.isdisjoint(word.split("-"))
