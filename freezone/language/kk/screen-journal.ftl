# Журнал: жазбалар тізімі және бір жазбаның карточкасы.
journal-number = №
journal-recorded = Жазылды
journal-effective = Болған уақыты
journal-about = Не туралы
journal-empty = Шартқа сай жазба жоқ.
journal-looking = № { $entry } дейін қаралды, іздеу жалғасуда
journal-kind = Не істелді
journal-person-help = Тіркелген аты-жөні немесе қызметкер рұқсатнамасының нөмірі.
journal-subject = Қай нөмір туралы
journal-subject-help = Сканерлеңіз немесе теріңіз: партия, декларация, операция, жол, талон, ескерту, орын, компания, қызметкер, объект, басқа жазба.
journal-words-help = Себептердегі, негіздемелердегі және құжат нөмірлеріндегі сөздер, кез келген ретпен.
journal-terminal = Терминал
journal-from = Жазылған күні, бастап
journal-to = Жазылған күні, дейін
journal-all-about = { $number } туралы барлық жазбалар. Ашу үшін тағы бір рет сканерлеңіз; Esc — барлық жазбалар.
filter-scan-filled = { $number } шартта тұр; F9 — көрсету.
journal-undone-by = № { $entry } жазбамен болдырылмады
journal-undoes = № { $entry } жазбаны болдырмайды
journal-new-lot = Жаңа партия
journal-finding = Ескерту
journal-number-of = Нөмірі
journal-roles = Рөлдері
journal-key = Кілт
journal-holds = Сыйымдылығы
journal-lots = Партиялар саны
journal-findings = Ескертулер саны
journal-lines = Жолдар саны
journal-code = Қағида
journal-answer = Жауап
journal-version = Нұсқа
journal-undone = Болдырылмаған
journal-checkpoints = Бақылау нүктелерінің саны
journal-operation = Операция
journal-goods =
    { $count ->
        [one] Тауарлар: { $count } қозғалыс
       *[other] Тауарлар: { $count } қозғалыс
    }
journal-findings-opened =
    { $count ->
        [one] Ескертулер: { $count } ашылды
       *[other] Ескертулер: { $count } ашылды
    }
journal-more =
    { $count ->
        [one] Тағы { $count } жол: Enter
       *[other] Тағы { $count } жол: Enter
    }
journal-more-letters =
    { $count ->
        [one] Тағы { $count } таңба: Enter
       *[other] Тағы { $count } таңба: Enter
    }
journal-undoing = Болдырмау
journal-may-undo = Del болдырмайды: қасына сіздің себебіңізбен айналы жазба жазылады.
journal-stored = Сақталған түрі
journal-id = Сұрау
journal-stored-kind = Түрі
journal-hash = Тізбек хеші
help-JournalScreen = Аймақта істелгеннің бәрі, алдымен жаңалары; мұнда ештеңе ешқашан өзгермейді. Нөмірді сканерлесеңіз, ол туралы барлық жазбалар шығады, тағы бір рет сканерлесеңіз, өзі ашылады. ✗ — болдырылмаған, ↶ — басқа жазбаны болдырмайды.
help-EntryScreen = Бір жазба және ол өзгерткеннің бәрі. Enter меңзер тұрғанды ашады. Del болдырмауға болатын жазбаны болдырмайды.
