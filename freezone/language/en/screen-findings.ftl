# Open findings, and clearing one.
findings-empty = No finding is open.
findings-what = What was found
findings-blocks = blocks use and confirmation
findings-words = “{ $text }”: type the BIN of a participant.
finding-title = Finding { $number }
finding-law = Law
finding-effect = Effect
finding-stops = The goods can be neither used nor confirmed until it is cleared.
finding-does-not-stop = It does not block the goods.
finding-to-do = What to do
finding-clear = Clear the finding
finding-was-cleared = It was cleared
finding-answer = Excisable?
finding-answer-help = Whether the goods are excisable: yes or no. You answer for it by name.
finding-class-help = It is set on every lot of the item.
finding-ground-help = The document or the fact that settles it.
finding-lots =
    { $count ->
        [one] { $count } lot
       *[other] { $count } lots
    }
finding-is-cleared = F6: this finding was cleared already.
finding-done = Finding { $number } is cleared.
help-FindingsScreen = What intake found and nobody has settled yet. ! marks findings that block use and confirmation of the goods.
help-FindingScreen = One finding with the law it rests on and the lots it is about. F6 clears it with a ground.
help-ClearFindingScreen = A named person settles the finding with a ground; name, ground and answer stay in the record.
