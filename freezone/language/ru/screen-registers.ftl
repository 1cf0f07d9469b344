# Сотрудники и места: карточка и ее формы.
help-RegistersScreen = Кто здесь работает, где могут стоять товары, какие редакции номенклатуры загружены, какие месяцы закрыты. F6 добавляет; на сотруднике Enter меняет роли или пароль, F8 называет номер бейджа.
registers-add-person = Зарегистрировать сотрудника
registers-add-place = Зарегистрировать место
registers-load-edition = Загрузить редакцию номенклатуры
registers-close-period = Закрыть месяц
registers-set-roles = изменить роли
registers-set-password = задать новый пароль
registers-badge = { $name }: номер бейджа { $number }.
registers-people =
    { $count ->
        [one] { $count } сотрудник
        [few] { $count } сотрудника
        [many] { $count } сотрудников
       *[other] { $count } сотрудника
    }
registers-places =
    { $count ->
        [one] { $count } место
        [few] { $count } места
        [many] { $count } мест
       *[other] { $count } места
    }
registers-editions =
    { $count ->
        [one] { $count } редакция номенклатуры
        [few] { $count } редакции номенклатуры
        [many] { $count } редакций номенклатуры
       *[other] { $count } редакции номенклатуры
    }
registers-codes =
    { $count ->
        [one] { $count } код
        [few] { $count } кода
        [many] { $count } кодов
       *[other] { $count } кода
    }
registers-periods = Закрытые месяцы
registers-no-period = Ни один месяц не закрыт.
# Сотрудник.
help-PersonFormScreen = Сотрудник, работающий за этим столом. Имя стоит в документах и вводится при входе; номер бейджа дается при регистрации.
person-name-help = Так, как должно стоять в документах, и не такое, как у других здесь.
person-roles-help = Одна роль или несколько через пробел. F4 показывает список. Кладовщик участника видит только товары своего участника.
person-post = Должность
person-participant-help = Только для кладовщика участника: чьи товары он хранит. БИН, часть наименования или F4.
person-iin-help = Хранится запечатанным: его нет ни в журнале, ни в черновике, и он стирается по истечении срока.
person-added = Сотрудник зарегистрирован: { $name }; номер бейджа { $person }.
roles-of = Роли: { $name }
roles-hint = После F9 останутся только те роли, что стоят здесь. Они действуют со следующего входа.
roles-set = { $name }, роли теперь: { ROLES($roles) }.
help-RolesFormScreen = Роли одного сотрудника. Сделанное в прежних ролях остается как есть.
# Место, месяц, редакция.
help-PlaceFormScreen = Место, где могут стоять товары. Его номер идет в штрихкод.
place-code = Обозначение
place-code-help = Коротко, как его называют: ДВОР-1. Стоит в списках и вводится в формы.
place-kind = Вид
place-added = Место { $place } зарегистрировано: { $number }.
help-PeriodFormScreen = Закрытый месяц больше не открывается. Случившееся в нем и записанное позже попадает в открытый месяц.
period-hint = Закончившийся месяц, навсегда: его уже ничто не откроет.
period-help = Год и месяц, например 2026-10.
period-closed = Месяц { $period } закрыт записью { $entry }.
help-EditionFormScreen = Тариф таблицей, по строке на код. Загруженная редакция остается; документы проверяются по действовавшей на их день.
edition-hint = Файл .tsv или .tsv.gz: введите путь или перетащите файл сюда.
edition-file = Файл
edition-valid-from = Действует с
edition-valid-from-help = Оставьте пустым, если дата есть в имени файла, например tariff_2026-01-01.tsv.
edition-loading = Чтение тарифа: { $percent } %
edition-loaded = Загружена редакция, действующая с { DAY($date) }. Кодов: { AMOUNT($codes) }; странных строк: { AMOUNT($oddities) }.
edition-known = Редакция, действующая с { DAY($date) }, уже была загружена; ничего не изменилось. Кодов: { AMOUNT($codes) }; странных строк: { AMOUNT($oddities) }.
