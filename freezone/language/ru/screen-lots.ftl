# Список партий.
lots-lot = Партия
lots-item = №
lots-code = Код
lots-declaration = Декларация
lots-description = Описание
lots-where = Где
lots-amount = В зоне
lots-empty = Нет партий, отвечающих условию.
lots-only = Только
lots-only-open = партии, от которых что-то осталось в зоне
lots-only-with-findings = партии с открытыми замечаниями
lots-only-without-class = партии без категории товара
lots-no-class = категория не указана
lots-has-findings = ! открытые замечания
