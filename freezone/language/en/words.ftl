# Words as they stand before a value, over a column or alone in a cell: first letter capital.
# Words of the glossary are taken from there, so that one thing has one name.

# Kinds of entries: what was done.
entry-record-opened = Record opened
entry-clock-stepped-back = Clock stepped back
entry-checkpoint-made = Checkpoint made
entry-checkpoint-signed = Checkpoints signed
entry-key-published = Key of the zone published
entry-person-registered = Person registered
entry-person-changed = Person changed
entry-sealed-erased = Sealed personal data erased
entry-participant-registered = Participant registered
entry-contract-registered = Contract registered
entry-place-registered = Place registered
entry-declaration-released = Declaration taken in, goods expected
entry-declaration-placed-without-gate = Declaration taken in at a place, without a gate entry
entry-release-added = Later release added
entry-release-placed-without-gate = Later release taken in at a place, without a gate entry
entry-release-annulled = Release annulled
entry-declaration-amended = Declaration corrected by the customs body
entry-finding-cleared = Finding cleared
entry-goods-arrived-without-gate = Goods declared at a place, without a gate entry
entry-lot-moved = Lot moved
entry-lot-split = Lot split
entry-pack-stated = Pack of a lot stated
entry-equipment-put-into-operation = Equipment put into operation
entry-goods-consumed = Goods consumed
entry-consumption-confirmed = Consumption confirmed
entry-slip-voided = Slip voided
entry-entry-corrected = Entry corrected
entry-paper-printed = Paper printed
entry-attachment-added = Attachment added
entry-period-closed = Period closed

# Operations of the table of movements.
operation-place = Placing
operation-place-without-gate = Placing at a place, without a gate entry
operation-arrive-without-gate = Arrival at a place, without a gate entry
operation-annul = Annulment of a release
operation-amend = Correction by the customs body
operation-move = Moving
operation-split = Splitting of a lot
operation-use = Putting into operation
operation-consume = Consumption
operation-claim = Claim to be confirmed
operation-confirm = Confirmation

# Accounts of the two books.
account-outside = Outside the zone
account-split = Split off
account-made = Made
account-found = Found
account-opening = Opening balance
account-expected = Expected
account-suspense = Waiting for papers
account-stock = In stock
account-in-use = In use
account-processing = In processing
account-removed = Temporarily removed
account-sampled = Taken as samples
account-consumed = Consumed
account-embodied = Embodied in a product
account-lost = Found missing
account-detained = Detained
account-completed-A = Completed: re-export
account-completed-B = Completed: export
account-completed-C = Completed: release for domestic consumption or another procedure
account-completed-D = Completed: re-import
account-completed-E = Completed: transfer to another participant
account-completed-F = Completed: destruction
account-completed-G = Completed: loss recognised by customs
account-completed-H = Completed: consumption, by the customs document
account-completed-I = Completed: end of the zone or a fulfilled contract
account-claim = Claimed
account-to-confirm = To be confirmed
account-confirmed = Confirmed
account-refused = Confirmation refused

# What the reference of a balance names.
reference-order = Order
reference-declaration = Declaration
reference-place = Place
reference-object = Object
reference-permit = Permit
reference-line = Consumption line
reference-act = Act
reference-document = Document

# Roles.
role-gate = { TERM("role-gate") }
role-warehouse = { TERM("role-warehouse") }
role-participant = { TERM("role-participant") }
role-officer = { TERM("role-officer") }
role-management = { TERM("role-management") }
role-administrator = { TERM("role-administrator") }

# Categories of consumption.
category-construction = { TERM("category-construction") }
category-real-estate = { TERM("category-real-estate") }
category-repair = { TERM("category-repair") }
category-equipment = { TERM("category-equipment") }
category-research = { TERM("category-research") }
category-manufacture = { TERM("consumption-manufacture") }

# Kinds of places.
place-gate = { TERM("place-gate") }
place-yard = { TERM("place-yard") }
place-warehouse = { TERM("place-warehouse") }
place-hall = { TERM("place-hall") }
place-office = { TERM("place-office") }

# Customs status.
status-foreign = { TERM("status-foreign") }
status-union = { TERM("status-union") }
status-union-not-placed = { TERM("status-union-not-placed") }
status-product = { TERM("status-product") }

# Goods classes.
goods-class-1 = { TERM("goods-class-1") }
goods-class-2 = { TERM("goods-class-2") }
goods-class-3 = { TERM("goods-class-3") }
goods-class-4 = { TERM("goods-class-4") }

# Kinds of value.
value-invoice = { TERM("value-invoice") }
value-customs = { TERM("value-customs") }
value-accounting = { TERM("value-accounting") }

# Decisions on release.
decision-released = { TERM("released") }
decision-refused = { TERM("refused") }
decision-postponed = { TERM("postponed") }
decision-removed = Removed by a correction
decision-annulled = Annulled

# States of findings and slips.
finding-open = Open
finding-cleared = Cleared
finding-blocks = Blocks use and confirmation
finding-asks = Asks a question

# What a breach of a rule does.
effect-refuse = Refuses
effect-finding = Opens a finding
effect-ask = Asks a question
effect-warn = Warns

# How sure the source of a rule is.
certainty-V = Read in the source
certainty-V-RU = Read in a Russian form of the same article
certainty-R = Recalled, not found in a source

# Chosen by a parameter, inside a sentence: small letters.
category-named =
    { $category ->
        [construction] { TERM("category-construction") }
        [real-estate] { TERM("category-real-estate") }
        [repair] { TERM("category-repair") }
        [equipment] { TERM("category-equipment") }
        [research] { TERM("category-research") }
        [manufacture] { TERM("consumption-manufacture") }
       *[other] { $category }
    }
branch-named =
    { $branch ->
        [food] { branch-food }
        [beverages] { branch-beverages }
        [tobacco] { branch-tobacco }
        [textiles] { branch-textiles }
        [clothing] { branch-clothing }
        [wood] { branch-wood }
        [straw] { branch-straw }
        [chemicals] { branch-chemicals }
        [metallurgy] { branch-metallurgy }
        [furniture] { branch-furniture }
        [motor-vehicles] { branch-motor-vehicles }
        [machinery-repair] { branch-machinery-repair }
       *[other] { $branch }
    }

# Branches of manufacturing that para 3(1) of the decree excludes.
branch-food = production of food
branch-beverages = production of beverages
branch-tobacco = production of tobacco products
branch-textiles = production of textiles
branch-clothing = production of clothing
branch-wood = production of wood and cork products, except furniture
branch-straw = production of straw products and materials for weaving
branch-chemicals = production of chemical products
branch-metallurgy = metallurgy
branch-furniture = production of furniture
branch-motor-vehicles = production of motor vehicles
branch-machinery-repair = repair and installation of machinery and equipment
