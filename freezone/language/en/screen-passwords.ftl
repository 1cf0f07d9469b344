# Passwords: of the first administrator, of a new person, the own one.
new-password = Password
new-password-again = Password again
new-password-help = At least eight characters; a few words are easier to remember than signs. Nobody can read it later; the administrator can only set a new one.
menu-password = New password of your own
password-own = Your new password
password-of = New password: { $name }
password-current = Present password
password-current-help = The password you log in with now: so nobody changes it who finds your desk unattended.
password-own-set = Your password was changed.
password-set = { $name }: the password was changed. Tell it to nobody else.
help-PasswordFormScreen = A new password is typed twice; F9 sets it. It is never shown and never kept in a draft.
