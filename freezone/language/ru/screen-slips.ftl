# Талоны подтверждения: список, карточка, аннулирование, просмотр и печать бланков.
slips-state = Состояние
slips-issued = Выдан
slips-lines = Строк
slips-empty = Талонов нет.
slip-state-issued = действует
slip-state-void = аннулирован
slip-issued-by-entry = { $moment }, запись № { $entry }
slip-voided-by-entry = { $moment }, запись № { $entry }
slip-contract = № { $contract } от { $date }
slip-paper = Бланк
slip-never-printed = еще не печатался (F8)
slip-printed =
    { $copies ->
        [0] напечатан
        [one] напечатан, и { $copies } копия
        [few] напечатан, и { $copies } копии
        [many] напечатан, и { $copies } копий
       *[other] напечатан, и { $copies } копии
    }
slip-lines =
    { $count ->
        [one] Подтверждена { $count } строка
        [few] Подтверждены { $count } строки
        [many] Подтверждено { $count } строк
       *[other] Подтверждено { $count } строки
    }
slip-confirm-again = Подтвердить снова, взамен этого талона (Enter)
slip-do-look = Посмотреть как текст
slip-do-print = Напечатать
slip-do-attach = Приложить файл
slip-do-void = Аннулировать
slip-do-replace = Подтвердить снова, взамен аннулированного
slip-void-already = Талон { $slip } уже аннулирован.
slip-not-void = Талон { $slip } действует: сначала аннулируйте его, если его нужно заменить.
help-SlipsScreen = Все талоны подтверждения, сначала новые. Скан талона открывает его; F3 — талоны одного участника.
help-SlipScreen = Один талон: что он подтверждает, кто подтвердил, его бланки. F7 показывает его текстом, F8 печатает, Del аннулирует с причиной. Enter открывает то, на чем стоит курсор.

void-title = Аннулировать талон { $slip }
void-hint = Талон остается со своим номером, но больше не действует. То, что он подтверждал, снова ждет подтверждения.
void-done = Талон { $slip } аннулирован, запись № { $entry }. Enter — подтвердить снова взамен.
help-VoidScreen = Почему талон не должен действовать. Причина печатается на каждой копии. F9 аннулирует.

paper-text-of = { $number } как текст
paper-languages = Языки (F4): { $pair }
paper-languages-title = Языки бланка
paper-language-kk = Қазақша
paper-language-ru = Русский
paper-language-en = English
paper-refused =
    { $count ->
        [one] Так выдать нельзя, есть { $count } причина.
        [few] Так выдать нельзя, есть { $count } причины.
        [many] Так выдать нельзя, есть { $count } причин.
       *[other] Так выдать нельзя, есть { $count } причины.
    }
help-PaperPreviewScreen = Бланк в виде текста. Просмотр ничего не печатает. F4 меняет языки, F8 печатает.

print-title = Печать { $number }
print-hint = Напечатанное отмечается в журнале. То, что уже печаталось, становится копией с номером.
print-languages = Языки
print-folder = Папка
print-folder-help = Куда положить PDF. Папка запоминается для вас.
print-dots = Файл для принтера этикеток
print-dots-help = Если да, рядом с PDF ляжет файл ZPL.
print-labels = Также этикетки партий
print-labels-help = Если да, печатается и этикетка каждой партии талона.
print-done =
    { $copy ->
        [0] { $number } — напечатано: { $file }
       *[other] { $number }, копия { $copy } — напечатано: { $file }
    }
print-done-with-dots =
    { $copy ->
        [0] { $number } — напечатано: { $file }, { $dots }
       *[other] { $number }, копия { $copy } — напечатано: { $file }, { $dots }
    }
print-done-with-labels =
    { $copy ->
        [0] { $number } и этикетки его партий — напечатано: { $file }
       *[other] { $number }, копия { $copy }, и этикетки его партий — напечатано: { $file }
    }
print-done-without-letters =
    { $copy ->
        [0] { $number } — напечатано: { $file }. В шрифте нет { $letters }; они стоят своими кодами.
       *[other] { $number }, копия { $copy } — напечатано: { $file }. В шрифте нет { $letters }; они стоят своими кодами.
    }
help-PrintPaperScreen = Как печатать бланк: языки, папка. F9 печатает и отмечает это в журнале.
