scan-not-taken =
    { $count ->
        [one] { $count } скан қабылданған жоқ: { $numbers }. Онымен ештеңе жасалған жоқ; қайта сканерлеңіз.
       *[other] { $count } скан қабылданған жоқ: { $numbers }. Олармен ештеңе жасалған жоқ; қайта сканерлеңіз.
    }
scan-found-again = { $number }, { MOMENT($scanned) } сканерленген, қайта табылды: бағдарлама оған кезек жеткенше аяқталған.
form-scan-again = { $number } өріске жазылды: { TERM($field) }. Бұрын сканерленген, { MOMENT($earlier) }.
