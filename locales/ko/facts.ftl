# data/facts.toml에 있는 수치의 이름과 단위.

# 단위: { $value }는 이 언어의 표기법에 따른 수.
# 백만 단위의 수는 백 배 하여 만 단위로, 십억 단위의 수는 열 배 하여 억 단위로 적는다(scale).
# 조와 억, 억과 만을 함께 적어야 읽기 쉬운 값은 한 줄씩 따로 두었다. 값이 바뀌면 그 줄도 고친다.

unit-km2 = { $value }km²
unit-m2 = { $value }m²
unit-ha = { $value }ha
unit-km = { $value }km
unit-m = { $value }m
unit-mm = { $value }mm
unit-celsius = { $value }°C
unit-kmh = 시속 { $value }km
unit-mw = { $value }MW
unit-mwp = { $value }MWp
unit-kv = { $value }kV
unit-gwh = { $value }GWh
unit-teu = { $value }TEU
unit-gt = { $value }GT
unit-tonnes = { $value }톤
unit-million-tonnes = { NUMBER($value, scale: 100) }만 톤
unit-nautical-miles = { $value }해리
unit-knots = { $value }노트
unit-hours = { $value }시간
unit-minutes = { $value }분
unit-days = { $value }일
unit-years = { $value }년
unit-people = { $value }명
unit-million-people = { NUMBER($value, scale: 100) }만 명
unit-visits = { $value }명
unit-million-visits = { NUMBER($value, scale: 100) }만 명
unit-soldiers = { $value }명
unit-students = { $value }명
unit-households = { $value }가구
unit-household-businesses = { $value }곳
unit-enterprises = { $value }개사
unit-projects = { $value }건
unit-units = { $value }곳
unit-communes = { $value }곳
unit-wards = { $value }곳
unit-subzones = { $value }개 구역
unit-parks = { $value }곳
unit-establishments = { $value }곳
unit-rooms = { $value }실
unit-fields = { $value }개
unit-countries = { $value }개국
unit-islands = { $value }개
unit-species = { $value }종
unit-relics = { $value }곳
unit-treasures = { $value }점
unit-objects = { $value }점
unit-columns = { $value }개
unit-lines = { $value }행
unit-bars = { $value }개
unit-flakes = { $value }점
unit-huts = { $value }채
unit-cards = { $value }장
unit-places = { $value }곳
unit-cattle = { $value }마리
unit-landings = { $value }회
unit-nests = { $value }개
unit-hatchlings = { $value }마리
unit-billion-usd =
    { $value ->
        [2.58] 25억 8,000만 달러
       *[other] { NUMBER($value, scale: 10) }억 달러
    }
unit-million-usd =
    { $value ->
        [362.53] 3억 6,253만 달러
        [720.86] 7억 2,086만 달러
        [1266] 12억 6,600만 달러
       *[other] { NUMBER($value, scale: 100) }만 달러
    }
unit-million-eur = { NUMBER($value, scale: 100) }만 유로
unit-trillion-vnd = { $value }조 동
unit-billion-vnd =
    { $value ->
        [2834] 2조 8,340억 동
        [3875] 3조 8,750억 동
        [4033] 4조 330억 동
        [4631] 4조 6,310억 동
        [38926] 38조 9,260억 동
       *[other] { NUMBER($value, scale: 10) }억 동
    }

# Tỉnh Khánh Hòa: những con số chung
fact-area = 면적
fact-population = 인구(결의 제202/2025/QH15호 기준)
fact-communes = 읍·면·동급 행정단위
fact-rural-communes = 사(xã)
fact-wards = 동(phường)
fact-coastline = 해안선 길이(약)
fact-truong-sa-distance = 깜라인반도에서 쯔엉사 특구까지(약)
fact-grdp-growth-2025 = 2025년 GRDP 성장률
fact-grdp-growth-five-years = 최근 5년 연평균 GRDP 성장률(2025년 9월 보고)
fact-grdp-2025 = 2025년 GRDP(추정, 이상)
fact-budget-revenue-2025 = 2025년 국가예산 수입
fact-budget-growth-2025 = 2025년 예산 수입 증가율
fact-exports-h1-2025 = 2025년 상반기 수출액
fact-exports-growth-h1-2025 = 2025년 상반기 수출 증가율
fact-grdp-target-2026 = 2026년 GRDP 성장률(목표)
fact-exports-target-2026 = 2026년 수출액(목표)

# Người lao động và đào tạo
fact-labour-force = 경제활동인구(만 15세부터, 이상)
fact-trained-workers = 2025년 교육·훈련을 받은 노동자 비율(추정)
fact-enterprises = 기업 수(약)
fact-household-businesses = 개인사업체 수(약)
fact-employed-by-enterprises = 기업과 개인사업체 종사자(약)
fact-new-jobs-2025 = 2025년 1~10월 신규 취업자(약)
fact-ntu-students = 나트랑대학교 학생(이상)
fact-ntu-bachelor-fields = 나트랑대학교 학부 전공
fact-ntu-master-fields = 나트랑대학교 석사 전공
fact-ntu-doctoral-fields = 나트랑대학교 박사 전공

# Du lịch (đến hết năm 2024: tỉnh Khánh Hòa cũ; từ năm 2025: tỉnh mới; không so với nhau)
fact-visitors-2025 = 2025년 숙박 방문객
fact-foreign-visitors-2025 = 2025년 외국인 숙박 방문객
fact-visitors-2024 = 2024년 숙박 방문객(통합 전 카인호아성, 이상)
fact-foreign-visitors-2024 = 2024년 외국인 숙박 방문객(통합 전 카인호아성)
fact-visitors-target-2026 = 2026년 숙박 방문객(목표)
fact-foreign-visitors-target-2026 = 2026년 외국인 방문객(목표)
fact-tourism-revenue-target-2026 = 2026년 관광 수입(목표)
fact-visitors-target-2030 = 2030년 방문객(목표)
fact-foreign-share-target-2030 = 2030년 외국인 방문객 비율(목표)
fact-tourism-revenue-target-2030 = 2030년 관광 수입(목표)
fact-tourism-grdp-share-target-2030 = 2030년 GRDP 중 관광 비중(목표)
fact-rooms-target-2030 = 2030년 숙박 객실(목표, 약)
fact-accommodations = 숙박 시설
fact-rooms = 객실(이상)
fact-starred-hotels = 3~5성급 숙박 시설
fact-starred-rooms = 3~5성급 객실
fact-tet-2026-guests = 2026년 설 연휴(2월 15~21일) 숙박 방문객
fact-tet-2026-foreign-guests = 2026년 설 연휴 외국인 숙박 방문객
fact-tet-2026-occupancy = 2026년 설 연휴 객실 점유율
fact-tet-2026-revenue = 2026년 설 연휴 관광 수입
fact-korean-visitors-5m-2025 = 2025년 1~5월 한국인 방문객(이상)
fact-russian-visitors-2024 = 2024년 러시아인 방문객(약)
fact-airport-share-foreign = 깜라인 공항으로 들어오는 외국인 방문객 비율(약)

# Lịch sử
fact-xom-con-age = 쏨꼰 문화의 시기(지금부터 약)
fact-special-national-relics = 국가 특별유적
fact-national-treasures = 국보

# Tháp Bà Po Nagar
fact-po-nagar-distance = 나트랑 중심가에서 뽀나가 탑까지(약)
fact-mandapa-length = 만다파 길이
fact-mandapa-width = 만다파 너비
fact-mandapa-large-columns = 만다파 안쪽의 큰 기둥
fact-mandapa-small-columns = 만다파 바깥쪽 팔각기둥
fact-c37-lines = 명문 C. 37의 고대 참어 행 수
fact-po-nagar-evening-minutes = 뽀나가 탑 저녁 공연(음력 1·15일, 2024년)
fact-po-nagar-daily-visitors-from = 뽀나가 탑 하루 방문객(2022년 9월) 최소
fact-po-nagar-daily-visitors-to = 뽀나가 탑 하루 방문객(2022년 9월) 최대

# Thành cổ Diên Khánh
fact-dien-khanh-distance = 나트랑에서 디엔카인 성채까지(약)
fact-dien-khanh-perimeter = 디엔카인 성채 둘레(약)
fact-dien-khanh-wall-height = 디엔카인 흙 성벽 높이(약)
fact-dien-khanh-moat-depth = 디엔카인 해자 깊이
fact-dien-khanh-soldiers = 1793년 디엔카인 성을 쌓은 빈투언의 군사

# Alexandre Yersin
fact-yersin-farm-1896 = 수오이저우 농장 첫 토지(1896년)
fact-yersin-cattle = 수오이저우 농장의 소(이상)
fact-yersin-rubber = 1914년 이전의 고무나무 농장(이상)
fact-hon-ba-house-altitude = 혼바산 예르생 집의 해발고도(약)
fact-hon-ba-temperature = 여름을 포함한 혼바산의 기온(약)
fact-hon-ba-distance = 나트랑에서 혼바산까지(약)
fact-yersin-museum-area = 예르생 박물관 면적(약)

# Di sản Chăm và Raglai
fact-cham-2009 = 닌투언의 참족(2009년 인구조사)
fact-cham-share-2009 = 베트남 전체 참족 중 비율(2009년)
fact-cham-museum-objects = 판랑 박물관의 참 문화 유물(이상)
fact-hoa-lai-distance = 판랑에서 호아라이 탑까지(약)
fact-raglai-2014 = 통합 전 카인호아의 라글라이족(2014년, 약)

# Gốm Bàu Trúc
fact-bau-truc-distance = 판랑에서 바우쭉 도자기 마을까지(약)
fact-bau-truc-households = 바우쭉의 가구(2023년 10월)
fact-bau-truc-people = 바우쭉 주민(2023년 10월)
fact-bau-truc-pottery-share = 바우쭉에서 도자기를 만드는 비율(2023년 10월, 약)
fact-bau-truc-firing-temperature = 바우쭉 노천 소성 온도(약)
fact-bau-truc-firing-hours = 바우쭉 도자기를 굽는 시간
fact-bau-truc-cooperative = 바우쭉 도자기 협동조합원(약)

# Đàn đá Khánh Sơn, bài chòi, Cầu Ngư
fact-lithophone-bars = 카인선 석금의 돌 수
fact-lithophone-age-from = 박물관이 추정한 카인선 석금의 나이, 최소
fact-lithophone-age-to = 박물관이 추정한 카인선 석금의 나이, 최대
fact-lithophone-flakes = 1979~1981년 족가오에서 나온 돌 조각(이상)
fact-bai-choi-huts = 바이쪼이의 초막 수
fact-bai-choi-cards = 바이쪼이의 패 수
fact-whale-shrines = 통합 전 카인호아의 고래신 사당(2014년)
fact-ba-trao-minutes = 카인호아의 호바짜오(노를 잡는 노래) 공연 시간

# Trầm hương và yến sào
fact-agarwood-village-households = 반탕의 침향 가공 가구(2023년 11월, 약)
fact-nest-islands = 제비집을 따는 섬(2020년)
fact-hon-noi-distance = 나트랑 해안에서 혼노이섬까지(약)

# Vịnh Nha Trang và thành phố biển
fact-nha-trang-bay-islands = 나트랑만의 섬
fact-hon-tre-area = 혼쩨섬 면적(이상)
fact-marine-area = 나트랑만 해양보호구역(약)
fact-marine-area-water = 해양보호구역의 수면(약)
fact-marine-area-land = 해양보호구역의 육지(약)
fact-marine-area-islands = 해양보호구역의 섬
fact-reef-corals = 나트랑만의 산호초를 이루는 산호(약)
fact-live-coral-2022 = 나트랑만 여러 지점의 살아 있는 산호(2022년 조사)
fact-live-coral-2023 = 나트랑만 북쪽과 남서쪽의 살아 있는 산호(2022년 말~2023년 3월)
fact-bich-dam-households = 빅덤 마을 가구(이상)
fact-bich-dam-people = 빅덤 마을 주민(약)
fact-bich-dam-boat-minutes = 빅덤까지 배로 가는 시간
fact-kalmaegi-wave-height = 제13호 태풍 전 나트랑의 파도(2025년 11월 6일, 최대)
fact-winter-wave-height = 북동풍이 강한 날의 파도(꽝찌 남부~카인호아 해역)
fact-hon-chong-area = 혼총–혼도 명승지(약)
fact-long-son-buddha-height = 롱선사의 흰 불상 높이
fact-cathedral-knoll-height = 나트랑 대성당이 선 언덕 높이
fact-oceanography-distance = 나트랑 중심가에서 해양학연구소까지(약)
fact-whale-skeleton-length = 해양박물관의 혹등고래 뼈 길이(약)

# Vịnh Vân Phong
fact-van-phong-bay-depth = 번퐁만 수심
fact-hon-gom-length = 혼곰반도 길이(약)
fact-diep-son-distance = 나트랑에서 디엡선까지(약)
fact-diep-son-path-width = 썰물 때 디엡선 모랫길 너비
fact-mui-doi-longitude = 본토 최동단 무이도이곶의 동경
fact-hon-dau-distance = 무이도이곶에서 혼더우섬까지(약)

# Núi Chúa
fact-biosphere-area = 누이쭈어 세계 생물권보전지역
fact-biosphere-plants = 누이쭈어의 식물
fact-biosphere-animals = 누이쭈어의 동물
fact-nui-chua-corals = 누이쭈어의 산호
fact-nui-chua-reef-corals = 누이쭈어의 산호초를 이루는 산호
fact-national-park-area = 누이쭈어 국립공원
fact-national-park-land = 누이쭈어 국립공원의 육지
fact-national-park-sea = 누이쭈어 국립공원의 바다
fact-co-tuy-height = 누이쭈어 최고봉 꼬뚜이
fact-nui-chua-rain = 누이쭈어의 연 강수량(미만)
fact-turtle-landings-2025 = 2025년 산란철 바다거북 상륙
fact-turtle-nests-2025 = 2025년 산란철 바다거북 둥지
fact-turtle-hatchlings-2025 = 2025년 산란철 방류한 새끼 거북

# Vĩnh Hy, đường ven biển, muối, nho, cồn cát
fact-vinh-hy-distance = 판랑에서 빈히까지(약)
fact-vinh-hy-reef-depth = 빈히 산호초의 얕은 곳 수심
fact-dt701-length = 지방도 701호선, 까나까지의 남쪽 구간(약)
fact-ninh-chu-length = 닌쯔 해변 길이(약)
fact-ninh-chu-distance = 판랑에서 닌쯔 해변까지(약)
fact-ninh-chu-wind = 닌쯔 카이트서핑 해변의 평균 풍속(약)
fact-salt-area = 옛 닌투언의 염전(이상)
fact-salt-output = 옛 닌투언의 연간 소금 생산량(약)
fact-grape-area = 옛 닌투언의 포도밭(이상)
fact-grape-output = 옛 닌투언의 연간 포도 생산량(이상)
fact-sunshine-hours = 옛 닌투언의 연간 일조 시간(약)
fact-thai-an-growers = 타이안의 포도 재배 가구(2019년, 이상)
fact-thai-an-vineyards = 타이안의 포도밭(2019년, 이상)
fact-nam-cuong-area = 남끄엉 모래언덕(약)
fact-nam-cuong-distance = 판랑에서 남끄엉 모래언덕까지(약)

# Đầu tư: danh mục mời gọi 2026–2030 (tháng 1-2026)
fact-invited-projects = 2026~2030년 투자 유치 프로젝트
fact-invited-area = 투자 유치 프로젝트 면적(이상)
fact-invited-tourism = 투자 유치: 상업·서비스·관광
fact-invited-urban = 투자 유치: 도시·부동산
fact-invited-energy = 투자 유치: 에너지
fact-invited-social = 투자 유치: 문화·교육·의료
fact-invited-manufacturing = 투자 유치: 가공·제조
fact-invited-farming = 투자 유치: 농업
fact-invited-environment = 투자 유치: 환경
fact-invited-science = 투자 유치: 과학기술
fact-invited-energy-area = 투자 유치 에너지 프로젝트 면적(이상)
fact-private-projects-9m-2025 = 2025년 1~9월 유치한 예산 외 프로젝트
fact-private-capital-9m-2025 = 2025년 1~9월 예산 외 등록 투자액(깜럼 포함, 약)
fact-cam-lam-capital-9m-2025 = 2025년 1~9월 등록 투자액 중 깜럼
fact-new-enterprises-2025 = 2025년 9월 10일까지 신설 기업
fact-ca-na-logistics-area = 까나 물류센터(투자 유치, 약)
fact-ca-na-dry-port-from = 까나 내륙항 연간 처리량, 최소(계획)
fact-ca-na-dry-port-to = 까나 내륙항 연간 처리량, 최대(계획)

# Nghị quyết 55/2022/QH15: nhà đầu tư chiến lược ở Vân Phong (hết hạn khoảng 1-8-2027)
fact-strategic-charter-capital = 번퐁 전략적 투자자의 정관자본금(최소)
fact-strategic-total-assets = 또는 번퐁 전략적 투자자의 총자산(최소)
fact-strategic-research-minimum = 번퐁 전략 투자: 혁신·연구·기술 센터(최소)
fact-strategic-finance-minimum = 번퐁 전략 투자: 상업·금융 센터(최소)
fact-strategic-resort-minimum = 번퐁 전략 투자: 휴양 관광 단지(최소)
fact-strategic-town-area = 번퐁 전략 투자: 신도시 면적(최소)
fact-strategic-town-people = 번퐁 전략 투자: 또는 신도시 인구(최소)

# Khu kinh tế Vân Phong
fact-van-phong-area = 번퐁 경제구역
fact-van-phong-water = 번퐁 경제구역의 수면(약)
fact-van-phong-land = 번퐁 경제구역의 육지와 섬(약)
fact-van-phong-subzones = 번퐁 경제구역의 세부 구역
fact-van-phong-logistics-area = 번퐁의 항만·공항·물류 부지(계획, 약)
fact-van-phong-projects = 번퐁 경제구역의 프로젝트
fact-van-phong-domestic-projects = 번퐁의 국내 프로젝트
fact-van-phong-foreign-projects = 번퐁의 외국 프로젝트
fact-van-phong-capital = 번퐁 경제구역 등록 투자액(약)
fact-van-phong-operating = 번퐁에서 가동 중인 프로젝트
fact-van-phong-disbursed = 번퐁의 집행 투자액
fact-van-phong-disbursed-share = 번퐁 등록 투자액 대비 집행 비율
fact-van-phong-exports-2024 = 2024년 번퐁 프로젝트 수출액
fact-van-phong-turnover-2024 = 2024년 번퐁 프로젝트 매출액
fact-van-phong-jobs = 번퐁 프로젝트 고용 인원(2024년, 약)
fact-ninh-xuan-1-area = 닌쑤언 1 산업단지(약)
fact-ninh-xuan-1-capital = 닌쑤언 1 산업단지 투자액
fact-ninh-xuan-2-area = 닌쑤언 2 산업단지(약)
fact-ninh-xuan-2-capital = 닌쑤언 2 산업단지 투자액
fact-ninh-diem-1-area = 닌지엠 1 산업단지
fact-ninh-diem-1-capital = 닌지엠 1 산업단지 투자액
fact-new-parks-years = 닌쑤언 1, 닌쑤언 2, 닌지엠 1 산업단지의 기한
fact-tu-bong-area = 뚜봉 신도시
fact-tu-bong-capital = 뚜봉 신도시 투자액
fact-dam-mon-area = 덤몬 신도시
fact-dam-mon-capital = 덤몬 신도시 투자액
fact-doc-da-trang-area = 족다짱 산업단지(약)
fact-doc-da-trang-capital = 족다짱 산업단지 투자액(이상)
fact-industrial-parks-2030 = 2030년까지 산업단지(계획)
fact-industrial-parks-area-2030 = 2030년까지 산업단지 면적(계획, 이상)
fact-industrial-parks-set-up = 설립된 산업단지
fact-ca-na-park-capital = 까나 산업단지 투자액

# Cam Lâm và phía nam
fact-cam-lam-area = 깜럼 신도시 승인 면적(이상)
fact-cam-lam-capital = 깜럼 투자액(보상·재정착 제외, 이상)
fact-cam-lam-resettlement = 깜럼 보상·재정착 비용
fact-cam-lam-people = 깜럼 인구(계획, 약)
fact-cam-lam-master-plan = 깜럼 신도시 종합계획 면적
fact-cam-ranh-bay-urban-area = 깜라인만 해안 도시

# Đường bộ, đường sắt
fact-van-phong-nha-trang-length = 번퐁–나트랑 고속도로
fact-van-phong-nha-trang-cost = 번퐁–나트랑 고속도로 사업비
fact-van-phong-nha-trang-last-part = 번퐁–나트랑 고속도로 마지막 구간(2026년 1월 1일 개통)
fact-van-phong-nha-trang-speed = 번퐁–나트랑 고속도로 주행 속도
fact-nha-trang-cam-lam-length = 나트랑–깜럼 고속도로
fact-cam-lam-vinh-hao-length = 깜럼–빈하오 고속도로
fact-buon-ma-thuot-length = 카인호아–부온마투옷 고속도로(약)
fact-buon-ma-thuot-first-part = 카인호아–부온마투옷 고속도로 첫 구간(2025년 12월 19일 기술 개통)
fact-hcmc-drive = 호찌민시–나트랑 고속도로 소요 시간(약)
fact-da-lat-road = 국도 27C호선 나트랑–달랏(이상)
fact-khanh-le-pass-length = 카인레 고갯길
fact-khanh-le-pass-height = 카인레 고개 정상(약)
fact-song-pha-pass-length = 판랑–달랏 도로의 송파(응오안묵) 고갯길
fact-saigon-night-train = 사이공–나트랑 야간열차 소요 시간(약)
fact-high-speed-rail-length = 남북 고속철도(계획, 약)
fact-high-speed-rail-speed = 고속철도 설계 속도
fact-high-speed-rail-in-province = 고속철도 카인호아 구간(계획, 약)
fact-high-speed-rail-communes = 고속철도가 지나는 사(xã)와 동(phường)(계획)

# Sân bay, cảng biển
fact-airport-distance = 깜라인 공항에서 나트랑까지
fact-airport-passengers-2019 = 2019년 깜라인 공항 여객
fact-airport-runway-length = 깜라인 공항 활주로(2개) 각각의 길이
fact-airport-t2-area = 깜라인 공항 국제선 터미널 T2(이상)
fact-bac-van-phong-container = 북번퐁 컨테이너선(계획, 최대)
fact-bac-van-phong-cruise = 북번퐁 여객선(계획, 최대)
fact-nam-van-phong-general = 남번퐁 일반화물선(계획, 최대)
fact-nam-van-phong-bulk = 남번퐁 벌크선(계획, 최대)
fact-nam-van-phong-liquid = 남번퐁 액체·가스 운반선(계획, 최대)
fact-nha-trang-cruise = 나트랑 국제 여객선(계획, 최대)
fact-cam-ranh-ships = 깜라인항 선박(계획, 최대)
fact-cam-ranh-port-2025 = 2025년 10월 20일까지 깜라인항 화물
fact-ca-na-port-design = 까나항 연간 설계 처리량
fact-ca-na-port-first-ship = 까나항에 들어온 첫 대형선(2024년 6월 26일, 이상)

# Năng lượng
fact-power-projects = 가동 중인 태양광·풍력·수력·화력 프로젝트
fact-power-capacity = 가동 중인 발전 용량(모든 발전원, 이상)
fact-power-output = 연간 발전량(모든 발전원, 약)
fact-power-target-2030 = 2030년 발전 용량(목표)
fact-renewable-projects-south = 옛 닌투언의 재생에너지 발전 프로젝트
fact-renewable-capacity-south = 옛 닌투언의 재생에너지 용량
fact-solar-capacity-south = 태양광(옛 닌투언)
fact-wind-capacity-south = 풍력(옛 닌투언)
fact-hydro-capacity-south = 수력(옛 닌투언)
fact-rooftop-capacity-south = 지붕 태양광(옛 닌투언)
fact-renewable-output-south = 옛 닌투언의 연간 재생에너지 발전량
fact-renewable-share-south = 베트남 재생에너지 발전량 중 옛 닌투언의 비율(약)
fact-renewable-projects-north = 통합 전 카인호아의 재생에너지 프로젝트
fact-renewable-capacity-north = 통합 전 카인호아의 재생에너지 용량
fact-thuan-nam-solar = 투언남 태양광 발전소
fact-thuan-nam-substation = 투언남 변전소
fact-thuan-bac-solar = 투언박 태양광 발전소
fact-thuan-bac-wind = 투언박 풍력 발전소
fact-phuoc-thai-2-solar = 프억타이 2 태양광 발전소
fact-phuoc-thai-2-output = 프억타이 2 연간 발전량(계획, 약)
fact-bac-ai-capacity = 박아이 양수 발전소(계획)
fact-bac-ai-cost = 박아이 발전소 사업비(약)
fact-bac-ai-afd-loan = 프랑스개발청의 박아이 차관
fact-ca-na-lng-capacity = 까나 LNG 발전소(계획)
fact-ca-na-lng-cost = 까나 LNG 발전소 사업비(약)
fact-ca-na-lng-area = 까나 LNG 발전소 면적(대부분 바다)

# Thị thực, số khẩn cấp
fact-visa-free-days = 무비자 체류 기간
fact-visa-free-countries = 베트남이 일방적으로 비자를 면제하는 나라
fact-visa-free-countries-r44 = 결의 제44/NQ-CP호에 따른 면제국(2028년 3월 14일까지)
fact-visa-free-countries-r229 = 결의 제229/NQ-CP호에 따른 면제국(2028년 8월 14일까지)
fact-emergency-police = 경찰
fact-emergency-fire = 소방·구조
fact-emergency-ambulance = 구급차
fact-time-zone = 시간대(서머타임 없음)

# Khí hậu Nha Trang (chuỗi 1937–1994)
fact-rain-year = 나트랑 연 강수량
fact-rain-wet-months = 나트랑 9~12월 강수량
fact-rain-wet-share = 나트랑 연 강수량 중 9~12월 비율(약)
fact-rain-dry-month-most = 나트랑 1~8월의 월 강수량(최대)
fact-high-mean = 나트랑 연평균 최고기온
fact-low-mean = 나트랑 연평균 최저기온

# Khí hậu Nha Trang từng tháng: mưa
fact-rain-jan = 나트랑 1월 강수량
fact-rain-feb = 나트랑 2월 강수량
fact-rain-mar = 나트랑 3월 강수량
fact-rain-apr = 나트랑 4월 강수량
fact-rain-may = 나트랑 5월 강수량
fact-rain-jun = 나트랑 6월 강수량
fact-rain-jul = 나트랑 7월 강수량
fact-rain-aug = 나트랑 8월 강수량
fact-rain-sep = 나트랑 9월 강수량
fact-rain-oct = 나트랑 10월 강수량
fact-rain-nov = 나트랑 11월 강수량
fact-rain-dec = 나트랑 12월 강수량

# Khí hậu Nha Trang từng tháng: nhiệt độ cao trung bình
fact-high-jan = 나트랑 1월 평균 최고기온
fact-high-feb = 나트랑 2월 평균 최고기온
fact-high-mar = 나트랑 3월 평균 최고기온
fact-high-apr = 나트랑 4월 평균 최고기온
fact-high-may = 나트랑 5월 평균 최고기온
fact-high-jun = 나트랑 6월 평균 최고기온
fact-high-jul = 나트랑 7월 평균 최고기온
fact-high-aug = 나트랑 8월 평균 최고기온
fact-high-sep = 나트랑 9월 평균 최고기온
fact-high-oct = 나트랑 10월 평균 최고기온
fact-high-nov = 나트랑 11월 평균 최고기온
fact-high-dec = 나트랑 12월 평균 최고기온

# Khí hậu Nha Trang từng tháng: nhiệt độ thấp trung bình
fact-low-jan = 나트랑 1월 평균 최저기온
fact-low-feb = 나트랑 2월 평균 최저기온
fact-low-mar = 나트랑 3월 평균 최저기온
fact-low-apr = 나트랑 4월 평균 최저기온
fact-low-may = 나트랑 5월 평균 최저기온
fact-low-jun = 나트랑 6월 평균 최저기온
fact-low-jul = 나트랑 7월 평균 최저기온
fact-low-aug = 나트랑 8월 평균 최저기온
fact-low-sep = 나트랑 9월 평균 최저기온
fact-low-oct = 나트랑 10월 평균 최저기온
fact-low-nov = 나트랑 11월 평균 최저기온
fact-low-dec = 나트랑 12월 평균 최저기온

# 페이지를 쓰면서 더한 것.
unit-cm = { $value }cm
unit-targets = { $value }개 지표
fact-hon-ba-road = 혼바산에 오르는 콘크리트 도로
fact-my-nghiep-distance = 판랑에서 미응이엡 직물 마을까지(약)
fact-chapi-diameter = 짜피를 만드는 대나무 마디의 지름
fact-plan-2025-targets = 2025년 계획 지표
fact-plan-2025-exceeded = 2025년 계획을 초과한 지표
fact-plan-2025-met = 2025년 계획을 달성한 지표
fact-plan-2025-missed = 2025년 계획에 미달한 지표
fact-office-name = 사이트 담당 기관
fact-office-hours = 근무 시간
fact-diep-son-boat-hours = 반자에서 디엡선까지 배로(2017년, 약)
fact-south-temperature = 판랑과 누이쭈어 일대의 기온
fact-bay-board-contact = 나트랑만 관리위원회 전화와 주소
fact-island-boats = 나트랑만 섬으로 가는 배: 선착장, 시간, 요금
fact-marine-museum-hours = 해양박물관 개관 시간과 입장료
fact-diep-son-boats = 디엡선으로 가는 배: 선착장, 시간, 요금
fact-mui-doi-access = 무이도이곶 가는 길과 규정
fact-nui-chua-contact = 누이쭈어–프억빈 국립공원 관리위원회 전화와 주소
fact-nui-chua-visits = 누이쭈어 탐방: 출입구, 시간, 요금
fact-vinh-hy-boats = 빈히만의 배: 선착장, 시간, 요금
fact-hang-rai-visits = 항라이 관람 시간과 요금
fact-sights-hours = 일정에 나오는 곳의 개방 시간과 입장료
fact-bai-choi-hours = 쩐푸 공원의 바이쪼이: 요일과 시간
fact-visitor-phone = 관광객 지원 전화
fact-visitor-centre = 관광안내소 주소
fact-immigration-contact = 성 출입국관리 기관 주소와 전화
fact-airport-bus = 깜라인 공항버스: 노선, 시간, 요금
fact-khanh-le-hours = 카인레 고개 통행 시간

# Between the two numbers of a range.
range-sign = ~
