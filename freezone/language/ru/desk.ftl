# Клавиши: слово в строке клавиш (не длиннее восьми букв), справка, почему недоступна.
key-help = Помощь
key-help-help = Для чего этот экран и что делает здесь каждая клавиша.
key-sections = Разделы
key-sections-help = Куда можно перейти; также закрыть доступ, сменить сотрудника, выйти.
key-find = Найти
key-find-help = Выбрать, что показывает список.
key-find-not-here = F3: здесь нет списка для поиска.
key-choose = Выбрать
key-choose-help = Выбрать значение поля из списка.
key-choose-not-here = F4: здесь значение вводится, списка для выбора нет.
key-reload = Обновить
key-reload-help = Прочитать учет заново.
key-reload-not-here = F5: здесь нечего читать заново.
key-operations = Действия
key-operations-help = Что можно сделать с этим, а если сейчас нельзя, то почему.
key-operations-not-here = F6: здесь не над чем выполнить действие.
key-back = Назад
key-back-help = Закрыть этот экран; введенное сохраняется как черновик.
key-look = Просмотр
key-look-help = Посмотреть, что получится; ничего не записывается.
key-look-not-here = F7: здесь нечего смотреть заранее.
key-print = Печать
key-print-help = Напечатать документ.
key-print-not-here = F8: здесь нечего печатать.
key-post = Записать
key-post-help = Выполнить: записать форму или ответить «да». Никакая другая клавиша ничего не записывает.
key-post-not-here = F9: здесь нечего записывать.
key-mark = Отметка
key-mark-help = Отметить строку или снять отметку.
key-mark-not-here = Ins: здесь нет строк для отметки.
key-undo = Отмена
key-undo-help = Отменить записанное: связанной исправительной записью с указанием причины.
key-undo-not-here = Del: здесь нечего отменять.
key-language = Язык
key-language-help = Продолжить на следующем языке: казахский, русский, английский.
key-open = Открыть
key-open-help = Открыть то, на чем стоит курсор; в форме — перейти к следующему полю.
key-open-not-here = Enter: здесь нечего открывать.

# Исходы: по одному слову.
outcome-done = ЗАПИСАНО
outcome-refused = ОТКАЗ
outcome-failed = СБОЙ
outcome-waiting = ЖДИТЕ
outcome-note = СВЕДЕНИЕ
outcome-more = и еще строк: { $count }

# Само рабочее место.
desk-working = Идет чтение учета.
desk-acting = Предыдущее действие еще записывается; введенное сохраняется.
desk-nothing-behind = За этим экраном нет другого. Выйти можно через F2.
desk-failed = В программе произошла ошибка. Ничего не записано наполовину; продолжайте работу и сообщите администратору. Подробности: { $log }
desk-failed-unlogged = В программе произошла ошибка. Ничего не записано наполовину; сообщите администратору: { $what }
desk-sections = Куда перейти?
desk-palette = Что сделать?
menu-person = Сменить сотрудника
menu-lock = Закрыть доступ
menu-leave = Выйти
menu-palette = Все клавиши этого экрана
menu-theme-dark = Темные цвета
menu-theme-light = Светлые цвета
menu-theme-ansi = Шестнадцать цветов терминала

# Разделы.
section-home = Главная
section-lots = Партии товаров
section-declarations = Декларации
section-intake = Прием товаров
section-findings = Открытые замечания
section-confirmation = Подтверждение потребления
section-slips = Талоны подтверждения
section-journal = Журнал операций
section-participants = Участники
section-registers = Сотрудники и места
section-integrity = Проверка учета

# Главная.
home-waiting = Ждет вас
home-sections = Куда перейти (F2)
home-record = Последняя запись учета
home-last-entry = № { $entry }: { $what }
home-drafts =
    { $count ->
        [one] { $count } форма начата и не записана
        [few] { $count } формы начаты и не записаны
        [many] { $count } форм начато и не записано
       *[other] { $count } форм начато и не записано
    }
waiting-expected-lots = партий выпущено, но еще не прибыло
waiting-unclassified-lots = партий без категории товара
waiting-open-findings = открытых замечаний
waiting-unconfirmed-lines = строк потребления к подтверждению
waiting-slips-today = талонов выдано сегодня
waiting-since = с { DAY($date) }

# Сканирование.
scan-prompt = сканируйте или введите номер либо слова
scan-waiting =
    { $count ->
        [one] { $count } скан в очереди
        [few] { $count } скана в очереди
        [many] { $count } сканов в очереди
       *[other] { $count } сканов в очереди
    }
scan-opened = { $number } отсканировано.
scan-again = { $number }: уже сканировалось, { MOMENT($earlier) }.
scan-damaged = «{ $text }» считано с ошибкой: контрольный знак не сходится. Отсканируйте еще раз.
scan-mixed = Два скана смешались: «{ $text }». Отсканируйте оба еще раз, по очереди.
scan-unclear = «{ $text }» может означать два номера. Отсканируйте еще раз или введите латиницей.
scan-words-not-here = «{ $text }» — не номер, а списка для поиска здесь нет. Ничего не сделано.
scan-no-screen = { $number } есть в учете, но отдельного экрана для него нет.
scan-nobody-at-work = { $number }: сначала войдите; с этим ничего не сделано.
scan-badge = Пропуск { $number }: введите пароль.

# Списки.
list-all = Все, сначала новые
list-empty = Список пуст.
list-filter-ends = (Esc: все)
list-filter-gone = Снова показаны все.
list-up = На строку вверх
list-down = На строку вниз
list-page_up = На страницу вверх
list-page_down = На страницу вниз
list-first = К первой строке
list-last = К последней строке
filter-title = Что показать
filter-words = Слова
filter-words-help = Начало номера, кода товара или слова из описания.
choose-none = В списке ничего так не начинается.
modal-answer-first = Сначала ответьте здесь или закройте клавишей Esc.
question-title = Подтвердите

# Формы.
form-choice-open = F4: список
form-choice-unclear =
    { $count ->
        [one] подходит { $count }: F4 — список
        [few] подходит { $count }: F4 — список
        [many] подходит { $count }: F4 — список
       *[other] подходит { $count }: F4 — список
    }
form-refused =
    { $count ->
        [one] Ничего не записано: { $count } причина указана у поля.
        [few] Ничего не записано: { $count } причины указаны у полей.
        [many] Ничего не записано: { $count } причин указано у полей.
       *[other] Ничего не записано: { $count } причин указано у полей.
    }
form-draft-found = Продолжен черновик от { MOMENT($saved) }.
form-scan-filled = { $number } внесено в поле: { TERM($field) }.

# Вход и закрытие доступа.
log-in-title = Вход
log-in-welcome = freezone: товары под таможенной процедурой свободной таможенной зоны. Введите имя или отсканируйте пропуск, затем пароль, затем F9.
log-in-name = Имя
log-in-name-help = Ваше имя, как оно зарегистрировано, или номер с пропуска.
log-in-password = Пароль
log-in-demo = Это демонстрационная зона; пароль у всех один: { $password }.
lock-title = Доступ закрыт
change-title = Кто продолжит работу?
lock-closed = Доступ закрыт: введите имя и пароль, затем F9. F2 — выход.
lock-leave = Выйти? Начатые формы сохраняются как черновики. F9: да.
stop-title = Учет нужно проверить
stop-only-leave = Работа остановлена до проверки учета. Esc — выход.

# Справка.
help-keys = Клавиши
help-scans-title = Сканирование
help-scans = Сканируйте в любое время, на любом экране и в любой раскладке: отсканированное откроется или попадет в свое поле. Скан ничего не записывает и не отвечает на вопросы. Сканы стоят в очереди внизу экрана; ни один не теряется.
