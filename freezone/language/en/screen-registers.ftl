# People and places: the card, and its forms.
help-RegistersScreen = Who may work here, where goods may stand, which editions of the nomenclature are loaded, which months are closed. F6 adds; on a person, Enter changes roles or password, and F8 says the number of the badge.
registers-add-person = Register a person
registers-add-place = Register a place
registers-load-edition = Load an edition of the nomenclature
registers-close-period = Close a month
registers-set-roles = change the roles
registers-set-password = set a new password
registers-badge = { $name }: the number of the badge is { $number }.
registers-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
registers-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
registers-editions =
    { $count ->
        [one] { $count } edition of the nomenclature
       *[other] { $count } editions of the nomenclature
    }
registers-codes =
    { $count ->
        [one] { $count } code
       *[other] { $count } codes
    }
registers-periods = Closed months
registers-no-period = No month is closed.
# A person.
help-PersonFormScreen = A person who works at the desk. The name stands on papers and is typed at log-in; the number on the badge is given when the person is registered.
person-name-help = As it shall stand on papers, and different from everybody else's here.
person-roles-help = One role or several, parted by spaces. F4 shows them. A participant's storekeeper sees the goods of that participant only.
person-post = Post
person-participant-help = Only for a participant's storekeeper: whose goods the person keeps. A BIN, a part of the name, or F4.
person-iin-help = Kept sealed: not in the journal, not in a draft, and erased when its time has passed.
person-added = { $name } is registered; the number of the badge is { $person }.
roles-of = Roles: { $name }
roles-hint = What stands here after F9 are all the roles. They hold from the next log-in.
roles-set = { $name } now is: { ROLES($roles) }.
help-RolesFormScreen = The roles of one person. What was done under earlier roles stays as it is.
# A place, a month, an edition.
help-PlaceFormScreen = A place where goods may stand. Its number goes onto a barcode.
place-code = Code
place-code-help = Short, as people call it: YARD-1. It stands in lists and is typed into forms.
place-kind = Kind
place-added = Place { $place } is registered: { $number }.
help-PeriodFormScreen = A closed month is never opened again. What happened in it and is recorded later goes into the open month.
period-hint = A month that has ended, for good: nothing opens it again.
period-help = Year and month, as 2026-10.
period-closed = Month { $period } is closed by entry { $entry }.
help-EditionFormScreen = The tariff as a table, one line a code. An edition that is loaded stays; papers are checked against the one in force on their day.
edition-hint = A file .tsv or .tsv.gz: type its path, or drop the file here.
edition-file = File
edition-valid-from = In force from
edition-valid-from-help = Leave it empty where the name of the file says the date, as tariff_2026-01-01.tsv.
edition-loading = Reading the tariff: { $percent } %
edition-loaded = The edition in force from { DAY($date) } is loaded. Codes: { AMOUNT($codes) }; odd rows: { AMOUNT($oddities) }.
edition-known = The edition in force from { DAY($date) } was loaded before; nothing changed. Codes: { AMOUNT($codes) }; odd rows: { AMOUNT($oddities) }.
