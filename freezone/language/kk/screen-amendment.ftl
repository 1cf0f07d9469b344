# Кеден органының түзетулері, күші жойылған шығарулар.
amendment-hint = Кеден органы түзеткен декларация. F7 барлық айырмашылықты көрсетеді; келесі экранда F9 басылғанша ештеңе жазылмайды.
amendment-paper = Түзетілген декларация
amendment-paper-help = Бүкіл декларацияның қазіргі файлы; жолын теріңіз не сүйреп әкеліңіз.
amendment-decision = Шешімнің нөмірі
amendment-decided-on = Шешімнің күні
amendment-look-first = F9: алдымен қараңыз (F7); түзету сол экранда жазылады.
amendment-look = Айырмашылықтар
amendment-version = { $declaration }: { $version }-нұсқа болады. F9 жазады.
amendment-cannot =
    { $count ->
        [one] Жазуға болмайды: { $count } себеп
       *[other] Жазуға болмайды: { $count } себеп
    }
amendment-differences =
    { $count ->
        [one] { $count } айырмашылық
       *[other] { $count } айырмашылық
    }
amendment-slips = Өзгерген тауарлардың партиялары бар талондар
amendment-needs-lot = Бірнеше партия өзгеруі мүмкін: біреуін атаңыз (F4).
amendment-lot = { $lot }: бос { $free }, { $places }
amendment-change = { $change } өзгереді
amendment-no-choice = F4: мұнда партияны атау керек емес.
amendment-choose = Қай партия өзгереді?
amendment-done = { $declaration } декларациясы: енді { $version }-нұсқа.
annulment-hint = Кеден органы шығарудың күшін жойды: тауарлар келген күйінде болуы тиіс. F9 жазады.
annulment-items = Тауарлар
annulment-items-help = Тауарлардың нөмірлері, бос орынмен; бос болса — шығарылғанының барлығы.
annulment-done = { $declaration } декларациясының { $items } тауарларын шығарудың күші жойылды.
help-AmendmentScreen = Кеден органының түзетуі декларацияның жаңа нұсқасын жасайды. Айырмашылықтар жазылғанға дейін көрсетіледі.
help-AmendmentLookScreen = Түзету өзгерткен барлық өріс: − бұрынғысы, + жаңасы; және оған қатысты партиялар. Бірнеше партия өзгеруі мүмкін болса, F4 біреуін атайды. F9 жазады.
help-AnnulmentScreen = Кеден органы тауарларды шығарудың күшін жойды. Пайдаланылған тауарларды қайтаруға болмайды.
