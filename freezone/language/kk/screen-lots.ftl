# Партиялар тізімі.
lots-lot = Партия
lots-item = №
lots-code = Код
lots-declaration = Декларация
lots-description = Сипаттамасы
lots-where = Қайда
lots-amount = Аймақта
lots-empty = Шартқа сай партия жоқ.
lots-only = Тек
lots-only-open = аймақта қалдығы бар партиялар
lots-only-with-findings = ашық ескертуі бар партиялар
lots-only-without-class = тауар санаты жоқ партиялар
lots-no-class = тауар санаты көрсетілмеген
lots-has-findings = ! ашық ескертулер
