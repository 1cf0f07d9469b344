# The list of lots.
lots-lot = Lot
lots-item = №
lots-code = Code
lots-declaration = Declaration
lots-description = Description
lots-where = Where
lots-amount = In the zone
lots-empty = No lot fits what was asked.
lots-only = Only
lots-only-open = lots with something left in the zone
lots-only-with-findings = lots with open findings
lots-only-without-class = lots without a goods class
lots-no-class = no goods class
lots-has-findings = ! open findings
