# Подтверждение потребления: чье, рабочий список, предварительный просмотр.
confirmation-all = Все, у кого есть что подтвердить, сначала самое давнее
confirmation-lines = Строк
confirmation-oldest = Самая старая
confirmation-empty = Подтверждать нечего.
confirmation-more = Строк больше, чем сосчитано.
help-ConfirmationScreen = Участники, потребление которых ждет подтверждения, сначала самое давнее. Enter открывает рабочий список участника.

confirm-title = Подтверждение
confirm-title-replacing = Взамен { $slip }
confirm-line = Строка
confirm-lot = Партия
confirm-consumed-on = Потреблено
confirm-now = Подтвердить
confirm-empty = За этот период подтверждать нечего. F3 — другой период.
confirm-subtitle =
    { $first } – { $last } (F3). Отмечено { $marked } из { $count ->
        [one] { $count } строки
        [few] { $count } строк
        [many] { $count } строк
       *[other] { $count } строки
    }; Ins — отметка.
    Отмеченное войдет в один талон. F9 сначала покажет его, F9 там же выдаст.
confirm-left = осталось: { $amount }
confirm-part-of = сейчас только { $amount }
confirm-older = раньше периода
confirm-late = записано поздно
confirm-nothing-marked = Не отмечено ни одной строки: Ins отмечает строку, F6 — все.
confirm-scan-line = { $lot }: строка { $line }.
confirm-words-nowhere = «{ $text }» нет ни в одной строке списка.
confirm-do-part = Подтвердить часть этой строки
confirm-do-whole = Подтвердить все, что осталось по строке
confirm-do-all = Отметить все строки
confirm-do-none = Снять все отметки
confirm-do-terms = Период и кто подготовил талон
help-ConfirmWorkScreen = Потребление участника, которое еще не подтверждено. Отмечено все за период; то, что раньше, не отмечено: отметьте клавишей Ins, если оно входит в этот талон. F6 — часть строки, F3 — период. F9 показывает талон; выдает его только F9 там. Скан этикетки находит ее строку.

confirm-terms-title = Период талона
confirm-terms-hint = Оба дня входят в период. Потребленное за период отмечается заново.
confirm-from = С
confirm-to = По
confirm-prepared-by = Подготовил
confirm-prepared-by-help = Кто подготовил талон. Подтверждаете вы; на бланке названы оба.
confirm-terms-set = Период { $first } – { $last }.
help-ConfirmTermsScreen = Период, который охватывает талон, и кто его подготовил. F9 продолжает с ним; ничего не записывается.

confirm-part-help = Сколько из строки подтверждается, в указанной единице или упаковками, например 3 короба. Пусто: все, что осталось.
confirm-part-set = Строка { $line } отмечена.
help-ConfirmPartScreen = Сколько из этой строки войдет в талон. Остальное ждет другого. F9 продолжает; ничего еще не записывается.

confirm-preview-title = Просмотр: талон еще не выдан
confirm-look-first = Посмотрите талон. F9 выдает его, Esc — назад к списку.
confirm-look-warned =
    { $count ->
        [one] Посмотрите талон и { $count } предупреждение под ним. F9 выдает его, Esc — назад.
        [few] Посмотрите талон и { $count } предупреждения под ним. F9 выдает его, Esc — назад.
        [many] Посмотрите талон и { $count } предупреждений под ним. F9 выдает его, Esc — назад.
       *[other] Посмотрите талон и { $count } предупреждения под ним. F9 выдает его, Esc — назад.
    }
confirm-warnings = Предупреждения
confirm-not-issued = F8: печатается после выдачи.
confirm-done =
    { $count ->
        [one] Талон { $slip } выдан: подтверждена { $count } строка.
        [few] Талон { $slip } выдан: подтверждены { $count } строки.
        [many] Талон { $slip } выдан: подтверждено { $count } строк.
       *[other] Талон { $slip } выдан: подтверждено { $count } строки.
    } F8 — печать.
help-ConfirmPreviewScreen = Талон в том виде, в каком он будет выдан. Ничего еще не записано, номер не взят. F9 выдает его, Esc — назад к списку. F4 меняет языки.
