# Партиямен не істеуге болады: операциялар, олардың негізі және не көрсетілуі керек.

permitted-heading = Қазір не істеуге болады:
permitted-yes = { $operation } – болады
permitted-no = { $operation } – болмайды
permitted-asks = Көрсету керек: { $evidence }

# Әр операцияның негізі, қозғалыстар кестесіндегідей.
basis-arrive-without-gate = ҚР Кеден кодексінің 283(4)-бабы
basis-move = ҚР Кеден кодексінің 285(1)(1)–(2)-бабы; Ереженің 13-тармағы (№ 1166 Жарлық), 1-операция
basis-split = ҚР Кеден кодексінің 285(1)(3)-бабы; Ереженің 13-тармағы (№ 1166 Жарлық), 4-операция
basis-use = ҚР Кеден кодексінің 285(1)(5)-бабы; Ереженің 13-тармағы (№ 1166 Жарлық), 3-операция
basis-consume = ҚР Кеден кодексінің 285(1)(5), 285(2)-баптары; Ереженің 13-тармағы (№ 1166 Жарлық), 3 және 5-операциялар

# Операцияға тауардан басқа не керек.
evidence-release = { TERM("release") }
evidence-customs-decision = Кеден органының шешімі
evidence-place = { TERM("place") }
evidence-object = { TERM("object") }
evidence-accounting-document = { TERM("accounting-document") }
evidence-category = { TERM("category") }
evidence-slip = { TERM("slip") }
