# Названия и единицы цифр из data/facts.toml.

# Единицы: { $value } — число, записанное по правилам языка.

unit-km2 = { $value } км²
unit-m2 = { $value } м²
unit-ha = { $value } га
unit-km = { $value } км
unit-m = { $value } м
unit-mm = { $value } мм
unit-celsius = { $value } °C
unit-kmh = { $value } км/ч
unit-mw = { $value } МВт
unit-mwp = { $value } МВт (пик)
unit-kv = { $value } кВ
unit-gwh = { $value } ГВт·ч
unit-teu = { $value } TEU
unit-gt = { $value } GT
unit-tonnes = { $value } т
unit-million-tonnes = { $value } млн т
unit-nautical-miles =
    { $value ->
        [one] { $value } морская миля
        [few] { $value } морские мили
        [other] { $value } морской мили
       *[many] { $value } морских миль
    }
unit-knots =
    { $value ->
        [one] { $value } узел
        [few] { $value } узла
        [other] { $value } узла
       *[many] { $value } узлов
    }
unit-hours =
    { $value ->
        [one] { $value } час
        [few] { $value } часа
        [other] { $value } часа
       *[many] { $value } часов
    }
unit-minutes =
    { $value ->
        [one] { $value } минута
        [few] { $value } минуты
        [other] { $value } минуты
       *[many] { $value } минут
    }
unit-days =
    { $value ->
        [one] { $value } день
        [few] { $value } дня
        [other] { $value } дня
       *[many] { $value } дней
    }
unit-years =
    { $value ->
        [one] { $value } год
        [few] { $value } года
        [other] { $value } года
       *[many] { $value } лет
    }
unit-people =
    { $value ->
        [one] { $value } человек
        [few] { $value } человека
        [other] { $value } человека
       *[many] { $value } человек
    }
unit-million-people = { $value } млн человек
unit-visits = { $value }
unit-million-visits = { $value } млн
unit-soldiers =
    { $value ->
        [one] { $value } солдат
        [few] { $value } солдата
        [other] { $value } солдата
       *[many] { $value } солдат
    }
unit-students =
    { $value ->
        [one] { $value } студент
        [few] { $value } студента
        [other] { $value } студента
       *[many] { $value } студентов
    }
unit-households =
    { $value ->
        [one] { $value } двор
        [few] { $value } двора
        [other] { $value } двора
       *[many] { $value } дворов
    }
unit-household-businesses =
    { $value ->
        [one] { $value } семейное предприятие
        [few] { $value } семейных предприятия
        [other] { $value } семейного предприятия
       *[many] { $value } семейных предприятий
    }
unit-enterprises =
    { $value ->
        [one] { $value } предприятие
        [few] { $value } предприятия
        [other] { $value } предприятия
       *[many] { $value } предприятий
    }
unit-projects =
    { $value ->
        [one] { $value } проект
        [few] { $value } проекта
        [other] { $value } проекта
       *[many] { $value } проектов
    }
unit-units =
    { $value ->
        [one] { $value } единица
        [few] { $value } единицы
        [other] { $value } единицы
       *[many] { $value } единиц
    }
unit-communes =
    { $value ->
        [one] { $value } община
        [few] { $value } общины
        [other] { $value } общины
       *[many] { $value } общин
    }
unit-wards =
    { $value ->
        [one] { $value } квартал
        [few] { $value } квартала
        [other] { $value } квартала
       *[many] { $value } кварталов
    }
unit-subzones =
    { $value ->
        [one] { $value } подзона
        [few] { $value } подзоны
        [other] { $value } подзоны
       *[many] { $value } подзон
    }
unit-parks =
    { $value ->
        [one] { $value } промышленный парк
        [few] { $value } промышленных парка
        [other] { $value } промышленного парка
       *[many] { $value } промышленных парков
    }
unit-establishments =
    { $value ->
        [one] { $value } объект размещения
        [few] { $value } объекта размещения
        [other] { $value } объекта размещения
       *[many] { $value } объектов размещения
    }
unit-rooms =
    { $value ->
        [one] { $value } номер
        [few] { $value } номера
        [other] { $value } номера
       *[many] { $value } номеров
    }
unit-fields =
    { $value ->
        [one] { $value } направление
        [few] { $value } направления
        [other] { $value } направления
       *[many] { $value } направлений
    }
unit-countries =
    { $value ->
        [one] { $value } страна
        [few] { $value } страны
        [other] { $value } страны
       *[many] { $value } стран
    }
unit-islands =
    { $value ->
        [one] { $value } остров
        [few] { $value } острова
        [other] { $value } острова
       *[many] { $value } островов
    }
unit-species =
    { $value ->
        [one] { $value } вид
        [few] { $value } вида
        [other] { $value } вида
       *[many] { $value } видов
    }
unit-relics =
    { $value ->
        [one] { $value } памятник
        [few] { $value } памятника
        [other] { $value } памятника
       *[many] { $value } памятников
    }
unit-treasures =
    { $value ->
        [one] { $value } сокровище
        [few] { $value } сокровища
        [other] { $value } сокровища
       *[many] { $value } сокровищ
    }
unit-objects =
    { $value ->
        [one] { $value } предмет
        [few] { $value } предмета
        [other] { $value } предмета
       *[many] { $value } предметов
    }
unit-columns =
    { $value ->
        [one] { $value } колонна
        [few] { $value } колонны
        [other] { $value } колонны
       *[many] { $value } колонн
    }
unit-lines =
    { $value ->
        [one] { $value } строка
        [few] { $value } строки
        [other] { $value } строки
       *[many] { $value } строк
    }
unit-bars =
    { $value ->
        [one] { $value } плита
        [few] { $value } плиты
        [other] { $value } плиты
       *[many] { $value } плит
    }
unit-flakes =
    { $value ->
        [one] { $value } отщеп
        [few] { $value } отщепа
        [other] { $value } отщепа
       *[many] { $value } отщепов
    }
unit-huts =
    { $value ->
        [one] { $value } хижина
        [few] { $value } хижины
        [other] { $value } хижины
       *[many] { $value } хижин
    }
unit-cards =
    { $value ->
        [one] { $value } карта
        [few] { $value } карты
        [other] { $value } карты
       *[many] { $value } карт
    }
unit-places =
    { $value ->
        [one] { $value } место
        [few] { $value } места
        [other] { $value } места
       *[many] { $value } мест
    }
unit-cattle =
    { $value ->
        [one] { $value } голова
        [few] { $value } головы
        [other] { $value } головы
       *[many] { $value } голов
    }
unit-landings =
    { $value ->
        [one] { $value } выход
        [few] { $value } выхода
        [other] { $value } выхода
       *[many] { $value } выходов
    }
unit-nests =
    { $value ->
        [one] { $value } гнездо
        [few] { $value } гнезда
        [other] { $value } гнезда
       *[many] { $value } гнёзд
    }
unit-hatchlings =
    { $value ->
        [one] { $value } черепашонок
        [few] { $value } черепашонка
        [other] { $value } черепашонка
       *[many] { $value } черепашат
    }
unit-billion-usd = { $value } млрд долл. США
unit-million-usd = { $value } млн долл. США
unit-million-eur = { $value } млн евро
unit-trillion-vnd = { $value } трлн донгов
unit-billion-vnd = { $value } млрд донгов

# Tỉnh Khánh Hòa: những con số chung
fact-area = Площадь
fact-population = Население по постановлению № 202/2025/QH15
fact-communes = Административные единицы общинного уровня
fact-rural-communes = Общины
fact-wards = Кварталы
fact-coastline = Длина береговой линии (почти)
fact-truong-sa-distance = От полуострова Камрань до особой зоны Чыонгша (около)
fact-grdp-growth-2025 = Рост ВРП в 2025 году
fact-grdp-growth-five-years = Среднегодовой рост ВРП за пять лет (доклад за сентябрь 2025 года)
fact-grdp-2025 = ВРП за 2025 год (оценка, более)
fact-budget-revenue-2025 = Доходы бюджета за 2025 год
fact-budget-growth-2025 = Рост доходов бюджета в 2025 году
fact-exports-h1-2025 = Экспорт за первое полугодие 2025 года
fact-exports-growth-h1-2025 = Рост экспорта в первом полугодии 2025 года
fact-grdp-target-2026 = Рост ВРП в 2026 году (цель)
fact-exports-target-2026 = Экспорт в 2026 году (цель)

# Người lao động và đào tạo
fact-labour-force = Рабочая сила от 15 лет (более)
fact-trained-workers = Доля обученных работников в 2025 году (оценка)
fact-enterprises = Предприятия (около)
fact-household-businesses = Семейные предприятия (около)
fact-employed-by-enterprises = Занято на предприятиях и в семейном деле (около)
fact-new-jobs-2025 = Новые рабочие места, январь–октябрь 2025 года (около)
fact-ntu-students = Студенты Университета Нячанга (более)
fact-ntu-bachelor-fields = Направления бакалавриата Университета Нячанга
fact-ntu-master-fields = Направления магистратуры Университета Нячанга
fact-ntu-doctoral-fields = Направления докторантуры Университета Нячанга

# Du lịch (đến hết năm 2024: tỉnh Khánh Hòa cũ; từ năm 2025: tỉnh mới; không so với nhau)
fact-visitors-2025 = Туристы с ночёвкой в 2025 году
fact-foreign-visitors-2025 = Туристы из-за рубежа с ночёвкой в 2025 году
fact-visitors-2024 = Туристы с ночёвкой в 2024 году, прежняя Кханьхоа (более)
fact-foreign-visitors-2024 = Туристы из-за рубежа в 2024 году, прежняя Кханьхоа
fact-visitors-target-2026 = Туристы в 2026 году (цель)
fact-foreign-visitors-target-2026 = Туристы из-за рубежа в 2026 году (цель)
fact-tourism-revenue-target-2026 = Доход от туризма в 2026 году (цель)
fact-visitors-target-2030 = Туристы в 2030 году (цель)
fact-foreign-share-target-2030 = Доля туристов из-за рубежа в 2030 году (цель)
fact-tourism-revenue-target-2030 = Доход от туризма в 2030 году (цель)
fact-tourism-grdp-share-target-2030 = Доля туризма в ВРП в 2030 году (цель)
fact-rooms-target-2030 = Номера для гостей в 2030 году (цель, около)
fact-accommodations = Средства размещения
fact-rooms = Номера (более)
fact-starred-hotels = Гостиницы в 3–5 звёзд
fact-starred-rooms = Номера в гостиницах в 3–5 звёзд
fact-tet-2026-guests = Гости с ночёвкой на Тет 2026 года (15–21 февраля)
fact-tet-2026-foreign-guests = Зарубежные гости на Тет 2026 года
fact-tet-2026-occupancy = Заполняемость номеров на Тет 2026 года
fact-tet-2026-revenue = Доход от туризма на Тет 2026 года
fact-korean-visitors-5m-2025 = Туристы из Южной Кореи, январь–май 2025 года (более)
fact-russian-visitors-2024 = Туристы из России в 2024 году (около)
fact-airport-share-foreign = Доля зарубежных гостей, прибывающих через аэропорт Камрань (около)

# Lịch sử
fact-xom-con-age = Возраст культуры Сомкон (около)
fact-special-national-relics = Особые национальные памятники
fact-national-treasures = Национальные сокровища

# Tháp Bà Po Nagar
fact-po-nagar-distance = От центра Нячанга до башен По Нагар (около)
fact-mandapa-length = Длина мандапы
fact-mandapa-width = Ширина мандапы
fact-mandapa-large-columns = Большие колонны внутри мандапы
fact-mandapa-small-columns = Восьмигранные колонны снаружи мандапы
fact-c37-lines = Надпись C. 37: строки на древнечамском
fact-po-nagar-evening-minutes = Вечерняя программа в По Нагар (1-й и 15-й лунные дни, 2024)
fact-po-nagar-daily-visitors-from = Посетителей По Нагар в день (сентябрь 2022), от
fact-po-nagar-daily-visitors-to = Посетителей По Нагар в день (сентябрь 2022), до

# Thành cổ Diên Khánh
fact-dien-khanh-distance = От Нячанга до цитадели Дьенкхань (около)
fact-dien-khanh-perimeter = Периметр цитадели Дьенкхань (около)
fact-dien-khanh-wall-height = Высота земляных стен Дьенкханя (около)
fact-dien-khanh-moat-depth = Глубина рва Дьенкханя
fact-dien-khanh-soldiers = Солдаты из Биньтхуана, строившие Дьенкхань в 1793 году

# Alexandre Yersin
fact-yersin-farm-1896 = Первый участок фермы Шуойзау (1896)
fact-yersin-cattle = Стадо фермы Шуойзау (более)
fact-yersin-rubber = Каучуковая плантация до 1914 года (более)
fact-hon-ba-house-altitude = Высота дома Йерсена на Хонба (около)
fact-hon-ba-temperature = Температура на Хонба даже летом (около)
fact-hon-ba-distance = От Нячанга до Хонба (около)
fact-yersin-museum-area = Площадь Музея Йерсена (около)

# Di sản Chăm và Raglai
fact-cham-2009 = Чамы в Ниньтхуане (перепись 2009 года)
fact-cham-share-2009 = Доля от всех чамов Вьетнама (2009)
fact-cham-museum-objects = Предметы чамской культуры в музее Фанранга (более)
fact-hoa-lai-distance = От Фанранга до башен Хоалай (около)
fact-raglai-2014 = Раглаи в прежней Кханьхоа (2014, около)

# Gốm Bàu Trúc
fact-bau-truc-distance = От Фанранга до гончарной деревни Баучук (около)
fact-bau-truc-households = Хозяйства в Баучуке (октябрь 2023)
fact-bau-truc-people = Жители Баучука (октябрь 2023)
fact-bau-truc-pottery-share = Доля занятых гончарством в Баучуке (октябрь 2023, около)
fact-bau-truc-firing-temperature = Температура открытого обжига в Баучуке (около)
fact-bau-truc-firing-hours = Время обжига в Баучуке
fact-bau-truc-cooperative = Члены гончарного кооператива Баучука (почти)

# Đàn đá Khánh Sơn, bài chòi, Cầu Ngư
fact-lithophone-bars = Литофоны Кханьшона: число плит
fact-lithophone-age-from = Возраст литофонов Кханьшона по оценке музея, от
fact-lithophone-age-to = Возраст литофонов Кханьшона по оценке музея, до
fact-lithophone-flakes = Отщепы, найденные на Зокгао в 1979–1981 годах (более)
fact-bai-choi-huts = Баи-тьой: число хижин
fact-bai-choi-cards = Баи-тьой: число карт
fact-whale-shrines = Места почитания кита в прежней Кханьхоа (2014)
fact-ba-trao-minutes = Продолжительность хо ба чао в Кханьхоа

# Trầm hương và yến sào
fact-agarwood-village-households = Дворы, обрабатывающие агаровое дерево в Вантханге (ноябрь 2023, около)
fact-nest-islands = Острова, где собирают гнёзда (2020)
fact-hon-noi-distance = От берега Нячанга до острова Хонной (около)

# Vịnh Nha Trang và thành phố biển
fact-nha-trang-bay-islands = Острова залива Нячанг
fact-hon-tre-area = Площадь острова Хонче (более)
fact-marine-area = Морской охраняемый район залива Нячанг (около)
fact-marine-area-water = Вода в морском охраняемом районе (около)
fact-marine-area-land = Суша в морском охраняемом районе (около)
fact-marine-area-islands = Острова морского охраняемого района
fact-reef-corals = Рифообразующие кораллы залива Нячанг (около)
fact-live-coral-2022 = Живые кораллы в ряде мест залива Нячанг (обследование 2022 года)
fact-live-coral-2023 = Живые кораллы на севере и юго-западе залива Нячанг (конец 2022 — март 2023 года)
fact-bich-dam-households = Дворы деревни Битьдам (более)
fact-bich-dam-people = Жители деревни Битьдам (около)
fact-bich-dam-boat-minutes = Путь до Битьдама на лодке
fact-kalmaegi-wave-height = Волны в Нячанге перед тайфуном «Калмаэги» (6 ноября 2025, не более)
fact-winter-wave-height = Волны при сильном северо-восточном ветре, от юга Куангчи до Кханьхоа
fact-hon-chong-area = Хонтёнг и Хондо, ландшафтный памятник (около)
fact-long-son-buddha-height = Белый Будда пагоды Лонгшон
fact-cathedral-knoll-height = Холм под собором Нячанга
fact-oceanography-distance = От центра Нячанга до Института океанографии (около)
fact-whale-skeleton-length = Скелет горбатого кита в Океанографическом музее (около)

# Vịnh Vân Phong
fact-van-phong-bay-depth = Глубина залива Ванфонг
fact-hon-gom-length = Длина полуострова Хонгом (почти)
fact-diep-son-distance = От Нячанга до Дьепшона (около)
fact-diep-son-path-width = Ширина песчаной косы Дьепшона в отлив
fact-mui-doi-longitude = Восточная долгота мыса Муйдой, крайней восточной точки материкового Вьетнама
fact-hon-dau-distance = От мыса Муйдой до островка Хондау (около)

# Núi Chúa
fact-biosphere-area = Всемирный биосферный резерват Нуйтюа
fact-biosphere-plants = Растения Нуйтюа
fact-biosphere-animals = Животные Нуйтюа
fact-nui-chua-corals = Кораллы Нуйтюа
fact-nui-chua-reef-corals = Рифообразующие кораллы Нуйтюа
fact-national-park-area = Национальный парк Нуйтюа
fact-national-park-land = Суша национального парка Нуйтюа
fact-national-park-sea = Море национального парка Нуйтюа
fact-co-tuy-height = Котуй, высшая точка Нуйтюа
fact-nui-chua-rain = Осадки за год в Нуйтюа (менее)
fact-turtle-landings-2025 = Выходы черепах на берег, сезон 2025 года
fact-turtle-nests-2025 = Гнёзда черепах, сезон 2025 года
fact-turtle-hatchlings-2025 = Выпущено черепашат, сезон 2025 года

# Vĩnh Hy, đường ven biển, muối, nho, cồn cát
fact-vinh-hy-distance = От Фанранга до Виньхи (около)
fact-vinh-hy-reef-depth = Глубина рифа у Виньхи на мелких местах
fact-dt701-length = Дорога DT701 на юг до Кана (около)
fact-ninh-chu-length = Пляж Ниньчы (около)
fact-ninh-chu-distance = От Фанранга до пляжа Ниньчы (около)
fact-ninh-chu-wind = Средний ветер на кайт-пляжах Ниньчы (около)
fact-salt-area = Соляные поля прежнего Ниньтхуана (более)
fact-salt-output = Соль за год в прежнем Ниньтхуане (около)
fact-grape-area = Виноградники прежнего Ниньтхуана (более)
fact-grape-output = Виноград за год в прежнем Ниньтхуане (более)
fact-sunshine-hours = Солнечные часы за год в прежнем Ниньтхуане (почти)
fact-thai-an-growers = Виноградарские дворы Тхайана (2019, более)
fact-thai-an-vineyards = Виноградники Тхайана (2019, более)
fact-nam-cuong-area = Дюны Намкыонг (около)
fact-nam-cuong-distance = От Фанранга до дюн Намкыонг (около)

# Đầu tư: danh mục mời gọi 2026–2030 (tháng 1-2026)
fact-invited-projects = Проекты для инвесторов на 2026–2030 годы
fact-invited-area = Площадь проектов для инвесторов (более)
fact-invited-tourism = Проекты: торговля, услуги, туризм
fact-invited-urban = Проекты: городская застройка, недвижимость
fact-invited-energy = Проекты: энергетика
fact-invited-social = Проекты: культура, образование, здравоохранение
fact-invited-manufacturing = Проекты: переработка и обрабатывающая промышленность
fact-invited-farming = Проекты: сельское хозяйство
fact-invited-environment = Проекты: охрана среды
fact-invited-science = Проекты: наука и технологии
fact-invited-energy-area = Площадь энергетических проектов (более)
fact-private-projects-9m-2025 = Привлечено внебюджетных проектов, январь–сентябрь 2025 года
fact-private-capital-9m-2025 = Внебюджетный заявленный капитал, январь–сентябрь 2025 года, включая Камлам (около)
fact-cam-lam-capital-9m-2025 = Доля Камлама в заявленном капитале, январь–сентябрь 2025 года
fact-new-enterprises-2025 = Новые предприятия на 10 сентября 2025 года
fact-ca-na-logistics-area = Логистический центр Кана (для инвесторов) (около)
fact-ca-na-dry-port-from = Сухой порт Кана за год, от (план)
fact-ca-na-dry-port-to = Сухой порт Кана за год, до (план)

# Nghị quyết 55/2022/QH15: nhà đầu tư chiến lược ở Vân Phong (hết hạn khoảng 1-8-2027)
fact-strategic-charter-capital = Уставный капитал стратегического инвестора в Ванфонге (не менее)
fact-strategic-total-assets = Или общие активы стратегического инвестора в Ванфонге (не менее)
fact-strategic-research-minimum = Стратегические вложения в Ванфонге: центры инноваций, исследований, технологий (не менее)
fact-strategic-finance-minimum = Стратегические вложения в Ванфонге: торговые и финансовые центры (не менее)
fact-strategic-resort-minimum = Стратегические вложения в Ванфонге: курортные комплексы (не менее)
fact-strategic-town-area = Стратегические вложения в Ванфонге: площадь нового города (не менее)
fact-strategic-town-people = Стратегические вложения в Ванфонге: или население нового города (не менее)

# Khu kinh tế Vân Phong
fact-van-phong-area = Экономическая зона Ванфонг
fact-van-phong-water = Вода в экономической зоне Ванфонг (около)
fact-van-phong-land = Суша и острова экономической зоны Ванфонг (около)
fact-van-phong-subzones = Подзоны экономической зоны Ванфонг
fact-van-phong-logistics-area = Земли под порты, аэропорты и логистику в Ванфонге (план, около)
fact-van-phong-projects = Проекты экономической зоны Ванфонг
fact-van-phong-domestic-projects = Вьетнамские проекты в Ванфонге
fact-van-phong-foreign-projects = Иностранные проекты в Ванфонге
fact-van-phong-capital = Зарегистрированный капитал в зоне Ванфонг (около)
fact-van-phong-operating = Действующие проекты в Ванфонге
fact-van-phong-disbursed = Вложено в Ванфонге
fact-van-phong-disbursed-share = Вложено от зарегистрированного капитала Ванфонга
fact-van-phong-exports-2024 = Экспорт проектов Ванфонга за 2024 год
fact-van-phong-turnover-2024 = Оборот проектов Ванфонга за 2024 год
fact-van-phong-jobs = Занято в проектах Ванфонга (2024, около)
fact-ninh-xuan-1-area = Промышленный парк Ниньсуан 1 (почти)
fact-ninh-xuan-1-capital = Капитал парка Ниньсуан 1
fact-ninh-xuan-2-area = Промышленный парк Ниньсуан 2 (около)
fact-ninh-xuan-2-capital = Капитал парка Ниньсуан 2
fact-ninh-diem-1-area = Промышленный парк Ниньзьем 1
fact-ninh-diem-1-capital = Капитал парка Ниньзьем 1
fact-new-parks-years = Срок действия проектов Ниньсуан 1, Ниньсуан 2 и Ниньзьем 1
fact-tu-bong-area = Новый город Тубонг
fact-tu-bong-capital = Капитал нового города Тубонг
fact-dam-mon-area = Новый город Даммон
fact-dam-mon-capital = Капитал нового города Даммон
fact-doc-da-trang-area = Промышленный парк Зокдачанг (около)
fact-doc-da-trang-capital = Капитал парка Зокдачанг (более)
fact-industrial-parks-2030 = Промышленные парки до 2030 года (план)
fact-industrial-parks-area-2030 = Площадь промышленных парков до 2030 года (план, более)
fact-industrial-parks-set-up = Созданные промышленные парки
fact-ca-na-park-capital = Капитал промышленного парка Кана

# Cam Lâm và phía nam
fact-cam-lam-area = Новый город Камлам, одобренный проект (более)
fact-cam-lam-capital = Капитал Камлама без компенсаций и переселения (более)
fact-cam-lam-resettlement = Компенсации и переселение в Камламе
fact-cam-lam-people = Население Камлама (план, около)
fact-cam-lam-master-plan = Генеральный план нового города Камлам
fact-cam-ranh-bay-urban-area = Прибрежный город у бухты Камрань

# Đường bộ, đường sắt
fact-van-phong-nha-trang-length = Автомагистраль Ванфонг — Нячанг
fact-van-phong-nha-trang-cost = Стоимость автомагистрали Ванфонг — Нячанг
fact-van-phong-nha-trang-last-part = Последний участок магистрали Ванфонг — Нячанг, открыт 1 января 2026 года
fact-van-phong-nha-trang-speed = Скорость на автомагистрали Ванфонг — Нячанг
fact-nha-trang-cam-lam-length = Автомагистраль Нячанг — Камлам
fact-cam-lam-vinh-hao-length = Автомагистраль Камлам — Виньхао
fact-buon-ma-thuot-length = Автомагистраль Кханьхоа — Буонматхуот (около)
fact-buon-ma-thuot-first-part = Первый участок магистрали Кханьхоа — Буонматхуот, техническое движение с 19 декабря 2025 года
fact-hcmc-drive = Хошимин — Нячанг по автомагистралям (около)
fact-da-lat-road = Дорога 27C, Нячанг — Далат (более)
fact-khanh-le-pass-length = Перевал Кханьле
fact-khanh-le-pass-height = Высшая точка перевала Кханьле (около)
fact-song-pha-pass-length = Перевал Шонгфа (Нгоанмук), дорога Фанранг — Далат
fact-saigon-night-train = Ночной поезд Сайгон — Нячанг (около)
fact-high-speed-rail-length = Высокоскоростная железная дорога Север — Юг (план, около)
fact-high-speed-rail-speed = Расчётная скорость высокоскоростной дороги
fact-high-speed-rail-in-province = Высокоскоростная дорога в Кханьхоа (план, около)
fact-high-speed-rail-communes = Общины и кварталы на высокоскоростной дороге (план)

# Sân bay, cảng biển
fact-airport-distance = От аэропорта Камрань до Нячанга
fact-airport-passengers-2019 = Пассажиры аэропорта Камрань в 2019 году
fact-airport-runway-length = Каждая из двух полос аэропорта Камрань
fact-airport-t2-area = Международный терминал T2 аэропорта Камрань (более)
fact-bac-van-phong-container = Контейнеровозы в Северном Ванфонге (план, не более)
fact-bac-van-phong-cruise = Пассажирские суда в Северном Ванфонге (план, не более)
fact-nam-van-phong-general = Суда для генеральных грузов в Южном Ванфонге (план, не более)
fact-nam-van-phong-bulk = Балкеры в Южном Ванфонге (план, не более)
fact-nam-van-phong-liquid = Танкеры и газовозы в Южном Ванфонге (план, не более)
fact-nha-trang-cruise = Международные пассажирские суда в Нячанге (план, не более)
fact-cam-ranh-ships = Суда в порту Камрань (план, не более)
fact-cam-ranh-port-2025 = Грузы порта Камрань на 20 октября 2025 года
fact-ca-na-port-design = Расчётная мощность порта Кана в год
fact-ca-na-port-first-ship = Первое крупное судно в порту Кана (26 июня 2024, более)

# Năng lượng
fact-power-projects = Действующие солнечные, ветровые, гидро- и тепловые проекты
fact-power-capacity = Действующая мощность, все источники (более)
fact-power-output = Выработка за год, все источники (около)
fact-power-target-2030 = Мощность в 2030 году (цель)
fact-renewable-projects-south = Возобновляемая энергетика прежнего Ниньтхуана: проекты
fact-renewable-capacity-south = Мощность возобновляемой энергетики прежнего Ниньтхуана
fact-solar-capacity-south = Солнечная энергия, прежний Ниньтхуан
fact-wind-capacity-south = Ветер, прежний Ниньтхуан
fact-hydro-capacity-south = Гидроэнергия, прежний Ниньтхуан
fact-rooftop-capacity-south = Солнечные панели на крышах, прежний Ниньтхуан
fact-renewable-output-south = Выработка возобновляемой энергии прежнего Ниньтхуана за год
fact-renewable-share-south = Доля прежнего Ниньтхуана в возобновляемой энергии Вьетнама (почти)
fact-renewable-projects-north = Возобновляемая энергетика прежней Кханьхоа: проекты
fact-renewable-capacity-north = Мощность возобновляемой энергетики прежней Кханьхоа
fact-thuan-nam-solar = Солнечная станция Тхуаннам
fact-thuan-nam-substation = Подстанция Тхуаннам
fact-thuan-bac-solar = Солнечная станция Тхуанбак
fact-thuan-bac-wind = Ветропарк Тхуанбак
fact-phuoc-thai-2-solar = Солнечная станция Фыоктхай 2
fact-phuoc-thai-2-output = Выработка Фыоктхай 2 за год (план, около)
fact-bac-ai-capacity = ГАЭС Бакай (план)
fact-bac-ai-cost = Стоимость ГАЭС Бакай (около)
fact-bac-ai-afd-loan = Кредит Французского агентства развития для Бакай
fact-ca-na-lng-capacity = Электростанция на СПГ Кана (план)
fact-ca-na-lng-cost = Стоимость станции Кана (около)
fact-ca-na-lng-area = Площадь станции Кана, большей частью море

# Thị thực, số khẩn cấp
fact-visa-free-days = Пребывание без визы
fact-visa-free-countries = Страны, для которых Вьетнам в одностороннем порядке отменил визы
fact-visa-free-countries-r44 = Страны по постановлению № 44/NQ-CP (по 14 марта 2028 года)
fact-visa-free-countries-r229 = Страны по постановлению № 229/NQ-CP (по 14 августа 2028 года)
fact-emergency-police = Полиция
fact-emergency-fire = Пожарная служба и спасатели
fact-emergency-ambulance = Скорая помощь
fact-time-zone = Часовой пояс, без летнего времени

# Khí hậu Nha Trang (chuỗi 1937–1994)
fact-rain-year = Осадки за год в Нячанге
fact-rain-wet-months = Осадки с сентября по декабрь в Нячанге
fact-rain-wet-share = Доля осадков с сентября по декабрь, Нячанг (около)
fact-rain-dry-month-most = Осадки за месяц с января по август в Нячанге (не более)
fact-high-mean = Средний дневной максимум за год в Нячанге
fact-low-mean = Средний суточный минимум за год в Нячанге

# Khí hậu Nha Trang từng tháng: mưa
fact-rain-jan = Осадки в Нячанге в январе
fact-rain-feb = Осадки в Нячанге в феврале
fact-rain-mar = Осадки в Нячанге в марте
fact-rain-apr = Осадки в Нячанге в апреле
fact-rain-may = Осадки в Нячанге в мае
fact-rain-jun = Осадки в Нячанге в июне
fact-rain-jul = Осадки в Нячанге в июле
fact-rain-aug = Осадки в Нячанге в августе
fact-rain-sep = Осадки в Нячанге в сентябре
fact-rain-oct = Осадки в Нячанге в октябре
fact-rain-nov = Осадки в Нячанге в ноябре
fact-rain-dec = Осадки в Нячанге в декабре

# Khí hậu Nha Trang từng tháng: nhiệt độ cao trung bình
fact-high-jan = Средний максимум в Нячанге в январе
fact-high-feb = Средний максимум в Нячанге в феврале
fact-high-mar = Средний максимум в Нячанге в марте
fact-high-apr = Средний максимум в Нячанге в апреле
fact-high-may = Средний максимум в Нячанге в мае
fact-high-jun = Средний максимум в Нячанге в июне
fact-high-jul = Средний максимум в Нячанге в июле
fact-high-aug = Средний максимум в Нячанге в августе
fact-high-sep = Средний максимум в Нячанге в сентябре
fact-high-oct = Средний максимум в Нячанге в октябре
fact-high-nov = Средний максимум в Нячанге в ноябре
fact-high-dec = Средний максимум в Нячанге в декабре

# Khí hậu Nha Trang từng tháng: nhiệt độ thấp trung bình
fact-low-jan = Средний минимум в Нячанге в январе
fact-low-feb = Средний минимум в Нячанге в феврале
fact-low-mar = Средний минимум в Нячанге в марте
fact-low-apr = Средний минимум в Нячанге в апреле
fact-low-may = Средний минимум в Нячанге в мае
fact-low-jun = Средний минимум в Нячанге в июне
fact-low-jul = Средний минимум в Нячанге в июле
fact-low-aug = Средний минимум в Нячанге в августе
fact-low-sep = Средний минимум в Нячанге в сентябре
fact-low-oct = Средний минимум в Нячанге в октябре
fact-low-nov = Средний минимум в Нячанге в ноябре
fact-low-dec = Средний минимум в Нячанге в декабре

# Добавлено вместе со страницами.
unit-cm = { $value } см
unit-targets =
    { $value ->
        [one] { $value } показатель
        [few] { $value } показателя
        [other] { $value } показателя
       *[many] { $value } показателей
    }
fact-hon-ba-road = Бетонная дорога на Хонба
fact-my-nghiep-distance = От Фанранга до ткацкой деревни Мингьеп (около)
fact-chapi-diameter = Диаметр бамбукового колена для чапи
fact-plan-2025-targets = Показатели плана на 2025 год
fact-plan-2025-exceeded = Показатели 2025 года, перевыполненные
fact-plan-2025-met = Показатели 2025 года, выполненные
fact-plan-2025-missed = Показатели 2025 года, не выполненные
fact-office-name = Ведомство, отвечающее за сайт
fact-office-hours = Часы приёма
fact-diep-son-boat-hours = Катер от Ванзя до Дьепшона (2017, около)
fact-south-temperature = Температура в районе Фанранга и Нуйтюа
fact-bay-board-contact = Дирекция залива Нячанг: телефон, адрес
fact-island-boats = Катера на острова залива Нячанг: причал, часы, цены
fact-marine-museum-hours = Океанографический музей: часы работы, билеты
fact-diep-son-boats = Катера на Дьепшон: причал, часы, цены
fact-mui-doi-access = Мыс Муйдой: как дойти, правила
fact-nui-chua-contact = Дирекция национальных парков Нуйтюа и Фыокбинь: телефон, адрес
fact-nui-chua-visits = Посещение Нуйтюа: входы, часы, плата
fact-vinh-hy-boats = Лодки в заливе Виньхи: причал, часы, цены
fact-hang-rai-visits = Посещение Хангзая: часы, плата
fact-sights-hours = Места маршрута: часы работы, билеты
fact-bai-choi-hours = Баи-тьой в парке Чан Фу: дни, часы
fact-visitor-phone = Телефон для помощи туристам
fact-visitor-centre = Туристско-информационный центр: адрес
fact-immigration-contact = Иммиграционная служба в провинции: адрес, телефон
fact-airport-bus = Автобус из аэропорта Камрань: маршрут, часы, цена
fact-khanh-le-hours = Перевал Кханьле: часы проезда

# Between the two numbers of a range.
range-sign = –
