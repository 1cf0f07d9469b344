# The record, its integrity, its files.

FZ-601 = There is no record at { $place }.
    .do = Create it with “freezone init --admin NAME”, or name the right place with --record.
FZ-602 = A record stands at { $place } already.
    .do = Open it, or name another place with --record.
FZ-603 = Another desk is holding the record.
    .do = Try again; nothing was written.
FZ-604 = “{ $text }” is not an entry number, a colon and a fingerprint.
    .do = Type it from the slip, for example 41:ABCD-EFGH-JKLM-NPQR.
FZ-605 = The request { $id } came before and asked for something else.
    .do = Send the new request under an id of its own.
FZ-606 = The record was written by a newer version of the program.
    .do = Update the program; nothing was changed.
FZ-607 = The disk is full, or the record has reached its size limit.
    .do = Free space, then try again; nothing was written.
FZ-608 = The record cannot be read.
    .do = Check the path. If it is the record, restore the last backup and verify it.
FZ-609 = { $path } is on a network share ({ $filesystem }), where file locks can damage the record.
    .do = Keep the record on a disk of this computer, or use PostgreSQL.
FZ-610 = This account cannot write the record or its folder.
    .do = Ask the administrator for the right to write, or work with a copy.
FZ-611 = The file { $name } has { $size } bytes; at most { $limit } are kept.
    .do = Split it or lower its resolution, then attach it again.
FZ-612 = The file { $path } cannot be read or written.
    .do = Check the path and the rights of this account.
FZ-613 = All numbers of the kind { $kind } of the year { $year } are used up.
    .do = Tell the maintainers of the program.
