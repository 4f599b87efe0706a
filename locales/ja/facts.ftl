# data/facts.toml の数値の名前と単位。

# 単位：{ $value } はこの言語の書き方による数。
# 百万、十億単位の数は scale で万、億単位に直す。
# 「◯兆◯億」「◯億◯万」と分けて読みたい値だけ一行ずつ書く。なければ一番下の形で出る。

unit-km2 = { $value }km²
unit-m2 = { $value }m²
unit-ha = { $value }ヘクタール
unit-km = { $value }km
unit-m = { $value }m
unit-mm = { $value }mm
unit-celsius = { $value }℃
unit-kmh = { $value }km/h
unit-mw = { $value }MW
unit-mwp = { $value }MWp
unit-kv = { $value }kV
unit-gwh = { $value }GWh
unit-teu = { $value }TEU
unit-gt = { $value }総トン
unit-tonnes = { $value }トン
unit-million-tonnes = { NUMBER($value, scale: 100) }万トン
unit-nautical-miles = { $value }海里
unit-knots = { $value }ノット
unit-hours = { $value }時間
unit-minutes = { $value }分
unit-days = { $value }日
unit-years = { $value }年
unit-people = { $value }人
unit-million-people = { NUMBER($value, scale: 100) }万人
unit-visits = { $value }人
unit-million-visits = { NUMBER($value, scale: 100) }万人
unit-soldiers = { $value }人
unit-students = { $value }人
unit-households = { $value }世帯
unit-household-businesses = { $value }世帯
unit-enterprises = { $value }社
unit-projects = { $value }件
unit-units = { $value }区画
unit-communes = { $value }村
unit-wards = { $value }街区
unit-subzones = { $value }区画
unit-parks = { $value }カ所
unit-establishments = { $value }軒
unit-rooms = { $value }室
unit-fields = { $value }専攻
unit-countries = { $value }カ国
unit-islands = { $value }島
unit-species = { $value }種
unit-relics = { $value }カ所
unit-treasures = { $value }点
unit-objects = { $value }点
unit-columns = { $value }本
unit-lines = { $value }行
unit-bars = { $value }枚
unit-flakes = { $value }点
unit-huts = { $value }棟
unit-cards = { $value }枚
unit-places = { $value }カ所
unit-cattle = { $value }頭
unit-landings = { $value }回
unit-nests = { $value }カ所
unit-hatchlings = { $value }匹
unit-billion-usd =
    { $value ->
        [2.58] 25億8,000万米ドル
       *[other] { NUMBER($value, scale: 10) }億米ドル
    }
unit-million-usd =
    { $value ->
        [362.53] 3億6,253万米ドル
        [720.86] 7億2,086万米ドル
        [1266] 12億6,600万米ドル
       *[other] { NUMBER($value, scale: 100) }万米ドル
    }
unit-million-eur = { NUMBER($value, scale: 100) }万ユーロ
unit-trillion-vnd =
    { $value ->
        [1.5] 1兆5,000億ドン
        [1.8] 1兆8,000億ドン
        [2.2] 2兆2,000億ドン
        [11.8] 11兆8,000億ドン
        [25.6] 25兆6,000億ドン
        [57.4] 57兆4,000億ドン
        [209.2] 209兆2,000億ドン
        [283.3] 283兆3,000億ドン
        [391.09] 391兆900億ドン
       *[other] { $value }兆ドン
    }
unit-billion-vnd =
    { $value ->
        [2834] 2兆8,340億ドン
        [3875] 3兆8,750億ドン
        [4033] 4兆330億ドン
        [4631] 4兆6,310億ドン
        [38926] 38兆9,260億ドン
       *[other] { NUMBER($value, scale: 10) }億ドン
    }

# Tỉnh Khánh Hòa: những con số chung
fact-area = 面積
fact-population = 人口（決議202/2025/QH15号による）
fact-communes = 村・街区級の行政区画
fact-rural-communes = 村（サー、xã）
fact-wards = 街区（フオン、phường）
fact-coastline = 海岸線の長さ（概数）
fact-truong-sa-distance = カムラン半島からチュオンサ特別区まで（概数）
fact-grdp-growth-2025 = 2025年のGRDP成長率
fact-grdp-growth-five-years = 5年間の年平均GRDP成長率（2025年9月報告）
fact-grdp-2025 = 2025年のGRDP（推計、概数）
fact-budget-revenue-2025 = 2025年の国家予算歳入
fact-budget-growth-2025 = 2025年の歳入の伸び
fact-exports-h1-2025 = 2025年上半期の輸出額
fact-exports-growth-h1-2025 = 2025年上半期の輸出の伸び
fact-grdp-target-2026 = 2026年のGRDP成長率（目標）
fact-exports-target-2026 = 2026年の輸出額（目標）

# Người lao động và đào tạo
fact-labour-force = 15歳以上の労働力人口（概数）
fact-trained-workers = 2025年の訓練を受けた労働者の割合（推計）
fact-enterprises = 企業数（概数）
fact-household-businesses = 個人経営世帯の数（概数）
fact-employed-by-enterprises = 企業と個人経営世帯の従業者（概数）
fact-new-jobs-2025 = 2025年1〜10月の新規就業者（概数）
fact-ntu-students = ニャチャン大学の学生数（概数）
fact-ntu-bachelor-fields = ニャチャン大学の学士課程の専攻
fact-ntu-master-fields = ニャチャン大学の修士課程の専攻
fact-ntu-doctoral-fields = ニャチャン大学の博士課程の専攻

# Du lịch (đến hết năm 2024: tỉnh Khánh Hòa cũ; từ năm 2025: tỉnh mới; không so với nhau)
fact-visitors-2025 = 2025年の宿泊客
fact-foreign-visitors-2025 = 2025年の外国人宿泊客
fact-visitors-2024 = 2024年の宿泊客（合併前のカインホア省、概数）
fact-foreign-visitors-2024 = 2024年の外国人宿泊客（合併前のカインホア省）
fact-visitors-target-2026 = 2026年の訪問客（目標）
fact-foreign-visitors-target-2026 = 2026年の外国人訪問客（目標）
fact-tourism-revenue-target-2026 = 2026年の観光収入（目標）
fact-visitors-target-2030 = 2030年の訪問客（目標）
fact-foreign-share-target-2030 = 2030年の外国人訪問客の割合（目標）
fact-tourism-revenue-target-2030 = 2030年の観光収入（目標）
fact-tourism-grdp-share-target-2030 = 2030年のGRDPに占める観光の割合（目標）
fact-rooms-target-2030 = 2030年の客室数（目標、概数）
fact-accommodations = 宿泊施設
fact-rooms = 客室（概数）
fact-starred-hotels = 3〜5つ星の宿泊施設
fact-starred-rooms = 3〜5つ星の客室
fact-tet-2026-guests = 2026年テト（2月15〜21日）の宿泊客
fact-tet-2026-foreign-guests = 2026年テトの外国人宿泊客
fact-tet-2026-occupancy = 2026年テトの客室稼働率
fact-tet-2026-revenue = 2026年テトの観光収入
fact-korean-visitors-5m-2025 = 2025年1〜5月の韓国人訪問客（概数）
fact-russian-visitors-2024 = 2024年のロシア人訪問客（概数）
fact-airport-share-foreign = カムラン空港から入る外国人訪問客の割合（概数）

# Lịch sử
fact-xom-con-age = ソムコン文化の古さ（概数）
fact-special-national-relics = 国家特別遺跡
fact-national-treasures = 国宝

# Tháp Bà Po Nagar
fact-po-nagar-distance = ニャチャン中心部からポーナガル塔まで（概数）
fact-mandapa-length = マンダパの長さ
fact-mandapa-width = マンダパの幅
fact-mandapa-large-columns = マンダパ内側の大きな柱
fact-mandapa-small-columns = マンダパ外側の八角柱
fact-c37-lines = 碑文C. 37：古チャム語の行数
fact-po-nagar-evening-minutes = ポーナガル塔の夜の催し（旧暦1日・15日、2024年）
fact-po-nagar-daily-visitors-from = ポーナガル塔の1日の来訪者（2022年9月）下限
fact-po-nagar-daily-visitors-to = ポーナガル塔の1日の来訪者（2022年9月）上限

# Thành cổ Diên Khánh
fact-dien-khanh-distance = ニャチャンからディエンカイン城塞まで（概数）
fact-dien-khanh-perimeter = ディエンカイン城塞の周囲（概数）
fact-dien-khanh-wall-height = ディエンカイン城塞の土塁の高さ（概数）
fact-dien-khanh-moat-depth = ディエンカイン城塞の堀の深さ
fact-dien-khanh-soldiers = 1793年にディエンカインを築いたビントゥアンの兵

# Alexandre Yersin
fact-yersin-farm-1896 = スオイザウ農場の最初の土地（1896年）
fact-yersin-cattle = スオイザウ農場の牛（概数）
fact-yersin-rubber = 1914年直前のゴム園（概数）
fact-hon-ba-house-altitude = ホンバー山のイェルサンの家の標高（概数）
fact-hon-ba-temperature = ホンバー山の気温（夏でも、概数）
fact-hon-ba-distance = ニャチャンからホンバー山まで（概数）
fact-yersin-museum-area = イェルサン博物館の面積（概数）

# Di sản Chăm và Raglai
fact-cham-2009 = ニントゥアンのチャム族（2009年国勢調査）
fact-cham-share-2009 = ベトナムのチャム族に占める割合（2009年）
fact-cham-museum-objects = ファンランの博物館のチャム文化の資料（概数）
fact-hoa-lai-distance = ファンランからホアライ塔まで（概数）
fact-raglai-2014 = 合併前のカインホアのラグライ族（2014年、概数）

# Gốm Bàu Trúc
fact-bau-truc-distance = ファンランからバウチュック陶芸村まで（概数）
fact-bau-truc-households = バウチュックの世帯数（2023年10月）
fact-bau-truc-people = バウチュックの人口（2023年10月）
fact-bau-truc-pottery-share = バウチュックで陶器をつくる割合（2023年10月、概数）
fact-bau-truc-firing-temperature = バウチュックの野焼きの温度（概数）
fact-bau-truc-firing-hours = バウチュックの野焼きの時間
fact-bau-truc-cooperative = バウチュック陶芸協同組合の組合員（概数）

# Đàn đá Khánh Sơn, bài chòi, Cầu Ngư
fact-lithophone-bars = カインソンの石琴：石板の数
fact-lithophone-age-from = 博物館によるカインソンの石琴の古さ、下限
fact-lithophone-age-to = 博物館によるカインソンの石琴の古さ、上限
fact-lithophone-flakes = ゾックガオで見つかった石片（1979〜1981年、概数）
fact-bai-choi-huts = バイチョイの小屋の数
fact-bai-choi-cards = バイチョイの札の数
fact-whale-shrines = 合併前のカインホアの、南海の翁（クジラ）を祀る場所（2014年）
fact-ba-trao-minutes = カインホアのホーバーチャオ（櫂の歌）の長さ

# Trầm hương và yến sào
fact-agarwood-village-households = ヴァンタンの沈香づくりの世帯（2023年11月、概数）
fact-nest-islands = 燕の巣を採る島（2020年）
fact-hon-noi-distance = ニャチャンの岸からホンノイ島まで（概数）

# Vịnh Nha Trang và thành phố biển
fact-nha-trang-bay-islands = ニャチャン湾の島
fact-hon-tre-area = ホンチェ島の面積（概数）
fact-marine-area = ニャチャン湾海洋保護区（概数）
fact-marine-area-water = 海洋保護区の水域（概数）
fact-marine-area-land = 海洋保護区の陸域（概数）
fact-marine-area-islands = 海洋保護区の島
fact-reef-corals = ニャチャン湾の造礁サンゴ（概数）
fact-live-coral-2022 = ニャチャン湾各所の生きたサンゴの割合（2022年調査）
fact-live-coral-2023 = ニャチャン湾の北と南西の生きたサンゴの割合（2022年末〜2023年3月）
fact-bich-dam-households = ビックダム村の世帯数（概数）
fact-bich-dam-people = ビックダム村の人口（概数）
fact-bich-dam-boat-minutes = ビックダム村までの船の時間
fact-kalmaegi-wave-height = 台風13号の前のニャチャンの波（2025年11月6日、最大）
fact-winter-wave-height = 北東の風が強い日の波（クアンチ南部〜カインホア沖）
fact-hon-chong-area = ホンチョン・ホンドー景勝地（概数）
fact-long-son-buddha-height = 隆山寺の白い大仏の高さ
fact-cathedral-knoll-height = ニャチャン大聖堂の丘の高さ
fact-oceanography-distance = ニャチャン中心部から海洋学研究所まで（概数）
fact-whale-skeleton-length = 海洋博物館のザトウクジラの骨格の長さ（概数）

# Vịnh Vân Phong
fact-van-phong-bay-depth = ヴァンフォン湾の水深
fact-hon-gom-length = ホンゴム半島の長さ（概数）
fact-diep-son-distance = ニャチャンからディエップソンまで（概数）
fact-diep-son-path-width = 干潮時のディエップソンの砂の道の幅
fact-mui-doi-longitude = 本土最東端ムイドイ岬の東経
fact-hon-dau-distance = ムイドイ岬からホンダウ島まで（概数）

# Núi Chúa
fact-biosphere-area = ヌイチュア世界生物圏保存地域
fact-biosphere-plants = ヌイチュアの植物
fact-biosphere-animals = ヌイチュアの動物
fact-nui-chua-corals = ヌイチュアのサンゴ
fact-nui-chua-reef-corals = ヌイチュアの造礁サンゴ
fact-national-park-area = ヌイチュア国立公園
fact-national-park-land = ヌイチュア国立公園の陸域
fact-national-park-sea = ヌイチュア国立公園の海域
fact-co-tuy-height = ヌイチュアの最高峰コートゥイ
fact-nui-chua-rain = ヌイチュアの年間降水量（未満）
fact-turtle-landings-2025 = 2025年のウミガメの上陸
fact-turtle-nests-2025 = 2025年のウミガメの巣
fact-turtle-hatchlings-2025 = 2025年に海へ放した子ガメ

# Vĩnh Hy, đường ven biển, muối, nho, cồn cát
fact-vinh-hy-distance = ファンランからヴィンヒーまで（概数）
fact-vinh-hy-reef-depth = ヴィンヒーのサンゴ礁の浅い所の深さ
fact-dt701-length = 南のカーナーへ向かう省道701号（概数）
fact-ninh-chu-length = ニンチュー海岸（概数）
fact-ninh-chu-distance = ファンランからニンチュー海岸まで（概数）
fact-ninh-chu-wind = ニンチューのカイトサーフィンの浜の平均風速（概数）
fact-salt-area = 旧ニントゥアンの塩田（概数）
fact-salt-output = 旧ニントゥアンの年間の塩の生産（概数）
fact-grape-area = 旧ニントゥアンのブドウ畑（概数）
fact-grape-output = 旧ニントゥアンの年間のブドウの生産（概数）
fact-sunshine-hours = 旧ニントゥアンの年間日照時間（概数）
fact-thai-an-growers = タイアンのブドウ農家（2019年、概数）
fact-thai-an-vineyards = タイアンのブドウ畑（2019年、概数）
fact-nam-cuong-area = ナムクオン砂丘（概数）
fact-nam-cuong-distance = ファンランからナムクオン砂丘まで（概数）

# Đầu tư: danh mục mời gọi 2026–2030 (tháng 1-2026)
fact-invited-projects = 2026〜2030年の投資募集案件
fact-invited-area = 投資募集案件の面積（概数）
fact-invited-tourism = 募集案件：商業・サービス・観光
fact-invited-urban = 募集案件：都市開発・不動産
fact-invited-energy = 募集案件：エネルギー
fact-invited-social = 募集案件：文化・教育・医療
fact-invited-manufacturing = 募集案件：加工・製造
fact-invited-farming = 募集案件：農業
fact-invited-environment = 募集案件：環境
fact-invited-science = 募集案件：科学技術
fact-invited-energy-area = 募集中のエネルギー案件の面積（概数）
fact-private-projects-9m-2025 = 2025年1〜9月の予算外の誘致案件
fact-private-capital-9m-2025 = 2025年1〜9月の予算外の登録資本（カムラムを含む、概数）
fact-cam-lam-capital-9m-2025 = 2025年1〜9月の登録資本のうちカムラム
fact-new-enterprises-2025 = 2025年9月10日までの新設企業
fact-ca-na-logistics-area = カーナー物流センター（投資募集、概数）
fact-ca-na-dry-port-from = カーナー・ドライポートの年間取扱量の下限（計画）
fact-ca-na-dry-port-to = カーナー・ドライポートの年間取扱量の上限（計画）

# Nghị quyết 55/2022/QH15: nhà đầu tư chiến lược ở Vân Phong (hết hạn khoảng 1-8-2027)
fact-strategic-charter-capital = ヴァンフォンの戦略的投資家の定款資本金（最低）
fact-strategic-total-assets = またはヴァンフォンの戦略的投資家の総資産（最低）
fact-strategic-research-minimum = ヴァンフォンの戦略的投資：イノベーション・研究・技術センター（最低）
fact-strategic-finance-minimum = ヴァンフォンの戦略的投資：商業・金融センター（最低）
fact-strategic-resort-minimum = ヴァンフォンの戦略的投資：リゾート複合施設（最低）
fact-strategic-town-area = ヴァンフォンの戦略的投資：新都市の面積（最低）
fact-strategic-town-people = ヴァンフォンの戦略的投資：または新都市の人口（最低）

# Khu kinh tế Vân Phong
fact-van-phong-area = ヴァンフォン経済区
fact-van-phong-water = ヴァンフォン経済区の水面（概数）
fact-van-phong-land = ヴァンフォン経済区の陸と島（概数）
fact-van-phong-subzones = ヴァンフォン経済区の区画
fact-van-phong-logistics-area = ヴァンフォンの港湾・空港・物流用地（計画、概数）
fact-van-phong-projects = ヴァンフォン経済区の案件
fact-van-phong-domestic-projects = ヴァンフォンの国内案件
fact-van-phong-foreign-projects = ヴァンフォンの外国案件
fact-van-phong-capital = ヴァンフォン経済区の登録資本額（概数）
fact-van-phong-operating = ヴァンフォンの稼働中の案件
fact-van-phong-disbursed = ヴァンフォンの実行額
fact-van-phong-disbursed-share = ヴァンフォンの登録資本額に占める実行額
fact-van-phong-exports-2024 = 2024年のヴァンフォンの案件の輸出額
fact-van-phong-turnover-2024 = 2024年のヴァンフォンの案件の売上高
fact-van-phong-jobs = ヴァンフォンの案件の雇用（2024年、概数）
fact-ninh-xuan-1-area = ニンスアン1工業団地（概数）
fact-ninh-xuan-1-capital = ニンスアン1工業団地の投資額
fact-ninh-xuan-2-area = ニンスアン2工業団地（概数）
fact-ninh-xuan-2-capital = ニンスアン2工業団地の投資額
fact-ninh-diem-1-area = ニンディエム1工業団地
fact-ninh-diem-1-capital = ニンディエム1工業団地の投資額
fact-new-parks-years = ニンスアン1、ニンスアン2、ニンディエム1の各工業団地の期限
fact-tu-bong-area = トゥーボン新都市
fact-tu-bong-capital = トゥーボン新都市の投資額
fact-dam-mon-area = ダムモン新都市
fact-dam-mon-capital = ダムモン新都市の投資額
fact-doc-da-trang-area = ゾックダーチャン工業団地（概数）
fact-doc-da-trang-capital = ゾックダーチャン工業団地の投資額（概数）
fact-industrial-parks-2030 = 2030年までの工業団地（計画）
fact-industrial-parks-area-2030 = 2030年までの工業団地の面積（計画、概数）
fact-industrial-parks-set-up = 設立済みの工業団地
fact-ca-na-park-capital = カーナー工業団地の投資額

# Cam Lâm và phía nam
fact-cam-lam-area = カムラム新都市の承認面積（概数）
fact-cam-lam-capital = カムラムの投資額（補償・再定住を除く、概数）
fact-cam-lam-resettlement = カムラムの補償・再定住費
fact-cam-lam-people = カムラムの人口（計画、概数）
fact-cam-lam-master-plan = カムラム新都市の全体計画
fact-cam-ranh-bay-urban-area = カムラン湾沿岸都市

# Đường bộ, đường sắt
fact-van-phong-nha-trang-length = ヴァンフォン〜ニャチャン高速道路
fact-van-phong-nha-trang-cost = ヴァンフォン〜ニャチャン高速道路の事業費
fact-van-phong-nha-trang-last-part = ヴァンフォン〜ニャチャン高速道路の最後の区間（2026年1月1日開通）
fact-van-phong-nha-trang-speed = ヴァンフォン〜ニャチャン高速道路の走行速度
fact-nha-trang-cam-lam-length = ニャチャン〜カムラム高速道路
fact-cam-lam-vinh-hao-length = カムラム〜ヴィンハオ高速道路
fact-buon-ma-thuot-length = カインホア〜ブオンマトート高速道路（概数）
fact-buon-ma-thuot-first-part = カインホア〜ブオンマトート高速道路の最初の区間（2025年12月19日技術開通）
fact-hcmc-drive = ホーチミン市〜ニャチャン（高速道路、概数）
fact-da-lat-road = 国道27C号ニャチャン〜ダラット（概数）
fact-khanh-le-pass-length = カインレー峠
fact-khanh-le-pass-height = カインレー峠の頂上（概数）
fact-song-pha-pass-length = ソンファー（ゴアンムック）峠、ファンラン〜ダラット
fact-saigon-night-train = サイゴン〜ニャチャンの夜行列車（概数）
fact-high-speed-rail-length = 南北高速鉄道（計画、概数）
fact-high-speed-rail-speed = 高速鉄道の設計速度
fact-high-speed-rail-in-province = 高速鉄道のカインホア区間（計画、概数）
fact-high-speed-rail-communes = 高速鉄道が通る村・街区（計画）

# Sân bay, cảng biển
fact-airport-distance = カムラン空港からニャチャンまで
fact-airport-passengers-2019 = 2019年のカムラン空港の旅客
fact-airport-runway-length = カムラン空港の2本の滑走路のそれぞれの長さ
fact-airport-t2-area = カムラン空港の国際線ターミナルT2（概数）
fact-bac-van-phong-container = 北ヴァンフォンのコンテナ船（計画、最大）
fact-bac-van-phong-cruise = 北ヴァンフォンの客船（計画、最大）
fact-nam-van-phong-general = 南ヴァンフォンの一般貨物船（計画、最大）
fact-nam-van-phong-bulk = 南ヴァンフォンのばら積み船（計画、最大）
fact-nam-van-phong-liquid = 南ヴァンフォンの液体・ガス運搬船（計画、最大）
fact-nha-trang-cruise = ニャチャンの国際客船（計画、最大）
fact-cam-ranh-ships = カムラン港の船（計画、最大）
fact-cam-ranh-port-2025 = 2025年10月20日までのカムラン港の貨物
fact-ca-na-port-design = カーナー港の設計年間取扱量
fact-ca-na-port-first-ship = カーナー港に入った最初の大型船（2024年6月26日、概数）

# Năng lượng
fact-power-projects = 稼働中の太陽光・風力・水力・火力の案件
fact-power-capacity = 稼働中の発電容量（全電源、概数）
fact-power-output = 年間発電量（全電源、概数）
fact-power-target-2030 = 2030年の発電容量（目標）
fact-renewable-projects-south = 旧ニントゥアンの再生可能エネルギー案件
fact-renewable-capacity-south = 旧ニントゥアンの再生可能エネルギー容量
fact-solar-capacity-south = 太陽光（旧ニントゥアン）
fact-wind-capacity-south = 風力（旧ニントゥアン）
fact-hydro-capacity-south = 水力（旧ニントゥアン）
fact-rooftop-capacity-south = 屋根置き太陽光（旧ニントゥアン）
fact-renewable-output-south = 旧ニントゥアンの年間の再生可能エネルギー発電量
fact-renewable-share-south = ベトナムの再生可能エネルギー発電量に占める旧ニントゥアンの割合（概数）
fact-renewable-projects-north = 合併前のカインホアの再生可能エネルギー案件
fact-renewable-capacity-north = 合併前のカインホアの再生可能エネルギー容量
fact-thuan-nam-solar = トゥアンナムの太陽光発電所
fact-thuan-nam-substation = トゥアンナムの変電所
fact-thuan-bac-solar = トゥアンバックの太陽光発電所
fact-thuan-bac-wind = トゥアンバックの風力発電所
fact-phuoc-thai-2-solar = フオックタイ2太陽光発電所
fact-phuoc-thai-2-output = フオックタイ2の年間発電量（計画、概数）
fact-bac-ai-capacity = バックアイ揚水発電所（計画）
fact-bac-ai-cost = バックアイ発電所の事業費（概数）
fact-bac-ai-afd-loan = バックアイへのフランス開発庁の融資
fact-ca-na-lng-capacity = カーナーLNG発電所（計画）
fact-ca-na-lng-cost = カーナーLNG発電所の事業費（概数）
fact-ca-na-lng-area = カーナーLNG発電所の面積（大半は海）

# Thị thực, số khẩn cấp
fact-visa-free-days = ビザなしの滞在期間
fact-visa-free-countries = ベトナムが一方的にビザを免除する国
fact-visa-free-countries-r44 = 決議44/NQ-CP号による免除国（2028年3月14日まで）
fact-visa-free-countries-r229 = 決議229/NQ-CP号による免除国（2028年8月14日まで）
fact-emergency-police = 警察
fact-emergency-fire = 消防・救助
fact-emergency-ambulance = 救急車
fact-time-zone = 標準時（夏時間なし）

# Khí hậu Nha Trang (chuỗi 1937–1994)
fact-rain-year = ニャチャンの年間降水量
fact-rain-wet-months = ニャチャンの9〜12月の降水量
fact-rain-wet-share = ニャチャンの年間降水量に占める9〜12月の割合（概数）
fact-rain-dry-month-most = ニャチャンの1〜8月のひと月の降水量（最大）
fact-high-mean = ニャチャンの年間の平均最高気温
fact-low-mean = ニャチャンの年間の平均最低気温

# Khí hậu Nha Trang từng tháng: mưa
fact-rain-jan = ニャチャンの1月の降水量
fact-rain-feb = ニャチャンの2月の降水量
fact-rain-mar = ニャチャンの3月の降水量
fact-rain-apr = ニャチャンの4月の降水量
fact-rain-may = ニャチャンの5月の降水量
fact-rain-jun = ニャチャンの6月の降水量
fact-rain-jul = ニャチャンの7月の降水量
fact-rain-aug = ニャチャンの8月の降水量
fact-rain-sep = ニャチャンの9月の降水量
fact-rain-oct = ニャチャンの10月の降水量
fact-rain-nov = ニャチャンの11月の降水量
fact-rain-dec = ニャチャンの12月の降水量

# Khí hậu Nha Trang từng tháng: nhiệt độ cao trung bình
fact-high-jan = ニャチャンの1月の平均最高気温
fact-high-feb = ニャチャンの2月の平均最高気温
fact-high-mar = ニャチャンの3月の平均最高気温
fact-high-apr = ニャチャンの4月の平均最高気温
fact-high-may = ニャチャンの5月の平均最高気温
fact-high-jun = ニャチャンの6月の平均最高気温
fact-high-jul = ニャチャンの7月の平均最高気温
fact-high-aug = ニャチャンの8月の平均最高気温
fact-high-sep = ニャチャンの9月の平均最高気温
fact-high-oct = ニャチャンの10月の平均最高気温
fact-high-nov = ニャチャンの11月の平均最高気温
fact-high-dec = ニャチャンの12月の平均最高気温

# Khí hậu Nha Trang từng tháng: nhiệt độ thấp trung bình
fact-low-jan = ニャチャンの1月の平均最低気温
fact-low-feb = ニャチャンの2月の平均最低気温
fact-low-mar = ニャチャンの3月の平均最低気温
fact-low-apr = ニャチャンの4月の平均最低気温
fact-low-may = ニャチャンの5月の平均最低気温
fact-low-jun = ニャチャンの6月の平均最低気温
fact-low-jul = ニャチャンの7月の平均最低気温
fact-low-aug = ニャチャンの8月の平均最低気温
fact-low-sep = ニャチャンの9月の平均最低気温
fact-low-oct = ニャチャンの10月の平均最低気温
fact-low-nov = ニャチャンの11月の平均最低気温
fact-low-dec = ニャチャンの12月の平均最低気温

# Thêm khi viết các trang.
unit-cm = { $value }cm
unit-targets = { $value }項目
fact-hon-ba-road = ホンバー山へ登るコンクリート舗装の道
fact-my-nghiep-distance = ファンランからミーギエップ織物村まで（概数）
fact-chapi-diameter = 竹の楽器チャピに使う竹筒の直径
fact-plan-2025-targets = 2025年計画の目標項目
fact-plan-2025-exceeded = 2025年計画を上回った項目
fact-plan-2025-met = 2025年計画どおり達成した項目
fact-plan-2025-missed = 2025年計画に届かなかった項目
fact-office-name = サイトの担当機関
fact-office-hours = 執務時間
fact-diep-son-boat-hours = ヴァンザーからディエップソンまでの船（2017年、概数）
fact-south-temperature = ファンランとヌイチュア一帯の気温
fact-bay-board-contact = ニャチャン湾管理委員会の電話と所在地
fact-island-boats = ニャチャン湾の島々への船：乗り場、時刻、料金
fact-marine-museum-hours = 海洋博物館の開館時間と入館料
fact-diep-son-boats = ディエップソンへの船：乗り場、時刻、料金
fact-mui-doi-access = ムイドイ岬への道順と規則
fact-nui-chua-contact = ヌイチュア・フオックビン国立公園管理委員会の電話と所在地
fact-nui-chua-visits = ヌイチュアの見学：入り口、時間、料金
fact-vinh-hy-boats = ヴィンヒー湾の船：乗り場、時刻、料金
fact-hang-rai-visits = ハンライの見学：時間、料金
fact-sights-hours = 旅程にある見どころの開館時間と入場料
fact-bai-choi-hours = トランフー公園のバイチョイ：曜日、時刻
fact-visitor-phone = 旅行者相談の電話
fact-visitor-centre = 観光案内所の所在地
fact-immigration-contact = 省内の出入国管理機関の所在地と電話
fact-airport-bus = カムラン空港バス：路線、時刻、運賃
fact-khanh-le-hours = カインレー峠：通行できる時間

# Between the two numbers of a range.
range-sign = 〜
