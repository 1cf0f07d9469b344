# What F1 says first on screens whose other words stand elsewhere.

help-AttachScreen = Keeps a file with whatever has a number. Type its path, or drop it onto the window. A file once attached stays in the record as it came.
help-CorrectionScreen = Undoes an entry by its mirror: what it did is taken back from now on, and both stay readable. Say why.
help-HomeScreen = What waits for you, and where you can go. Enter opens the line the cursor stands on; a scan opens the thing scanned.
help-LogInScreen = Type your name, Enter, your password, then F9. A badge fills the name in. Nothing can be seen or recorded before.
help-PackScreen = States what a pack of this lot holds, so that amounts may be typed in packs afterwards. It moves no goods.
