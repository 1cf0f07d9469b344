# Корректировки таможенным органом, аннулированные выпуски.
amendment-hint = Декларация, как ее скорректировал таможенный орган. F7 показывает все отличия; до F9 на следующем экране ничего не записывается.
amendment-paper = Новая декларация
amendment-paper-help = Файл всей декларации в нынешнем виде; введите или перетащите путь.
amendment-decision = Решение, номер
amendment-decided-on = Решение, дата
amendment-look-first = F9: сначала просмотр (F7); корректировка записывается на том экране.
amendment-look = Отличия
amendment-version = { $declaration }: будет версия { $version }. F9 записывает.
amendment-cannot =
    { $count ->
        [one] Записать нельзя: { $count } причина
        [few] Записать нельзя: { $count } причины
        [many] Записать нельзя: { $count } причин
       *[other] Записать нельзя: { $count } причин
    }
amendment-differences =
    { $count ->
        [one] { $count } отличие
        [few] { $count } отличия
        [many] { $count } отличий
       *[other] { $count } отличий
    }
amendment-slips = Талоны с партиями измененных товаров
amendment-needs-lot = Измениться могут несколько партий: назовите одну (F4).
amendment-lot = { $lot }: свободно { $free }, { $places }
amendment-change = изменится на { $change }
amendment-no-choice = F4: называть партию здесь не нужно.
amendment-choose = Какая партия меняется?
amendment-done = Декларация { $declaration }: теперь версия { $version }.
annulment-hint = Таможенный орган отменил выпуск: товары должны быть такими, какими поступили. F9 записывает.
annulment-items = Товары
annulment-items-help = Номера товаров через пробел; пусто — все выпущенные.
annulment-done = Выпуск товаров { $items } декларации { $declaration } аннулирован.
help-AmendmentScreen = Корректировка таможенным органом создает новую версию декларации. Отличия видны до записи.
help-AmendmentLookScreen = Все поля, которые изменила корректировка: − было, + стало; и партии, которых она касается. Если измениться могут несколько партий, F4 называет одну. F9 записывает.
help-AnnulmentScreen = Таможенный орган отменил выпуск товаров. Использованные товары вернуть нельзя.
