# Taking in: papers, look, marks, items typed from paper.
intake-hint = Choose the papers (F4), or type or drop their paths; then look (F7). Nothing is recorded before F9 on the next screen.
intake-declaration = Declaration
intake-declaration-help = The file of the declaration, as XML or as a sheet. For a later release, the number of a declaration that is in the record.
intake-release-help = The file of the release. F4 finds the release that belongs to the declaration.
intake-plan = Plan
intake-plan-help = A sheet that says what each item becomes, if there is one; else mark the rows on the next screen.
intake-look-first = F9: look first (F7); the goods are taken in on that screen.
intake-no-pairs = No declaration lies in { $folder }. Type the path of another folder, then F4.
intake-pairs = Papers in the folder, the newest first
intake-no-release = no release
intake-ways = Other ways
intake-way-typed-intake = Type a declaration from paper
intake-way-amendment = Correction by the customs body
intake-way-annulment = Annul a release
intake-unreadable =
    { $count ->
        [one] The papers cannot be read: { $count } reason is listed. They stay chosen.
       *[other] The papers cannot be read: { $count } reasons are listed. They stay chosen.
    }
intake-marks = What the goods become
intake-marks-hint =
    { $count ->
        [one] For { $count } row. What is left empty stays as it is. F9 sets it; nothing is recorded yet.
       *[other] For { $count } rows. What is left empty stays as it is. F9 sets it; nothing is recorded yet.
    }
intake-ground-help = The design estimate (class 1), the product and criterion (2), the subparagraph of paragraph 3 in the contract (3), the area and theme (4).
intake-fixed-asset-help = Yes for equipment that is put into operation and is not consumed.
intake-marked =
    { $count ->
        [one] Set for { $count } row. Nothing is recorded yet.
       *[other] Set for { $count } rows. Nothing is recorded yet.
    }
intake-refusals = Why it cannot be taken in
intake-findings-block = Findings that block use and confirmation
intake-findings = Findings that do not block
intake-warnings = Please note
intake-lots =
    { $count ->
        [one] { $count } lot
       *[other] { $count } lots
    }
intake-papers-say = What the papers say
intake-duty = Duty
intake-taken-as = Taken in as
intake-look = Look before taking in
intake-no-items = The declaration has no items.
intake-becomes = Class, place
intake-state = State
intake-can = ✓ Can be taken in (F9). Lots: { $lots } · findings: { $findings } · warnings: { $warnings }
intake-cannot = ✗ Cannot be taken in: { $reasons ->
        [one] { $reasons } reason, beneath
       *[other] { $reasons } reasons, beneath
    }
intake-fact-declaration = Declaration { $value }
intake-fact-release = released { $value }
intake-fact-known = in the record, version { $value }
intake-fact-company = { $value }
intake-fact-contract = contract { $value }
intake-fact-net = Net { $value }
intake-fact-gross = gross { $value }
intake-fact-invoice = invoice { $value }
intake-fact-edition = tariff { $value }
intake-acts = Marked rows
intake-act-set = Set goods class, ground, place, fixed asset
intake-act-all = Mark all rows, or take all marks away
intake-act-clear = Take back what was set
intake-nothing-to-mark = Only released items that are not in the record yet become lots; none is marked.
intake-done = Declaration { $declaration } is taken in. Items: { $items }. Lots: { $lots }.
intake-refused =
    { $count ->
        [one] Nothing was recorded: { $count } reason is listed.
       *[other] Nothing was recorded: { $count } reasons are listed.
    }
typed-hint = Type the head; F6 adds items; F7 looks. Nothing is recorded before F9 on the next screen.
typed-number-help = As the customs body registered it: 55302/150326/0001234.
typed-items =
    { $count ->
        [0] No item yet: F6 adds one
        [one] { $count } item
       *[other] { $count } items
    }
typed-add = Add an item
typed-drop = Take the last item out
typed-acts = Items
typed-no-items = There is no item yet: F6 adds one.
typed-net = Net mass, kg
typed-gross = Gross mass, kg
typed-unit-help = The code of the unit (796) or its symbol (pcs).
typed-decision-help = Empty means released.
typed-reason-help = Why it was refused or postponed.
typed-customs-currency = Currency, customs value
typed-currency-help = Empty means tenge.
typed-invoice-currency = Currency, invoice
typed-origin-help = Two letters of the country: CN.
typed-packages = Packages
typed-item-hint = F9 puts the item into the declaration and goes on with the next; Esc goes back to the head.
typed-known-hint = F9 puts the item back into the declaration.
typed-put = Item { $number } stands in the declaration. Nothing is recorded yet.
help-IntakeScreen = Here goods come into the record: by a declaration and its release. Choose the papers, look at what would come of them, then take them in.
help-IntakeLookScreen = What would come of the papers. Mark rows (Ins) and set class, ground and place for all of them (F6). ✗ stops the intake, ! blocks the goods afterwards, · is to be noted. F9 takes everything in.
help-IntakeItemScreen = Everything said of one item: what stands against it with its law and remedy, what it becomes, what the papers say.
help-IntakeMarksScreen = What the marked rows become. It is set for all of them at once and recorded only when the declaration is taken in.
help-TypedIntakeScreen = A declaration that came on paper: its head here, each item on a screen of its own. What was typed is kept as a paper too.
help-TypedItemScreen = One item as the paper states it, with the decision of the customs body on it.
