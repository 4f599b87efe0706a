# Names and units of the figures in data/facts.toml.

# Units: { $value } is the number, written as this language writes it.

unit-km2 = { $value } km²
unit-m2 = { $value } m²
unit-ha = { $value } ha
unit-km = { $value } km
unit-m = { $value } m
unit-mm = { $value } mm
unit-celsius = { $value } °C
unit-kmh = { $value } km/h
unit-mw = { $value } MW
unit-mwp = { $value } MWp
unit-kv = { $value } kV
unit-gwh = { $value } GWh
unit-teu = { $value } TEU
unit-gt = { $value } GT
unit-tonnes =
    { $value ->
        [one] { $value } tonne
       *[other] { $value } tonnes
    }
unit-million-tonnes = { $value } million tonnes
unit-nautical-miles =
    { $value ->
        [one] { $value } nautical mile
       *[other] { $value } nautical miles
    }
unit-knots =
    { $value ->
        [one] { $value } knot
       *[other] { $value } knots
    }
unit-hours =
    { $value ->
        [one] { $value } hour
       *[other] { $value } hours
    }
unit-minutes =
    { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
unit-days =
    { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
unit-years =
    { $value ->
        [one] { $value } year
       *[other] { $value } years
    }
unit-people =
    { $value ->
        [one] { $value } person
       *[other] { $value } people
    }
unit-million-people = { $value } million people
unit-visits = { $value }
unit-million-visits = { $value } million
unit-soldiers =
    { $value ->
        [one] { $value } soldier
       *[other] { $value } soldiers
    }
unit-students =
    { $value ->
        [one] { $value } student
       *[other] { $value } students
    }
unit-households =
    { $value ->
        [one] { $value } household
       *[other] { $value } households
    }
unit-household-businesses =
    { $value ->
        [one] { $value } household business
       *[other] { $value } household businesses
    }
unit-enterprises =
    { $value ->
        [one] { $value } enterprise
       *[other] { $value } enterprises
    }
unit-projects =
    { $value ->
        [one] { $value } project
       *[other] { $value } projects
    }
unit-units =
    { $value ->
        [one] { $value } commune-level unit
       *[other] { $value } commune-level units
    }
unit-communes =
    { $value ->
        [one] { $value } commune
       *[other] { $value } communes
    }
unit-wards =
    { $value ->
        [one] { $value } ward
       *[other] { $value } wards
    }
unit-subzones =
    { $value ->
        [one] { $value } sub-zone
       *[other] { $value } sub-zones
    }
unit-parks =
    { $value ->
        [one] { $value } industrial park
       *[other] { $value } industrial parks
    }
unit-establishments =
    { $value ->
        [one] { $value } establishment
       *[other] { $value } establishments
    }
unit-rooms =
    { $value ->
        [one] { $value } room
       *[other] { $value } rooms
    }
unit-fields =
    { $value ->
        [one] { $value } field
       *[other] { $value } fields
    }
unit-countries =
    { $value ->
        [one] { $value } country
       *[other] { $value } countries
    }
unit-islands =
    { $value ->
        [one] { $value } island
       *[other] { $value } islands
    }
unit-species = { $value } species
unit-relics =
    { $value ->
        [one] { $value } special national relic
       *[other] { $value } special national relics
    }
unit-treasures =
    { $value ->
        [one] { $value } national treasure
       *[other] { $value } national treasures
    }
unit-objects =
    { $value ->
        [one] { $value } object
       *[other] { $value } objects
    }
unit-columns =
    { $value ->
        [one] { $value } column
       *[other] { $value } columns
    }
unit-lines =
    { $value ->
        [one] { $value } line
       *[other] { $value } lines
    }
unit-bars =
    { $value ->
        [one] { $value } bar
       *[other] { $value } bars
    }
unit-flakes =
    { $value ->
        [one] { $value } flake
       *[other] { $value } flakes
    }
unit-huts =
    { $value ->
        [one] { $value } hut
       *[other] { $value } huts
    }
unit-cards =
    { $value ->
        [one] { $value } card
       *[other] { $value } cards
    }
unit-places =
    { $value ->
        [one] { $value } place
       *[other] { $value } places
    }
unit-cattle = { $value } head of cattle
unit-landings =
    { $value ->
        [one] { $value } landing
       *[other] { $value } landings
    }
unit-nests =
    { $value ->
        [one] { $value } nest
       *[other] { $value } nests
    }
unit-hatchlings =
    { $value ->
        [one] { $value } hatchling
       *[other] { $value } hatchlings
    }
unit-billion-usd = US${ $value } billion
unit-million-usd = US${ $value } million
unit-million-eur = €{ $value } million
unit-trillion-vnd = VND { $value } trillion
unit-billion-vnd = VND { $value } billion

# Tỉnh Khánh Hòa: những con số chung
fact-area = Area
fact-population = Population under Resolution 202/2025/QH15
fact-communes = Communes, wards and special zone
fact-rural-communes = Communes
fact-wards = Wards
fact-coastline = Length of the coast (nearly)
fact-truong-sa-distance = From the Cam Ranh Peninsula to Trường Sa special zone (about)
fact-grdp-growth-2025 = Growth in gross regional domestic product (GRDP), 2025
fact-grdp-growth-five-years = Average yearly GRDP growth over five years (reported September 2025)
fact-grdp-2025 = GRDP, 2025 (estimate, more than)
fact-budget-revenue-2025 = State budget revenue, 2025
fact-budget-growth-2025 = Rise in budget revenue, 2025
fact-exports-h1-2025 = Exports, first half of 2025
fact-exports-growth-h1-2025 = Rise in exports, first half of 2025
fact-grdp-target-2026 = GRDP growth, 2026 (target)
fact-exports-target-2026 = Exports, 2026 (target)

# Người lao động và đào tạo
fact-labour-force = Labour force aged 15 and over (more than)
fact-trained-workers = Trained workers, 2025 (estimate)
fact-enterprises = Enterprises (about)
fact-household-businesses = Household businesses (about)
fact-employed-by-enterprises = People working in enterprises and household businesses (about)
fact-new-jobs-2025 = People in new jobs, January to October 2025 (about)
fact-ntu-students = Students at Nha Trang University (more than)
fact-ntu-bachelor-fields = Undergraduate fields, Nha Trang University
fact-ntu-master-fields = Master’s fields, Nha Trang University
fact-ntu-doctoral-fields = Doctoral fields, Nha Trang University

# Du lịch (đến hết năm 2024: tỉnh Khánh Hòa cũ; từ năm 2025: tỉnh mới; không so với nhau)
fact-visitors-2025 = Overnight visitors, 2025
fact-foreign-visitors-2025 = Overnight visitors from abroad, 2025
fact-visitors-2024 = Overnight visitors, 2024, former Khánh Hòa (more than)
fact-foreign-visitors-2024 = Overnight visitors from abroad, 2024, former Khánh Hòa
fact-visitors-target-2026 = Visitors, 2026 (target)
fact-foreign-visitors-target-2026 = Visitors from abroad, 2026 (target)
fact-tourism-revenue-target-2026 = Tourism revenue, 2026 (target)
fact-visitors-target-2030 = Visitors, 2030 (target)
fact-foreign-share-target-2030 = Share of visitors from abroad, 2030 (target)
fact-tourism-revenue-target-2030 = Tourism revenue, 2030 (target)
fact-tourism-grdp-share-target-2030 = Tourism’s share of GRDP, 2030 (target)
fact-rooms-target-2030 = Rooms for visitors, 2030 (target, about)
fact-accommodations = Places to stay
fact-rooms = Rooms (more than)
fact-starred-hotels = Places to stay with three to five stars
fact-starred-rooms = Rooms in places with three to five stars
fact-tet-2026-guests = Overnight visitors at Tết 2026 (15–21 February)
fact-tet-2026-foreign-guests = Overnight visitors from abroad at Tết 2026
fact-tet-2026-occupancy = Room occupancy at Tết 2026
fact-tet-2026-revenue = Tourism revenue at Tết 2026
fact-korean-visitors-5m-2025 = Visitors from South Korea, January to May 2025 (more than)
fact-russian-visitors-2024 = Visitors from Russia, 2024 (about)
fact-airport-share-foreign = Visitors from abroad who arrive through Cam Ranh airport (about)

# Lịch sử
fact-xom-con-age = Age of the Xóm Cồn culture (about)
fact-special-national-relics = Special national relics
fact-national-treasures = National treasures

# Tháp Bà Po Nagar
fact-po-nagar-distance = From the centre of Nha Trang to the Po Nagar Cham Towers (about)
fact-mandapa-length = Length of the mandapa
fact-mandapa-width = Width of the mandapa
fact-mandapa-large-columns = Large columns inside the mandapa
fact-mandapa-small-columns = Octagonal columns outside
fact-c37-lines = Inscription C. 37: lines in Old Cham
fact-po-nagar-evening-minutes = Evening programme at Po Nagar (1st and 15th lunar days, 2024)
fact-po-nagar-daily-visitors-from = Visitors a day at Po Nagar (September 2022), from
fact-po-nagar-daily-visitors-to = Visitors a day at Po Nagar (September 2022), to

# Thành cổ Diên Khánh
fact-dien-khanh-distance = From Nha Trang to Diên Khánh Citadel (about)
fact-dien-khanh-perimeter = Perimeter of Diên Khánh Citadel (about)
fact-dien-khanh-wall-height = Height of the earth walls of Diên Khánh (about)
fact-dien-khanh-moat-depth = Depth of the moat of Diên Khánh
fact-dien-khanh-soldiers = Soldiers from Bình Thuận who built Diên Khánh in 1793

# Alexandre Yersin
fact-yersin-farm-1896 = First grant of land for the Suối Dầu farm (1896)
fact-yersin-cattle = Cattle on the Suối Dầu farm (more than)
fact-yersin-rubber = Rubber plantation before 1914 (more than)
fact-hon-ba-house-altitude = Altitude of Yersin’s house on Hòn Bà (about)
fact-hon-ba-temperature = Temperature on Hòn Bà, even in summer (about)
fact-hon-ba-distance = From Nha Trang to Hòn Bà (about)
fact-yersin-museum-area = Area of the Yersin Museum (about)

# Di sản Chăm và Raglai
fact-cham-2009 = Cham people in Ninh Thuận (census of 2009)
fact-cham-share-2009 = Share of Viet Nam’s Cham people (2009)
fact-cham-museum-objects = Objects of Cham culture at the museum in Phan Rang (more than)
fact-hoa-lai-distance = From Phan Rang to the Hòa Lai towers (about)
fact-raglai-2014 = Raglai people in former Khánh Hòa (2014, about)

# Gốm Bàu Trúc
fact-bau-truc-distance = From Phan Rang to the pottery village of Bàu Trúc (about)
fact-bau-truc-households = Households in Bàu Trúc (October 2023)
fact-bau-truc-people = People in Bàu Trúc (October 2023)
fact-bau-truc-pottery-share = Share of Bàu Trúc that makes pottery (October 2023, about)
fact-bau-truc-firing-temperature = Temperature of Bàu Trúc’s open-air firing (about)
fact-bau-truc-firing-hours = Length of Bàu Trúc’s firing
fact-bau-truc-cooperative = Members of the Bàu Trúc pottery cooperative (nearly)

# Đàn đá Khánh Sơn, bài chòi, Cầu Ngư
fact-lithophone-bars = Khánh Sơn lithophones: bars
fact-lithophone-age-from = Age of the Khánh Sơn lithophones by the museum, from
fact-lithophone-age-to = Age of the Khánh Sơn lithophones by the museum, to
fact-lithophone-flakes = Flakes of stone found at Dốc Gạo, 1979–1981 (more than)
fact-bai-choi-huts = Bài chòi: huts
fact-bai-choi-cards = Bài chòi: cards
fact-whale-shrines = Places of whale worship in former Khánh Hòa (2014)
fact-ba-trao-minutes = Length of a hò bá trạo performance in Khánh Hòa

# Trầm hương và yến sào
fact-agarwood-village-households = Agarwood households in Vạn Thắng (November 2023, about)
fact-nest-islands = Islands where nests are harvested (2020)
fact-hon-noi-distance = From the shore at Nha Trang to Hòn Nội (about)

# Vịnh Nha Trang và thành phố biển
fact-nha-trang-bay-islands = Islands in Nha Trang Bay
fact-hon-tre-area = Area of Hòn Tre (more than)
fact-marine-area = Marine protected area of Nha Trang Bay (about)
fact-marine-area-water = Water in the marine protected area (about)
fact-marine-area-land = Land in the marine protected area (about)
fact-marine-area-islands = Islands in the marine protected area
fact-reef-corals = Reef-building corals in Nha Trang Bay (about)
fact-live-coral-2022 = Live coral in several places of Nha Trang Bay (survey of 2022)
fact-live-coral-2023 = Live coral in the north and south-west of Nha Trang Bay (end of 2022 to March 2023)
fact-bich-dam-households = Households in Bích Đầm (more than)
fact-bich-dam-people = People in Bích Đầm (about)
fact-bich-dam-boat-minutes = Boat trip to Bích Đầm
fact-kalmaegi-wave-height = Waves at Nha Trang before storm No. 13 (6 November 2025, at most)
fact-winter-wave-height = Waves on days of strong north-easterly wind, from southern Quảng Trị to Khánh Hòa
fact-hon-chong-area = Hòn Chồng – Hòn Đỏ scenic site (about)
fact-long-son-buddha-height = White Buddha of Long Sơn Pagoda
fact-cathedral-knoll-height = Height of the knoll below Nha Trang Cathedral
fact-oceanography-distance = From the centre of Nha Trang to the Institute of Oceanography (about)
fact-whale-skeleton-length = Humpback whale skeleton in the Oceanographic Museum (about)

# Vịnh Vân Phong
fact-van-phong-bay-depth = Depth of Vân Phong Bay
fact-hon-gom-length = Length of the Hòn Gốm Peninsula (nearly)
fact-diep-son-distance = From Nha Trang to Điệp Sơn (about)
fact-diep-son-path-width = Width of the Điệp Sơn sand bar at low tide
fact-mui-doi-longitude = Longitude (east) of Cape Mũi Đôi, easternmost point of the mainland
fact-hon-dau-distance = From Cape Mũi Đôi to Hòn Đầu islet (about)

# Núi Chúa
fact-biosphere-area = Núi Chúa World Biosphere Reserve
fact-biosphere-plants = Plants of Núi Chúa
fact-biosphere-animals = Animals of Núi Chúa
fact-nui-chua-corals = Corals off Núi Chúa
fact-nui-chua-reef-corals = Reef-building corals off Núi Chúa
fact-national-park-area = Núi Chúa National Park
fact-national-park-land = Land in Núi Chúa National Park
fact-national-park-sea = Sea in Núi Chúa National Park
fact-co-tuy-height = Cô Tuy, the highest peak of Núi Chúa
fact-nui-chua-rain = Yearly rain at Núi Chúa (under)
fact-turtle-landings-2025 = Turtle landings, 2025 season
fact-turtle-nests-2025 = Turtle nests, 2025 season
fact-turtle-hatchlings-2025 = Hatchlings released, 2025 season

# Vĩnh Hy, đường ven biển, muối, nho, cồn cát
fact-vinh-hy-distance = From Phan Rang to Vĩnh Hy (about)
fact-vinh-hy-reef-depth = Depth of the reef at Vĩnh Hy, where shallow
fact-dt701-length = Provincial road 701, south to Cà Ná (about)
fact-ninh-chu-length = Ninh Chữ Beach (about)
fact-ninh-chu-distance = From Phan Rang to Ninh Chữ Beach (about)
fact-ninh-chu-wind = Mean wind at the kitesurfing beaches of Ninh Chữ (about)
fact-salt-area = Salt fields in former Ninh Thuận (more than)
fact-salt-output = Salt a year in former Ninh Thuận (about)
fact-grape-area = Vineyards in former Ninh Thuận (more than)
fact-grape-output = Grapes a year in former Ninh Thuận (more than)
fact-sunshine-hours = Hours of sun a year in former Ninh Thuận (nearly)
fact-thai-an-growers = Grape-growing households in Thái An (2019, more than)
fact-thai-an-vineyards = Vineyards of Thái An (2019, more than)
fact-nam-cuong-area = Nam Cương dunes (about)
fact-nam-cuong-distance = From Phan Rang to the Nam Cương dunes (about)

# Đầu tư: danh mục mời gọi 2026–2030 (tháng 1-2026)
fact-invited-projects = Projects open for investment, 2026–2030
fact-invited-area = Area of the projects open for investment (more than)
fact-invited-tourism = Open projects: trade, services, tourism
fact-invited-urban = Open projects: towns and property
fact-invited-energy = Open projects: energy
fact-invited-social = Open projects: culture, education, health
fact-invited-manufacturing = Open projects: processing and manufacturing
fact-invited-farming = Open projects: agriculture
fact-invited-environment = Open projects: environment
fact-invited-science = Open projects: science and technology
fact-invited-energy-area = Area of the open energy projects (more than)
fact-private-projects-9m-2025 = Non-budget projects attracted, January to September 2025
fact-private-capital-9m-2025 = Non-budget capital registered, January to September 2025, Cam Lâm included (about)
fact-cam-lam-capital-9m-2025 = Cam Lâm’s part of the capital registered, January to September 2025
fact-new-enterprises-2025 = New enterprises to 10 September 2025
fact-ca-na-logistics-area = Cà Ná logistics centre (open for investment, about)
fact-ca-na-dry-port-from = Cà Ná dry port, a year, from (planned)
fact-ca-na-dry-port-to = Cà Ná dry port, a year, to (planned)

# Nghị quyết 55/2022/QH15: nhà đầu tư chiến lược ở Vân Phong (hết hạn khoảng 1-8-2027)
fact-strategic-charter-capital = Charter capital of a strategic investor in Vân Phong (at least)
fact-strategic-total-assets = Or total assets of a strategic investor in Vân Phong (at least)
fact-strategic-research-minimum = Strategic investment in Vân Phong: innovation, research, technology centres (at least)
fact-strategic-finance-minimum = Strategic investment in Vân Phong: trade and finance centres (at least)
fact-strategic-resort-minimum = Strategic investment in Vân Phong: resort complexes (at least)
fact-strategic-town-area = Strategic investment in Vân Phong: area of a new town (at least)
fact-strategic-town-people = Strategic investment in Vân Phong: or population of a new town (at least)

# Khu kinh tế Vân Phong
fact-van-phong-area = Vân Phong Economic Zone
fact-van-phong-water = Water in the Vân Phong Economic Zone (about)
fact-van-phong-land = Land and islands in the Vân Phong Economic Zone (about)
fact-van-phong-subzones = Sub-zones of the Vân Phong Economic Zone
fact-van-phong-logistics-area = Land for seaports, airports and logistics in Vân Phong (planned, about)
fact-van-phong-projects = Projects in the Vân Phong Economic Zone
fact-van-phong-domestic-projects = Domestic projects in Vân Phong
fact-van-phong-foreign-projects = Foreign projects in Vân Phong
fact-van-phong-capital = Capital registered in the Vân Phong Economic Zone (about)
fact-van-phong-operating = Projects operating in Vân Phong
fact-van-phong-disbursed = Capital disbursed in Vân Phong
fact-van-phong-disbursed-share = Share of Vân Phong’s registered capital disbursed
fact-van-phong-exports-2024 = Exports of Vân Phong’s projects, 2024
fact-van-phong-turnover-2024 = Turnover of Vân Phong’s projects, 2024
fact-van-phong-jobs = People working in Vân Phong’s projects (2024, about)
fact-ninh-xuan-1-area = Ninh Xuân 1 industrial park (nearly)
fact-ninh-xuan-1-capital = Capital of the Ninh Xuân 1 park
fact-ninh-xuan-2-area = Ninh Xuân 2 industrial park (about)
fact-ninh-xuan-2-capital = Capital of the Ninh Xuân 2 park
fact-ninh-diem-1-area = Ninh Diêm 1 industrial park
fact-ninh-diem-1-capital = Capital of the Ninh Diêm 1 park
fact-new-parks-years = Term of the Ninh Xuân 1, Ninh Xuân 2 and Ninh Diêm 1 parks
fact-tu-bong-area = Tu Bông new town
fact-tu-bong-capital = Capital of the Tu Bông new town
fact-dam-mon-area = Đầm Môn new town
fact-dam-mon-capital = Capital of the Đầm Môn new town
fact-doc-da-trang-area = Dốc Đá Trắng industrial park (about)
fact-doc-da-trang-capital = Capital of the Dốc Đá Trắng park (more than)
fact-industrial-parks-2030 = Industrial parks to 2030 (planned)
fact-industrial-parks-area-2030 = Area of the industrial parks to 2030 (planned, more than)
fact-industrial-parks-set-up = Industrial parks set up
fact-ca-na-park-capital = Capital of the Cà Ná industrial park

# Cam Lâm và phía nam
fact-cam-lam-area = Cam Lâm new urban area, approved project (more than)
fact-cam-lam-capital = Capital of Cam Lâm, without compensation and resettlement (more than)
fact-cam-lam-resettlement = Compensation and resettlement at Cam Lâm
fact-cam-lam-people = Population of Cam Lâm (planned, about)
fact-cam-lam-master-plan = Area of the Cam Lâm master plan
fact-cam-ranh-bay-urban-area = Cam Ranh Bay coastal urban area

# Đường bộ, đường sắt
fact-van-phong-nha-trang-length = Vân Phong–Nha Trang expressway
fact-van-phong-nha-trang-cost = Cost of the Vân Phong–Nha Trang expressway
fact-van-phong-nha-trang-last-part = Last part of the Vân Phong–Nha Trang expressway, opened 1 January 2026
fact-van-phong-nha-trang-speed = Speed on the Vân Phong–Nha Trang expressway
fact-nha-trang-cam-lam-length = Nha Trang–Cam Lâm expressway
fact-cam-lam-vinh-hao-length = Cam Lâm–Vĩnh Hảo expressway
fact-buon-ma-thuot-length = Khánh Hòa–Buôn Ma Thuột expressway (about)
fact-buon-ma-thuot-first-part = First part of the Khánh Hòa–Buôn Ma Thuột expressway, opened provisionally on 19 December 2025
fact-hcmc-drive = Ho Chi Minh City to Nha Trang by expressway (about)
fact-da-lat-road = National Road 27C, Nha Trang to Đà Lạt (more than)
fact-khanh-le-pass-length = Khánh Lê Pass
fact-khanh-le-pass-height = Top of Khánh Lê Pass (about)
fact-song-pha-pass-length = Sông Pha (Ngoạn Mục) Pass, road from Phan Rang to Đà Lạt
fact-saigon-night-train = Night train from Sài Gòn to Nha Trang (about)
fact-high-speed-rail-length = North–South high-speed railway (planned, about)
fact-high-speed-rail-speed = Design speed of the high-speed railway
fact-high-speed-rail-in-province = High-speed railway in Khánh Hòa (planned, about)
fact-high-speed-rail-communes = Communes and wards on the high-speed railway (planned)

# Sân bay, cảng biển
fact-airport-distance = From Cam Ranh airport to Nha Trang
fact-airport-passengers-2019 = Passengers at Cam Ranh airport, 2019
fact-airport-runway-length = Each of the two runways at Cam Ranh airport
fact-airport-t2-area = International terminal T2, Cam Ranh airport (more than)
fact-bac-van-phong-container = Container ships at Bắc (North) Vân Phong (planned, at most)
fact-bac-van-phong-cruise = Passenger ships at Bắc (North) Vân Phong (planned, at most)
fact-nam-van-phong-general = General cargo ships at Nam (South) Vân Phong (planned, at most)
fact-nam-van-phong-bulk = Bulk carriers at Nam (South) Vân Phong (planned, at most)
fact-nam-van-phong-liquid = Liquid and gas carriers at Nam (South) Vân Phong (planned, at most)
fact-nha-trang-cruise = International passenger ships at Nha Trang (planned, at most)
fact-cam-ranh-ships = Ships at Cam Ranh port (planned, at most)
fact-cam-ranh-port-2025 = Cargo at Cam Ranh port to 20 October 2025
fact-ca-na-port-design = Design capacity of Cà Ná port, a year
fact-ca-na-port-first-ship = First large ship at Cà Ná port (26 June 2024, more than)

# Năng lượng
fact-power-projects = Solar, wind, hydro and thermal projects in operation
fact-power-capacity = Power capacity in operation, all sources (more than)
fact-power-output = Power produced a year, all sources (about)
fact-power-target-2030 = Power capacity, 2030 (target)
fact-renewable-projects-south = Renewable power projects in former Ninh Thuận
fact-renewable-capacity-south = Renewable capacity in former Ninh Thuận
fact-solar-capacity-south = Solar, former Ninh Thuận
fact-wind-capacity-south = Wind, former Ninh Thuận
fact-hydro-capacity-south = Hydropower, former Ninh Thuận
fact-rooftop-capacity-south = Rooftop solar, former Ninh Thuận
fact-renewable-output-south = Renewable output of former Ninh Thuận, a year
fact-renewable-share-south = Former Ninh Thuận’s share of Viet Nam’s renewable output (nearly)
fact-renewable-projects-north = Renewable power projects in former Khánh Hòa
fact-renewable-capacity-north = Renewable capacity in former Khánh Hòa
fact-thuan-nam-solar = Solar plant at Thuận Nam
fact-thuan-nam-substation = Substation at Thuận Nam
fact-thuan-bac-solar = Solar plant at Thuận Bắc
fact-thuan-bac-wind = Wind farm at Thuận Bắc
fact-phuoc-thai-2-solar = Phước Thái 2 solar plant
fact-phuoc-thai-2-output = Output of Phước Thái 2, a year (planned, about)
fact-bac-ai-capacity = Bác Ái pumped-storage plant (planned)
fact-bac-ai-cost = Cost of the Bác Ái plant (about)
fact-bac-ai-afd-loan = Loan of the French Development Agency for Bác Ái
fact-ca-na-lng-capacity = Cà Ná LNG power plant (planned)
fact-ca-na-lng-cost = Cost of the Cà Ná LNG plant (about)
fact-ca-na-lng-area = Area of the Cà Ná LNG plant, most of it sea

# Thị thực, số khẩn cấp
fact-visa-free-days = Visa-free stay, each entry
fact-visa-free-countries = Countries exempted from visas by Viet Nam unilaterally
fact-visa-free-countries-r44 = Countries exempted by Resolution 44/NQ-CP (to 14 March 2028)
fact-visa-free-countries-r229 = Countries exempted by Resolution 229/NQ-CP (to 14 August 2028)
fact-emergency-police = Police
fact-emergency-fire = Fire and rescue
fact-emergency-ambulance = Ambulance
fact-time-zone = Time zone (no daylight saving)

# Khí hậu Nha Trang (chuỗi 1937–1994)
fact-rain-year = Rain in a year at Nha Trang
fact-rain-wet-months = Rain from September to December at Nha Trang
fact-rain-wet-share = Share of the year’s rain from September to December, Nha Trang (about)
fact-rain-dry-month-most = Rain in a month from January to August at Nha Trang (at most)
fact-high-mean = Mean high of the year at Nha Trang
fact-low-mean = Mean low of the year at Nha Trang

# Khí hậu Nha Trang từng tháng: mưa
fact-rain-jan = Rain at Nha Trang in January
fact-rain-feb = Rain at Nha Trang in February
fact-rain-mar = Rain at Nha Trang in March
fact-rain-apr = Rain at Nha Trang in April
fact-rain-may = Rain at Nha Trang in May
fact-rain-jun = Rain at Nha Trang in June
fact-rain-jul = Rain at Nha Trang in July
fact-rain-aug = Rain at Nha Trang in August
fact-rain-sep = Rain at Nha Trang in September
fact-rain-oct = Rain at Nha Trang in October
fact-rain-nov = Rain at Nha Trang in November
fact-rain-dec = Rain at Nha Trang in December

# Khí hậu Nha Trang từng tháng: nhiệt độ cao trung bình
fact-high-jan = Mean high at Nha Trang in January
fact-high-feb = Mean high at Nha Trang in February
fact-high-mar = Mean high at Nha Trang in March
fact-high-apr = Mean high at Nha Trang in April
fact-high-may = Mean high at Nha Trang in May
fact-high-jun = Mean high at Nha Trang in June
fact-high-jul = Mean high at Nha Trang in July
fact-high-aug = Mean high at Nha Trang in August
fact-high-sep = Mean high at Nha Trang in September
fact-high-oct = Mean high at Nha Trang in October
fact-high-nov = Mean high at Nha Trang in November
fact-high-dec = Mean high at Nha Trang in December

# Khí hậu Nha Trang từng tháng: nhiệt độ thấp trung bình
fact-low-jan = Mean low at Nha Trang in January
fact-low-feb = Mean low at Nha Trang in February
fact-low-mar = Mean low at Nha Trang in March
fact-low-apr = Mean low at Nha Trang in April
fact-low-may = Mean low at Nha Trang in May
fact-low-jun = Mean low at Nha Trang in June
fact-low-jul = Mean low at Nha Trang in July
fact-low-aug = Mean low at Nha Trang in August
fact-low-sep = Mean low at Nha Trang in September
fact-low-oct = Mean low at Nha Trang in October
fact-low-nov = Mean low at Nha Trang in November
fact-low-dec = Mean low at Nha Trang in December

# Thêm khi viết các trang.
unit-cm = { $value } cm
unit-targets = { $value }
fact-hon-ba-road = Concrete road up Hòn Bà
fact-my-nghiep-distance = From Phan Rang to the weaving village of Mỹ Nghiệp (about)
fact-chapi-diameter = Diameter of the bamboo joint for a chapi
fact-plan-2025-targets = Targets in the plan for 2025
fact-plan-2025-exceeded = Targets for 2025 exceeded
fact-plan-2025-met = Targets for 2025 met
fact-plan-2025-missed = Targets for 2025 missed
fact-office-name = Office in charge of this site
fact-office-hours = Office hours
fact-diep-son-boat-hours = Boat from Vạn Giã to Điệp Sơn (2017, about)
fact-south-temperature = Temperatures around Phan Rang and Núi Chúa
fact-bay-board-contact = Nha Trang Bay Management Board: telephone, address
fact-island-boats = Boats to the islands of Nha Trang Bay: piers, times, fares
fact-marine-museum-hours = Oceanographic Museum: opening hours, tickets
fact-diep-son-boats = Boats to Điệp Sơn: piers, times, fares
fact-mui-doi-access = Reaching Mũi Đôi: route, rules
fact-nui-chua-contact = Núi Chúa – Phước Bình National Parks Management Board: telephone, address
fact-nui-chua-visits = Visiting Núi Chúa: entrances, hours, fees
fact-vinh-hy-boats = Boats in Vĩnh Hy Bay: piers, times, fares
fact-hang-rai-visits = Visiting Hang Rái: hours, fees
fact-sights-hours = Sights on the itinerary: opening hours, tickets
fact-bai-choi-hours = Bài chòi in the Trần Phú park: days, hours
fact-visitor-phone = Visitor helpline
fact-visitor-centre = Tourist information centre: address
fact-immigration-contact = Immigration office in the province: address, telephone
fact-airport-bus = Cam Ranh airport bus: route, times, fares
fact-khanh-le-hours = Khánh Lê Pass: hours open to traffic

# Between the two numbers of a range.
range-sign = –
