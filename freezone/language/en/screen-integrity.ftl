# Check of the record.
help-IntegrityScreen = Every entry is held against the chain, every table against the journal, and all of it against paper where fingerprints are typed. Nothing is changed. A check that was stopped goes on from where it stood.
integrity-hint = F5 checks the whole record; Esc stops the check.
integrity-anchors = Fingerprints from paper
integrity-anchors-help = Entry number, a colon and the fingerprint, as on a slip: 41:ABCD-EFGH-JKLM-NPQR. Several are parted by commas. Leave it empty to check without paper.
integrity-checking-journal = Checking: journal, { $percent } %
integrity-checking-ledger = Checking: ledger, { $percent } %
integrity-checking-tables = Checking: tables, { $percent } %
integrity-checking-kept = Checking: files and passwords, { $percent } %
integrity-stopped = The check was stopped. F5 goes on from where it stood.
integrity-not-begun = The check was not begun: the reason stands beside the field.
integrity-whole = The record is whole. Entries: { AMOUNT($entries) }.
integrity-wrong =
    { $count ->
        [one] The record is not whole: { $count } finding. Stop working with it and call the administrator.
       *[other] The record is not whole: { $count } findings. Stop working with it and call the administrator.
    }
integrity-last = Last entry
integrity-compare = Write it down, or compare it with paper: a record that is cut off or written anew later no longer fits it.
integrity-notes = To be known
