# Confirmation of consumption: whose, the work list, the preview.
confirmation-all = All who have something to be confirmed, the oldest first
confirmation-lines = Lines
confirmation-oldest = Oldest
confirmation-empty = Nothing waits to be confirmed.
confirmation-more = There are more lines than were counted.
help-ConfirmationScreen = Participants whose consumption waits to be confirmed, the oldest first. Enter opens the work list of one.

confirm-title = Confirm
confirm-title-replacing = Confirm, in place of { $slip }
confirm-line = Line
confirm-lot = Lot
confirm-consumed-on = Consumed on
confirm-now = Confirm now
confirm-empty = Nothing of this period waits to be confirmed. F3 sets another period.
confirm-subtitle =
    { $first } – { $last } (F3). Marked { $marked } of { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }; Ins marks.
    Marked lines go on one slip. F9 shows it first, F9 there issues it.
confirm-left = left: { $amount }
confirm-part-of = only { $amount } now
confirm-older = older than the period
confirm-late = recorded late
confirm-nothing-marked = No line is marked: Ins marks a line, F6 marks all.
confirm-scan-line = { $lot }: line { $line }.
confirm-words-nowhere = “{ $text }” stands in no line of this list.
confirm-do-part = Confirm a part of this line
confirm-do-whole = Confirm all that is left of this line
confirm-do-all = Mark all lines
confirm-do-none = Take every mark away
confirm-do-terms = Period, and who prepared the slip
help-ConfirmWorkScreen = What of a participant’s consumption is not confirmed. All of the period is marked; what is older is not, mark it with Ins if it belongs on this slip. F6 confirms a part of a line, F3 sets the period. F9 shows the slip; only F9 there issues it. A scanned label finds its line.

confirm-terms-title = Period of the slip
confirm-terms-hint = Both days are included. Lines consumed in the period are marked anew.
confirm-from = From
confirm-to = To
confirm-prepared-by = Prepared by
confirm-prepared-by-help = Who prepared the slip. You confirm it; the paper names both.
confirm-terms-set = Period { $first } – { $last }.
help-ConfirmTermsScreen = The period that the slip covers, and who prepared it. F9 goes on with it; nothing is recorded.

confirm-part-help = How much of the line is confirmed, in the unit shown, or in packs such as 3 boxes. Empty: all that is left.
confirm-part-set = Line { $line } is marked.
help-ConfirmPartScreen = How much of this line goes on the slip. The rest waits for another. F9 goes on; nothing is recorded yet.

confirm-preview-title = Preview: nothing is issued yet
confirm-look-first = Look at the slip. F9 issues it, Esc goes back to the list.
confirm-look-warned =
    { $count ->
        [one] Look at the slip and at the { $count } warning under it. F9 issues it, Esc goes back.
       *[other] Look at the slip and at the { $count } warnings under it. F9 issues it, Esc goes back.
    }
confirm-warnings = Warnings
confirm-not-issued = F8: it is printed once it is issued.
confirm-done =
    { $count ->
        [one] Slip { $slip } is issued: { $count } line confirmed.
       *[other] Slip { $slip } is issued: { $count } lines confirmed.
    } F8 prints it.
help-ConfirmPreviewScreen = The slip as it would be issued. Nothing is written yet, no number is taken. F9 issues it, Esc goes back to the list. F4 changes the languages.
