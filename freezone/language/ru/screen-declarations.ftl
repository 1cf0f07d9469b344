# Список деклараций и карточка одной.
declarations-registered = Регистрация
declarations-empty = Деклараций в списке нет.
declarations-words = «{ $text }»: введите номер декларации или БИН участника.
declaration-version = версия { $version }
declaration-findings =
    { $count ->
        [one] { $count } открытое замечание
        [few] { $count } открытых замечания
        [many] { $count } открытых замечаний
       *[other] { $count } открытых замечаний
    }
declaration-items =
    { $count ->
        [one] { $count } товар
        [few] { $count } товара
        [many] { $count } товаров
       *[other] { $count } товаров
    }
declaration-gone = в зоне ничего не осталось
declaration-all-lots = Все партии декларации
declaration-files = Файлы
declaration-history = Что записано
declaration-act-later-release = Принять последующий выпуск
declaration-act-amendment = Корректировка таможенным органом
declaration-act-annulment = Аннулировать выпуск
declaration-act-attach = Приложить файл
help-DeclarationsScreen = Все декларации учета, сначала зарегистрированные последними. Знак ! — есть открытые замечания. F3 — декларации одного участника.
help-DeclarationScreen = Одна декларация: замечания, товары и решения, партии, файлы, история. Enter открывает партию, замечание или запись; F6 — что можно сделать.
