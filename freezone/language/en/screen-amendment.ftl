# Corrections by the customs body, annulled releases.
amendment-hint = The declaration as the customs body corrected it. F7 shows every difference; nothing is recorded before F9 on the next screen.
amendment-paper = Corrected declaration
amendment-paper-help = The file of the whole declaration as it stands now; type or drop its path.
amendment-decision = Decision, number
amendment-decided-on = Decision, date
amendment-look-first = F9: look first (F7); the correction is recorded on that screen.
amendment-look = Differences
amendment-version = { $declaration } will be version { $version }. F9 records it.
amendment-cannot =
    { $count ->
        [one] It cannot be recorded: { $count } reason
       *[other] It cannot be recorded: { $count } reasons
    }
amendment-differences =
    { $count ->
        [one] { $count } difference
       *[other] { $count } differences
    }
amendment-slips = Slips on which lots of changed items stand
amendment-needs-lot = Several lots could change: F4 names the one.
amendment-lot = { $lot }: free { $free }, { $places }
amendment-change = changes by { $change }
amendment-no-choice = F4: no lot has to be named here.
amendment-choose = Which lot changes?
amendment-done = Declaration { $declaration } is version { $version } now.
annulment-hint = The customs body took a release back: the goods must still be as they came in. F9 records it.
annulment-items = Items
annulment-items-help = Numbers of the items, parted by spaces; empty means every released item.
annulment-done = The release of items { $items } of declaration { $declaration } is annulled.
help-AmendmentScreen = A correction by the customs body makes a new version of a declaration. What differs is shown before it is recorded.
help-AmendmentLookScreen = Every field that the correction states differently, − old and + new, and the lots it touches. Where several lots could change, F4 names one. F9 records.
help-AnnulmentScreen = The release of items is taken back by the customs body. Goods that were used cannot be taken back.
