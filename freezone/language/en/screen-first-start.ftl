# First start: there is no record yet.
first-start-title = First start
first-start-hint = There is no record yet. F9 makes it here: { $place }
help-FirstStartScreen = The record of the zone is made once. Its administrator then registers people, places and participants and loads the nomenclature.
first-start-administrator = Administrator's name
first-start-administrator-help = The person who makes the record and is responsible for the key of the zone. Write the name as it shall stand on papers.
first-start-also = Is also
first-start-also-help = Other roles of the administrator, where the zone is small. The administrator alone moves no goods and confirms nothing.
first-start-name-kk = Zone, in Kazakh
first-start-name-ru = Zone, in Russian
first-start-name-en = Zone, in English
first-start-company-kk = Company, in Kazakh
first-start-company-ru = Company, in Russian
first-start-company-en = Company, in English
first-start-company-bin = BIN of the company
first-start-done = The record is made; { $name } is its administrator. Next, in “People and places” (F6): nomenclature, places, people.
