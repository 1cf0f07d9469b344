# What may be done to a lot: operations, the ground of each, and what it asks for.

permitted-heading = What may be done now:
permitted-yes = { $operation } – may be done
permitted-no = { $operation } – may not be done
permitted-asks = Asks for: { $evidence }

# The ground of each operation, as the table of movements has it.
basis-arrive-without-gate = Customs Code of Kazakhstan, art. 283(4)
basis-move = Customs Code of Kazakhstan, art. 285(1)(1)–(2); Regulation (decree No. 1166), para 13, operation 1
basis-split = Customs Code of Kazakhstan, art. 285(1)(3); Regulation (decree No. 1166), para 13, operation 4
basis-use = Customs Code of Kazakhstan, art. 285(1)(5); Regulation (decree No. 1166), para 13, operation 3
basis-consume = Customs Code of Kazakhstan, art. 285(1)(5), 285(2); Regulation (decree No. 1166), para 13, operations 3 and 5

# What an operation asks for besides the goods.
evidence-release = { TERM("release") }
evidence-customs-decision = Decision of the customs body
evidence-place = { TERM("place") }
evidence-object = { TERM("object") }
evidence-accounting-document = { TERM("accounting-document") }
evidence-category = { TERM("category") }
evidence-slip = { TERM("slip") }
