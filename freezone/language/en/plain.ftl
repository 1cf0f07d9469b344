# Papers as plain text, and the preview of a slip that nobody confirmed yet.

FZ-708 = This is the preview of a slip: it is not issued, so no paper is made of it.
    .do = Confirm first. The slip has its number then, and is printed.

plain-preview = PREVIEW: NOT ISSUED, WITHOUT FORCE
plain-no-number = No number yet: not issued
plain-is-no-paper = Text for reading, not the paper: a paper is printed, and each print is noted in the journal.

cli-option-text = Show the paper as text instead; nothing is printed, nothing is noted
cli-usage-text = --text shows the paper and writes no file: leave out --out and --zpl.
