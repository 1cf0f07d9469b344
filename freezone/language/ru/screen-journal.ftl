# Журнал: список записей и карточка одной записи.
journal-number = №
journal-recorded = Записано
journal-effective = Произошло
journal-about = О чем
journal-empty = Нет записей, отвечающих условию.
journal-looking = просмотрено до № { $entry }, поиск идет дальше
journal-kind = Что сделано
journal-person-help = Имя, как оно зарегистрировано, или номер пропуска сотрудника.
journal-subject = О каком номере
journal-subject-help = Отсканируйте или введите: партия, декларация, операция, строка, талон, замечание, место, компания, сотрудник, объект, другая запись.
journal-words-help = Слова из причин, оснований и номеров документов, в любом порядке.
journal-terminal = Терминал
journal-from = Записано с
journal-to = Записано по
journal-all-about = Все записи о { $number }. Отсканируйте еще раз, чтобы открыть; Esc — все записи.
filter-scan-filled = { $number } стоит в условии; F9 — показать.
journal-undone-by = Отменено записью № { $entry }
journal-undoes = Отменяет запись № { $entry }
journal-new-lot = Новая партия
journal-finding = Замечание
journal-number-of = К номеру
journal-roles = Роли
journal-key = Ключ
journal-holds = Вмещает
journal-lots = Партий
journal-findings = Замечаний
journal-lines = Строк
journal-code = Правило
journal-answer = Ответ
journal-version = Версия
journal-undone = Отменено
journal-checkpoints = Контрольных точек
journal-operation = Операция
journal-goods =
    { $count ->
        [one] Товары: { $count } движение
        [few] Товары: { $count } движения
        [many] Товары: { $count } движений
       *[other] Товары: { $count } движения
    }
journal-findings-opened =
    { $count ->
        [one] Замечания: открыто { $count }
        [few] Замечания: открыто { $count }
        [many] Замечания: открыто { $count }
       *[other] Замечания: открыто { $count }
    }
journal-more =
    { $count ->
        [one] Еще { $count } строка: Enter
        [few] Еще { $count } строки: Enter
        [many] Еще { $count } строк: Enter
       *[other] Еще { $count } строки: Enter
    }
journal-more-letters =
    { $count ->
        [one] Еще { $count } знак: Enter
        [few] Еще { $count } знака: Enter
        [many] Еще { $count } знаков: Enter
       *[other] Еще { $count } знака: Enter
    }
journal-undoing = Отмена
journal-may-undo = Del отменяет: рядом пишется зеркальная запись с вашей причиной.
journal-stored = Как хранится
journal-id = Запрос
journal-stored-kind = Вид
journal-hash = Хеш цепочки
help-JournalScreen = Все, что сделано в зоне, сначала новое; здесь никогда ничего не меняется. Отсканируйте номер, чтобы увидеть все записи о нем, и еще раз, чтобы открыть его. ✗ — отменено, ↶ — отменяет другую запись.
help-EntryScreen = Одна запись и все, что она изменила. Enter открывает то, на чем стоит курсор. Del отменяет запись, если ее можно отменить.
