/// What people write beside the names of the Unicode CLDR: official names, short forms, older and other spellings.
///
/// "Republic of" and "Kingdom of" need no line, nor does what differs in case, marks, points or order ("Korea, Rep.").
enum CountryVariants {
    static let text = """
        AD: Principality of Andorra | Principat d'Andorra
        AE: UAE | VAE | BƏƏ | Émirats | Объединенные Арабские Эмираты
        AF: Islamic Republic of Afghanistan | Islamic Emirate of Afghanistan
        AL: Republika e Shqipërisë | Shqipëria | Albanian Republic
        AM: Հայաստանի Հանրապետություն | Hayastan | Республика Армения | Ermənistan Respublikası
        AR: Argentine Republic | República Argentina
        AT: Republik Österreich | Oesterreich | Австрийская Республика
        AU: Commonwealth of Australia
        AZ: Azerbaijani Republic | Azerbaijan Republic | Azerbajdzhan | Azərbaycan Respublikası
        AZ: Азербайджанская Республика | Республика Азербайджан | Republik Aserbaidschan | République d'Azerbaïdjan
        AZ: Azerbaycan Cumhuriyeti
        BA: Bosnia | BiH | БиГ | БиХ | Bosna | Bosnien | Bosnie
        BD: People's Republic of Bangladesh
        BE: Koninkrijk België | Royaume de Belgique | Königreich Belgien | Королевство Бельгия
        BG: Република България | Республика Болгария
        BN: Negara Brunei Darussalam | Sultanate of Brunei
        BO: Plurinational State of Bolivia | Estado Plurinacional de Bolivia
        BQ: Bonaire, Sint Eustatius and Saba | Bonaire, Saint Eustatius and Saba | BES Islands | Bonaire
        BR: Federative Republic of Brazil | República Federativa do Brasil
        BS: Commonwealth of the Bahamas
        BY: Belorussia | Byelorussia | Weißrussland | Wit-Rusland | Белоруссия | Республика Беларусь
        BY: Рэспубліка Беларусь | Belarus Respublikası
        CD: Democratic Republic of the Congo | DR Congo | DRC | Congo DRC | Congo DR | RDC | RD Congo | Zaire | Заир
        CD: Congo Democratic Republic | République démocratique du Congo | Demokratische Republik Kongo
        CD: República Democrática do Congo | Repubblica Democratica del Congo | Демократическая Республика Конго
        CD: ДР Конго | ДРК | Demokratik Kongo Cumhuriyeti | Konqo Demokratik Respublikası
        CG: Republic of the Congo | Congo Republic | République du Congo | Republik Kongo | Repubblica del Congo
        CG: República del Congo | Республика Конго | Kongo Cumhuriyeti | Konqo Respublikası
        CH: Swiss Confederation | Schweizerische Eidgenossenschaft | Confédération suisse | Confederazione Svizzera
        CH: Confoederatio Helvetica
        CI: Ivory Coast | Elfenbeinküste | Costa de Marfil | Берег Слоновой Кости | Fildişi Sahili
        CI: République de Côte d'Ivoire
        CN: People's Republic of China | PRC | PR China | Mainland China | Volksrepublik China
        CN: République populaire de Chine | República Popular China | Repubblica Popolare Cinese
        CN: Китайская Народная Республика | КНР | Çin Xalq Respublikası | Çin Halk Cumhuriyeti | 中华人民共和国 | 中華人民共和國
        CY: Κυπριακή Δημοκρατία | Kıbrıs Cumhuriyeti | Республика Кипр
        CZ: Czech Republic | Česká republika | Tschechische Republik | République tchèque | República Checa
        CZ: Repubblica Ceca | Чешская Республика | Republika Czeska | Tsjechische Republiek | Republica Cehă
        CZ: Cseh Köztársaság | Çek Cumhuriyeti | Çex Respublikası | Чеська Республіка | Τσεχική Δημοκρατία
        DE: Federal Republic of Germany | FRG | Bundesrepublik Deutschland | BRD | République fédérale d'Allemagne
        DE: República Federal de Alemania | Repubblica Federale di Germania | Федеративная Республика Германия | ФРГ
        DE: Almaniya Federativ Respublikası
        DK: Kongeriget Danmark | Daenemark | Королевство Дания
        DM: Commonwealth of Dominica
        DZ: People's Democratic Republic of Algeria
        EE: Eesti Vabariik | Эстонская Республика
        EG: Arab Republic of Egypt | Aegypten | Арабская Республика Египет | جمهورية مصر العربية
        ES: Reino de España | Королевство Испания
        ET: Federal Democratic Republic of Ethiopia
        EU: UE | ЕС | ЄС | Avropa İttifaqı | European Communities | European Community
        FI: Suomen tasavalta | Republiken Finland | Финляндская Республика
        FK: Falklands | Falkland Islands (Malvinas) | Malvinas
        FM: Federated States of Micronesia | Micronesia, Fed. Sts. | Micronesia, Fed. States of
        FR: French Republic | République française | Französische Republik | Французская Республика
        FR: Fransa Respublikası
        GA: Gabonese Republic
        GB: UK | Great Britain | Great Britain and Northern Ireland | Britain
        GB: United Kingdom of Great Britain and Northern Ireland | United Kingdom of Great Britain | Großbritannien
        GB: Vereinigtes Königreich Großbritannien und Nordirland | Grande-Bretagne | Gran Bretaña | Gran Bretagna
        GB: Grã-Bretanha | Groot-Brittannië | Соединенное Королевство | Böyük Britaniya | Büyük Britanya
        GB: Marea Britanie | Nagy-Britannia | Μεγάλη Βρετανία | Zjednoczone Królestwo | Сполучене Королівство
        GB: Velká Británie | Veľká Británia | Велика Британија
        GE: Sakartvelo | Gürcüstan Respublikası
        GM: Islamic Republic of the Gambia
        GR: Hellenic Republic | Ελλάς | Ελληνική Δημοκρατία | Греческая Республика
        GS: South Georgia
        GY: Co-operative Republic of Guyana
        HK: Hong Kong | Hong Kong, China | Hong Kong Special Administrative Region of China | Гонконг | Honq Konq
        HR: Republika Hrvatska | Республика Хорватия
        HU: Magyar Köztársaság | Hungarian Republic
        ID: Republik Indonesia
        IE: Irish Republic | Poblacht na hÉireann | Republik Irland
        IL: State of Israel
        IR: Islamic Republic of Iran | I.R. Iran | Iran IR | Persia | Islamische Republik Iran
        IR: République islamique d'Iran | Исламская Республика Иран | İran İslam Respublikası | İran İslam Cumhuriyeti
        IT: Italian Republic | Repubblica Italiana | Italienische Republik | Итальянская Республика
        JO: Hashemite Kingdom of Jordan
        KG: Kirghizia | Kyrgyz Republic | Kirgizia | Kirgizstan | Кыргызская Республика
        KH: Kampuchea
        KN: St. Kitts | Saint Christopher and Nevis
        KP: DPRK | Democratic People's Republic of Korea | Korea, Democratic People's Republic of | Korea North
        KP: DPR Korea | Demokratische Volksrepublik Korea | République populaire démocratique de Corée
        KP: Северная Корея
        KR: Republic of Korea | ROK | Korea South | S. Korea | Korea Rep. | Republik Korea | République de Corée
        KR: República de Corea | Repubblica di Corea | Южная Корея | Koreya Respublikası | Kore Cumhuriyeti
        KR: Suedkorea
        KW: State of Kuwait
        KZ: Республика Казахстан
        LA: Lao People's Democratic Republic | Lao PDR | Lao
        LB: Lebanese Republic
        LI: Principality of Liechtenstein | Fürstentum Liechtenstein
        LK: Democratic Socialist Republic of Sri Lanka | Ceylon
        LT: Lietuvos Respublika | Литовская Республика
        LU: Grand Duchy of Luxembourg | Grand-Duché de Luxembourg | Großherzogtum Luxemburg
        LU: Groussherzogtum Lëtzebuerg
        LV: Latvijas Republika | Латвийская Республика
        LY: Libyan Arab Jamahiriya | State of Libya | Libya Arab Jamahiriya
        MA: Royaume du Maroc
        MC: Principality of Monaco | Principauté de Monaco
        MD: Молдавия | Республика Молдова | Moldau | République de Moldavie | Moldova Respublikası
        MF: Saint Martin (French part) | Saint-Martin (partie française)
        MK: FYROM | FYR Macedonia | Former Yugoslav Republic of Macedonia | Macedonia, FYR | N. Macedonia
        MK: Република Северна Македонија | Ehemalige jugoslawische Republik Mazedonien
        MM: Burma | Birma | Birmanie | Birmania | Мьянма | Бирма | Republic of the Union of Myanmar | Union of Myanmar
        MM: Union of Burma
        MO: Macau | Macao | Macau SAR | Macao, China | Macao Special Administrative Region of China | Макао
        MR: Islamic Republic of Mauritania
        MT: Repubblika ta' Malta
        MX: United Mexican States | Estados Unidos Mexicanos
        NG: Federal Republic of Nigeria
        NL: Koninkrijk der Nederlanden | Hollandiya | Königreich der Niederlande | Royaume des Pays-Bas | Голландия
        NL: Ολλανδία | Holanda | Hollande | Olanda | Королевство Нидерландов
        NO: Kongeriket Norge | Королевство Норвегия
        NP: Federal Democratic Republic of Nepal
        NZ: New Zealand/Aotearoa
        OM: Sultanate of Oman
        PG: PNG | Independent State of Papua New Guinea
        PK: Islamic Republic of Pakistan
        PL: Rzeczpospolita Polska | Republik Polen | Республика Польша | Polşa Respublikası
        PS: Palestine | State of Palestine | Palestinian Territory | Occupied Palestinian Territory
        PS: Palestinian Territory, Occupied | Palestinian Authority | West Bank and Gaza | Palästina | Palestina
        PS: Палестина | Fələstin | Filistin | Palästinensische Gebiete
        PT: Portuguese Republic | República Portuguesa | Португальская Республика
        QA: State of Qatar
        RO: Roumania | Republica Română
        RS: Republika Srbija | Република Србија | Республика Сербия
        RU: Russian Federation | Russische Föderation | Fédération de Russie | Fédération russe | Federación de Rusia
        RU: Federación Rusa | Federazione Russa | Российская Федерация | РФ | Rusiya Federasiyası | Rusya Federasyonu
        RU: Federacja Rosyjska | Federația Rusă | Російська Федерація | Руска федерация | Oroszországi Föderáció
        RU: Ρωσική Ομοσπονδία | Russische Federatie | Federação Russa
        RW: Rwandese Republic
        SA: KSA | Saudi
        SE: Konungariket Sverige | Королевство Швеция
        SI: Republika Slovenija | Республика Словения
        SJ: Svalbard and Jan Mayen Islands | Svalbard
        SK: Slovak Republic | Slovenská republika | Slowakische Republik | République slovaque | Словацкая Республика
        SK: Szlovák Köztársaság | Slovakiya Respublikası
        SM: Most Serene Republic of San Marino
        SO: Federal Republic of Somalia
        ST: Democratic Republic of Sao Tome and Principe
        SX: Sint Maarten (Dutch part)
        SY: Syrian Arab Republic | Syrische Arabische Republik | République arabe syrienne
        SY: Сирийская Арабская Республика | Suriya Ərəb Respublikası
        SZ: Swaziland | Swasiland
        TG: Togolese Republic
        TL: East Timor | Democratic Republic of Timor-Leste
        TM: Turkmenia | Туркмения
        TR: Turkey | Republic of Turkey | Türkiye Cumhuriyeti | Tuerkei | Tuerkiye | Republik Türkei
        TR: République de Turquie | Турецкая Республика | Türkiyə Respublikası
        TW: Taiwan, Province of China | Chinese Taipei | Taipei, Chinese | Taiwan, China | Taiwan, R.O.C.
        TW: Republic of China (Taiwan) | Taiwan (Republic of China)
        TZ: United Republic of Tanzania | Tanzania United Rep.
        US: United States of America | Vereinigte Staaten von Amerika | États-Unis d'Amérique
        US: Estados Unidos de América | Estados Unidos da América | Stati Uniti d'America
        US: Verenigde Staten van Amerika | Stany Zjednoczone Ameryki | Amerikai Egyesült Államok
        US: Соединённые Штаты Америки | США | ABŞ | ABD | EE. UU. | EUA | SUA | САЩ | САД | Съединени американски щати
        US: ΗΠΑ | ЗША | Сполучені Штати Америки | Ηνωμένες Πολιτείες Αμερικής | Spojené státy americké
        US: الولايات المتحدة الأمريكية | აშშ | ԱՄՆ
        UY: Eastern Republic of Uruguay | República Oriental del Uruguay
        UZ: Uzbekiston | Республика Узбекистан
        VA: Holy See | Vatican | Vatican City State | Holy See (Vatican City State) | Saint-Siège | Santa Sede
        VA: Heiliger Stuhl | Святой Престол
        VC: St. Vincent
        VE: Bolivarian Republic of Venezuela | Venezuela, RB | República Bolivariana de Venezuela
        VG: BVI
        VI: United States Virgin Islands | USVI | Virgin Islands of the United States | Virgin Islands (USA)
        VN: Socialist Republic of Vietnam | S.R. Vietnam
        WS: Western Samoa | Independent State of Samoa
        XK: Republika e Kosovës | Kosovo and Metohija | Kosovo (under UNSCR 1244)
        ZA: RSA | Suedafrika | S. Africa | ЮАР | Южная Африка
        """
}
