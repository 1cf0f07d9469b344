# Командная строка: что она спрашивает, говорит и как что называет. В справке нет параметров,
# поэтому она не ждет механизма, который их подставляет.

# Справка.
cli-about = Товары под процедурой свободной таможенной зоны: что где находится, что с ними сделано и какими документами это подтверждено.
cli-help-usage = Вызов:
cli-help-values = Значения
cli-help-options = Параметры
cli-help-commands = Команды
cli-help-command = КОМАНДА

# Команды.
cli-command-init = Создать базу учета, ее зону и администратора
cli-command-user = Сотрудники, работающие с учетом
cli-command-user-add = Зарегистрировать сотрудника
cli-command-user-list = Список сотрудников
cli-command-user-password = Задать новый пароль; без имени — свой
cli-command-user-roles = Назначить сотруднику другие роли
cli-command-participant = Участники СЭЗ
cli-command-participant-add = Зарегистрировать участника и его договор
cli-command-participant-list = Список участников и их договоров
cli-command-contract = Договоры участников
cli-command-contract-add = Зарегистрировать еще один договор или измененный
cli-command-place = Места на территории зоны
cli-command-place-add = Зарегистрировать место
cli-command-place-list = Список мест
cli-command-declare = Принять товары по выпущенной декларации
cli-command-amend = Внести корректировку декларации таможенным органом
cli-command-annul = Внести аннулирование выпуска таможенным органом
cli-command-declarations = Список деклараций
cli-command-declaration = Показать декларацию с ее товарами
cli-command-findings = Список открытых замечаний
cli-command-clear = Снять замечание с указанием основания
cli-command-lots = Список партий и где они находятся
cli-command-lot = Показать партию и ее историю
cli-command-arrive = Заявить ожидаемые товары на месте, без записи проходной
cli-command-move = Переместить товары на другое место
cli-command-split = Отделить товары от партии
cli-command-use = Ввести оборудование в эксплуатацию: используется, не потребляется
cli-command-consume = Записать потребление иначе чем в переработке
cli-command-correct = Отменить запись зеркальной записью с указанием причины
cli-command-unconfirmed = Список потребления, ожидающего подтверждения
cli-command-confirm = Подтвердить потребление и выдать талон
cli-command-void = Аннулировать талон с указанием причины
cli-command-slips = Список талонов
cli-command-print = Напечатать талон или этикетку партии в файл
cli-command-label = То же, что print, для этикеток
cli-command-attach = Приложить файл к тому, что имеет номер
cli-command-attachments = Список файлов по номеру; извлечь один из них
cli-command-journal = Показать записи, начиная с новых
cli-command-entry = Показать запись целиком
cli-command-verify = Проверить всю базу учета, в том числе по бумаге
cli-command-period = Учетные периоды
cli-command-period-close = Закрыть истекший месяц
cli-command-period-list = Список закрытых периодов
cli-command-nomenclature = Товарная номенклатура
cli-command-nomenclature-load = Загрузить редакцию тарифа из файла
cli-command-nomenclature-export = Выгрузить редакцию таблицей
cli-command-nomenclature-search = Найти коды по словам; - читает по вопросу из строки
cli-command-nomenclature-editions = Список загруженных редакций

# Параметры.
cli-option-help = Показать эту справку
cli-option-record = Где база учета: файл или URL базы PostgreSQL; иначе FREEZONE_RECORD
cli-option-terminal = Имя этого терминала в журнале; иначе FREEZONE_TERMINAL
cli-option-json = Ответить в JSON
cli-option-language = Язык ответа
cli-option-id = Идентификатор запроса: повтор дает первый результат
cli-option-admin = Имя администратора
cli-option-zone-name = Название зоны на этом языке
cli-option-company-name = Название управляющей компании на этом языке
cli-option-company-bin = БИН управляющей компании
cli-option-role = Роль: gate, warehouse, participant, officer, management, administrator; можно повторять
cli-option-participant = БИН участника
cli-option-post = Должность сотрудника
cli-option-bin = БИН участника
cli-option-name = Название
cli-option-name-in = Название на этом языке
cli-option-contract = Номер договора об осуществлении деятельности
cli-option-contract-date = День подписания
cli-option-contract-until = Последний день договора
cli-option-activity = Вид деятельности по п. 3 Положения: 3(1), 3(2), 3(3) или 3(4); можно повторять
cli-option-branch = Отрасль производства, если договор ее называет
cli-option-replace = Заменить договор с этим номером
cli-option-place-kind = Вид места: gate, yard, warehouse, hall, office
cli-option-release = Файл выпуска таможенным органом
cli-option-released-on = День выпуска, если файла выпуска нет
cli-option-declaration-no = Номер декларации, если файла выпуска нет
cli-option-released-bin = БИН по выпуску, если файла выпуска нет
cli-option-officer = Должностное лицо, выпустившее товары
cli-option-goods-class = Категория товара, от 1 до 4 (п. 13 Положения)
cli-option-ground = Основание категории товара
cli-option-place = Место, где находятся товары
cli-option-plan = Файл плана: категория, основание и место для каждого товара
cli-option-fixed-asset = Товары — основные средства
cli-option-customs-status = Таможенный статус: foreign или union
cli-option-dry-run = Все рассчитать, показать и ничего не записать
cli-option-decision = Номер решения таможенного органа
cli-option-decision-date = День решения
cli-option-lot-of-item = Партия товара, которая увеличивается или уменьшается; можно повторять
cli-option-item = Номер товара; можно повторять; без него — все
cli-option-reason = Причина
cli-option-declaration = Номер декларации
cli-option-all = Показать и снятые
cli-option-clearing-ground = Документ или факт, снимающий замечание
cli-option-answer = Ответ на вопрос, подакцизны ли товары
cli-option-as-of = Как было на этот момент
cli-option-quantity = Количество в единице партии, в кг — если ее нет
cli-option-net-kg = Масса нетто в кг, если она не пропорциональна
cli-option-reason-of-mass = Почему масса не пропорциональна
cli-option-from-place = Откуда берутся товары, если партия находится в нескольких местах
cli-option-to-place = Куда перемещаются товары
cli-option-at = Когда это произошло; без указания — сейчас
cli-option-object = Здание, оборудование или тема, которым служат товары
cli-option-document = Документ бухгалтерского учета
cli-option-category = Категория: construction, real-estate, repair, equipment, research
cli-option-stated-by = Кто заявил потребление
cli-option-period-from = Первый день периода
cli-option-period-to = Последний день периода
cli-option-line = Подтверждаемая строка и сколько из нее; можно повторять; без нее — весь период
cli-option-prepared-by = Кто подготовил талон, если не вы
cli-option-replaces = Аннулированный талон, который заменяется
cli-option-out = Файл для записи
cli-option-zpl = Файл для принтера этикеток
cli-option-dpi = Точек на дюйм у принтера этикеток: 203, 300 или 600
cli-option-languages = Два языка бланка, например kk-ru
cli-option-save = Извлечь файл с этим хешем
cli-option-save-as = В какой файл записать
cli-option-limit = Сколько самое большее
cli-option-after = Записи после этого номера, начиная со старых
cli-option-entry-kind = Только записи этого вида
cli-option-anchor = Запись и контрольный код с бумаги; можно повторять
cli-option-valid-from = Первый день действия редакции
cli-option-edition-date = Редакция, действующая в этот день
cli-value-code = Код места
cli-value-declaration = Номер декларации
cli-value-entry = Номер записи
cli-value-file = Файл для чтения
cli-value-finding = Номер замечания
cli-value-lot = Номер партии
cli-value-name = Имя сотрудника
cli-value-number = Номер партии, талона, операции, декларации, места или записи
cli-value-path = Таблица тарифа: .tsv или .tsv.gz
cli-value-period = Месяц, например 2026-11
cli-value-slip = Номер талона
cli-value-words = Слова или первые цифры кода; - для строк ввода

# Вопросы.
cli-ask-name = Имя:
cli-ask-password = Пароль:
cli-ask-new-password = Новый пароль:
cli-ask-new-password-again = Новый пароль еще раз:
cli-passwords-differ = Пароли не совпадают.

# Неверный вызов.
cli-usage-wrong = Команда не понята. { $sentence }
cli-usage-required = Не хватает: { $what }.
cli-usage-unknown = Здесь неизвестно: { $what }.
cli-usage-choice = Для { $what } нельзя выбрать «{ $text }».
cli-usage-value = «{ $text }» — не значение для { $what }.
cli-usage-one-value = После { $what } ничего не указано.
cli-usage-no-value = { $what } не принимает значения.
cli-usage-release-twice = Выпуск задается файлом или набирается, но не то и другое.
cli-usage-together = Это указывается только вместе: { $options }.
cli-usage-zpl = На принтер этикеток отправляется только этикетка партии.

# Чем кончается.
cli-refused =
    { $count ->
        [one] Отказано; ничего не записано. { $count } причина:
        [few] Отказано; ничего не записано. { $count } причины:
        [many] Отказано; ничего не записано. { $count } причин:
       *[other] Отказано; ничего не записано. { $count } причины:
    }
cli-warnings = Обратите внимание:
cli-sentence-of-line = Строка { $line }: { $sentence }
cli-stopped = Остановлено.
cli-bug = Произошел сбой, которого не должно быть. Подробности в { $log }; отправьте их разработчикам.
cli-bug-unlogged = Произошел сбой, которого не должно быть. Отправьте показанное выше разработчикам.
cli-entry-written = Запись № { $entry }.
cli-dry-run = Ничего не записано: это была проба.

# Что сделано.
cli-record-made = База учета создана: { $place }.
cli-record-made-next = Дальше: задайте FREEZONE_USER и FREEZONE_PASSWORD, зарегистрируйте сотрудников, участников и места, загрузите номенклатуру.
cli-person-added = Сотрудник зарегистрирован: { $name }, { $person }.
cli-password-changed = Пароль изменен: { $name }.
cli-roles-changed = { $name }, роли теперь: { $roles }.
cli-participant-added = Участник зарегистрирован: { $name }, { $bin }.
cli-contract-added = Договор { $contract } участника { $bin } зарегистрирован.
cli-place-added = Место { $place } зарегистрировано: { $number }.
cli-declared = Декларация { $declaration }. Товаров: { AMOUNT($items) }. Партий: { AMOUNT($lots) }.
cli-amended = Декларация { $declaration }, версия { $version }. Отличия:
cli-amended-slips = Талоны со строками измененных товаров: { $slips }.
cli-annulled = Выпуск товаров { $items } декларации { $declaration } аннулирован.
cli-arrived = Партия { $lot } заявлена на месте { $place } без записи проходной: { $operation }.
cli-moved = Партия { $lot } перемещена на { $place }: { $operation }.
cli-split = От партии { $lot } отделена партия { $new }: { $operation }.
cli-used = Партия { $lot } введена в эксплуатацию, { $object }: { $operation }.
cli-consumed = Потребление партии { $lot } записано; строка { $line }.
cli-corrected = Запись № { $entry } отменена зеркальной записью.
cli-cleared = Замечание { $finding } снято.
cli-confirmed = Выдан талон { $slip }.
cli-voided = Талон { $slip } аннулирован.
cli-printed = { $number } напечатано в { $file }.
cli-printed-copy = Копия { $copy } для { $number } напечатана в { $file }.
cli-attached = { $name } приложен к { $number }.
cli-period-closed = Период { $period } закрыт.
cli-edition-known = Эта редакция уже загружена; ничего не изменено.
cli-verified =
    { $entries ->
        [one] База учета цела: { $entries } запись.
        [few] База учета цела: { $entries } записи.
        [many] База учета цела: { $entries } записей.
       *[other] База учета цела: { $entries } записи.
    }
cli-verified-wrong =
    { $count ->
        [one] База учета нарушена; записей: { AMOUNT($entries) }. { $count } нарушение:
        [few] База учета нарушена; записей: { AMOUNT($entries) }. { $count } нарушения:
        [many] База учета нарушена; записей: { AMOUNT($entries) }. { $count } нарушений:
       *[other] База учета нарушена; записей: { AMOUNT($entries) }. { $count } нарушения:
    }

# Долгая работа, как ее называет индикатор.
cli-loading = чтение тарифа
cli-verifying-journal = журнал
cli-verifying-ledger = остатки
cli-verifying-tables = таблицы
cli-verifying-kept = файлы и пароли

# Списки.
cli-findings =
    { $count ->
        [one] { $count } замечание:
        [few] { $count } замечания:
        [many] { $count } замечаний:
       *[other] { $count } замечания:
    }
cli-findings-none = Открытых замечаний нет.
cli-finding-cleared-by = Снято: { $said }
cli-lots-none = Партий нет.
cli-unconfirmed-none = Ничего не ожидает подтверждения.
cli-periods-none = Закрытых периодов нет.
cli-hits-none = Ничего не найдено.
cli-files-none = Файлов нет.
cli-files = Файлы:
cli-bytes = { $size } байт
cli-purpose-declaration = декларация, как подана
cli-purpose-release = выпуск
cli-purpose-amendment = корректировка таможенного органа
cli-purpose-attachment = приложение
cli-purpose-paper = напечатанный бланк
cli-operations = Операции:
cli-older = раньше периода
cli-late = записано поздно
cli-slip-issued = выдан
cli-slip-void = аннулирован

# Названия.
cli-kind = Вид
cli-lot = Партия
cli-code = Код
cli-number = Номер
cli-state = Состояние
cli-version = Версия
cli-decision = Решение
cli-released-or-not = Выпуск
cli-split-off = Отделена от
cli-recorded = Записано
cli-effective = Произошло
cli-terminal = Терминал
cli-corrected-by = исправлено записью № { $entry }
cli-codes = Кодов
cli-valid-from = Действует с
cli-oddities = Странностей
cli-field = { TERM($field) }
cli-of-item = Товар { $item }: { $what }

cli-command-user-erase-iin = Стереть ИИН сотрудника по истечении срока хранения
cli-option-iin = Запечатать и ИИН: из FREEZONE_IIN или по запросу
cli-option-erasing-ground = Документ, на основании которого он стирается
cli-ask-iin = ИИН:
cli-iin-erased = ИИН сотрудника { $name } стерт: запись № { $entry }.
