/// Names that are never taken for a country, whatever other lists say, and the countries that they may mean.
enum UnsureNames {
    /// First names that several countries have or claim; then states that are no more, parts of states, loose words.
    /// A state that only changed its name (Burma, Swaziland, Zaire) is no such case: its old names are variants.
    static let text = """
        CD CG: Congo | Kongo | Конго | Конга | Κονγκό | Konqo | Kongas | Կոնգո | კონგო | الكونغو | کنگو | 刚果 | 剛果
        KP KR: Korea | Corée | Corea | Coreia | Coreea | Koreja | Kore | Koreya | Корея | Карэя | Кореја | Κορέα
        KP KR: Կորեա | კორეა | كوريا | کره
        VG VI: Virgin Islands | Jungferninseln | Îles Vierges | Islas Vírgenes | Isole Vergini | Виргинские острова
        MF SX: Saint Martin Island | Sveti Martin | Свети Мартин | Svätý Martin | Άγιος Μαρτίνος
        GF GY: Guiana | Гвиана | Гвіана
        CN TW: Republic of China | Republik China | République de Chine | República de China | Китайская Республика
        MK: Macedonia | Republic of Macedonia | Mazedonien | Macédoine | Macedonië | Makedonien | Makedonya
        MK: Makedoniya | Македония | Македонія | Македонија | Makedonija | Μακεδονία
        BA HR ME MK RS SI XK: Yugoslavia | Jugoslawien | Yougoslavie | Iugoslavia | Jugoslavija | Jugosławia
        BA HR ME MK RS SI XK: Югославия | Југославија | Yuqoslaviya | Yugoslavya | Former Yugoslavia | SFR Yugoslavia
        BA HR ME MK RS SI XK: Socialist Federal Republic of Yugoslavia | Federal Republic of Yugoslavia
        ME RS: Serbia and Montenegro | Serbien und Montenegro | Serbie-et-Monténégro | Сербия и Черногория
        ME RS: Srbija i Crna Gora
        AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ: Soviet Union | Former Soviet Union | USSR
        AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ: Union of Soviet Socialist Republics | Sowjetunion | UdSSR
        AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ: Union soviétique | URSS | Unión Soviética | Unione Sovietica
        AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ: Советский Союз | СССР | SSRİ | Sovet İttifaqı
        AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ: Sovyetler Birliği | SSCB | Związek Radziecki | ZSRR
        AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ: Радянський Союз | СРСР
        CZ SK: Czechoslovakia | Tschechoslowakei | Tchécoslovaquie | Checoslovaquia | Cecoslovacchia | Československo
        CZ SK: Czechosłowacja | Чехословакия | Çexoslovakiya | Çekoslovakya
        BQ CW SX: Netherlands Antilles | Niederländische Antillen | Nederlandse Antillen | Antilles néerlandaises
        BQ CW SX: Dutch Antilles
        DE: East Germany | West Germany | GDR | DDR | German Democratic Republic | Deutsche Demokratische Republik
        DE: Ostdeutschland | Westdeutschland | ГДР
        VN: North Vietnam | South Vietnam | Republic of Vietnam | Democratic Republic of Vietnam
        YE: North Yemen | South Yemen | People's Democratic Republic of Yemen
        GB: England | Scotland | Wales | Northern Ireland | Schottland | Angleterre | Écosse | Inghilterra
        GB: Inglaterra | İngiltere | Anglia | Англия | Англія | Шотландия | Nordirland
        IE: Southern Ireland | Irish Free State
        IM: Man
        US: America | Amerika | Amérique | Америка
        """
}
