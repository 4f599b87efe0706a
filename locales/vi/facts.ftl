# Tên và đơn vị của các số liệu trong data/facts.toml.

# Đơn vị: { $value } là con số, viết theo lối của tiếng này.

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
unit-tonnes = { $value } tấn
unit-million-tonnes = { $value } triệu tấn
unit-nautical-miles = { $value } hải lý
unit-knots = { $value } hải lý/giờ
unit-hours = { $value } giờ
unit-minutes = { $value } phút
unit-days = { $value } ngày
unit-years = { $value } năm
unit-people = { $value } người
unit-million-people = { $value } triệu người
unit-visits = { $value } lượt
unit-million-visits = { $value } triệu lượt
unit-soldiers = { $value } quân
unit-students = { $value } sinh viên
unit-households = { $value } hộ
unit-household-businesses = { $value } hộ
unit-enterprises = { $value } doanh nghiệp
unit-projects = { $value } dự án
unit-units = { $value } đơn vị
unit-communes = { $value } xã
unit-wards = { $value } phường
unit-subzones = { $value } phân khu
unit-parks = { $value } khu công nghiệp
unit-establishments = { $value } cơ sở
unit-rooms = { $value } phòng
unit-fields = { $value } ngành
unit-countries = { $value } nước
unit-islands = { $value } đảo
unit-species = { $value } loài
unit-relics = { $value } di tích
unit-treasures = { $value } bảo vật
unit-objects = { $value } hiện vật
unit-columns = { $value } cột
unit-lines = { $value } dòng
unit-bars = { $value } thanh
unit-flakes = { $value } mảnh
unit-huts = { $value } chòi
unit-cards = { $value } lá
unit-places = { $value } nơi
unit-cattle = { $value } con
unit-landings = { $value } lượt
unit-nests = { $value } ổ
unit-hatchlings = { $value } con
unit-billion-usd = { $value } tỷ USD
unit-million-usd = { $value } triệu USD
unit-million-eur = { $value } triệu euro
unit-trillion-vnd = { $value } nghìn tỷ đồng
unit-billion-vnd = { $value } tỷ đồng

# Tỉnh Khánh Hòa: những con số chung
fact-area = Diện tích tự nhiên
fact-population = Dân số theo Nghị quyết 202/2025/QH15
fact-communes = Đơn vị hành chính cấp xã
fact-rural-communes = Số xã
fact-wards = Số phường
fact-coastline = Chiều dài bờ biển (gần)
fact-truong-sa-distance = Từ bán đảo Cam Ranh đến đặc khu Trường Sa (khoảng)
fact-grdp-growth-2025 = Tăng trưởng GRDP năm 2025
fact-grdp-growth-five-years = Tăng trưởng GRDP bình quân mỗi năm trong năm năm (báo cáo tháng 9-2025)
fact-grdp-2025 = GRDP năm 2025 (dự ước, hơn)
fact-budget-revenue-2025 = Thu ngân sách nhà nước năm 2025
fact-budget-growth-2025 = Thu ngân sách năm 2025 tăng so với năm trước
fact-exports-h1-2025 = Kim ngạch xuất khẩu sáu tháng đầu năm 2025
fact-exports-growth-h1-2025 = Xuất khẩu sáu tháng đầu năm 2025 tăng
fact-grdp-target-2026 = Tăng trưởng GRDP năm 2026 (mục tiêu)
fact-exports-target-2026 = Xuất khẩu năm 2026 (mục tiêu)

# Người lao động và đào tạo
fact-labour-force = Lực lượng lao động từ 15 tuổi (hơn)
fact-trained-workers = Lao động qua đào tạo năm 2025 (dự ước)
fact-enterprises = Số doanh nghiệp (khoảng)
fact-household-businesses = Số hộ kinh doanh (khoảng)
fact-employed-by-enterprises = Lao động trong doanh nghiệp và hộ kinh doanh (khoảng)
fact-new-jobs-2025 = Lao động có việc làm mới, tháng 1–10 năm 2025 (khoảng)
fact-ntu-students = Sinh viên Trường Đại học Nha Trang (hơn)
fact-ntu-bachelor-fields = Ngành đào tạo đại học, Trường Đại học Nha Trang
fact-ntu-master-fields = Ngành đào tạo thạc sĩ, Trường Đại học Nha Trang
fact-ntu-doctoral-fields = Ngành đào tạo tiến sĩ, Trường Đại học Nha Trang

# Du lịch (đến hết năm 2024: tỉnh Khánh Hòa cũ; từ năm 2025: tỉnh mới; không so với nhau)
fact-visitors-2025 = Khách lưu trú năm 2025
fact-foreign-visitors-2025 = Khách quốc tế lưu trú năm 2025
fact-visitors-2024 = Khách lưu trú năm 2024, tỉnh Khánh Hòa cũ (hơn)
fact-foreign-visitors-2024 = Khách quốc tế lưu trú năm 2024, tỉnh Khánh Hòa cũ
fact-visitors-target-2026 = Khách lưu trú năm 2026 (mục tiêu)
fact-foreign-visitors-target-2026 = Khách quốc tế năm 2026 (mục tiêu)
fact-tourism-revenue-target-2026 = Doanh thu du lịch năm 2026 (mục tiêu)
fact-visitors-target-2030 = Khách du lịch năm 2030 (mục tiêu)
fact-foreign-share-target-2030 = Tỷ lệ khách quốc tế năm 2030 (mục tiêu)
fact-tourism-revenue-target-2030 = Doanh thu du lịch năm 2030 (mục tiêu)
fact-tourism-grdp-share-target-2030 = Du lịch trong GRDP năm 2030 (mục tiêu)
fact-rooms-target-2030 = Số phòng lưu trú năm 2030 (mục tiêu, khoảng)
fact-accommodations = Cơ sở lưu trú du lịch
fact-rooms = Phòng lưu trú (hơn)
fact-starred-hotels = Cơ sở lưu trú 3–5 sao
fact-starred-rooms = Phòng trong cơ sở 3–5 sao
fact-tet-2026-guests = Khách lưu trú dịp Tết 2026 (15–21 tháng 2)
fact-tet-2026-foreign-guests = Khách quốc tế lưu trú dịp Tết 2026
fact-tet-2026-occupancy = Công suất phòng dịp Tết 2026
fact-tet-2026-revenue = Doanh thu du lịch dịp Tết 2026
fact-korean-visitors-5m-2025 = Khách Hàn Quốc, tháng 1–5 năm 2025 (hơn)
fact-russian-visitors-2024 = Khách Nga năm 2024 (khoảng)
fact-airport-share-foreign = Khách quốc tế đến tỉnh qua sân bay Cam Ranh (khoảng)

# Lịch sử
fact-xom-con-age = Văn hóa Xóm Cồn cách nay (khoảng)
fact-special-national-relics = Di tích quốc gia đặc biệt
fact-national-treasures = Bảo vật quốc gia

# Tháp Bà Po Nagar
fact-po-nagar-distance = Từ trung tâm Nha Trang đến Tháp Bà (khoảng)
fact-mandapa-length = Chiều dài mandapa
fact-mandapa-width = Chiều rộng mandapa
fact-mandapa-large-columns = Cột lớn bên trong mandapa
fact-mandapa-small-columns = Cột bát giác bên ngoài mandapa
fact-c37-lines = Minh văn C. 37: số dòng chữ Chăm cổ
fact-po-nagar-evening-minutes = Chương trình buổi tối ở Tháp Bà (ngày 1 và 15 âm lịch, 2024)
fact-po-nagar-daily-visitors-from = Khách mỗi ngày ở Tháp Bà (tháng 9-2022), từ
fact-po-nagar-daily-visitors-to = Khách mỗi ngày ở Tháp Bà (tháng 9-2022), đến

# Thành cổ Diên Khánh
fact-dien-khanh-distance = Từ Nha Trang đến thành Diên Khánh (khoảng)
fact-dien-khanh-perimeter = Chu vi tường thành Diên Khánh (khoảng)
fact-dien-khanh-wall-height = Chiều cao tường đất thành Diên Khánh (khoảng)
fact-dien-khanh-moat-depth = Độ sâu hào thành Diên Khánh
fact-dien-khanh-soldiers = Quân Bình Thuận đắp thành Diên Khánh năm 1793

# Alexandre Yersin
fact-yersin-farm-1896 = Đất trang trại Suối Dầu, lần cấp đầu (1896)
fact-yersin-cattle = Đàn bò của trang trại Suối Dầu (hơn)
fact-yersin-rubber = Cây cao su trước năm 1914 (hơn)
fact-hon-ba-house-altitude = Độ cao ngôi nhà của Yersin ở Hòn Bà (khoảng)
fact-hon-ba-temperature = Nhiệt độ ở Hòn Bà, cả trong mùa hè (khoảng)
fact-hon-ba-distance = Từ Nha Trang đến Hòn Bà (khoảng)
fact-yersin-museum-area = Diện tích Bảo tàng Yersin (khoảng)

# Di sản Chăm và Raglai
fact-cham-2009 = Người Chăm ở Ninh Thuận (điều tra dân số 2009)
fact-cham-share-2009 = Tỷ lệ so với số người Chăm cả nước (2009)
fact-cham-museum-objects = Hiện vật về văn hóa Chăm của bảo tàng ở Phan Rang (hơn)
fact-hoa-lai-distance = Từ Phan Rang đến tháp Hòa Lai (khoảng)
fact-raglai-2014 = Người Raglai ở Khánh Hòa cũ (2014, khoảng)

# Gốm Bàu Trúc
fact-bau-truc-distance = Từ Phan Rang đến làng gốm Bàu Trúc (khoảng)
fact-bau-truc-households = Số hộ ở Bàu Trúc (tháng 10-2023)
fact-bau-truc-people = Số dân Bàu Trúc (tháng 10-2023)
fact-bau-truc-pottery-share = Tỷ lệ làm gốm ở Bàu Trúc (tháng 10-2023, khoảng)
fact-bau-truc-firing-temperature = Nhiệt độ nung gốm Bàu Trúc ngoài trời (khoảng)
fact-bau-truc-firing-hours = Thời gian nung gốm Bàu Trúc
fact-bau-truc-cooperative = Thành viên hợp tác xã gốm Bàu Trúc (gần)

# Đàn đá Khánh Sơn, bài chòi, Cầu Ngư
fact-lithophone-bars = Đàn đá Khánh Sơn: số thanh
fact-lithophone-age-from = Tuổi đàn đá Khánh Sơn theo bảo tàng, từ
fact-lithophone-age-to = Tuổi đàn đá Khánh Sơn theo bảo tàng, đến
fact-lithophone-flakes = Mảnh đá tìm thấy ở Dốc Gạo, 1979–1981 (hơn)
fact-bai-choi-huts = Bài chòi: số chòi
fact-bai-choi-cards = Bài chòi: số lá bài
fact-whale-shrines = Nơi thờ Ông Nam Hải ở Khánh Hòa cũ (2014)
fact-ba-trao-minutes = Một lượt hò bá trạo ở Khánh Hòa

# Trầm hương và yến sào
fact-agarwood-village-households = Hộ làm trầm hương ở Vạn Thắng (tháng 11-2023, khoảng)
fact-nest-islands = Đảo có khai thác yến sào (2020)
fact-hon-noi-distance = Từ bờ Nha Trang đến Hòn Nội (khoảng)

# Vịnh Nha Trang và thành phố biển
fact-nha-trang-bay-islands = Đảo trong vịnh Nha Trang
fact-hon-tre-area = Diện tích Hòn Tre (hơn)
fact-marine-area = Khu bảo tồn biển vịnh Nha Trang (khoảng)
fact-marine-area-water = Mặt nước của khu bảo tồn biển (khoảng)
fact-marine-area-land = Đất trong khu bảo tồn biển (khoảng)
fact-marine-area-islands = Đảo trong khu bảo tồn biển
fact-reef-corals = San hô tạo rạn trong vịnh Nha Trang (khoảng)
fact-live-coral-2022 = San hô sống ở nhiều nơi trong vịnh Nha Trang (khảo sát 2022)
fact-live-coral-2023 = San hô sống ở phía bắc và tây nam vịnh Nha Trang (cuối 2022 – tháng 3-2023)
fact-bich-dam-households = Số hộ làng Bích Đầm (hơn)
fact-bich-dam-people = Số dân làng Bích Đầm (khoảng)
fact-bich-dam-boat-minutes = Thời gian đi thuyền đến Bích Đầm
fact-kalmaegi-wave-height = Sóng ở Nha Trang trước bão số 13 (6-11-2025, tối đa)
fact-winter-wave-height = Sóng ngày gió đông bắc mạnh, vùng biển nam Quảng Trị – Khánh Hòa
fact-hon-chong-area = Thắng cảnh Hòn Chồng – Hòn Đỏ (khoảng)
fact-long-son-buddha-height = Tượng Phật trắng chùa Long Sơn
fact-cathedral-knoll-height = Gò đất dưới nhà thờ Núi
fact-oceanography-distance = Từ trung tâm Nha Trang đến Viện Hải dương học (khoảng)
fact-whale-skeleton-length = Bộ xương cá voi lưng gù ở Bảo tàng Hải dương học (khoảng)

# Vịnh Vân Phong
fact-van-phong-bay-depth = Độ sâu vịnh Vân Phong
fact-hon-gom-length = Chiều dài bán đảo Hòn Gốm (gần)
fact-diep-son-distance = Từ Nha Trang đến Điệp Sơn (khoảng)
fact-diep-son-path-width = Bề rộng dải cát Điệp Sơn khi nước rút
fact-mui-doi-longitude = Kinh độ Đông của Mũi Đôi, cực đông trên đất liền
fact-hon-dau-distance = Từ Mũi Đôi đến đảo Hòn Đầu (khoảng)

# Núi Chúa
fact-biosphere-area = Khu dự trữ sinh quyển thế giới Núi Chúa
fact-biosphere-plants = Thực vật ở Núi Chúa
fact-biosphere-animals = Động vật ở Núi Chúa
fact-nui-chua-corals = San hô ở Núi Chúa
fact-nui-chua-reef-corals = San hô tạo rạn ở Núi Chúa
fact-national-park-area = Vườn quốc gia Núi Chúa
fact-national-park-land = Phần đất của vườn quốc gia Núi Chúa
fact-national-park-sea = Phần biển của vườn quốc gia Núi Chúa
fact-co-tuy-height = Đỉnh Cô Tuy, cao nhất Núi Chúa
fact-nui-chua-rain = Mưa mỗi năm ở Núi Chúa (dưới)
fact-turtle-landings-2025 = Lượt rùa biển lên bãi, mùa 2025
fact-turtle-nests-2025 = Ổ trứng rùa biển, mùa 2025
fact-turtle-hatchlings-2025 = Rùa con được thả về biển, mùa 2025

# Vĩnh Hy, đường ven biển, muối, nho, cồn cát
fact-vinh-hy-distance = Từ Phan Rang đến Vĩnh Hy (khoảng)
fact-vinh-hy-reef-depth = Độ sâu rạn san hô Vĩnh Hy, chỗ nông
fact-dt701-length = Đường tỉnh 701, đoạn phía nam đến Cà Ná (khoảng)
fact-ninh-chu-length = Bãi biển Ninh Chữ (khoảng)
fact-ninh-chu-distance = Từ Phan Rang đến bãi Ninh Chữ (khoảng)
fact-ninh-chu-wind = Gió trung bình ở bãi lướt ván diều Ninh Chữ (khoảng)
fact-salt-area = Ruộng muối ở Ninh Thuận cũ (hơn)
fact-salt-output = Muối mỗi năm ở Ninh Thuận cũ (khoảng)
fact-grape-area = Vườn nho ở Ninh Thuận cũ (hơn)
fact-grape-output = Nho mỗi năm ở Ninh Thuận cũ (hơn)
fact-sunshine-hours = Giờ nắng mỗi năm ở Ninh Thuận cũ (gần)
fact-thai-an-growers = Hộ trồng nho ở Thái An (2019, hơn)
fact-thai-an-vineyards = Vườn nho Thái An (2019, hơn)
fact-nam-cuong-area = Cồn cát Nam Cương (khoảng)
fact-nam-cuong-distance = Từ Phan Rang đến cồn cát Nam Cương (khoảng)

# Đầu tư: danh mục mời gọi 2026–2030 (tháng 1-2026)
fact-invited-projects = Dự án mời gọi đầu tư 2026–2030
fact-invited-area = Diện tích các dự án mời gọi (hơn)
fact-invited-tourism = Dự án mời gọi: thương mại, dịch vụ, du lịch
fact-invited-urban = Dự án mời gọi: đô thị, bất động sản
fact-invited-energy = Dự án mời gọi: năng lượng
fact-invited-social = Dự án mời gọi: văn hóa, giáo dục, y tế
fact-invited-manufacturing = Dự án mời gọi: chế biến, chế tạo
fact-invited-farming = Dự án mời gọi: nông nghiệp
fact-invited-environment = Dự án mời gọi: môi trường
fact-invited-science = Dự án mời gọi: khoa học, công nghệ
fact-invited-energy-area = Diện tích các dự án năng lượng mời gọi (hơn)
fact-private-projects-9m-2025 = Dự án ngoài ngân sách thu hút được, tháng 1–9 năm 2025
fact-private-capital-9m-2025 = Vốn đăng ký ngoài ngân sách, tháng 1–9 năm 2025, kể cả Cam Lâm (khoảng)
fact-cam-lam-capital-9m-2025 = Riêng Cam Lâm trong vốn đăng ký tháng 1–9 năm 2025
fact-new-enterprises-2025 = Doanh nghiệp thành lập mới, đến 10-9-2025
fact-ca-na-logistics-area = Trung tâm logistics Cà Ná (mời gọi đầu tư, khoảng)
fact-ca-na-dry-port-from = Hàng qua cảng cạn Cà Ná mỗi năm, từ (quy hoạch)
fact-ca-na-dry-port-to = Hàng qua cảng cạn Cà Ná mỗi năm, đến (quy hoạch)

# Nghị quyết 55/2022/QH15: nhà đầu tư chiến lược ở Vân Phong (hết hạn khoảng 1-8-2027)
fact-strategic-charter-capital = Vốn điều lệ của nhà đầu tư chiến lược ở Vân Phong (tối thiểu)
fact-strategic-total-assets = Hoặc tổng tài sản của nhà đầu tư chiến lược ở Vân Phong (tối thiểu)
fact-strategic-research-minimum = Đầu tư chiến lược ở Vân Phong: đổi mới sáng tạo, nghiên cứu, công nghệ (tối thiểu)
fact-strategic-finance-minimum = Đầu tư chiến lược ở Vân Phong: trung tâm thương mại, tài chính (tối thiểu)
fact-strategic-resort-minimum = Đầu tư chiến lược ở Vân Phong: tổ hợp du lịch nghỉ dưỡng (tối thiểu)
fact-strategic-town-area = Đầu tư chiến lược ở Vân Phong: diện tích khu đô thị (tối thiểu)
fact-strategic-town-people = Đầu tư chiến lược ở Vân Phong: hoặc dân số khu đô thị (tối thiểu)

# Khu kinh tế Vân Phong
fact-van-phong-area = Khu kinh tế Vân Phong
fact-van-phong-water = Mặt nước của Khu kinh tế Vân Phong (khoảng)
fact-van-phong-land = Đất liền và đảo của Khu kinh tế Vân Phong (khoảng)
fact-van-phong-subzones = Phân khu của Khu kinh tế Vân Phong
fact-van-phong-logistics-area = Đất cho cảng biển, sân bay, logistics ở Vân Phong (quy hoạch, khoảng)
fact-van-phong-projects = Dự án ở Khu kinh tế Vân Phong
fact-van-phong-domestic-projects = Dự án trong nước ở Vân Phong
fact-van-phong-foreign-projects = Dự án nước ngoài ở Vân Phong
fact-van-phong-capital = Vốn đăng ký ở Khu kinh tế Vân Phong (khoảng)
fact-van-phong-operating = Dự án đã hoạt động ở Vân Phong
fact-van-phong-disbursed = Vốn đã thực hiện ở Vân Phong
fact-van-phong-disbursed-share = Tỷ lệ vốn đăng ký đã thực hiện ở Vân Phong
fact-van-phong-exports-2024 = Xuất khẩu của các dự án ở Vân Phong năm 2024
fact-van-phong-turnover-2024 = Doanh thu của các dự án ở Vân Phong năm 2024
fact-van-phong-jobs = Lao động ở các dự án Vân Phong (2024, khoảng)
fact-ninh-xuan-1-area = Khu công nghiệp Ninh Xuân 1 (gần)
fact-ninh-xuan-1-capital = Vốn khu công nghiệp Ninh Xuân 1
fact-ninh-xuan-2-area = Khu công nghiệp Ninh Xuân 2 (khoảng)
fact-ninh-xuan-2-capital = Vốn khu công nghiệp Ninh Xuân 2
fact-ninh-diem-1-area = Khu công nghiệp Ninh Diêm 1
fact-ninh-diem-1-capital = Vốn khu công nghiệp Ninh Diêm 1
fact-new-parks-years = Thời hạn các khu công nghiệp Ninh Xuân 1, Ninh Xuân 2, Ninh Diêm 1
fact-tu-bong-area = Khu đô thị mới Tu Bông
fact-tu-bong-capital = Vốn khu đô thị mới Tu Bông
fact-dam-mon-area = Khu đô thị mới Đầm Môn
fact-dam-mon-capital = Vốn khu đô thị mới Đầm Môn
fact-doc-da-trang-area = Khu công nghiệp Dốc Đá Trắng (khoảng)
fact-doc-da-trang-capital = Vốn khu công nghiệp Dốc Đá Trắng (hơn)
fact-industrial-parks-2030 = Khu công nghiệp đến năm 2030 (quy hoạch)
fact-industrial-parks-area-2030 = Diện tích các khu công nghiệp đến năm 2030 (quy hoạch, hơn)
fact-industrial-parks-set-up = Khu công nghiệp đã thành lập
fact-ca-na-park-capital = Vốn khu công nghiệp Cà Ná

# Cam Lâm và phía nam
fact-cam-lam-area = Khu đô thị mới Cam Lâm, dự án được chấp thuận (hơn)
fact-cam-lam-capital = Vốn Cam Lâm, chưa kể bồi thường, tái định cư (hơn)
fact-cam-lam-resettlement = Bồi thường, tái định cư ở Cam Lâm
fact-cam-lam-people = Dân số Cam Lâm (quy hoạch, khoảng)
fact-cam-lam-master-plan = Quy hoạch chung đô thị mới Cam Lâm
fact-cam-ranh-bay-urban-area = Khu đô thị ven vịnh Cam Ranh

# Đường bộ, đường sắt
fact-van-phong-nha-trang-length = Cao tốc Vân Phong – Nha Trang
fact-van-phong-nha-trang-cost = Vốn cao tốc Vân Phong – Nha Trang
fact-van-phong-nha-trang-last-part = Đoạn cuối cao tốc Vân Phong – Nha Trang, thông xe ngày 1-1-2026
fact-van-phong-nha-trang-speed = Tốc độ trên cao tốc Vân Phong – Nha Trang
fact-nha-trang-cam-lam-length = Cao tốc Nha Trang – Cam Lâm
fact-cam-lam-vinh-hao-length = Cao tốc Cam Lâm – Vĩnh Hảo
fact-buon-ma-thuot-length = Cao tốc Khánh Hòa – Buôn Ma Thuột (khoảng)
fact-buon-ma-thuot-first-part = Đoạn đầu cao tốc Khánh Hòa – Buôn Ma Thuột, thông xe kỹ thuật ngày 19-12-2025
fact-hcmc-drive = Thành phố Hồ Chí Minh – Nha Trang bằng cao tốc (khoảng)
fact-da-lat-road = Quốc lộ 27C Nha Trang – Đà Lạt (hơn)
fact-khanh-le-pass-length = Đèo Khánh Lê
fact-khanh-le-pass-height = Đỉnh đèo Khánh Lê (khoảng)
fact-song-pha-pass-length = Đèo Sông Pha (Ngoạn Mục), đường Phan Rang – Đà Lạt
fact-saigon-night-train = Tàu đêm Sài Gòn – Nha Trang (khoảng)
fact-high-speed-rail-length = Đường sắt tốc độ cao Bắc – Nam (quy hoạch, khoảng)
fact-high-speed-rail-speed = Tốc độ thiết kế đường sắt tốc độ cao
fact-high-speed-rail-in-province = Đường sắt tốc độ cao qua Khánh Hòa (quy hoạch, khoảng)
fact-high-speed-rail-communes = Xã, phường có đường sắt tốc độ cao đi qua (quy hoạch)

# Sân bay, cảng biển
fact-airport-distance = Từ sân bay Cam Ranh đến Nha Trang
fact-airport-passengers-2019 = Hành khách qua sân bay Cam Ranh năm 2019
fact-airport-runway-length = Mỗi đường băng của sân bay Cam Ranh
fact-airport-t2-area = Nhà ga quốc tế T2, sân bay Cam Ranh (hơn)
fact-bac-van-phong-container = Tàu container vào Bắc Vân Phong (quy hoạch, tối đa)
fact-bac-van-phong-cruise = Tàu khách vào Bắc Vân Phong (quy hoạch, tối đa)
fact-nam-van-phong-general = Tàu hàng tổng hợp vào Nam Vân Phong (quy hoạch, tối đa)
fact-nam-van-phong-bulk = Tàu hàng rời vào Nam Vân Phong (quy hoạch, tối đa)
fact-nam-van-phong-liquid = Tàu hàng lỏng, khí vào Nam Vân Phong (quy hoạch, tối đa)
fact-nha-trang-cruise = Tàu khách quốc tế vào Nha Trang (quy hoạch, tối đa)
fact-cam-ranh-ships = Tàu vào cảng Cam Ranh (quy hoạch, tối đa)
fact-cam-ranh-port-2025 = Hàng qua cảng Cam Ranh, đến 20-10-2025
fact-ca-na-port-design = Công suất thiết kế cảng Cà Ná mỗi năm
fact-ca-na-port-first-ship = Tàu lớn đầu tiên vào cảng Cà Ná (26-6-2024, hơn)

# Năng lượng
fact-power-projects = Dự án điện mặt trời, gió, thủy điện, nhiệt điện đang chạy
fact-power-capacity = Công suất điện đang vận hành, mọi nguồn (hơn)
fact-power-output = Điện sản xuất mỗi năm, mọi nguồn (khoảng)
fact-power-target-2030 = Công suất điện năm 2030 (mục tiêu)
fact-renewable-projects-south = Dự án điện tái tạo ở Ninh Thuận cũ
fact-renewable-capacity-south = Công suất điện tái tạo ở Ninh Thuận cũ
fact-solar-capacity-south = Điện mặt trời, Ninh Thuận cũ
fact-wind-capacity-south = Điện gió, Ninh Thuận cũ
fact-hydro-capacity-south = Thủy điện, Ninh Thuận cũ
fact-rooftop-capacity-south = Điện mặt trời mái nhà, Ninh Thuận cũ
fact-renewable-output-south = Điện tái tạo của Ninh Thuận cũ mỗi năm
fact-renewable-share-south = Tỷ lệ của Ninh Thuận cũ trong điện tái tạo cả nước (gần)
fact-renewable-projects-north = Dự án điện tái tạo ở Khánh Hòa cũ
fact-renewable-capacity-north = Công suất điện tái tạo ở Khánh Hòa cũ
fact-thuan-nam-solar = Điện mặt trời Thuận Nam
fact-thuan-nam-substation = Trạm biến áp Thuận Nam
fact-thuan-bac-solar = Điện mặt trời Thuận Bắc
fact-thuan-bac-wind = Điện gió Thuận Bắc
fact-phuoc-thai-2-solar = Điện mặt trời Phước Thái 2
fact-phuoc-thai-2-output = Điện Phước Thái 2 mỗi năm (quy hoạch, khoảng)
fact-bac-ai-capacity = Thủy điện tích năng Bác Ái (quy hoạch)
fact-bac-ai-cost = Vốn thủy điện tích năng Bác Ái (khoảng)
fact-bac-ai-afd-loan = Khoản vay của Cơ quan Phát triển Pháp cho Bác Ái
fact-ca-na-lng-capacity = Nhà máy điện LNG Cà Ná (quy hoạch)
fact-ca-na-lng-cost = Vốn nhà máy điện LNG Cà Ná (khoảng)
fact-ca-na-lng-area = Diện tích nhà máy điện LNG Cà Ná, phần lớn là biển

# Thị thực, số khẩn cấp
fact-visa-free-days = Thời gian miễn thị thực mỗi lần
fact-visa-free-countries = Nước được Việt Nam đơn phương miễn thị thực
fact-visa-free-countries-r44 = Nước miễn thị thực theo Nghị quyết 44/NQ-CP (đến 14-3-2028)
fact-visa-free-countries-r229 = Nước miễn thị thực theo Nghị quyết 229/NQ-CP (đến 14-8-2028)
fact-emergency-police = Công an
fact-emergency-fire = Cứu hỏa, cứu nạn
fact-emergency-ambulance = Cấp cứu y tế
fact-time-zone = Múi giờ, không đổi giờ mùa hè

# Khí hậu Nha Trang (chuỗi 1937–1994)
fact-rain-year = Lượng mưa cả năm ở Nha Trang
fact-rain-wet-months = Lượng mưa từ tháng 9 đến tháng 12 ở Nha Trang
fact-rain-wet-share = Tỷ lệ mưa từ tháng 9 đến tháng 12 trong cả năm, Nha Trang (khoảng)
fact-rain-dry-month-most = Lượng mưa mỗi tháng từ tháng 1 đến tháng 8 ở Nha Trang (tối đa)
fact-high-mean = Nhiệt độ cao nhất trung bình năm ở Nha Trang
fact-low-mean = Nhiệt độ thấp nhất trung bình năm ở Nha Trang

# Khí hậu Nha Trang từng tháng: mưa
fact-rain-jan = Lượng mưa tháng 1 ở Nha Trang
fact-rain-feb = Lượng mưa tháng 2 ở Nha Trang
fact-rain-mar = Lượng mưa tháng 3 ở Nha Trang
fact-rain-apr = Lượng mưa tháng 4 ở Nha Trang
fact-rain-may = Lượng mưa tháng 5 ở Nha Trang
fact-rain-jun = Lượng mưa tháng 6 ở Nha Trang
fact-rain-jul = Lượng mưa tháng 7 ở Nha Trang
fact-rain-aug = Lượng mưa tháng 8 ở Nha Trang
fact-rain-sep = Lượng mưa tháng 9 ở Nha Trang
fact-rain-oct = Lượng mưa tháng 10 ở Nha Trang
fact-rain-nov = Lượng mưa tháng 11 ở Nha Trang
fact-rain-dec = Lượng mưa tháng 12 ở Nha Trang

# Khí hậu Nha Trang từng tháng: nhiệt độ cao nhất trung bình
fact-high-jan = Nhiệt độ cao nhất trung bình tháng 1 ở Nha Trang
fact-high-feb = Nhiệt độ cao nhất trung bình tháng 2 ở Nha Trang
fact-high-mar = Nhiệt độ cao nhất trung bình tháng 3 ở Nha Trang
fact-high-apr = Nhiệt độ cao nhất trung bình tháng 4 ở Nha Trang
fact-high-may = Nhiệt độ cao nhất trung bình tháng 5 ở Nha Trang
fact-high-jun = Nhiệt độ cao nhất trung bình tháng 6 ở Nha Trang
fact-high-jul = Nhiệt độ cao nhất trung bình tháng 7 ở Nha Trang
fact-high-aug = Nhiệt độ cao nhất trung bình tháng 8 ở Nha Trang
fact-high-sep = Nhiệt độ cao nhất trung bình tháng 9 ở Nha Trang
fact-high-oct = Nhiệt độ cao nhất trung bình tháng 10 ở Nha Trang
fact-high-nov = Nhiệt độ cao nhất trung bình tháng 11 ở Nha Trang
fact-high-dec = Nhiệt độ cao nhất trung bình tháng 12 ở Nha Trang

# Khí hậu Nha Trang từng tháng: nhiệt độ thấp nhất trung bình
fact-low-jan = Nhiệt độ thấp nhất trung bình tháng 1 ở Nha Trang
fact-low-feb = Nhiệt độ thấp nhất trung bình tháng 2 ở Nha Trang
fact-low-mar = Nhiệt độ thấp nhất trung bình tháng 3 ở Nha Trang
fact-low-apr = Nhiệt độ thấp nhất trung bình tháng 4 ở Nha Trang
fact-low-may = Nhiệt độ thấp nhất trung bình tháng 5 ở Nha Trang
fact-low-jun = Nhiệt độ thấp nhất trung bình tháng 6 ở Nha Trang
fact-low-jul = Nhiệt độ thấp nhất trung bình tháng 7 ở Nha Trang
fact-low-aug = Nhiệt độ thấp nhất trung bình tháng 8 ở Nha Trang
fact-low-sep = Nhiệt độ thấp nhất trung bình tháng 9 ở Nha Trang
fact-low-oct = Nhiệt độ thấp nhất trung bình tháng 10 ở Nha Trang
fact-low-nov = Nhiệt độ thấp nhất trung bình tháng 11 ở Nha Trang
fact-low-dec = Nhiệt độ thấp nhất trung bình tháng 12 ở Nha Trang

# Thêm khi viết các trang.
unit-cm = { $value } cm
unit-targets = { $value } chỉ tiêu
fact-hon-ba-road = Đường bê tông lên Hòn Bà
fact-my-nghiep-distance = Từ Phan Rang đến làng dệt Mỹ Nghiệp (khoảng)
fact-chapi-diameter = Đường kính lóng tre làm đàn chapi
fact-plan-2025-targets = Chỉ tiêu trong kế hoạch năm 2025
fact-plan-2025-exceeded = Chỉ tiêu năm 2025 vượt kế hoạch
fact-plan-2025-met = Chỉ tiêu năm 2025 đạt kế hoạch
fact-plan-2025-missed = Chỉ tiêu năm 2025 không đạt
fact-office-name = Đơn vị phụ trách trang
fact-office-hours = Giờ làm việc
fact-diep-son-boat-hours = Tàu từ Vạn Giã đến Điệp Sơn (2017, khoảng)
fact-south-temperature = Nhiệt độ ở vùng Phan Rang và Núi Chúa
fact-bay-board-contact = Ban Quản lý vịnh Nha Trang: điện thoại, địa chỉ
fact-island-boats = Tàu ra các đảo trong vịnh Nha Trang: bến, giờ, giá
fact-marine-museum-hours = Bảo tàng Hải dương học: giờ mở cửa, giá vé
fact-diep-son-boats = Tàu ra Điệp Sơn: bến, giờ, giá
fact-mui-doi-access = Đến Mũi Đôi: đường đi, quy định
fact-nui-chua-contact = Ban Quản lý Vườn quốc gia Núi Chúa – Phước Bình: điện thoại, địa chỉ
fact-nui-chua-visits = Tham quan Núi Chúa: lối vào, giờ, phí
fact-vinh-hy-boats = Thuyền ở vịnh Vĩnh Hy: bến, giờ, giá
fact-hang-rai-visits = Tham quan Hang Rái: giờ, phí
fact-sights-hours = Các điểm trong lịch trình: giờ mở cửa, giá vé
fact-bai-choi-hours = Bài chòi ở công viên Trần Phú: ngày, giờ
fact-visitor-phone = Điện thoại hỗ trợ du khách
fact-visitor-centre = Trung tâm thông tin du lịch: địa chỉ
fact-immigration-contact = Cơ quan quản lý xuất nhập cảnh tại tỉnh: địa chỉ, điện thoại
fact-airport-bus = Xe buýt sân bay Cam Ranh: tuyến, giờ, giá
fact-khanh-le-hours = Đèo Khánh Lê: giờ cho xe qua

# Between the two numbers of a range.
range-sign = –
