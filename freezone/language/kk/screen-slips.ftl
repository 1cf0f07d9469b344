# Растау талондары: тізім, карточка, күшін жою, бланкілерді қарау және басып шығару.
slips-state = Күйі
slips-issued = Берілген
slips-lines = Жол
slips-empty = Талон жоқ.
slip-state-issued = күшінде
slip-state-void = күші жойылды
slip-issued-by-entry = { $moment }, № { $entry } жазба
slip-voided-by-entry = { $moment }, № { $entry } жазба
slip-contract = № { $contract }, { $date }
slip-paper = Бланк
slip-never-printed = әлі басып шығарылмаған (F8)
slip-printed =
    { $copies ->
        [0] басып шығарылған
        [one] басып шығарылған, тағы { $copies } көшірме
       *[other] басып шығарылған, тағы { $copies } көшірме
    }
slip-lines =
    { $count ->
        [one] { $count } жол расталды
       *[other] { $count } жол расталды
    }
slip-confirm-again = Осы талонның орнына қайта растау (Enter)
slip-do-look = Мәтін түрінде қарау
slip-do-print = Басып шығару
slip-do-attach = Файлды қоса тіркеу
slip-do-void = Күшін жою
slip-do-replace = Күші жойылған талонның орнына қайта растау
slip-void-already = { $slip } талонының күші бұрын жойылған.
slip-not-void = { $slip } талоны күшінде: ауыстыру керек болса, алдымен күшін жойыңыз.
help-SlipsScreen = Барлық растау талондары, алдымен жаңалары. Талонды сканерлеу оны ашады; F3 — бір қатысушының талондары.
help-SlipScreen = Бір талон: нені растайды, кім растады, бланкілері. F7 мәтін түрінде көрсетеді, F8 басып шығарады, Del себебін көрсетіп күшін жояды. Enter жүгіргі тұрғанды ашады.

void-title = { $slip } талонының күшін жою
void-hint = Талон нөмірімен қалады, бірақ енді күші жоқ. Ол растағанның бәрі қайтадан растауды күтеді.
void-done = { $slip } талонының күші жойылды, № { $entry } жазба. Enter — орнына қайта растау.
help-VoidScreen = Талонның күші неге болмауы керек. Себебі әр көшірмеде басылады. F9 күшін жояды.

paper-text-of = { $number } мәтін түрінде
paper-languages = Тілдер (F4): { $pair }
paper-languages-title = Бланкінің тілдері
paper-language-kk = Қазақша
paper-language-ru = Русский
paper-language-en = English
paper-refused =
    { $count ->
        [one] Бұлай беруге болмайды, { $count } себеп бар.
       *[other] Бұлай беруге болмайды, { $count } себеп бар.
    }
help-PaperPreviewScreen = Бланк мәтін түрінде. Қарау ештеңе басып шығармайды. F4 тілдерді ауыстырады, F8 басып шығарады.

print-title = { $number } басып шығару
print-hint = Басып шығарылған бланк журналға жазылады. Бұрын басылғаны нөмірленген көшірме болады.
print-languages = Тілдер
print-folder = Қалта
print-folder-help = PDF қайда салынады. Қалта сіз үшін есте сақталады.
print-dots = Заттаңба принтеріне файл
print-dots-help = Иә болса, PDF жанына ZPL файлы салынады.
print-labels = Партиялардың заттаңбалары да
print-labels-help = Иә болса, талондағы әр партияның заттаңбасы да басып шығарылады.
print-done =
    { $copy ->
        [0] { $number } басып шығарылды: { $file }
       *[other] { $number }, { $copy }-көшірме басып шығарылды: { $file }
    }
print-done-with-dots =
    { $copy ->
        [0] { $number } басып шығарылды: { $file }, { $dots }
       *[other] { $number }, { $copy }-көшірме басып шығарылды: { $file }, { $dots }
    }
print-done-with-labels =
    { $copy ->
        [0] { $number } және партияларының заттаңбалары басып шығарылды: { $file }
       *[other] { $number }, { $copy }-көшірме және партияларының заттаңбалары басып шығарылды: { $file }
    }
print-done-without-letters =
    { $copy ->
        [0] { $number } басып шығарылды: { $file }. Қаріпте { $letters } жоқ; олар кодымен тұр.
       *[other] { $number }, { $copy }-көшірме басып шығарылды: { $file }. Қаріпте { $letters } жоқ; олар кодымен тұр.
    }
help-PrintPaperScreen = Бланк қалай басып шығарылады: тілдер, қалта. F9 басып шығарады және журналға жазады.
