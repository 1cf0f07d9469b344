# The journal: the list of entries, and the card of one.
journal-number = №
journal-recorded = Recorded
journal-effective = Happened
journal-about = About
journal-empty = No entry fits what was asked.
journal-looking = looked as far back as No. { $entry }, going on
journal-kind = What was done
journal-person-help = The name as it was registered, or the number on the badge.
journal-subject = About which number
journal-subject-help = Scan or type it: lot, declaration, operation, line, slip, finding, place, company, person, object, another entry.
journal-words-help = Words of reasons, grounds and numbers of documents, in any order.
journal-terminal = Terminal
journal-from = Recorded from
journal-to = Recorded to
journal-all-about = Everything recorded about { $number }. Scanned once more, it opens; Esc lists all.
filter-scan-filled = { $number } stands in the filter; F9 lists.
journal-undone-by = Undone by entry No. { $entry }
journal-undoes = Undoes entry No. { $entry }
journal-new-lot = New lot
journal-finding = Finding
journal-number-of = Of
journal-roles = Roles
journal-key = Key
journal-holds = Holds
journal-lots = Lots
journal-findings = Findings
journal-lines = Lines
journal-code = Rule
journal-answer = Answer
journal-version = Version
journal-undone = Undone
journal-checkpoints = Checkpoints
journal-operation = Operation
journal-goods =
    { $count ->
        [one] Goods: { $count } movement
       *[other] Goods: { $count } movements
    }
journal-findings-opened =
    { $count ->
        [one] Findings: { $count } opened
       *[other] Findings: { $count } opened
    }
journal-more =
    { $count ->
        [one] { $count } more: Enter
       *[other] { $count } more: Enter
    }
journal-more-letters =
    { $count ->
        [one] { $count } more character: Enter
       *[other] { $count } more characters: Enter
    }
journal-undoing = Undoing
journal-may-undo = Del undoes it: its mirror is written beside it, with your reason.
journal-stored = As it is stored
journal-id = Request
journal-stored-kind = Kind
journal-hash = Digest of the chain
help-JournalScreen = Everything that was done in the zone, the newest first; nothing here is ever changed. Scan a number to see everything about it, scan it once more to open it. ✗ is undone, ↶ undoes another entry.
help-EntryScreen = One entry with everything that it changed. Enter opens what the cursor stands on. Del undoes it, where it can be undone.
