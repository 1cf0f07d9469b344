# Пәрмендер жолы: нені сұрайды, не айтады және нені қалай атайды. Анықтамада параметрлер жоқ,
# сондықтан ол оларды қоятын тетікті күтпейді.

# Анықтама.
cli-about = Еркін кеден аймағы рәсіміндегі тауарлар: не қайда тұр, олармен не істелді және оны қандай құжаттар растайды.
cli-help-usage = Қолданылуы:
cli-help-values = Мәндер
cli-help-options = Параметрлер
cli-help-commands = Пәрмендер
cli-help-command = ПӘРМЕН

# Пәрмендер.
cli-command-init = Есеп дерекқорын, оның аймағы мен әкімшісін жасау
cli-command-user = Есеппен жұмыс істейтін қызметкерлер
cli-command-user-add = Қызметкерді тіркеу
cli-command-user-list = Қызметкерлер тізімі
cli-command-user-password = Жаңа құпиясөз қою; аты берілмесе — өзіңіздікі
cli-command-user-roles = Қызметкерге басқа рөлдер беру
cli-command-participant = АЭА қатысушылары
cli-command-participant-add = Қатысушыны және оның шартын тіркеу
cli-command-participant-list = Қатысушылар мен олардың шарттарының тізімі
cli-command-contract = Қатысушылардың шарттары
cli-command-contract-add = Тағы бір шартты немесе өзгертілген шартты тіркеу
cli-command-place = Аймақ аумағындағы орындар
cli-command-place-add = Орынды тіркеу
cli-command-place-list = Орындар тізімі
cli-command-declare = Шығарылған декларация бойынша тауарларды қабылдау
cli-command-amend = Кеден органының декларацияны түзетуін енгізу
cli-command-annul = Кеден органының шығарудың күшін жоюын енгізу
cli-command-declarations = Декларациялар тізімі
cli-command-declaration = Декларацияны тауарларымен көрсету
cli-command-findings = Ашық ескертулер тізімі
cli-command-clear = Негіздемесін көрсетіп, ескертуді алып тастау
cli-command-lots = Партиялар тізімі және олардың орны
cli-command-lot = Партияны тарихымен көрсету
cli-command-arrive = Күтілетін тауарларды өткізу пунктінің жазбасынсыз орын бойынша мәлімдеу
cli-command-move = Тауарларды басқа орынға ауыстыру
cli-command-split = Партиядан тауарларды бөлу
cli-command-use = Жабдықты пайдалануға беру: пайдаланылады, тұтынылмайды
cli-command-consume = Қайта өңдеуден өзгеше тұтынуды жазу
cli-command-correct = Себебін көрсетіп, жазбаны кері жазбамен жою
cli-command-unconfirmed = Растауды күтіп тұрған тұтыну тізімі
cli-command-confirm = Тұтынуды растап, талон беру
cli-command-void = Себебін көрсетіп, талонның күшін жою
cli-command-slips = Талондар тізімі
cli-command-print = Талонды немесе партия заттаңбасын файлға басып шығару
cli-command-label = Заттаңбаларға арналған print пәрмені
cli-command-attach = Нөмірі бар затқа файл тіркеу
cli-command-attachments = Нөмір бойынша файлдар тізімі; біреуін шығарып алу
cli-command-journal = Жазбаларды жаңасынан бастап көрсету
cli-command-entry = Бір жазбаны толық көрсету
cli-command-verify = Бүкіл есеп дерекқорын, оның ішінде қағазбен салыстырып тексеру
cli-command-period = Есеп кезеңдері
cli-command-period-close = Аяқталған айды жабу
cli-command-period-list = Жабылған кезеңдер тізімі
cli-command-nomenclature = Тауар номенклатурасы
cli-command-nomenclature-load = Тарифтің редакциясын файлдан жүктеу
cli-command-nomenclature-export = Редакцияны кесте түрінде шығару
cli-command-nomenclature-search = Кодтарды сөздер бойынша табу; - әр жолдан бір сұрақ оқиды
cli-command-nomenclature-editions = Жүктелген редакциялар тізімі

# Параметрлер.
cli-option-help = Осы анықтаманы көрсету
cli-option-record = Есеп дерекқорының орны: файл немесе PostgreSQL URL мекенжайы; әйтпесе FREEZONE_RECORD
cli-option-terminal = Осы терминалдың журналдағы аты; әйтпесе FREEZONE_TERMINAL
cli-option-json = JSON түрінде жауап беру
cli-option-language = Жауап тілі
cli-option-id = Сұраудың идентификаторы: қайталанса, бірінші нәтижені береді
cli-option-admin = Әкімшінің аты
cli-option-zone-name = Аймақтың осы тілдегі атауы
cli-option-company-name = Басқарушы компанияның осы тілдегі атауы
cli-option-company-bin = Басқарушы компанияның БСН
cli-option-role = Рөл: gate, warehouse, participant, officer, management, administrator; қайталауға болады
cli-option-participant = Қатысушының БСН
cli-option-post = Қызметкердің лауазымы
cli-option-bin = Қатысушының БСН
cli-option-name = Атауы
cli-option-name-in = Осы тілдегі атауы
cli-option-contract = Қызметті жүзеге асыру туралы шарттың нөмірі
cli-option-contract-date = Қол қойылған күні
cli-option-contract-until = Шарттың соңғы күні
cli-option-activity = Ереженің 3-тармағы бойынша қызмет түрі: 3(1), 3(2), 3(3) немесе 3(4); қайталауға болады
cli-option-branch = Шартта аталған өндіріс саласы
cli-option-replace = Осы нөмірлі шартты алмастыру
cli-option-place-kind = Орын түрі: gate, yard, warehouse, hall, office
cli-option-release = Кеден органының шығару файлы
cli-option-released-on = Шығару файлы болмаса, шығарылған күні
cli-option-declaration-no = Шығару файлы болмаса, декларация нөмірі
cli-option-released-bin = Шығару файлы болмаса, шығарудағы БСН
cli-option-officer = Тауарларды шығарған лауазымды адам
cli-option-goods-class = Тауар санаты, 1-ден 4-ке дейін (Ереженің 13-тармағы)
cli-option-ground = Тауар санатының негіздемесі
cli-option-place = Тауарлар тұрған орын
cli-option-plan = Жоспар файлы: әр тауардың санаты, негіздемесі мен орны
cli-option-fixed-asset = Тауарлар — негізгі құралдар
cli-option-customs-status = Кедендік мәртебе: foreign немесе union
cli-option-dry-run = Бәрін есептеп, көрсетіп, ештеңе жазбау
cli-option-decision = Кеден органы шешімінің нөмірі
cli-option-decision-date = Шешім күні
cli-option-lot-of-item = Тауардың мөлшері өзгеретін партиясы; қайталауға болады
cli-option-item = Тауар нөмірі; қайталауға болады; берілмесе — бәрі
cli-option-reason = Себебі
cli-option-declaration = Декларация нөмірі
cli-option-all = Алып тасталғандарын да көрсету
cli-option-clearing-ground = Ескертуді шешетін құжат немесе факт
cli-option-answer = Тауарлар акцизделетін бе деген сұраққа жауап
cli-option-as-of = Осы сәттегі жағдай
cli-option-quantity = Партияның бірлігіндегі мөлшер, ол болмаса — кг
cli-option-net-kg = Пропорционал болмаса, нетто салмағы, кг
cli-option-reason-of-mass = Салмақ неге пропорционал емес
cli-option-from-place = Партия бірнеше орында тұрса, тауарлар қай жерден алынады
cli-option-to-place = Тауарлар ауыстырылатын орын
cli-option-at = Қашан болды; берілмесе — қазір
cli-option-object = Тауарлар қызмет ететін ғимарат, жабдық немесе тақырып
cli-option-document = Бухгалтерлік есепке алу құжаты
cli-option-category = Санат: construction, real-estate, repair, equipment, research
cli-option-stated-by = Тұтынуды кім мәлімдеді
cli-option-period-from = Кезеңнің бірінші күні
cli-option-period-to = Кезеңнің соңғы күні
cli-option-line = Расталатын жол және оның мөлшері; қайталауға болады; берілмесе — бүкіл кезең
cli-option-prepared-by = Талонды басқа адам дайындаса, оның аты
cli-option-replaces = Осы талон алмастыратын күші жойылған талон
cli-option-out = Жазылатын файл
cli-option-zpl = Заттаңба принтеріне арналған файл
cli-option-dpi = Заттаңба принтерінің дюймдегі нүктелері: 203, 300 немесе 600
cli-option-languages = Бланктің екі тілі, мысалы kk-ru
cli-option-save = Осы хеші бар файлды шығарып алу
cli-option-save-as = Қай файлға жазу керек
cli-option-limit = Ең көбі қанша
cli-option-after = Осы нөмірден кейінгі жазбалар, ескісінен бастап
cli-option-entry-kind = Тек осы түрдегі жазбалар
cli-option-anchor = Қағаздағы жазба мен бақылау коды; қайталауға болады
cli-option-valid-from = Редакцияның қолданысқа енген күні
cli-option-edition-date = Осы күні қолданыста болған редакция
cli-value-code = Орын коды
cli-value-declaration = Декларация нөмірі
cli-value-entry = Жазба нөмірі
cli-value-file = Оқылатын файл
cli-value-finding = Ескерту нөмірі
cli-value-lot = Партия нөмірі
cli-value-name = Қызметкердің аты
cli-value-number = Партияның, талонның, операцияның, декларацияның, орынның немесе жазбаның нөмірі
cli-value-path = Тариф кестесі: .tsv немесе .tsv.gz
cli-value-period = Ай, мысалы 2026-11
cli-value-slip = Талон нөмірі
cli-value-words = Сөздер немесе кодтың алғашқы цифрлары; - енгізу жолдары үшін

# Сұрақтар.
cli-ask-name = Аты:
cli-ask-password = Құпиясөз:
cli-ask-new-password = Жаңа құпиясөз:
cli-ask-new-password-again = Жаңа құпиясөз қайтадан:
cli-passwords-differ = Құпиясөздер бірдей емес.

# Қате қолдану.
cli-usage-wrong = Пәрмен түсініксіз. { $sentence }
cli-usage-required = Жетіспейді: { $what }.
cli-usage-unknown = Мұнда белгісіз: { $what }.
cli-usage-choice = { $what } үшін «{ $text }» мәнін таңдауға болмайды.
cli-usage-value = «{ $text }» — { $what } мәні емес.
cli-usage-one-value = { $what } соңында ештеңе көрсетілмеген.
cli-usage-no-value = { $what } мән қабылдамайды.
cli-usage-release-twice = Шығару файлмен беріледі немесе теріледі, екеуі бірге емес.
cli-usage-together = Бұлар тек бірге беріледі: { $options }.
cli-usage-zpl = Заттаңба принтеріне тек партия заттаңбасы жіберіледі.

# Немен аяқталады.
cli-refused =
    { $count ->
        [one] Бас тартылды; ештеңе жазылған жоқ. { $count } себеп:
       *[other] Бас тартылды; ештеңе жазылған жоқ. { $count } себеп:
    }
cli-warnings = Назар аударыңыз:
cli-sentence-of-line = { $line }-жол: { $sentence }
cli-stopped = Тоқтатылды.
cli-bug = Болмауға тиіс ақау болды. Толығырақ: { $log }; оны бағдарлама жасаушыларға жіберіңіз.
cli-bug-unlogged = Болмауға тиіс ақау болды. Жоғарыда көрсетілгенді бағдарлама жасаушыларға жіберіңіз.
cli-entry-written = № { $entry } жазба.
cli-dry-run = Ештеңе жазылған жоқ: бұл — сынама.

# Не істелді.
cli-record-made = Есеп дерекқоры жасалды: { $place }.
cli-record-made-next = Әрі қарай: FREEZONE_USER және FREEZONE_PASSWORD мәндерін қойыңыз, қызметкерлерді, қатысушыларды және орындарды тіркеңіз, номенклатураны жүктеңіз.
cli-person-added = Қызметкер тіркелді: { $name }, { $person }.
cli-password-changed = Құпиясөз өзгертілді: { $name }.
cli-roles-changed = { $name }, енді рөлдері: { $roles }.
cli-participant-added = Қатысушы тіркелді: { $name }, { $bin }.
cli-contract-added = { $bin } қатысушысының { $contract } шарты тіркелді.
cli-place-added = { $place } орны тіркелді: { $number }.
cli-declared = { $declaration } декларациясы. Тауарлар: { AMOUNT($items) }. Партиялар: { AMOUNT($lots) }.
cli-amended = { $declaration } декларациясы, { $version }-нұсқа. Айырмашылықтар:
cli-amended-slips = Өзгертілген тауарлардың жолдары бар талондар: { $slips }.
cli-annulled = { $declaration } декларациясының { $items } тауарларын шығарудың күші жойылды.
cli-arrived = { $lot } партиясы { $place } орнында өткізу пунктінің жазбасынсыз мәлімделді: { $operation }.
cli-moved = { $lot } партиясы { $place } орнына ауыстырылды: { $operation }.
cli-split = { $lot } партиясынан { $new } партиясы бөлінді: { $operation }.
cli-used = { $lot } партиясы пайдалануға берілді, { $object }: { $operation }.
cli-consumed = { $lot } партиясының тұтынылуы жазылды; жолы — { $line }.
cli-corrected = № { $entry } жазба кері жазбамен жойылды.
cli-cleared = { $finding } ескертуі алып тасталды.
cli-confirmed = { $slip } талоны берілді.
cli-voided = { $slip } талонының күші жойылды.
cli-printed = { $number } мына файлға басып шығарылды: { $file }.
cli-printed-copy = { $number } нөмірінің { $copy }-көшірмесі мына файлға басып шығарылды: { $file }.
cli-attached = { $name } файлы { $number } нөміріне тіркелді.
cli-period-closed = { $period } кезеңі жабылды.
cli-edition-known = Бұл редакция бұрын жүктелген; ештеңе өзгерген жоқ.
cli-verified =
    { $entries ->
        [one] Есеп дерекқоры бүтін: { $entries } жазба.
       *[other] Есеп дерекқоры бүтін: { $entries } жазба.
    }
cli-verified-wrong =
    { $count ->
        [one] Есеп дерекқоры бүтін емес; жазбалар: { AMOUNT($entries) }. { $count } бұзушылық:
       *[other] Есеп дерекқоры бүтін емес; жазбалар: { AMOUNT($entries) }. { $count } бұзушылық:
    }

# Ұзақ жұмыс, индикатордағы атауы.
cli-loading = тарифті оқу
cli-verifying-journal = журнал
cli-verifying-ledger = қалдықтар
cli-verifying-tables = кестелер
cli-verifying-kept = файлдар мен құпиясөздер

# Тізімдер.
cli-findings =
    { $count ->
        [one] { $count } ескерту:
       *[other] { $count } ескерту:
    }
cli-findings-none = Ашық ескертулер жоқ.
cli-finding-cleared-by = Алып тасталды: { $said }
cli-lots-none = Партиялар жоқ.
cli-unconfirmed-none = Растауды күтіп тұрған ештеңе жоқ.
cli-periods-none = Жабылған кезеңдер жоқ.
cli-hits-none = Ештеңе табылмады.
cli-files-none = Файлдар жоқ.
cli-files = Файлдар:
cli-bytes = { $size } байт
cli-purpose-declaration = берілген күйіндегі декларация
cli-purpose-release = шығару
cli-purpose-amendment = кеден органының түзетуі
cli-purpose-attachment = қосымша
cli-purpose-paper = басып шығарылған бланк
cli-operations = Операциялар:
cli-older = кезеңнен бұрын
cli-late = кеш жазылған
cli-slip-issued = берілген
cli-slip-void = күші жойылған

# Атаулар.
cli-kind = Түрі
cli-lot = Партия
cli-code = Код
cli-number = Нөмірі
cli-state = Жай-күйі
cli-version = Нұсқа
cli-decision = Шешім
cli-released-or-not = Шығару
cli-split-off = Бөлінген партия
cli-recorded = Жазылды
cli-effective = Болған уақыты
cli-terminal = Терминал
cli-corrected-by = № { $entry } жазбамен түзетілді
cli-codes = Кодтар
cli-valid-from = Қолданылатын күні
cli-oddities = Оғаштықтар
cli-field = { TERM($field) }
cli-of-item = { $item }-тауар: { $what }

cli-command-user-erase-iin = Сақтау мерзімі өткен соң қызметкердің ЖСН-ін өшіру
cli-option-iin = ЖСН-ді де мөрлеп сақтау: FREEZONE_IIN мәнінен немесе сұрап
cli-option-erasing-ground = Өшіруге негіз болатын құжат
cli-ask-iin = ЖСН:
cli-iin-erased = { $name } қызметкердің ЖСН-і өшірілді: № { $entry } жазба.
