# Мәннің алдында, бағанның үстінде немесе ұяшықта тұратын сөздер: бас әріптен басталады.
# Глоссарий сөздері сол жерден алынады: бір заттың бір атауы болады.

# Жазбалардың түрлері: не істелді.
entry-record-opened = Есеп жүргізу басталды
entry-clock-stepped-back = Сағат кері жылжытылды
entry-checkpoint-made = Бақылау нүктесі жасалды
entry-checkpoint-signed = Бақылау нүктелеріне қол қойылды
entry-key-published = АЭА кілті жарияланды
entry-person-registered = Қызметкер тіркелді
entry-person-changed = Қызметкер деректері өзгертілді
entry-sealed-erased = Жабық дербес деректер өшірілді
entry-participant-registered = Қатысушы тіркелді
entry-contract-registered = Шарт тіркелді
entry-place-registered = Орын тіркелді
entry-declaration-released = Декларация қабылданды, тауарлар күтілуде
entry-declaration-placed-without-gate = Декларация орын бойынша қабылданды, өткізу пунктінің жазбасынсыз
entry-release-added = Кейінгі шығару қосылды
entry-release-placed-without-gate = Кейінгі шығару орын бойынша қабылданды, өткізу пунктінің жазбасынсыз
entry-release-annulled = Шығарудың күші жойылды
entry-declaration-amended = Декларацияны кеден органы түзетті
entry-finding-cleared = Ескерту алып тасталды
entry-goods-arrived-without-gate = Тауарлар орын бойынша мәлімделді, өткізу пунктінің жазбасынсыз
entry-lot-moved = Партияның орны ауыстырылды
entry-lot-split = Партия бөлшектелді
entry-pack-stated = Партия қаптамасы мәлімделді
entry-equipment-put-into-operation = Жабдық пайдалануға берілді
entry-goods-consumed = Тауарлар тұтынылды
entry-consumption-confirmed = Тұтыну расталды
entry-slip-voided = Талонның күші жойылды
entry-entry-corrected = Жазба түзетілді
entry-paper-printed = Бланк басып шығарылды
entry-attachment-added = Қосымша тіркелді
entry-period-closed = Кезең жабылды

# Қозғалыстар кестесінің операциялары.
operation-place = Орналастыру
operation-place-without-gate = Орын бойынша орналастыру, өткізу пунктінің жазбасынсыз
operation-arrive-without-gate = Орын бойынша келіп түсу, өткізу пунктінің жазбасынсыз
operation-annul = Шығарудың күшін жою
operation-amend = Кеден органының түзетуі
operation-move = Орнын ауыстыру
operation-split = Партияны бөлшектеу
operation-use = Пайдалануға беру
operation-consume = Тұтыну
operation-claim = Растауға мәлімдеу
operation-confirm = Растау

# Екі кітаптың шоттары.
account-outside = АЭА-дан тыс
account-split = Бөлінген
account-made = Дайындалған
account-found = Табылған
account-opening = Бастапқы қалдық
account-expected = Күтілуде
account-suspense = Құжаттарды күтуде
account-stock = Қоймада
account-in-use = Пайдалануда
account-processing = Қайта өңдеуде
account-removed = Уақытша әкетілген
account-sampled = Сынамалар мен үлгілер ретінде іріктелген
account-consumed = Тұтынылған
account-embodied = Өнімге енген
account-lost = Жоғалған
account-detained = Ұсталған
account-completed-A = Аяқталған: кері экспорт
account-completed-B = Аяқталған: экспорт
account-completed-C = Аяқталған: ішкі тұтыну үшін шығару немесе өзге рәсім
account-completed-D = Аяқталған: кері импорт
account-completed-E = Аяқталған: басқа қатысушыға беру
account-completed-F = Аяқталған: жою
account-completed-G = Аяқталған: кеден органы таныған жоғалту
account-completed-H = Аяқталған: тұтыну, кедендік құжат бойынша
account-completed-I = Аяқталған: АЭА-ның таратылуы немесе орындалған шарт
account-claim = Мәлімделген
account-to-confirm = Расталуға тиіс
account-confirmed = Расталған
account-refused = Растаудан бас тартылған

# Қалдықтың сілтемесі нені атайды.
reference-order = Тапсырыс
reference-declaration = Декларация
reference-place = Орын
reference-object = Объект
reference-permit = Рұқсат
reference-line = Тұтыну жолы
reference-act = Акт
reference-document = Құжат

# Рөлдер.
role-gate = { TERM("role-gate") }
role-warehouse = { TERM("role-warehouse") }
role-participant = { TERM("role-participant") }
role-officer = { TERM("role-officer") }
role-management = { TERM("role-management") }
role-administrator = { TERM("role-administrator") }

# Тұтыну санаттары.
category-construction = { TERM("category-construction") }
category-real-estate = { TERM("category-real-estate") }
category-repair = { TERM("category-repair") }
category-equipment = { TERM("category-equipment") }
category-research = { TERM("category-research") }
category-manufacture = { TERM("consumption-manufacture") }

# Орындардың түрлері.
place-gate = { TERM("place-gate") }
place-yard = { TERM("place-yard") }
place-warehouse = { TERM("place-warehouse") }
place-hall = { TERM("place-hall") }
place-office = { TERM("place-office") }

# Кедендік мәртебе.
status-foreign = { TERM("status-foreign") }
status-union = { TERM("status-union") }
status-union-not-placed = { TERM("status-union-not-placed") }
status-product = { TERM("status-product") }

# Тауар санаттары.
goods-class-1 = { TERM("goods-class-1") }
goods-class-2 = { TERM("goods-class-2") }
goods-class-3 = { TERM("goods-class-3") }
goods-class-4 = { TERM("goods-class-4") }

# Құнның түрлері.
value-invoice = { TERM("value-invoice") }
value-customs = { TERM("value-customs") }
value-accounting = { TERM("value-accounting") }

# Шығару туралы шешімдер.
decision-released = { TERM("released") }
decision-refused = { TERM("refused") }
decision-postponed = { TERM("postponed") }
decision-removed = Түзету арқылы алып тасталды
decision-annulled = Күші жойылды

# Ескертулер мен талондардың күйлері.
finding-open = Ашық
finding-cleared = Алып тасталған
finding-blocks = Пайдалануға және растауға кедергі
finding-asks = Сұрақ қойылған

# Қағиданы бұзу неге әкеледі.
effect-refuse = Бас тарту
effect-finding = Ескерту ашады
effect-ask = Сұрақ қояды
effect-warn = Ескертеді

# Қағида көзінің сенімділігі.
certainty-V = Дереккөзден оқылған
certainty-V-RU = Сол баптың ресейлік нысанынан оқылған
certainty-R = Жадтан, дереккөзде табылмаған

# Сөйлем ішінде параметр бойынша таңдалады: кіші әріптен.
category-named =
    { $category ->
        [construction] { TERM("category-construction") }
        [real-estate] { TERM("category-real-estate") }
        [repair] { TERM("category-repair") }
        [equipment] { TERM("category-equipment") }
        [research] { TERM("category-research") }
        [manufacture] { TERM("consumption-manufacture") }
       *[other] { $category }
    }
branch-named =
    { $branch ->
        [food] { branch-food }
        [beverages] { branch-beverages }
        [tobacco] { branch-tobacco }
        [textiles] { branch-textiles }
        [clothing] { branch-clothing }
        [wood] { branch-wood }
        [straw] { branch-straw }
        [chemicals] { branch-chemicals }
        [metallurgy] { branch-metallurgy }
        [furniture] { branch-furniture }
        [motor-vehicles] { branch-motor-vehicles }
        [machinery-repair] { branch-machinery-repair }
       *[other] { $branch }
    }

# Жарлықтың 3-тармағының 1) тармақшасы шығарып тастаған өңдеуші өнеркәсіп салалары.
branch-food = тамақ өнімдерін өндіру
branch-beverages = сусындар шығару
branch-tobacco = темекі бұйымдарын өндіру
branch-textiles = тоқыма бұйымдарын өндіру
branch-clothing = киім шығару
branch-wood = жиһаздан басқа, ағаш және тығын бұйымдарын өндіру
branch-straw = сабаннан және тоқуға арналған материалдардан жасалған бұйымдарды өндіру
branch-chemicals = химия өнеркәсібі өнімдерін өндіру
branch-metallurgy = металлургия өнеркәсібі
branch-furniture = жиһаз шығару
branch-motor-vehicles = автокөлік құралдарын шығару
branch-machinery-repair = машиналар мен жабдықтарды жөндеу және орнату
