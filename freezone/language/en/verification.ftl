FZ-630 = Entries { $first } to { $last } are missing from the journal.
    .do = Keep the record as it is. Restore the last backup that verifies beside it and compare.
FZ-631 = Entry { $entry } cannot be read as an entry. Columns that are wrong: { $columns }.
    .do = Keep the record as it is. Compare the entry with a backup or a printed report.
FZ-632 = The content of entry { $entry } was changed: it does not fit the digest stored with it.
    .do = Keep the record as it is. Compare the entry with a backup or a printed report.
FZ-633 = The chain is broken at entry { $entry }: its hash does not follow from it and the entry before.
    .do = Keep the record as it is. Compare this entry and the one before with a backup.
FZ-634 = The content of entry { $entry } is not written in the form of the journal.
    .do = Keep the record as it is and report the entry.
FZ-635 = The database no longer refuses changes in these tables: { $tables }.
    .do = Find out who dropped the triggers. A restored backup has them again.
FZ-636 = Entry { $entry } was recorded earlier than the one before it, and no clock entry says why.
    .do = Keep the record as it is and report the entry.
FZ-637 = Entry { $entry } has the same id as another one: { $id }.
    .do = Keep the record as it is. Compare both entries with a backup.
FZ-638 = The checkpoint of entry { $entry } does not fit the entries { $first } to { $last }.
    .do = Keep the record as it is. Compare the entries of the block with a backup.
FZ-639 = After entry { $entry } a checkpoint is missing; its block starts at entry { $first }.
    .do = Keep the record as it is and report it.
FZ-640 = Entry { $entry }: the signature of the checkpoint that starts at entry { $first } is not the zone’s.
    .do = Keep the record as it is. Compare it with a backup; hand out no bundles from it.
FZ-641 = The record ends at entry { $last }; entry { $entry } of the anchor is not there.
    .do = Check the number on the paper. If it is right, the end of the record was cut off: look for its newer copy.
FZ-642 = Entry { $entry } has the fingerprint { $found }, not { $expected } as on the paper.
    .do = Check the letters on the paper and that this is the right record. Then compare backups: the chain was rewritten.
FZ-643 = { $invariant ->
        [INV-1] What entry { $entry } posts does not add up to zero for a lot.
        [INV-2] A balance was below zero: account { $account }, { $reference }, { MOMENT($at) }.
        [INV-6] What entry { $entry } splits off does not equal what the parts receive.
        [INV-7] The claims of line { $reference } do not add up.
       *[other] Invariant { $invariant } is broken.
    }
    .do = Stop work on the record and report it. Correct nothing by hand.
FZ-644 = Numbers { $kind } of the year { $year } have a gap: { $expected } was to come, entry { $entry } gave out { $first }.
    .do = Keep the record as it is and report the entry.
FZ-645 = Entry { $entry } cannot be replayed (kind { $kind }, version { $version }).
    .do = Use a program at least as new as the record. If it is, compare the entry with a backup.
FZ-646 = Table { $table }, row { $key }: { $columns } differ from what the journal says.
    .do = Trust the journal, not the row. Find out who changed it, then restore the last backup.
FZ-647 = Table { $table }: the row { $key } is missing.
    .do = Trust the journal. Find out who deleted it, then restore the last backup.
FZ-648 = Table { $table }: no entry made the row { $key }.
    .do = Trust the journal, not the row. Find out who added it, then restore the last backup.
FZ-649 = Table { $table } is missing, has other columns, or cannot be read.
    .do = Check the disk. Then restore the last backup and verify it.
FZ-650 = { $table ->
        [blob] The file { $key } was altered.
        [sealed] The sealed personal data { $key } was altered.
       *[credential] The credential of { $key } was altered.
    }
    .do = Take it from a backup that verifies. A person whose credential it is must not log in.
FZ-651 = { $table ->
        [blob] The file { $key } is missing.
        [sealed] The sealed personal data { $key } is missing.
       *[credential] The credential of { $key } is missing.
    }
    .do = Take it from a backup that verifies.
FZ-652 = { $table ->
        [blob] No entry speaks of the file { $key }.
        [sealed] No entry speaks of the sealed personal data { $key }.
       *[credential] No entry speaks of the credential of { $key }.
    }
    .do = Find out who put it there; it proves nothing.
FZ-653 = Entry { $entry } erased the personal data { $key }, but it is still there.
    .do = Erase it again, and from backups past their time.
FZ-654 = Table { $table }: { $count } more findings like { $code }.
    .do = Read the first ones; they have the same cause.
FZ-655 = No anchor was given: a cut tail or a chain rewritten as a whole cannot be found without one.
    .do = Give a fingerprint from a slip or a shift report with --anchor.
FZ-656 = { $count ->
        [one] { $count } checkpoint is not signed yet.
       *[other] { $count } checkpoints are not signed yet.
    }
    .do = Let the person responsible for the zone’s key log in and record something.
FZ-657 = The replay went on after entry { $entry }, from a scratch file of an earlier run.
    .do = If you do not trust the folder it lies in, run again from the start.
FZ-658 = { $count ->
        [one] { $count } entry took goods in at a place without passing the gate: { $entries }.
       *[other] { $count } entries took goods in at a place without passing the gate: { $entries }.
    }
    .do = Nothing is wrong. The officer sees the same list.
FZ-659 = The check was stopped before its end.
    .do = Run it again: it goes on from where it stopped.
