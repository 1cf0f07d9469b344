# Что изменила запись: названия реестров.
changes-table-zone = СЭЗ
changes-table-public-key = Ключи СЭЗ
changes-table-checkpoint = Контрольные точки
changes-table-checkpoint-signature = Подписи контрольных точек
changes-table-number-range = Выданные номера
changes-table-period = Закрытые периоды
changes-table-correction = Исправления
changes-table-blob-reference = Файлы
changes-table-sealed-reference = Закрытые персональные данные
changes-table-person = Сотрудники
changes-table-participant = Участники СЭЗ
changes-table-contract = Договоры
changes-table-place = Места
changes-table-declaration = Декларации
changes-table-release = Выпуски
changes-table-item = Товары деклараций
changes-table-item-document = Документы товаров
changes-table-item-packaging = Упаковка товаров
changes-table-finding = Замечания
changes-table-lot = Партии
changes-table-lot-state = Состояния партий
changes-table-pack = Упаковки партий
changes-table-operation = Операции
changes-table-consumption-line = Строки потребления
changes-table-slip = Талоны
changes-table-slip-line = Строки талонов

# Столбцы строк, у которых есть версии.
changes-column-public = Открытый ключ
changes-column-person = Сотрудник
changes-column-wrapped-digest = Отпечаток защищенного ключа
changes-column-what = Что закрыто
changes-column-name = Наименование
changes-column-post = Должность
changes-column-roles = Роли
changes-column-participant = Участник СЭЗ
changes-column-credential-digest = Отпечаток пароля
changes-column-iin-commitment = Отпечаток ИИН
changes-column-signed-on = Дата подписания
changes-column-valid-until = Последний день действия
changes-column-activities = Виды деятельности
changes-column-version = Версия
changes-column-contract = Договор
changes-column-registered-on = Дата регистрации
changes-column-direction = Направление
changes-column-format = Формат
changes-column-declarant = Декларант
changes-column-consignor = Отправитель
changes-column-invoice-currency = Валюта счета
changes-column-edition = Редакция номенклатуры
changes-column-edition-from = Редакция действует с
changes-column-original = Файл подлинника
changes-column-decision = Решение
changes-column-code = Код товара
changes-column-description = Описание
changes-column-net = Масса нетто, кг
changes-column-gross = Масса брутто, кг
changes-column-quantity = Количество
changes-column-unit = Единица
changes-column-origin = Страна происхождения
changes-column-reason = Причина
changes-column-released-on = Дата выпуска
changes-column-invoice-value = Фактурная стоимость
changes-column-customs-value = Таможенная стоимость
changes-column-customs-currency = Валюта таможенной стоимости
changes-column-duty = Пошлина
changes-column-declaration = Декларация
changes-column-item = Номер товара
changes-column-params = Сведения
changes-column-state = Состояние
changes-column-blocks = Препятствует
changes-column-answer = Ответ
changes-column-ground = Основание
changes-column-goods-class = Категория товара
changes-column-fixed-asset = Основное средство
changes-column-issued-seq = Запись о выдаче
changes-column-period-from = Первый день периода
changes-column-period-to = Последний день периода
changes-column-prepared-by = Подготовил
changes-column-confirmed-by = Подтвердил
changes-column-name-en = Название на английском
changes-column-name-ru = Название на русском
changes-column-name-kk = Название на казахском
changes-column-holds = Содержит
changes-column-of-pack = В упаковках
changes-column-of-count = Число упаковок
changes-column-stated-by = Кто заявил
changes-column-document-name = Документ
changes-column-document-number = Номер документа
changes-column-document-date = Дата документа
changes-column-stated-on = Дата заявления

# Командная строка: параметры журнала и что изменила запись.
cli-option-acted = Только записи этого сотрудника: номер или имя
cli-option-subject = Записи об этом номере: партия, декларация, операция, талон, место, участник
cli-option-words = Записи, в причинах и номерах документов которых есть эти слова
cli-option-recorded-from = Записи, внесенные в этот день или позже
cli-option-recorded-to = Записи, внесенные в этот день или раньше
cli-option-entry-period = Записи только этого учетного периода
cli-changes = Что изменено:
cli-changes-none = Ни товары, ни реестры не изменены.
cli-changes-corrects = Отменяет запись № { $entry }.
cli-changes-more =
    { $count ->
        [one] … и еще { $count }
        [few] … и еще { $count }
        [many] … и еще { $count }
       *[other] … и еще { $count }
    }
cli-changes-may = Можно отменить зеркальной записью.
cli-changes-may-not = Отменить нельзя: { $why }
changes-counts = { $table }: добавлено { $added }, завершено { $ended }
