# The demo zone: what it says when it is made.

cli-command-demo = Make the demo zone, say what to try in it, and open the desk
cli-option-folder = folder of the demo zone
cli-option-anew = throw an earlier demo zone away and make a new one
cli-option-headless = make it and say what was made, without opening the desk

demo-building = Living a month in the demo zone …
demo-there = The demo zone is there: { $record } (--anew makes it again)
demo-made = { $declarations ->
        [one] One declaration
       *[other] { $declarations } declarations
    } came in and became { $lots ->
        [one] one lot
       *[other] { $lots } lots
    }; the journal has { $entries ->
        [one] one entry
       *[other] { $entries } entries
    }.
demo-worked = Goods were consumed { $consumed ->
        [one] once
       *[other] { $consumed } times
    }; { $slips ->
        [one] one slip was issued
       *[other] { $slips } slips were issued
    }, one of them voided and replaced.
demo-left-open = Left for you: { $findings ->
        [0] no open findings
        [one] one open finding
       *[other] { $findings } open findings
    }, and one participant’s consumption to confirm.
demo-verified = The record was verified: it is whole.
demo-damaged = The record was verified: it is not whole. This is a bug; please report it.
demo-entrance = To walk in:
demo-people = Who can do what (all with the same password):
demo-try = Try:
