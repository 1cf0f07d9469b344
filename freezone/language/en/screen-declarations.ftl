# The list of declarations, and the card of one.
declarations-registered = Registered
declarations-empty = No declaration is listed.
declarations-words = “{ $text }”: type the number of a declaration, or the BIN of a participant.
declaration-version = version { $version }
declaration-findings =
    { $count ->
        [one] { $count } open finding
       *[other] { $count } open findings
    }
declaration-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
declaration-gone = nothing left in the zone
declaration-all-lots = All lots of the declaration
declaration-files = Files
declaration-history = What was recorded
declaration-act-later-release = Take in a later release
declaration-act-amendment = Correction by the customs body
declaration-act-annulment = Annul the release
declaration-act-attach = Attach a file
help-DeclarationsScreen = All declarations in the record, the last registered first. ! marks those with open findings. F3 asks for one participant's.
help-DeclarationScreen = One declaration: its findings, items and decisions, lots, files and history. Enter opens a lot, a finding or an entry; F6 shows what may be done.
