# Показательная зона: что она говорит, когда готова.

cli-command-demo = Создать демонстрационную зону, подсказать, что попробовать, и открыть рабочее место
cli-option-folder = папка демонстрационной зоны
cli-option-anew = удалить прежнюю демонстрационную зону и создать новую
cli-option-headless = создать и рассказать, что создано, не открывая рабочее место

demo-building = Проживаем месяц в демонстрационной зоне …
demo-there = Показательная зона уже есть: { $record } (--anew создаст ее заново)
demo-made = { $declarations ->
        [one] { $declarations } декларация стала
        [few] { $declarations } декларации стали
        [many] { $declarations } деклараций стали
       *[other] { $declarations } деклараций стали
    } { $lots ->
        [one] { $lots } партией
        [few] { $lots } партиями
        [many] { $lots } партиями
       *[other] { $lots } партиями
    }; в журнале { $entries ->
        [one] { $entries } запись
        [few] { $entries } записи
        [many] { $entries } записей
       *[other] { $entries } записей
    }.
demo-worked = Товары потреблялись { $consumed ->
        [one] { $consumed } раз
        [few] { $consumed } раза
        [many] { $consumed } раз
       *[other] { $consumed } раз
    }; { $slips ->
        [one] выдан { $slips } талон
        [few] выдано { $slips } талона
        [many] выдано { $slips } талонов
       *[other] выдано { $slips } талонов
    }, один из них аннулирован и заменен.
demo-left-open = Оставлено вам: { $findings ->
        [0] открытых замечаний нет
        [one] { $findings } открытое замечание
        [few] { $findings } открытых замечания
        [many] { $findings } открытых замечаний
       *[other] { $findings } открытых замечаний
    } и неподтвержденное потребление одного участника.
demo-verified = База учета проверена: она цела.
demo-damaged = База учета проверена: она нарушена. Это ошибка программы, сообщите о ней.
demo-entrance = Чтобы войти:
demo-people = Кто что может (пароль у всех один):
demo-try = Попробуйте:
