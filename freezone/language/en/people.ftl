# Roles, log-in, confirmation.

FZ-501 = { $person } has none of the roles that may do this: { ROLES($roles) }.
    .do = Ask someone with one of these roles, or the administrator.
FZ-502 = Name and password do not fit together: { $name }.
    .do = Check the name and the keyboard layout, then type the password again.
FZ-503 = Nobody has logged in.
    .do = Give FREEZONE_USER and FREEZONE_PASSWORD, or log in at the desk.
FZ-504 = The password is too short; it needs at least { $shortest } characters.
    .do = Choose a longer one; a few words are easier to remember than signs.
FZ-505 = A person named { $name } is registered already.
    .do = Add the post or a middle name, so that papers can tell them apart.
FZ-506 = No person named { $name } is registered.
    .do = Look at the list of persons.
FZ-507 = Nothing consumed by the participant in this period waits to be confirmed.
    .do = Look at the list of unconfirmed lines, or name the lines to confirm.
FZ-508 = { $line } is not a consumption line of this participant.
    .do = Look at the list of unconfirmed lines.
FZ-509 = There is no slip { $slip } in the record.
    .do = Check the number on the paper.
FZ-510 = Slip { $slip } is void already.
    .do = Look at the slip for who voided it and why.
FZ-511 = The consumption { $line } is confirmed on { $slips } and cannot be corrected.
    .do = Void the slip first, then correct the consumption.
FZ-512 = These are goods of another participant: { $participant }.
    .do = Work with the lots of your own participant.
FZ-513 = The password was typed differently the second time.
    .do = Look at the keyboard layout, then type it again in both fields.
