# Packs of a lot: what one box or pallet holds, and amounts typed in them.

FZ-120 = “{ $word }” is neither the lot’s unit nor one of its packs.
    .do = Type one of: { $known }. To count in another pack, state first what it holds.
FZ-121 = “{ $word }” may be any of: { $packs }.
    .do = Type more letters of the name.
FZ-122 = “{ $text }” was typed on the Kazakh layout and can be read as: { $readings }.
    .do = Type the amount on the number pad, or under the Russian or Latin layout.
FZ-123 = “{ $text }” does not come out exactly in the lot’s unit.
    .do = State the quantity in the unit of the lot.
FZ-124 = “{ $text }” cannot be the name of a pack.
    .do = Name it by one word of up to 20 letters, for example box, кор or қорап.
FZ-125 = “{ $text }” is a name already: { $by }.
    .do = Choose another name; to change what a pack holds, state it under its first name.
FZ-126 = “{ $text }” cannot be stated in terms of itself.
    .do = State it in another pack, or in the unit of the lot.
FZ-127 = A pack does not hold { AMOUNT($stated) }.
    .do = State how much one pack holds.

cli-command-pack = State how much of a lot one pack holds
cli-value-pack = Name of the pack in one word, as box, кор, қорап
cli-option-holds = How much one pack holds, in the lot’s unit or in packs of --of
cli-option-of = Pack of the lot in which it is stated
cli-option-pack-stated-by = Who stated it: person, post
cli-option-pack-document = Document it is taken from, as a packing list
cli-pack-stated = Lot { $lot }: { $equation }
cli-pack-replaces = What was stated before for this pack no longer counts.
cli-packs-unchanged = Stated in it earlier and left as they were: { $packs }. State them again if they changed too.
cli-packs = Packs
cli-pack-of-lot = lot { $lot }
