# Тұтынуды растау: кімдікі, жұмыс тізімі, алдын ала қарау.
confirmation-all = Растайтыны барлардың бәрі, алдымен ең ескісі
confirmation-lines = Жолдар
confirmation-oldest = Ең ескісі
confirmation-empty = Растауды күтіп тұрған ештеңе жоқ.
confirmation-more = Жолдар саналғаннан көп.
help-ConfirmationScreen = Тұтынуы растауды күтіп тұрған қатысушылар, алдымен ең ескісі. Enter қатысушының жұмыс тізімін ашады.

confirm-title = Растау
confirm-title-replacing = { $slip } орнына
confirm-line = Жол
confirm-lot = Партия
confirm-consumed-on = Тұтыну күні
confirm-now = Расталатыны
confirm-empty = Бұл кезең бойынша растайтын ештеңе жоқ. F3 — басқа кезең.
confirm-subtitle =
    { $first } – { $last } (F3). { $count ->
        [one] { $count } жолдан
       *[other] { $count } жолдан
    } { $marked } белгіленді; Ins — белгі.
    Белгіленгендер бір талонға кіреді. F9 алдымен көрсетеді, сол жерде F9 береді.
confirm-left = қалғаны: { $amount }
confirm-part-of = қазір тек { $amount }
confirm-older = кезеңнен бұрын
confirm-late = кеш жазылған
confirm-nothing-marked = Бірде-бір жол белгіленбеген: Ins жолды белгілейді, F6 — барлығын.
confirm-scan-line = { $lot }: { $line } жолы.
confirm-words-nowhere = «{ $text }» тізімнің бірде-бір жолында жоқ.
confirm-do-part = Осы жолдың бір бөлігін растау
confirm-do-whole = Осы жолдан қалғанының барлығын растау
confirm-do-all = Барлық жолдарды белгілеу
confirm-do-none = Барлық белгілерді алып тастау
confirm-do-terms = Кезең және талонды кім дайындағаны
help-ConfirmWorkScreen = Қатысушының әлі расталмаған тұтынуы. Кезең ішіндегінің бәрі белгіленген; одан бұрынғысы белгіленбеген: осы талонға кіретін болса, Ins пернесімен белгілеңіз. F6 — жолдың бір бөлігі, F3 — кезең. F9 талонды көрсетеді; оны тек сол жердегі F9 береді. Заттаңбаны сканерлеу оның жолын табады.

confirm-terms-title = Талонның кезеңі
confirm-terms-hint = Екі күн де кезеңге кіреді. Кезең ішінде тұтынылғандар қайта белгіленеді.
confirm-from = Басы
confirm-to = Соңы
confirm-prepared-by = Дайындаған
confirm-prepared-by-help = Талонды кім дайындады. Растайтын — сіз; бланкіде екеуі де аталады.
confirm-terms-set = Кезең { $first } – { $last }.
help-ConfirmTermsScreen = Талон қамтитын кезең және оны кім дайындағаны. F9 осымен жалғастырады; ештеңе жазылмайды.

confirm-part-help = Жолдан қанша расталады: көрсетілген өлшем бірлігінде немесе қаптамамен, мысалы 3 қорап. Бос болса: қалғанының бәрі.
confirm-part-set = { $line } жолы белгіленді.
help-ConfirmPartScreen = Осы жолдан талонға қанша кіреді. Қалғаны басқа талонды күтеді. F9 жалғастырады; әлі ештеңе жазылмайды.

confirm-preview-title = Алдын ала қарау: талон әлі берілген жоқ
confirm-look-first = Талонды қараңыз. F9 оны береді, Esc — тізімге қайту.
confirm-look-warned =
    { $count ->
        [one] Талонды және астындағы { $count } ескертуді қараңыз. F9 оны береді, Esc — кері.
       *[other] Талонды және астындағы { $count } ескертуді қараңыз. F9 оны береді, Esc — кері.
    }
confirm-warnings = Ескертулер
confirm-not-issued = F8: берілгеннен кейін басып шығарылады.
confirm-done =
    { $count ->
        [one] { $slip } талоны берілді: { $count } жол расталды.
       *[other] { $slip } талоны берілді: { $count } жол расталды.
    } F8 — басып шығару.
help-ConfirmPreviewScreen = Талон берілетін түрінде. Әлі ештеңе жазылған жоқ, нөмір алынған жоқ. F9 оны береді, Esc — тізімге қайту. F4 тілдерді ауыстырады.
