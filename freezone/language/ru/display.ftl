yes = да
no = нет
not-stated = не указано
sentence-of-item = Товар { $item }: { $sentence }
sentence-of-line = Строка { $line }: { $sentence }
