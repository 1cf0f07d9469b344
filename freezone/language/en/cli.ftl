# The command line: what it asks, says and calls things. Help texts hold no parameters, so that
# help never waits for the machinery that fills them in.

# Help.
cli-about = Goods under the free customs zone procedure: what stands where, what was done to it, and the papers that prove it.
cli-help-usage = Usage:
cli-help-values = Values
cli-help-options = Options
cli-help-commands = Commands
cli-help-command = COMMAND

# Commands.
cli-command-init = Make a record with its zone and its administrator
cli-command-user = People who work with the record
cli-command-user-add = Register a person
cli-command-user-list = List the persons
cli-command-user-password = Set a new password, your own if no name is given
cli-command-user-roles = Give a person other roles
cli-command-participant = Participants of the zone
cli-command-participant-add = Register a participant with its contract
cli-command-participant-list = List the participants with their contracts
cli-command-contract = Contracts of participants
cli-command-contract-add = Register a further contract, or a changed one
cli-command-place = Places inside the fence
cli-command-place-add = Register a place
cli-command-place-list = List the places
cli-command-declare = Take goods in by a released declaration
cli-command-amend = Record a correction of a declaration by the customs body
cli-command-annul = Record that the customs body annulled a release
cli-command-declarations = List the declarations
cli-command-declaration = Show a declaration with its items
cli-command-findings = List the open findings
cli-command-clear = Clear a finding with a ground
cli-command-lots = List lots and where they stand
cli-command-lot = Show a lot with its history
cli-command-arrive = Declare expected goods at a place, without a gate entry
cli-command-move = Move goods to another place
cli-command-split = Split goods off a lot
cli-command-use = Put equipment into operation: used, not consumed
cli-command-consume = Record goods consumed otherwise than in processing
cli-command-correct = Undo an entry by its mirror, with a reason
cli-command-unconfirmed = List consumption that waits to be confirmed
cli-command-confirm = Confirm consumption and issue a slip
cli-command-void = Void a slip, with a reason
cli-command-slips = List the slips
cli-command-print = Print a slip or a lot label to a file
cli-command-label = The same as print, for labels
cli-command-attach = Attach a file to whatever has the number
cli-command-attachments = List the files of a number, or take one out
cli-command-journal = Show entries, the newest first
cli-command-entry = Show one entry whole
cli-command-verify = Check the whole record, and against paper
cli-command-period = Accounting periods
cli-command-period-close = Close a month that has ended
cli-command-period-list = List the closed periods
cli-command-nomenclature = The commodity nomenclature
cli-command-nomenclature-load = Load an edition of the tariff from a file
cli-command-nomenclature-export = Write an edition out as a table
cli-command-nomenclature-search = Find codes by words; - reads a question a line
cli-command-nomenclature-editions = List the editions loaded

# Options.
cli-option-help = Show this help
cli-option-record = Where the record is: a file, or the URL of a PostgreSQL database; else FREEZONE_RECORD
cli-option-terminal = Name of this terminal in the journal; else FREEZONE_TERMINAL
cli-option-json = Answer with JSON
cli-option-language = Language of the answer
cli-option-id = Id of the request: sent again, it gives the first result
cli-option-admin = Name of the administrator
cli-option-zone-name = Name of the zone in this language
cli-option-company-name = Name of the management company in this language
cli-option-company-bin = BIN of the management company
cli-option-role = Role: gate, warehouse, participant, officer, management, administrator; may be repeated
cli-option-participant = BIN of the participant
cli-option-post = Post of the person
cli-option-bin = BIN of the participant
cli-option-name = Name
cli-option-name-in = Name in this language
cli-option-contract = Number of the contract on activity
cli-option-contract-date = Day on which it was signed
cli-option-contract-until = Last day of the contract
cli-option-activity = Activity of decree para 3: 3(1), 3(2), 3(3) or 3(4); may be repeated
cli-option-branch = Branch of manufacturing, when the contract names one
cli-option-replace = Replace the contract of this number
cli-option-place-kind = Kind of place: gate, yard, warehouse, hall, office
cli-option-release = File of the release by the customs body
cli-option-released-on = Day of release, when there is no file of it
cli-option-declaration-no = Number of the declaration, when there is no release file
cli-option-released-bin = BIN named by the release, when there is no file of it
cli-option-officer = Officer who released the goods
cli-option-goods-class = Goods class, 1 to 4 (decree para 13)
cli-option-ground = Ground of the goods class
cli-option-place = Place where the goods stand
cli-option-plan = Plan file: goods class, ground and place for each item
cli-option-fixed-asset = The goods are fixed assets
cli-option-customs-status = Customs status: foreign or union
cli-option-dry-run = Work everything out, say it, write nothing
cli-option-decision = Number of the decision of the customs body
cli-option-decision-date = Day of the decision
cli-option-lot-of-item = Lot of an item that gains or loses; may be repeated
cli-option-item = Number of an item; may be repeated; none means all
cli-option-reason = Reason
cli-option-declaration = Number of the declaration
cli-option-all = Show cleared ones too
cli-option-clearing-ground = Document or fact that settles the finding
cli-option-answer = Answer to the question whether goods are excisable
cli-option-as-of = How it stood at this moment
cli-option-quantity = Quantity in the unit of the lot, in kg where it has none
cli-option-net-kg = Net mass in kg, where it is not in proportion
cli-option-reason-of-mass = Why the mass is out of proportion
cli-option-from-place = Place the goods are taken from, when the lot stands in several
cli-option-to-place = Place the goods are moved to
cli-option-at = When it happened; now, if not given
cli-option-object = Building, equipment or theme that the goods serve
cli-option-document = Accounting document
cli-option-category = Category: construction, real-estate, repair, equipment, research
cli-option-stated-by = Who stated the consumption
cli-option-period-from = First day of the period
cli-option-period-to = Last day of the period
cli-option-line = Line to confirm, and how much of it; may be repeated; none means the whole period
cli-option-prepared-by = Who prepared the slip, if someone else
cli-option-replaces = Void slip that this one replaces
cli-option-out = File to write
cli-option-zpl = File for a label printer
cli-option-dpi = Dots per inch of the label printer: 203, 300 or 600
cli-option-languages = The two languages of the paper, as kk-ru
cli-option-save = Take out the file with this hash
cli-option-save-as = File to write it to
cli-option-limit = How many at the most
cli-option-after = Entries after this number, oldest first
cli-option-entry-kind = Entries of this kind only
cli-option-anchor = Entry and fingerprint from a paper; may be repeated
cli-option-valid-from = First day the edition is in force
cli-option-edition-date = Edition in force on this day
cli-value-code = Code of the place
cli-value-declaration = Number of the declaration
cli-value-entry = Number of the entry
cli-value-file = File to read
cli-value-finding = Number of the finding
cli-value-lot = Number of the lot
cli-value-name = Name of the person
cli-value-number = Number of a lot, slip, operation, declaration, place or entry
cli-value-path = Table of the tariff: .tsv or .tsv.gz
cli-value-period = Month, as 2026-11
cli-value-slip = Number of the slip
cli-value-words = Words or the first digits of a code; - for lines of input

# Questions.
cli-ask-name = Name:
cli-ask-password = Password:
cli-ask-new-password = New password:
cli-ask-new-password-again = New password again:
cli-passwords-differ = The two are not the same.

# Wrong usage.
cli-usage-wrong = The command was not understood. { $sentence }
cli-usage-required = Missing: { $what }.
cli-usage-unknown = Not known here: { $what }.
cli-usage-choice = “{ $text }” cannot be chosen for { $what }.
cli-usage-value = “{ $text }” is not a value of { $what }.
cli-usage-one-value = Nothing stands behind { $what }.
cli-usage-no-value = { $what } takes no value.
cli-usage-release-twice = A release is given by its file or typed, not both.
cli-usage-together = These go together only: { $options }.
cli-usage-zpl = Only a lot label goes to a label printer.

# Ways to end.
cli-refused =
    { $count ->
        [one] Refused; nothing was written. { $count } reason:
       *[other] Refused; nothing was written. { $count } reasons:
    }
cli-warnings = To be noted:
cli-sentence-of-line = Line { $line }: { $sentence }
cli-stopped = Stopped.
cli-bug = Something failed that should not have. The details are in { $log }; please send them to the maintainers.
cli-bug-unlogged = Something failed that should not have. Please send what stands above to the maintainers.
cli-entry-written = Entry No. { $entry }.
cli-dry-run = Nothing was written: this was a dry run.

# What was done.
cli-record-made = A record was made at { $place }.
cli-record-made-next = Next: set FREEZONE_USER and FREEZONE_PASSWORD, register people, participants and places, and load the nomenclature.
cli-person-added = { $name } is registered: { $person }.
cli-password-changed = The password of { $name } was changed.
cli-roles-changed = { $name } now is: { $roles }.
cli-participant-added = The participant { $name } is registered: { $bin }.
cli-contract-added = Contract { $contract } of { $bin } is registered.
cli-place-added = Place { $place } is registered: { $number }.
cli-declared = Declaration { $declaration }. Items: { AMOUNT($items) }. Lots: { AMOUNT($lots) }.
cli-amended = Declaration { $declaration }, version { $version }. What differs:
cli-amended-slips = Slips with lines of the changed items: { $slips }.
cli-annulled = The release of items { $items } of declaration { $declaration } is annulled.
cli-arrived = Lot { $lot } is declared at { $place }, without a gate entry: { $operation }.
cli-moved = Lot { $lot } was moved to { $place }: { $operation }.
cli-split = Lot { $new } was split off { $lot }: { $operation }.
cli-used = Lot { $lot } was put into operation, { $object }: { $operation }.
cli-consumed = Consumption of lot { $lot } is recorded; its line is { $line }.
cli-corrected = Entry No. { $entry } was undone by its mirror.
cli-cleared = Finding { $finding } was cleared.
cli-confirmed = Slip { $slip } was issued.
cli-voided = Slip { $slip } is void.
cli-printed = { $number } was printed to { $file }.
cli-printed-copy = Copy { $copy } of { $number } was printed to { $file }.
cli-attached = { $name } was attached to { $number }.
cli-period-closed = Period { $period } is closed.
cli-edition-known = This edition was loaded before; nothing changed.
cli-verified =
    { $entries ->
        [one] The record is whole: { $entries } entry.
       *[other] The record is whole: { $entries } entries.
    }
cli-verified-wrong =
    { $count ->
        [one] The record is not whole; entries: { AMOUNT($entries) }. { $count } finding:
       *[other] The record is not whole; entries: { AMOUNT($entries) }. { $count } findings:
    }

# Long work, as the bar names it.
cli-loading = reading the tariff
cli-verifying-journal = journal
cli-verifying-ledger = ledger
cli-verifying-tables = tables
cli-verifying-kept = files and passwords

# Lists.
cli-findings =
    { $count ->
        [one] { $count } open finding:
       *[other] { $count } open findings:
    }
cli-findings-none = No open findings.
cli-finding-cleared-by = Cleared: { $said }
cli-lots-none = No lots.
cli-unconfirmed-none = Nothing waits to be confirmed.
cli-periods-none = No period is closed.
cli-hits-none = Nothing was found.
cli-files-none = No files.
cli-files = Files:
cli-bytes = { $size } bytes
cli-purpose-declaration = declaration as filed
cli-purpose-release = release
cli-purpose-amendment = correction by the customs body
cli-purpose-attachment = attachment
cli-purpose-paper = paper as printed
cli-operations = Operations:
cli-older = older
cli-late = recorded late
cli-slip-issued = issued
cli-slip-void = void

# Labels.
cli-kind = Kind
cli-lot = Lot
cli-code = Code
cli-number = Number
cli-state = State
cli-version = Version
cli-decision = Decision
cli-released-or-not = Release
cli-split-off = Split off
cli-recorded = Recorded
cli-effective = Happened
cli-terminal = Terminal
cli-corrected-by = corrected by No. { $entry }
cli-codes = Codes
cli-valid-from = In force from
cli-oddities = Oddities
cli-field = { TERM($field) }
cli-of-item = Item { $item }: { $what }

cli-command-user-erase-iin = Erase a person’s identification number past its retention
cli-option-iin = Seal the identification number (IIN) too: from FREEZONE_IIN, or asked for
cli-option-erasing-ground = Document by which it is erased
cli-ask-iin = Identification number (IIN):
cli-iin-erased = The identification number of { $name } is erased: entry No. { $entry }.
