# Первый запуск: учета еще нет.
first-start-title = Первый запуск
first-start-hint = Учета еще нет. F9 создаст его здесь: { $place }
help-FirstStartScreen = Учет зоны создается один раз. Затем администратор регистрирует сотрудников, места и участников и загружает номенклатуру.
first-start-administrator = Имя администратора
first-start-administrator-help = Кто создает учет и отвечает за ключ зоны. Напишите имя так, как оно должно стоять в документах.
first-start-also = Он же
first-start-also-help = Другие роли администратора, если зона невелика. Сам по себе администратор не перемещает товары и ничего не подтверждает.
first-start-name-kk = Зона, по-казахски
first-start-name-ru = Зона, по-русски
first-start-name-en = Зона, по-английски
first-start-company-kk = Компания, по-казахски
first-start-company-ru = Компания, по-русски
first-start-company-en = Компания, по-английски
first-start-company-bin = БИН компании
first-start-done = Учет создан; администратор: { $name }. Дальше, в разделе «Сотрудники и места» (F6): номенклатура, места, сотрудники.
