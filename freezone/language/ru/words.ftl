# Слова в том виде, в каком они стоят перед значением, над столбцом или в ячейке: с прописной буквы.
# Слова глоссария берутся оттуда, чтобы у одной вещи было одно имя.

# Виды записей: что сделано.
entry-record-opened = Учет открыт
entry-clock-stepped-back = Часы переведены назад
entry-checkpoint-made = Контрольная точка создана
entry-checkpoint-signed = Контрольные точки подписаны
entry-key-published = Ключ СЭЗ опубликован
entry-person-registered = Сотрудник зарегистрирован
entry-person-changed = Данные сотрудника изменены
entry-sealed-erased = Закрытые персональные данные стерты
entry-participant-registered = Участник зарегистрирован
entry-contract-registered = Договор зарегистрирован
entry-place-registered = Место зарегистрировано
entry-declaration-released = Декларация принята, товары ожидаются
entry-declaration-placed-without-gate = Декларация принята по месту, без записи пункта пропуска
entry-release-added = Последующий выпуск добавлен
entry-release-placed-without-gate = Последующий выпуск принят по месту, без записи пункта пропуска
entry-release-annulled = Выпуск аннулирован
entry-declaration-amended = Декларация скорректирована таможенным органом
entry-finding-cleared = Замечание снято
entry-goods-arrived-without-gate = Товары заявлены по месту, без записи пункта пропуска
entry-lot-moved = Партия перемещена
entry-lot-split = Партия раздроблена
entry-pack-stated = Упаковка партии заявлена
entry-equipment-put-into-operation = Оборудование введено в эксплуатацию
entry-goods-consumed = Товары потреблены
entry-consumption-confirmed = Потребление подтверждено
entry-slip-voided = Талон аннулирован
entry-entry-corrected = Запись исправлена
entry-paper-printed = Бланк напечатан
entry-attachment-added = Приложение добавлено
entry-period-closed = Период закрыт

# Операции таблицы движений.
operation-place = Помещение
operation-place-without-gate = Помещение по месту, без записи пункта пропуска
operation-arrive-without-gate = Поступление по месту, без записи пункта пропуска
operation-annul = Аннулирование выпуска
operation-amend = Корректировка таможенным органом
operation-move = Перемещение
operation-split = Дробление партии
operation-use = Ввод в эксплуатацию
operation-consume = Потребление
operation-claim = Заявление к подтверждению
operation-confirm = Подтверждение

# Счета обеих книг.
account-outside = За пределами СЭЗ
account-split = Отделено
account-made = Изготовлено
account-found = Найдено
account-opening = Начальный остаток
account-expected = Ожидается
account-suspense = Ожидает документов
account-stock = На складе
account-in-use = В эксплуатации
account-processing = В переработке
account-removed = Временно вывезено
account-sampled = Отобрано как пробы и образцы
account-consumed = Потреблено
account-embodied = Использовано в продукции
account-lost = Утрачено
account-detained = Задержано
account-completed-A = Завершено: реэкспорт
account-completed-B = Завершено: экспорт
account-completed-C = Завершено: выпуск для внутреннего потребления или иная процедура
account-completed-D = Завершено: реимпорт
account-completed-E = Завершено: передача другому участнику
account-completed-F = Завершено: уничтожение
account-completed-G = Завершено: утрата, признанная таможенным органом
account-completed-H = Завершено: потребление, по таможенному документу
account-completed-I = Завершено: упразднение СЭЗ или исполненный договор
account-claim = Заявлено
account-to-confirm = Подлежит подтверждению
account-confirmed = Подтверждено
account-refused = В подтверждении отказано

# Что называет ссылка остатка.
reference-order = Заказ
reference-declaration = Декларация
reference-place = Место
reference-object = Объект
reference-permit = Разрешение
reference-line = Строка потребления
reference-act = Акт
reference-document = Документ

# Роли.
role-gate = { TERM("role-gate") }
role-warehouse = { TERM("role-warehouse") }
role-participant = { TERM("role-participant") }
role-officer = { TERM("role-officer") }
role-management = { TERM("role-management") }
role-administrator = { TERM("role-administrator") }

# Категории потребления.
category-construction = { TERM("category-construction") }
category-real-estate = { TERM("category-real-estate") }
category-repair = { TERM("category-repair") }
category-equipment = { TERM("category-equipment") }
category-research = { TERM("category-research") }
category-manufacture = { TERM("consumption-manufacture") }

# Виды мест.
place-gate = { TERM("place-gate") }
place-yard = { TERM("place-yard") }
place-warehouse = { TERM("place-warehouse") }
place-hall = { TERM("place-hall") }
place-office = { TERM("place-office") }

# Таможенный статус.
status-foreign = { TERM("status-foreign") }
status-union = { TERM("status-union") }
status-union-not-placed = { TERM("status-union-not-placed") }
status-product = { TERM("status-product") }

# Категории товаров.
goods-class-1 = { TERM("goods-class-1") }
goods-class-2 = { TERM("goods-class-2") }
goods-class-3 = { TERM("goods-class-3") }
goods-class-4 = { TERM("goods-class-4") }

# Виды стоимости.
value-invoice = { TERM("value-invoice") }
value-customs = { TERM("value-customs") }
value-accounting = { TERM("value-accounting") }

# Решения о выпуске.
decision-released = { TERM("released") }
decision-refused = { TERM("refused") }
decision-postponed = { TERM("postponed") }
decision-removed = Исключено корректировкой
decision-annulled = Аннулировано

# Состояния замечаний и талонов.
finding-open = Открыто
finding-cleared = Снято
finding-blocks = Препятствует использованию и подтверждению
finding-asks = Задан вопрос

# Что влечет нарушение правила.
effect-refuse = Отказ
effect-finding = Открывает замечание
effect-ask = Задает вопрос
effect-warn = Предупреждает

# Насколько надежен источник правила.
certainty-V = Прочитано в источнике
certainty-V-RU = Прочитано в российской форме к той же статье
certainty-R = По памяти, в источнике не найдено

# Выбираются по параметру внутри предложения: со строчной буквы.
category-named =
    { $category ->
        [construction] { TERM("category-construction") }
        [real-estate] { TERM("category-real-estate") }
        [repair] { TERM("category-repair") }
        [equipment] { TERM("category-equipment") }
        [research] { TERM("category-research") }
        [manufacture] { TERM("consumption-manufacture") }
       *[other] { $category }
    }
branch-named =
    { $branch ->
        [food] { branch-food }
        [beverages] { branch-beverages }
        [tobacco] { branch-tobacco }
        [textiles] { branch-textiles }
        [clothing] { branch-clothing }
        [wood] { branch-wood }
        [straw] { branch-straw }
        [chemicals] { branch-chemicals }
        [metallurgy] { branch-metallurgy }
        [furniture] { branch-furniture }
        [motor-vehicles] { branch-motor-vehicles }
        [machinery-repair] { branch-machinery-repair }
       *[other] { $branch }
    }

# Отрасли обрабатывающей промышленности, исключенные пунктом 3(1) указа.
branch-food = производство продуктов питания
branch-beverages = производство напитков
branch-tobacco = производство табачных изделий
branch-textiles = производство текстильных изделий
branch-clothing = производство одежды
branch-wood = производство деревянных и пробковых изделий, кроме мебели
branch-straw = производство изделий из соломки и материалов для плетения
branch-chemicals = производство продуктов химической промышленности
branch-metallurgy = металлургическая промышленность
branch-furniture = производство мебели
branch-motor-vehicles = производство автотранспортных средств
branch-machinery-repair = ремонт и установка машин и оборудования
