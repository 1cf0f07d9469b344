# The ledger of goods.

FZ-301 =
    { $held_quantity ->
        [0] Asked for { AMOUNT($wanted_net) } kg, but { AMOUNT($held_net) } kg are there.
       *[other] Asked for { AMOUNT($wanted_quantity) } ({ AMOUNT($wanted_net) } kg), but { AMOUNT($held_quantity) } ({ AMOUNT($held_net) } kg) are there.
    }
    .do = Check the quantity, or look for an operation on the lot that was not confirmed.
FZ-302 = Lot { $lot } at { $reference } would be below zero on { MOMENT($moment) }: { AMOUNT($net) } kg, quantity { AMOUNT($quantity) }.
    .do = Check the date. If a later operation is the wrong one, correct that one first.
FZ-303 = The table of movements does not let “{ $operation }” go from “{ $source }” to “{ $target }” (goods class { $goods_class }).
    .do = Choose the operation that describes what was done.
FZ-304 = { AMOUNT($left_net) } kg and a quantity of { AMOUNT($left_quantity) } would be left: one without the other.
    .do = Take both quantities to zero together, or correct the one that is off.
FZ-305 = { AMOUNT($stated) } kg are stated; in proportion it would be { AMOUNT($proposed) } kg. The difference is above { $tolerance } %.
    .do = Check both quantities; if they are right, give the reason.
FZ-306 = Lot { $lot } stands in several places: { $places }.
    .do = Name the place the goods are taken from.
FZ-307 = Nothing of the lot is left where it was to be taken from.
    .do = Look at the lot’s card for where its goods are now.
FZ-308 = Lot { $lot } stands at { $place } already.
    .do = Check the place scanned.
FZ-309 = Two masses are stated: { AMOUNT($quantity) } kg and { AMOUNT($net) } kg.
    .do = The lot is counted in kilograms; state the mass once.
FZ-310 = { $lines } lines are too many for one act.
    .do = Split the work into several acts.
FZ-311 = The act is dated in the future: { MOMENT($effective) }.
    .do = Check the date and the clock of this computer.
FZ-312 = Period { $period } is closed already, or has not ended.
    .do = Look at the list of periods.
