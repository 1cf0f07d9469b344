# Wording of papers. Ids that end in a number are legal texts: a new wording gets a new number,
# so that a paper issued earlier keeps the words it was issued with.

paper-page = page { $page } of { $pages }
paper-letters-by-code = Letters that the font of this paper lacks are shown by their Unicode numbers between ‹ and ›.
paper-copy = copy { $copy }
paper-copy-made = Copy { $copy } of { $number }, made { $moment }
paper-void = void
paper-void-reference = Void since { $moment }, entry No. { $entry }. Reason: { $reason }

slip-title = Confirmation of actual consumption of goods
slip-ground = Ground
slip-ground-1 = Decree of the President of the Republic of Kazakhstan No. 1166 of 18 August 2003, Regulation on the special economic zone “Park of Innovative Technologies”, paragraph 9, subparagraph 9): confirmation of the actual consumption of imported goods in activity that meets the goals of creating the SEZ.
slip-activities = Activities of paragraph 3 of the Regulation
slip-number-and-date = No. { $number } of { $date }
slip-replaces = Replaces void slip
slip-column-goods = Lot, goods code; goods as declared
slip-column-declaration = Declaration; item No., release; status
slip-column-unit = Unit
slip-column-placed = Placed
slip-column-before = Consumed before
slip-column-confirmed = Confirmed now
slip-column-balance = Balance
slip-column-value = Value of the confirmed
slip-column-category = Consumed for (category); kind
slip-column-object = Object
slip-column-document = Accounting document; day of consumption
slip-column-stated = Stated by
slip-edition = ed.
slip-current-code = now { $code }
slip-consumed = consumed
slip-totals = Confirmed in total
slip-total-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
slip-total-without-value =
    { $count ->
        [one] for { $count } line no value is stated
       *[other] for { $count } lines no value is stated
    }
slip-no-value-at-all = No value is stated for any line.
slip-kind-otherwise-1 = consumed otherwise than in processing (art. 285(1)(5) of the Customs Code): the procedure for these goods is completed only by the customs document.
slip-kind-manufacture-1 = consumed in manufacture (art. 285(1)(4)): the procedure is not completed; the obligation lives on in the product.
slip-eligibility-unknown-1 = List of fully consumed goods (Tax Code, art. 470): list unknown, not checked.
slip-eligibility-listed-1 = On the list of fully consumed goods (Tax Code, art. 470).
slip-eligibility-not-listed-1 = Not on the list of fully consumed goods (Tax Code, art. 470).
slip-statement-1 = This confirmation is issued from the accounting system of the management company as of the moment of issue. It does not replace the report to the customs body under article 283, paragraph 7 of the Code of the Republic of Kazakhstan “On customs regulation in the Republic of Kazakhstan”, does not complete the customs procedure and gives no right to take goods out of the SEZ. The form is not an officially approved form.
slip-stated = Stated by
slip-prepared = Prepared by
slip-confirmed = Confirmed by
slip-one-person = Stated, prepared and confirmed by one person.
slip-sign-here = signature, date
slip-seal = Seal, if any
slip-entry = Entry of the journal No. { $entry }, fingerprint

label-class = class { $class }
label-findings = OPEN FINDINGS
