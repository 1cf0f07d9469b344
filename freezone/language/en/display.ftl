yes = yes
no = no
not-stated = not stated
sentence-of-item = Item { $item }: { $sentence }
sentence-of-line = Line { $line }: { $sentence }
