# Что можно сделать с партией: операции, основание каждой и что для нее нужно.

permitted-heading = Что можно сделать сейчас:
permitted-yes = { $operation } – можно
permitted-no = { $operation } – нельзя
permitted-asks = Нужно указать: { $evidence }

# Основание каждой операции, как в таблице движений.
basis-arrive-without-gate = ст. 283(4) Кодекса РК о таможенном регулировании
basis-move = ст. 285(1)(1)–(2) Кодекса РК о таможенном регулировании; п. 13 Положения (Указ № 1166), операция 1
basis-split = ст. 285(1)(3) Кодекса РК о таможенном регулировании; п. 13 Положения (Указ № 1166), операция 4
basis-use = ст. 285(1)(5) Кодекса РК о таможенном регулировании; п. 13 Положения (Указ № 1166), операция 3
basis-consume = ст. 285(1)(5), 285(2) Кодекса РК о таможенном регулировании; п. 13 Положения (Указ № 1166), операции 3 и 5

# Что нужно для операции кроме самого товара.
evidence-release = { TERM("release") }
evidence-customs-decision = Решение таможенного органа
evidence-place = { TERM("place") }
evidence-object = { TERM("object") }
evidence-accounting-document = { TERM("accounting-document") }
evidence-category = { TERM("category") }
evidence-slip = { TERM("slip") }
