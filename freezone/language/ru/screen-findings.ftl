# Открытые замечания и снятие одного.
findings-empty = Открытых замечаний нет.
findings-what = Что обнаружено
findings-blocks = блокирует использование и подтверждение
findings-words = «{ $text }»: введите БИН участника.
finding-title = Замечание { $number }
finding-law = Норма
finding-effect = Действие
finding-stops = Пока замечание не снято, товары нельзя ни использовать, ни подтвердить.
finding-does-not-stop = Товары не блокирует.
finding-to-do = Что делать
finding-clear = Снять замечание
finding-was-cleared = Замечание снято
finding-answer = Подакцизный?
finding-answer-help = Подакцизный ли товар: да или нет. Вы отвечаете за это своим именем.
finding-class-help = Ставится на каждую партию товара.
finding-ground-help = Документ или факт, которым замечание снимается.
finding-lots =
    { $count ->
        [one] { $count } партия
        [few] { $count } партии
        [many] { $count } партий
       *[other] { $count } партий
    }
finding-is-cleared = F6: это замечание уже снято.
finding-done = Замечание { $number } снято.
help-FindingsScreen = Что обнаружено при приеме и еще не решено. Знак ! — замечание блокирует использование и подтверждение товара.
help-FindingScreen = Одно замечание: норма, на которой оно основано, и партии, которых касается. F6 снимает его с основанием.
help-ClearFindingScreen = Замечание снимает названный сотрудник с основанием; имя, основание и ответ остаются в учете.
