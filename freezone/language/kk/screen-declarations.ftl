# Декларациялар тізімі және біреуінің карточкасы.
declarations-registered = Тіркелген
declarations-empty = Тізімде декларация жоқ.
declarations-words = «{ $text }»: декларацияның нөмірін не қатысушының БСН-ін теріңіз.
declaration-version = { $version }-нұсқа
declaration-findings =
    { $count ->
        [one] { $count } ашық ескерту
       *[other] { $count } ашық ескерту
    }
declaration-items =
    { $count ->
        [one] { $count } тауар
       *[other] { $count } тауар
    }
declaration-gone = аймақта ештеңе қалған жоқ
declaration-all-lots = Декларацияның барлық партиясы
declaration-files = Файлдар
declaration-history = Не жазылды
declaration-act-later-release = Кейінгі шығаруды қабылдау
declaration-act-amendment = Кеден органының түзетуі
declaration-act-annulment = Шығарудың күшін жою
declaration-act-attach = Файл тіркеу
help-DeclarationsScreen = Есептегі барлық декларация, алдымен соңғы тіркелгендері. ! белгісі — ашық ескертуі бар. F3 — бір қатысушының декларациялары.
help-DeclarationScreen = Бір декларация: ескертулері, тауарлары мен шешімдері, партиялары, файлдары, тарихы. Enter партияны, ескертуді не жазбаны ашады; F6 — не істеуге болады.
