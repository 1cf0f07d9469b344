# The numbered invariants: what always holds. A broken one stops the work.

invariant-broken = Invariant { $number } is broken. The record is read-only until it is looked into.
    .do = Stop work, correct nothing by hand, and report the number with what is said beside it.
INV-1 = Inside an entry the postings of each lot add up to zero in each book.
INV-2 = Every account but the sources holds zero or more of every lot, at every moment.
INV-3 = An entry or posting, once written, never changes and never disappears.
INV-4 = Sequence numbers run without gaps; recorded time steps back only after a clock entry.
INV-5 = Each entry’s hash covers its payload and the hash before it.
INV-6 = What is split off equals what the parts receive.
INV-7 = What was claimed on a consumption line equals what is to confirm, confirmed and refused.
INV-8 = The tables equal the replay of the journal.
INV-9 = Values split over parts add up to the whole, to the last coin.
