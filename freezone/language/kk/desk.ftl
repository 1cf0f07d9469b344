# Пернелер: жолдағы сөз (сегіз әріптен аспайды), анықтама, неге қолжетімсіз.
key-help = Көмек
key-help-help = Бұл экран не үшін керек және мұнда әр перне не істейді.
key-sections = Бөлімдер
key-sections-help = Қайда өтуге болады; сондай-ақ құлыптау, қызметкерді ауыстыру, шығу.
key-find = Іздеу
key-find-help = Тізім нені көрсететінін таңдау.
key-find-not-here = F3: мұнда іздейтін тізім жоқ.
key-choose = Таңдау
key-choose-help = Өрістің мәнін тізімнен таңдау.
key-choose-not-here = F4: мұнда мән теріледі, таңдайтын тізім жоқ.
key-reload = Жаңарту
key-reload-help = Есепті қайта оқу.
key-reload-not-here = F5: мұнда қайта оқитын ештеңе жоқ.
key-operations = Әрекет
key-operations-help = Мұнымен не істеуге болады, ал қазір болмаса, неге.
key-operations-not-here = F6: мұнда әрекет жасайтын ештеңе жоқ.
key-back = Артқа
key-back-help = Бұл экранды жабу; терілгені жоба ретінде сақталады.
key-look = Қарау
key-look-help = Не шығатынын қарау; ештеңе жазылмайды.
key-look-not-here = F7: мұнда алдын ала қарайтын ештеңе жоқ.
key-print = Басу
key-print-help = Құжатын басып шығару.
key-print-not-here = F8: мұнда басып шығаратын ештеңе жоқ.
key-post = Жазу
key-post-help = Орындау: нысанды жазу немесе «иә» деп жауап беру. Басқа ешбір перне ештеңе жазбайды.
key-post-not-here = F9: мұнда жазатын ештеңе жоқ.
key-mark = Белгі
key-mark-help = Жолды белгілеу немесе белгісін алып тастау.
key-mark-not-here = Ins: мұнда белгілейтін жолдар жоқ.
key-undo = Болдырма
key-undo-help = Жазылғанды болдырмау: себебі көрсетілген, байланысты түзету жазбасымен.
key-undo-not-here = Del: мұнда болдырмайтын ештеңе жоқ.
key-language = Тіл
key-language-help = Келесі тілде жалғастыру: қазақша, орысша, ағылшынша.
key-open = Ашу
key-open-help = Курсор тұрғанды ашу; нысанда — келесі өріске өту.
key-open-not-here = Enter: мұнда ашатын ештеңе жоқ.

# Нәтижелер: бір сөзден.
outcome-done = ЖАЗЫЛДЫ
outcome-refused = БАС ТАРТЫЛДЫ
outcome-failed = АҚАУ
outcome-waiting = КҮТІҢІЗ
outcome-note = АҚПАРАТ
outcome-more = тағы { $count } жол

# Жұмыс орнының өзі.
desk-working = Есеп оқылып жатыр.
desk-acting = Алдыңғы әрекет әлі жазылып жатыр; терілгені сақталады.
desk-nothing-behind = Бұл экранның артында басқасы жоқ. Шығу үшін F2 басыңыз.
desk-failed = Бағдарламада қате болды. Ештеңе жартылай жазылған жоқ; жұмысты жалғастырып, әкімшіге хабарлаңыз. Толығырақ: { $log }
desk-failed-unlogged = Бағдарламада қате болды. Ештеңе жартылай жазылған жоқ; әкімшіге хабарлаңыз: { $what }
desk-sections = Қайда өту керек?
desk-palette = Не істеу керек?
menu-person = Қызметкерді ауыстыру
menu-lock = Жұмыс орнын құлыптау
menu-leave = Шығу
menu-palette = Осы экранның барлық пернелері
menu-theme-dark = Қараңғы түстер
menu-theme-light = Ашық түстер
menu-theme-ansi = Терминалдың он алты түсі

# Бөлімдер.
section-home = Басты бет
section-lots = Тауар партиялары
section-declarations = Декларациялар
section-intake = Тауарларды қабылдау
section-findings = Ашық ескертулер
section-confirmation = Тұтынуды растау
section-slips = Растау талондары
section-journal = Операциялар журналы
section-participants = Қатысушылар
section-registers = Қызметкерлер мен орындар
section-integrity = Есепті тексеру

# Басты бет.
home-waiting = Сізді күтіп тұр
home-sections = Қайда өтуге болады (F2)
home-record = Есептің соңғы жазбасы
home-last-entry = № { $entry }: { $what }
home-drafts =
    { $count ->
        [one] { $count } нысан басталып, жазылмаған
       *[other] { $count } нысан басталып, жазылмаған
    }
waiting-expected-lots = партия шығарылған, бірақ әлі келген жоқ
waiting-unclassified-lots = партияның тауар санаты жоқ
waiting-open-findings = ашық ескерту
waiting-unconfirmed-lines = тұтыну жолы растауды күтуде
waiting-slips-today = талон бүгін берілді
waiting-since = { DAY($date) } бастап

# Сканерлеу.
scan-prompt = сканерлеңіз немесе нөмір не сөз теріңіз
scan-waiting =
    { $count ->
        [one] кезекте { $count } скан
       *[other] кезекте { $count } скан
    }
scan-opened = { $number } сканерленді.
scan-again = { $number }: бұрын сканерленген, { MOMENT($earlier) }.
scan-damaged = «{ $text }» қате оқылды: бақылау таңбасы сәйкес емес. Қайта сканерлеңіз.
scan-mixed = Екі скан араласып кетті: «{ $text }». Екеуін кезекпен қайта сканерлеңіз.
scan-unclear = «{ $text }» екі нөмірді білдіруі мүмкін. Қайта сканерлеңіз немесе латын әріптерімен теріңіз.
scan-words-not-here = «{ $text }» нөмір емес, ал мұнда іздейтін тізім жоқ. Ештеңе істелген жоқ.
scan-no-screen = { $number } есепте бар, бірақ оның жеке экраны жоқ.
scan-nobody-at-work = { $number }: алдымен кіріңіз; онымен ештеңе істелген жоқ.
scan-badge = { $number } төсбелгісі: құпиясөзді теріңіз.

# Тізімдер.
list-all = Барлығы, алдымен жаңалары
list-empty = Тізім бос.
list-filter-ends = (Esc: барлығы)
list-filter-gone = Қайтадан барлығы көрсетілді.
list-up = Бір жол жоғары
list-down = Бір жол төмен
list-page_up = Бір бет жоғары
list-page_down = Бір бет төмен
list-first = Бірінші жолға
list-last = Соңғы жолға
filter-title = Нені көрсету керек
filter-words = Сөздер
filter-words-help = Нөмірдің, тауар кодының басы немесе сипаттамадағы сөздер.
choose-none = Тізімде бұлай басталатын ештеңе жоқ.
modal-answer-first = Алдымен осында жауап беріңіз немесе Esc пернесімен жабыңыз.
question-title = Растаңыз

# Нысандар.
form-choice-open = F4: тізім
form-choice-unclear =
    { $count ->
        [one] { $count } сәйкес келеді: F4 — тізім
       *[other] { $count } сәйкес келеді: F4 — тізім
    }
form-refused =
    { $count ->
        [one] Ештеңе жазылған жоқ: өрістердің жанында { $count } себеп көрсетілген.
       *[other] Ештеңе жазылған жоқ: өрістердің жанында { $count } себеп көрсетілген.
    }
form-draft-found = { MOMENT($saved) } жобасынан жалғасты.
form-scan-filled = { $number } мына өріске енгізілді: { TERM($field) }.

# Кіру және құлыптау.
log-in-title = Кіру
log-in-welcome = freezone: еркін кеден аймағының кедендік рәсіміндегі тауарлар. Атыңызды теріңіз немесе төсбелгіні сканерлеңіз, содан кейін құпиясөзді, соңында F9 басыңыз.
log-in-name = Аты-жөні
log-in-name-help = Тіркелген аты-жөніңіз немесе төсбелгідегі нөмір.
log-in-password = Құпиясөз
log-in-demo = Бұл — көрсетілім аймағы; бәрінің құпиясөзі бір: { $password }.
lock-title = Жұмыс орны құлыпталған
change-title = Кім жалғастырады?
lock-closed = Жұмыс орны құлыпталған: аты-жөніңіз бен құпиясөзді теріп, F9 басыңыз. F2 — шығу.
lock-leave = Шығу керек пе? Басталған нысандар жоба ретінде сақталады. F9: иә.
stop-title = Есепті тексеру қажет
stop-only-leave = Есеп тексерілгенше жұмыс тоқтатылды. Esc — шығу.

# Анықтама.
help-keys = Пернелер
help-scans-title = Сканерлеу
help-scans = Кез келген уақытта, кез келген экранда және пернетақта жаймасында сканерлеңіз: сканерленген зат ашылады немесе өз өрісіне түседі. Скан ештеңе жазбайды және сұрақтарға жауап бермейді. Скандар экранның төменгі жағында кезекте тұрады; біреуі де жоғалмайды.
