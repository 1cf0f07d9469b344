scan-not-taken =
    { $count ->
        [one] { $count } scan was not taken: { $numbers }. Nothing was done with it; scan it again.
       *[other] { $count } scans were not taken: { $numbers }. Nothing was done with them; scan them again.
    }
scan-found-again = { $number }, scanned { MOMENT($scanned) }, was found again: the desk had ended before its turn.
form-scan-again = { $number } stands in: { TERM($field) }. It was scanned before, { MOMENT($earlier) }.
