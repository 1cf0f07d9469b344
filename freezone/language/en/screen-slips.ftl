# Confirmation slips: the list, the card, voiding, papers looked at and printed.
slips-state = State
slips-issued = Issued
slips-lines = Lines
slips-empty = There is no slip.
slip-state-issued = in force
slip-state-void = void
slip-issued-by-entry = { $moment }, entry No. { $entry }
slip-voided-by-entry = { $moment }, entry No. { $entry }
slip-contract = No. { $contract } of { $date }
slip-paper = Paper
slip-never-printed = not printed yet (F8)
slip-printed =
    { $copies ->
        [0] printed
        [one] printed, and { $copies } copy
       *[other] printed, and { $copies } copies
    }
slip-lines =
    { $count ->
        [one] { $count } line confirmed
       *[other] { $count } lines confirmed
    }
slip-confirm-again = Confirm again, in place of this slip (Enter)
slip-do-look = Look at it as text
slip-do-print = Print it
slip-do-attach = Attach a file
slip-do-void = Void it
slip-do-replace = Confirm again, in place of this void slip
slip-void-already = Slip { $slip } is void already.
slip-not-void = Slip { $slip } is in force: void it first, if it must be replaced.
help-SlipsScreen = Every confirmation slip, the newest first. Scan a slip to open it; F3 lists those of one participant.
help-SlipScreen = One slip: what it confirms, who confirmed it, its papers. F7 shows it as text, F8 prints it, Del voids it with a reason. Enter opens what the cursor stands on.

void-title = Void slip { $slip }
void-hint = The slip stays with its number, and counts no longer. What it confirmed waits to be confirmed again.
void-done = Slip { $slip } is void, entry No. { $entry }. Enter confirms again in its place.
help-VoidScreen = Why the slip must not count. The reason is printed on every copy. F9 voids it.

paper-text-of = { $number } as text
paper-languages = Languages (F4): { $pair }
paper-languages-title = Languages of the paper
paper-language-kk = Қазақша
paper-language-ru = Русский
paper-language-en = English
paper-refused =
    { $count ->
        [one] It cannot be issued so, for { $count } reason.
       *[other] It cannot be issued so, for { $count } reasons.
    }
help-PaperPreviewScreen = The paper as text. Looking prints nothing. F4 changes the languages, F8 prints.

print-title = Print { $number }
print-hint = What is printed is noted in the journal. What was printed before becomes a numbered copy.
print-languages = Languages
print-folder = Folder
print-folder-help = Where the PDF is put. It is remembered for you.
print-dots = File for a label printer
print-dots-help = Yes puts a ZPL file beside the PDF.
print-labels = Labels of its lots too
print-labels-help = Yes prints the label of every lot on the slip as well.
print-done =
    { $copy ->
        [0] { $number } is printed: { $file }
       *[other] { $number }, copy { $copy }, is printed: { $file }
    }
print-done-with-dots =
    { $copy ->
        [0] { $number } is printed: { $file }, { $dots }
       *[other] { $number }, copy { $copy }, is printed: { $file }, { $dots }
    }
print-done-with-labels =
    { $copy ->
        [0] { $number } and the labels of its lots are printed: { $file }
       *[other] { $number }, copy { $copy }, and the labels of its lots are printed: { $file }
    }
print-done-without-letters =
    { $copy ->
        [0] { $number } is printed: { $file }. The font lacks { $letters }; they stand by their codes.
       *[other] { $number }, copy { $copy }, is printed: { $file }. The font lacks { $letters }; they stand by their codes.
    }
help-PrintPaperScreen = How the paper is printed: languages, folder. F9 prints it and notes it in the journal.
