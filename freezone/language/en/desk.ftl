# Keys: the short word in the bar (at most eight letters), the sentence in the help, why it is dimmed.
key-help = Help
key-help-help = What this screen is for and what every key does here.
key-sections = Go to
key-sections-help = Where you can go; also lock the desk, change the person, leave.
key-find = Find
key-find-help = Choose what the list shows.
key-find-not-here = F3: there is no list to search here.
key-choose = Choose
key-choose-help = Choose for this field from a list.
key-choose-not-here = F4: here a value is typed, there is no list to choose from.
key-reload = Reload
key-reload-help = Read the record anew.
key-reload-not-here = F5: there is nothing to read anew here.
key-operations = Actions
key-operations-help = What may be done with this, and, if not now, why.
key-operations-not-here = F6: there is nothing here to act on.
key-back = Back
key-back-help = Close this screen; what was typed is kept as a draft.
key-look = Look
key-look-help = Look at what would come of it; nothing is recorded.
key-look-not-here = F7: there is nothing to look at beforehand here.
key-print = Print
key-print-help = Print the paper of this.
key-print-not-here = F8: there is nothing to print here.
key-post = Record
key-post-help = Do it: record the form, or answer yes. No other key records anything.
key-post-not-here = F9: there is nothing to record here.
key-mark = Mark
key-mark-help = Mark this row, or take its mark away.
key-mark-not-here = Ins: there are no rows to mark here.
key-undo = Undo
key-undo-help = Undo what was recorded: by a linked correction, with a reason.
key-undo-not-here = Del: there is nothing to undo here.
key-language = Language
key-language-help = Go on in the next language: Kazakh, Russian, English.
key-open = Open
key-open-help = Open what the cursor stands on; in a form, go to the next field.
key-open-not-here = Enter: there is nothing to open here.

# Outcomes: one word each.
outcome-done = DONE
outcome-refused = REFUSED
outcome-failed = FAILED
outcome-waiting = WAIT
outcome-note = NOTE
outcome-more = and { $count } more lines: F1

# The desk itself.
desk-working = Reading the record.
desk-acting = The last act is still being recorded; what you type is kept.
desk-nothing-behind = There is no screen behind this one. F2 leaves the desk.
desk-failed = Something went wrong in the program. Nothing was half recorded; go on, and tell the administrator. Details: { $log }
desk-failed-unlogged = Something went wrong in the program. Nothing was half recorded; tell the administrator: { $what }
desk-sections = Where to?
desk-palette = What to do?
menu-person = Change the person
menu-lock = Lock the desk
menu-leave = Leave the desk
menu-palette = All keys of this screen
menu-theme-dark = Dark colours
menu-theme-light = Light colours
menu-theme-ansi = Sixteen colours of the terminal

# Sections.
section-home = Home
section-lots = Lots
section-declarations = Declarations
section-intake = Taking in
section-findings = Open findings
section-confirmation = Confirmation of consumption
section-slips = Confirmation slips
section-journal = Journal
section-participants = Participants
section-registers = People and places
section-integrity = Check of the record

# Home.
home-waiting = Waiting for you
home-sections = Where to go (F2)
home-record = Last entry of the record
home-last-entry = No. { $entry }: { $what }
home-drafts =
    { $count ->
        [one] { $count } form begun and not sent
       *[other] { $count } forms begun and not sent
    }
waiting-expected-lots = lots released and not yet arrived
waiting-unclassified-lots = lots without a goods class
waiting-open-findings = open findings
waiting-unconfirmed-lines = lines of consumption to confirm
waiting-slips-today = slips issued today
waiting-since = since { DAY($date) }

# Scans.
scan-prompt = scan, or type a number or words
scan-waiting =
    { $count ->
        [one] { $count } scan waits
       *[other] { $count } scans wait
    }
scan-opened = { $number } scanned.
scan-again = { $number }: scanned before, { MOMENT($earlier) }.
scan-damaged = “{ $text }” came damaged: its check character does not fit. Scan it again.
scan-mixed = Two scans came mixed: “{ $text }”. Scan both again, one after the other.
scan-unclear = “{ $text }” may mean two numbers. Scan it again, or type it in Latin letters.
scan-words-not-here = “{ $text }” is no number, and there is no list here to search. Nothing was done.
scan-no-screen = { $number } is known, but it has no screen of its own.
scan-nobody-at-work = { $number }: log in first; nothing was done with it.
scan-badge = Badge { $number }: type the password.

# Lists.
list-all = All, the newest first
list-empty = Nothing is listed.
list-filter-ends = (Esc: all)
list-filter-gone = All are listed again.
list-up = One line up
list-down = One line down
list-page_up = One page up
list-page_down = One page down
list-first = To the first line
list-last = To the last line
filter-title = What to list
filter-words = Words
filter-words-help = The beginning of a number, of a goods code, or words of the description.
choose-none = Nothing of the list begins so.
modal-answer-first = Answer this first, or close it with Esc.
question-title = Please confirm

# Forms.
form-choice-open = F4: list
form-choice-unclear =
    { $count ->
        [one] { $count } fit: F4 shows the list
       *[other] { $count } fit: F4 shows the list
    }
form-refused =
    { $count ->
        [one] Nothing was recorded: { $count } reason stands beside its field.
       *[other] Nothing was recorded: { $count } reasons stand beside their fields.
    }
form-draft-found = Taken up from the draft of { MOMENT($saved) }.
form-scan-filled = { $number } stands in: { TERM($field) }.

# Log-in and lock.
log-in-title = Log in
log-in-welcome = freezone: goods under the free customs zone procedure. Type your name or scan your badge, then your password, then F9.
log-in-name = Name
log-in-name-help = Your name as it was registered, or the number on your badge.
log-in-password = Password
log-in-demo = This is the demo zone; everybody here has the password { $password }.
lock-title = The desk is locked
change-title = Who goes on?
lock-closed = The desk is locked: type a name and a password, then F9. F2 leaves the desk.
lock-leave = Leave the desk? Forms begun stay as drafts. F9: yes.
stop-title = The record must be looked at
stop-only-leave = Nothing goes on before the record was looked at. Esc leaves the desk.

# Help.
help-keys = Keys
help-scans-title = Scanning
help-scans = Scan at any time, on any screen and under any keyboard layout: the thing opens, or goes into the field that is for it. A scan never records anything and never answers a question. Scans wait in a queue at the foot of the screen; none is lost.
