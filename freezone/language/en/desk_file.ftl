# The file of a terminal: drafts, scans, preferences. Work goes on after each of these.

FZ-620 = The file with this terminal’s drafts and scans was damaged. A new one was started; the old one is kept as { $aside }.
    .do = Go on working; forms begun earlier may be empty. Keep the old file for the administrator and have the disk checked.
FZ-621 = Drafts and scans cannot be written to { $path }. They are kept only while the program runs.
    .do = Finish the open forms before closing the program. Have space freed, or ask for the right to write, or name another folder in FREEZONE_STATE; then start again.
FZ-622 = Another program is holding { $path }. Drafts and scans are kept only while this program runs.
    .do = Finish the open forms before closing the program. Close what holds the file, then start again.
FZ-623 = The file { $path } was written by a newer version of the program and stays as it is. Drafts and scans are kept only while this program runs.
    .do = Update the program. Until then finish the open forms before closing it.
