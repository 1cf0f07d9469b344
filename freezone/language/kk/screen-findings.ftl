# Ашық ескертулер және біреуін алып тастау.
findings-empty = Ашық ескерту жоқ.
findings-what = Не анықталды
findings-blocks = пайдалану мен растауды тоқтатады
findings-words = «{ $text }»: қатысушының БСН-ін теріңіз.
finding-title = { $number } ескертуі
finding-law = Норма
finding-effect = Әсері
finding-stops = Ескерту алынғанша тауарларды пайдалануға да, растауға да болмайды.
finding-does-not-stop = Тауарларды тоқтатпайды.
finding-to-do = Не істеу керек
finding-clear = Ескертуді алып тастау
finding-was-cleared = Ескерту алып тасталған
finding-answer = Акцизделе ме?
finding-answer-help = Тауар акцизделе ме: иә не жоқ. Бұған өз атыңызбен жауап бересіз.
finding-class-help = Тауардың әр партиясына қойылады.
finding-ground-help = Ескертуді шешетін құжат не факт.
finding-lots =
    { $count ->
        [one] { $count } партия
       *[other] { $count } партия
    }
finding-is-cleared = F6: бұл ескерту алып тасталған.
finding-done = { $number } ескертуі алып тасталды.
help-FindingsScreen = Қабылдағанда анықталып, әлі шешілмегендер. ! белгісі — ескерту тауарды пайдалану мен растауды тоқтатады.
help-FindingScreen = Бір ескерту: ол негізделген норма және қатысты партиялар. F6 оны негіздемемен алып тастайды.
help-ClearFindingScreen = Ескертуді аты аталған қызметкер негіздемемен алып тастайды; аты, негіздеме мен жауап есепте қалады.
