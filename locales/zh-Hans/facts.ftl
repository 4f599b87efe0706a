# data/facts.toml 中各项数据的名称和单位。

# 单位：{ $value } 是按本语言习惯书写的数。
# 以百万、十亿计的数换成“万”“亿”：scale 乘以十的幂。
# 整万的大数和以十亿盾计的数逐值写明；数值改动而未加新行时，按最后一行写出，不会写错。

unit-km2 = { $value }平方公里
unit-m2 =
    { $value ->
        [29000] 2.9万平方米
        [50000] 5万平方米
       *[other] { $value }平方米
    }
unit-ha =
    { $value ->
        [150000] 15万公顷
       *[other] { $value }公顷
    }
unit-km = { $value }公里
unit-m = { $value }米
unit-mm = { $value }毫米
unit-celsius = { $value }°C
unit-kmh = { $value }公里/小时
unit-mw = { $value }兆瓦
unit-mwp = { $value }兆瓦（峰值）
unit-kv = { $value }千伏
unit-gwh =
    { $value ->
        [168] 1.68亿千瓦时
        [8700] 87亿千瓦时
        [17950] 179.5亿千瓦时
       *[other] { NUMBER($value, scale: 100, useGrouping: "false") }万千瓦时
    }
unit-teu = { $value }标准箱
unit-gt =
    { $value ->
        [225000] 22.5万总吨
       *[other] { $value }总吨
    }
unit-tonnes =
    { $value ->
        [26000] 2.6万吨
        [53000] 5.3万吨
        [70000] 7万吨
        [100000] 10万吨
        [150000] 15万吨
        [300000] 30万吨
        [440000] 44万吨
       *[other] { $value }吨
    }
unit-million-tonnes = { NUMBER($value, scale: 100, useGrouping: "false") }万吨
unit-nautical-miles = { $value }海里
unit-knots = { $value }节
unit-hours = { $value }小时
unit-minutes = { $value }分钟
unit-days = { $value }天
unit-years = { $value }年
unit-people =
    { $value ->
        [46000] 4.6万人
        [50000] 5万人
        [350000] 35万人
        [584000] 58.4万人
       *[other] { $value }人
    }
unit-million-people = { NUMBER($value, scale: 100, useGrouping: "false") }万人
unit-visits =
    { $value ->
        [120000] 12万人次
        [320000] 32万人次
       *[other] { $value }人次
    }
unit-million-visits = { NUMBER($value, scale: 100, useGrouping: "false") }万人次
unit-soldiers = { $value }名
unit-students =
    { $value ->
        [15000] 1.5万人
       *[other] { $value }人
    }
unit-households = { $value }户
unit-household-businesses =
    { $value ->
        [96000] 9.6万户
       *[other] { $value }户
    }
unit-enterprises =
    { $value ->
        [15000] 1.5万家
       *[other] { $value }家
    }
unit-projects = { $value }个
unit-units = { $value }个
unit-communes = { $value }个
unit-wards = { $value }个
unit-subzones = { $value }个分区
unit-parks = { $value }个
unit-establishments = { $value }家
unit-rooms =
    { $value ->
        [70500] 7.05万间
        [100000] 10万间
       *[other] { $value }间
    }
unit-fields = { $value }个专业
unit-countries = { $value }个国家
unit-islands = { $value }座岛屿
unit-species = { $value }种
unit-relics = { $value }处
unit-treasures = { $value }件
unit-objects = { $value }件
unit-columns = { $value }根
unit-lines = { $value }行
unit-bars = { $value }块
unit-flakes = { $value }片
unit-huts = { $value }座
unit-cards = { $value }张
unit-places = { $value }处
unit-cattle = { $value }头
unit-landings = { $value }次
unit-nests = { $value }窝
unit-hatchlings = { $value }只
unit-cm = { $value }厘米
unit-targets = { $value }项
unit-billion-usd = { NUMBER($value, scale: 10) }亿美元
unit-million-usd =
    { $value ->
        [362.53] 3.6253亿美元
        [720.86] 7.2086亿美元
        [1266] 12.66亿美元
       *[other] { NUMBER($value, scale: 100, useGrouping: "false") }万美元
    }
unit-million-eur = { NUMBER($value, scale: 100, useGrouping: "false") }万欧元
unit-trillion-vnd = { $value }万亿越南盾
unit-billion-vnd =
    { $value ->
        [2834] 2.834万亿越南盾
        [3875] 3.875万亿越南盾
        [4033] 4.033万亿越南盾
        [4631] 4.631万亿越南盾
        [38926] 38.926万亿越南盾
       *[other] { NUMBER($value, scale: 10) }亿越南盾
    }

# Tỉnh Khánh Hòa: những con số chung
fact-area = 面积
fact-population = 人口（据第202/2025/QH15号决议）
fact-communes = 乡级行政单位（乡、坊、特区）
fact-rural-communes = 乡（xã）
fact-wards = 坊（phường）
fact-coastline = 海岸线长度（近）
fact-truong-sa-distance = 金兰半岛至长沙（Trường Sa）特区的距离（约）
fact-grdp-growth-2025 = 2025年地区生产总值增长率
fact-grdp-growth-five-years = 五年间地区生产总值年均增长率（2025年9月报告）
fact-grdp-2025 = 2025年地区生产总值（预计，超过）
fact-budget-revenue-2025 = 2025年财政收入
fact-budget-growth-2025 = 2025年财政收入增幅
fact-exports-h1-2025 = 2025年上半年出口额
fact-exports-growth-h1-2025 = 2025年上半年出口增幅
fact-grdp-target-2026 = 2026年地区生产总值增长率（目标）
fact-exports-target-2026 = 2026年出口额（目标）

# Người lao động và đào tạo
fact-labour-force = 15岁以上劳动力（超过）
fact-trained-workers = 2025年受过培训的劳动者比例（预计）
fact-enterprises = 企业数（约）
fact-household-businesses = 个体经营户数（约）
fact-employed-by-enterprises = 企业和个体经营户的从业人员（约）
fact-new-jobs-2025 = 2025年1至10月新增就业（约）
fact-ntu-students = 芽庄大学在校生（超过）
fact-ntu-bachelor-fields = 芽庄大学本科专业
fact-ntu-master-fields = 芽庄大学硕士专业
fact-ntu-doctoral-fields = 芽庄大学博士专业

# Du lịch (đến hết năm 2024: tỉnh Khánh Hòa cũ; từ năm 2025: tỉnh mới; không so với nhau)
fact-visitors-2025 = 2025年过夜游客
fact-foreign-visitors-2025 = 2025年过夜国际游客
fact-visitors-2024 = 2024年过夜游客（原庆和省，超过）
fact-foreign-visitors-2024 = 2024年过夜国际游客（原庆和省）
fact-visitors-target-2026 = 2026年游客（目标）
fact-foreign-visitors-target-2026 = 2026年国际游客（目标）
fact-tourism-revenue-target-2026 = 2026年旅游收入（目标）
fact-visitors-target-2030 = 2030年游客（目标）
fact-foreign-share-target-2030 = 2030年国际游客占比（目标）
fact-tourism-revenue-target-2030 = 2030年旅游收入（目标）
fact-tourism-grdp-share-target-2030 = 2030年旅游业占地区生产总值的比重（目标）
fact-rooms-target-2030 = 2030年客房数（目标，约）
fact-accommodations = 旅游住宿单位
fact-rooms = 客房（超过）
fact-starred-hotels = 三至五星级住宿单位
fact-starred-rooms = 三至五星级客房
fact-tet-2026-guests = 2026年春节（2月15日至21日）过夜游客
fact-tet-2026-foreign-guests = 2026年春节过夜国际游客
fact-tet-2026-occupancy = 2026年春节客房入住率
fact-tet-2026-revenue = 2026年春节旅游收入
fact-korean-visitors-5m-2025 = 2025年1至5月韩国游客（超过）
fact-russian-visitors-2024 = 2024年俄罗斯游客（约）
fact-airport-share-foreign = 经金兰机场抵达的国际游客占比（约）

# Lịch sử
fact-xom-con-age = Xóm Cồn文化距今（约）
fact-special-national-relics = 国家级特殊遗迹
fact-national-treasures = 国宝

# Tháp Bà Po Nagar
fact-po-nagar-distance = 芽庄市中心至婆那加占婆塔（约）
fact-mandapa-length = 柱厅（mandapa）长
fact-mandapa-width = 柱厅（mandapa）宽
fact-mandapa-large-columns = 柱厅内侧大柱
fact-mandapa-small-columns = 柱厅外侧八角柱
fact-c37-lines = C. 37铭文：古占文行数
fact-po-nagar-evening-minutes = 婆那加占婆塔夜间节目（农历初一、十五，2024年）
fact-po-nagar-daily-visitors-from = 婆那加占婆塔每日访客（2022年9月）起
fact-po-nagar-daily-visitors-to = 婆那加占婆塔每日访客（2022年9月）至

# Thành cổ Diên Khánh
fact-dien-khanh-distance = 芽庄至延庆（Diên Khánh）古城（约）
fact-dien-khanh-perimeter = 延庆古城城墙周长（约）
fact-dien-khanh-wall-height = 延庆古城土墙高度（约）
fact-dien-khanh-moat-depth = 延庆古城护城河深度
fact-dien-khanh-soldiers = 1793年修筑延庆古城的平顺士兵

# Alexandre Yersin
fact-yersin-farm-1896 = Suối Dầu农场首批土地（1896年）
fact-yersin-cattle = Suối Dầu农场牛群（超过）
fact-yersin-rubber = 1914年前夕的橡胶林（超过）
fact-hon-ba-house-altitude = 婆山（Hòn Bà）耶尔森故居海拔（约）
fact-hon-ba-temperature = 婆山（Hòn Bà）气温（夏季亦然，约）
fact-hon-ba-distance = 芽庄至婆山（Hòn Bà）的距离（约）
fact-yersin-museum-area = 耶尔森博物馆面积（约）

# Di sản Chăm và Raglai
fact-cham-2009 = 原宁顺省占族人口（2009年普查）
fact-cham-share-2009 = 原宁顺省占族占全国占族的比例（2009年）
fact-cham-museum-objects = 潘郎博物馆占族文化文物（超过）
fact-hoa-lai-distance = 潘郎至和莱塔群（约）
fact-raglai-2014 = 原庆和省拉格莱族人口（2014年，约）

# Gốm Bàu Trúc
fact-bau-truc-distance = 潘郎至宝竹（Bàu Trúc）陶艺村（约）
fact-bau-truc-households = 宝竹村户数（2023年10月）
fact-bau-truc-people = 宝竹村人口（2023年10月）
fact-bau-truc-pottery-share = 宝竹村从事制陶者所占比例（2023年10月，约）
fact-bau-truc-firing-temperature = 宝竹陶器露天烧制温度（约）
fact-bau-truc-firing-hours = 宝竹陶器烧制时间
fact-bau-truc-cooperative = 宝竹制陶合作社社员（近）

# Đàn đá Khánh Sơn, bài chòi, Cầu Ngư
fact-lithophone-bars = 庆山（Khánh Sơn）石琴：石条数
fact-lithophone-age-from = 庆山石琴年代（据博物馆）起
fact-lithophone-age-to = 庆山石琴年代（据博物馆）至
fact-lithophone-flakes = 1979至1981年Dốc Gạo发现的石片（超过）
fact-bai-choi-huts = 发牌唱曲（bài chòi）棚数
fact-bai-choi-cards = 发牌唱曲（bài chòi）牌数
fact-whale-shrines = 原庆和省鲸神祭祀场所（2014年）
fact-ba-trao-minutes = 庆和划桨歌（hò bá trạo）演唱时长

# Trầm hương và yến sào
fact-agarwood-village-households = 万胜（Vạn Thắng）从事沉香业的户数（2023年11月，约）
fact-nest-islands = 采燕窝的岛屿（2020年）
fact-hon-noi-distance = 芽庄岸边至Hòn Nội岛（约）

# Vịnh Nha Trang và thành phố biển
fact-nha-trang-bay-islands = 芽庄湾岛屿
fact-hon-tre-area = 大竹岛（Hòn Tre）面积（超过）
fact-marine-area = 芽庄湾海洋保护区（约）
fact-marine-area-water = 海洋保护区水域（约）
fact-marine-area-land = 海洋保护区陆地（约）
fact-marine-area-islands = 海洋保护区内岛屿
fact-reef-corals = 芽庄湾造礁珊瑚（约）
fact-live-coral-2022 = 芽庄湾多处活珊瑚覆盖率（2022年调查）
fact-live-coral-2023 = 芽庄湾北部和西南部活珊瑚覆盖率（2022年底至2023年3月）
fact-bich-dam-households = 碧潭（Bích Đầm）户数（超过）
fact-bich-dam-people = 碧潭（Bích Đầm）人口（约）
fact-bich-dam-boat-minutes = 乘船到碧潭（Bích Đầm）
fact-kalmaegi-wave-height = 第13号台风前芽庄浪高（2025年11月6日，最大）
fact-winter-wave-height = 强东北风日浪高（广治南部至庆和海域）
fact-hon-chong-area = 钟屿石岬角（Hòn Chồng – Hòn Đỏ）名胜（约）
fact-long-son-buddha-height = 隆山寺白佛像高度
fact-cathedral-knoll-height = 芽庄大教堂所在小丘高度
fact-oceanography-distance = 芽庄市中心至海洋研究所（约）
fact-whale-skeleton-length = 海洋博物馆座头鲸骨架长度（约）

# Vịnh Vân Phong
fact-van-phong-bay-depth = 云峰湾水深
fact-hon-gom-length = Hòn Gốm半岛长度（近）
fact-diep-son-distance = 芽庄至Điệp Sơn群岛（约）
fact-diep-son-path-width = 退潮时Điệp Sơn沙路宽度
fact-mui-doi-longitude = 大陆最东端Mũi Đôi角东经
fact-hon-dau-distance = Mũi Đôi角至Hòn Đầu岛（约）

# Núi Chúa
fact-biosphere-area = 主山（Núi Chúa）世界生物圈保护区
fact-biosphere-plants = 主山（Núi Chúa）植物
fact-biosphere-animals = 主山（Núi Chúa）动物
fact-nui-chua-corals = 主山（Núi Chúa）珊瑚
fact-nui-chua-reef-corals = 主山（Núi Chúa）造礁珊瑚
fact-national-park-area = 主山（Núi Chúa）国家公园
fact-national-park-land = 主山（Núi Chúa）国家公园陆地
fact-national-park-sea = 主山（Núi Chúa）国家公园海域
fact-co-tuy-height = 主山（Núi Chúa）最高峰Cô Tuy
fact-nui-chua-rain = 主山（Núi Chúa）年降雨量（不足）
fact-turtle-landings-2025 = 2025年海龟上岸次数
fact-turtle-nests-2025 = 2025年海龟巢
fact-turtle-hatchlings-2025 = 2025年放归的幼龟

# Vĩnh Hy, đường ven biển, muối, nho, cồn cát
fact-vinh-hy-distance = 潘郎至永熙（Vĩnh Hy）的距离（约）
fact-vinh-hy-reef-depth = 永熙（Vĩnh Hy）珊瑚礁浅处水深
fact-dt701-length = 701省道南至Cà Ná一段（约）
fact-ninh-chu-length = 宁渚海滩（约）
fact-ninh-chu-distance = 潘郎至宁渚海滩（约）
fact-ninh-chu-wind = 宁渚风筝冲浪海滩平均风速（约）
fact-salt-area = 原宁顺省盐田（超过）
fact-salt-output = 原宁顺省年产盐（约）
fact-grape-area = 原宁顺省葡萄园（超过）
fact-grape-output = 原宁顺省年产葡萄（超过）
fact-sunshine-hours = 原宁顺省年日照时数（近）
fact-thai-an-growers = Thái An种葡萄的农户（2019年，超过）
fact-thai-an-vineyards = Thái An葡萄园面积（2019年，超过）
fact-nam-cuong-area = Nam Cương沙丘面积（约）
fact-nam-cuong-distance = 潘郎至Nam Cương沙丘（约）

# Đầu tư: danh mục mời gọi 2026–2030 (tháng 1-2026)
fact-invited-projects = 2026至2030年招商项目
fact-invited-area = 招商项目面积（超过）
fact-invited-tourism = 招商项目：商贸、服务、旅游
fact-invited-urban = 招商项目：城市、房地产
fact-invited-energy = 招商项目：能源
fact-invited-social = 招商项目：文化、教育、卫生
fact-invited-manufacturing = 招商项目：加工制造
fact-invited-farming = 招商项目：农业
fact-invited-environment = 招商项目：环境
fact-invited-science = 招商项目：科技
fact-invited-energy-area = 招商能源项目面积（超过）
fact-private-projects-9m-2025 = 2025年1至9月引进的非国家预算项目
fact-private-capital-9m-2025 = 2025年1至9月非国家预算项目登记资本（含甘林，约）
fact-cam-lam-capital-9m-2025 = 2025年1至9月登记资本中的甘林
fact-new-enterprises-2025 = 截至2025年9月10日新设企业
fact-ca-na-logistics-area = Cà Ná物流中心（招商，约）
fact-ca-na-dry-port-from = Cà Ná陆港年吞吐量下限（规划）
fact-ca-na-dry-port-to = Cà Ná陆港年吞吐量上限（规划）

# Nghị quyết 55/2022/QH15: nhà đầu tư chiến lược ở Vân Phong (hết hạn khoảng 1-8-2027)
fact-strategic-charter-capital = 云峰战略投资者注册资本（不低于）
fact-strategic-total-assets = 或云峰战略投资者总资产（不低于）
fact-strategic-research-minimum = 云峰战略投资：创新、研发、技术中心（不低于）
fact-strategic-finance-minimum = 云峰战略投资：商贸、金融中心（不低于）
fact-strategic-resort-minimum = 云峰战略投资：旅游度假综合体（不低于）
fact-strategic-town-area = 云峰战略投资：新城区面积（不低于）
fact-strategic-town-people = 云峰战略投资：或新城区人口（不低于）

# Khu kinh tế Vân Phong
fact-van-phong-area = 云峰经济区
fact-van-phong-water = 云峰经济区水面（约）
fact-van-phong-land = 云峰经济区陆地和岛屿（约）
fact-van-phong-subzones = 云峰经济区分区
fact-van-phong-logistics-area = 云峰海港、机场、物流用地（规划，约）
fact-van-phong-projects = 云峰经济区项目
fact-van-phong-domestic-projects = 云峰内资项目
fact-van-phong-foreign-projects = 云峰外资项目
fact-van-phong-capital = 云峰经济区登记投资额（约）
fact-van-phong-operating = 云峰已投入运营项目
fact-van-phong-disbursed = 云峰到位资金
fact-van-phong-disbursed-share = 云峰到位资金占登记投资额
fact-van-phong-exports-2024 = 2024年云峰项目出口额
fact-van-phong-turnover-2024 = 2024年云峰项目营业收入
fact-van-phong-jobs = 云峰项目用工（2024年，约）
fact-ninh-xuan-1-area = 宁春1号工业园（近）
fact-ninh-xuan-1-capital = 宁春1号工业园投资额
fact-ninh-xuan-2-area = 宁春2号工业园（约）
fact-ninh-xuan-2-capital = 宁春2号工业园投资额
fact-ninh-diem-1-area = 宁盐1号工业园
fact-ninh-diem-1-capital = 宁盐1号工业园投资额
fact-new-parks-years = 宁春1号、宁春2号、宁盐1号工业园期限
fact-tu-bong-area = Tu Bông新城区
fact-tu-bong-capital = Tu Bông新城区投资额
fact-dam-mon-area = Đầm Môn新城区
fact-dam-mon-capital = Đầm Môn新城区投资额
fact-doc-da-trang-area = Dốc Đá Trắng工业园（约）
fact-doc-da-trang-capital = Dốc Đá Trắng工业园投资额（超过）
fact-industrial-parks-2030 = 2030年前工业园（规划）
fact-industrial-parks-area-2030 = 2030年前工业园面积（规划，超过）
fact-industrial-parks-set-up = 已设立工业园
fact-ca-na-park-capital = Cà Ná工业园投资额

# Cam Lâm và phía nam
fact-cam-lam-area = 甘林新城区获批项目（超过）
fact-cam-lam-capital = 甘林投资额（不含补偿和安置，超过）
fact-cam-lam-resettlement = 甘林补偿和安置费用
fact-cam-lam-people = 甘林人口（规划，约）
fact-cam-lam-master-plan = 甘林新城总体规划
fact-cam-ranh-bay-urban-area = 金兰湾滨海城区

# Đường bộ, đường sắt
fact-van-phong-nha-trang-length = 云峰至芽庄高速公路
fact-van-phong-nha-trang-cost = 云峰至芽庄高速公路投资额
fact-van-phong-nha-trang-last-part = 云峰至芽庄高速公路末段（2026年1月1日通车）
fact-van-phong-nha-trang-speed = 云峰至芽庄高速公路车速
fact-nha-trang-cam-lam-length = 芽庄至甘林高速公路
fact-cam-lam-vinh-hao-length = 甘林至永好高速公路
fact-buon-ma-thuot-length = 庆和至邦美蜀高速公路（约）
fact-buon-ma-thuot-first-part = 庆和至邦美蜀高速公路首段（2025年12月19日技术通车）
fact-hcmc-drive = 胡志明市至芽庄（高速公路，约）
fact-da-lat-road = 27C号国道芽庄至大叻（超过）
fact-khanh-le-pass-length = Khánh Lê山口路段
fact-khanh-le-pass-height = Khánh Lê山口最高处（约）
fact-song-pha-pass-length = Sông Pha（Ngoạn Mục）山口，潘郎至大叻
fact-saigon-night-train = 西贡至芽庄夜车（约）
fact-high-speed-rail-length = 南北高速铁路（规划，约）
fact-high-speed-rail-speed = 高速铁路设计时速
fact-high-speed-rail-in-province = 高速铁路庆和段（规划，约）
fact-high-speed-rail-communes = 高速铁路途经的乡、坊（规划）

# Sân bay, cảng biển
fact-airport-distance = 金兰机场至芽庄
fact-airport-passengers-2019 = 2019年金兰机场旅客
fact-airport-runway-length = 金兰机场两条跑道各长
fact-airport-t2-area = 金兰机场T2国际航站楼（超过）
fact-bac-van-phong-container = 北云峰集装箱船（规划，最大）
fact-bac-van-phong-cruise = 北云峰客轮（规划，最大）
fact-nam-van-phong-general = 南云峰杂货船（规划，最大）
fact-nam-van-phong-bulk = 南云峰散货船（规划，最大）
fact-nam-van-phong-liquid = 南云峰液体和气体运输船（规划，最大）
fact-nha-trang-cruise = 芽庄国际客轮（规划，最大）
fact-cam-ranh-ships = 金兰港船舶（规划，最大）
fact-cam-ranh-port-2025 = 截至2025年10月20日金兰港货物
fact-ca-na-port-design = Cà Ná港设计年吞吐量
fact-ca-na-port-first-ship = Cà Ná港首艘大船（2024年6月26日，超过）

# Năng lượng
fact-power-projects = 运行中的太阳能、风电、水电、火电项目
fact-power-capacity = 运行中的发电装机（各类电源，超过）
fact-power-output = 年发电量（各类电源，约）
fact-power-target-2030 = 2030年发电装机（目标）
fact-renewable-projects-south = 原宁顺省可再生能源发电项目
fact-renewable-capacity-south = 原宁顺省可再生能源装机
fact-solar-capacity-south = 太阳能（原宁顺省）
fact-wind-capacity-south = 风电（原宁顺省）
fact-hydro-capacity-south = 水电（原宁顺省）
fact-rooftop-capacity-south = 屋顶太阳能（原宁顺省）
fact-renewable-output-south = 原宁顺省可再生能源年发电量
fact-renewable-share-south = 原宁顺省占全国可再生能源发电量（近）
fact-renewable-projects-north = 原庆和省可再生能源项目
fact-renewable-capacity-north = 原庆和省可再生能源装机
fact-thuan-nam-solar = Thuận Nam太阳能电站
fact-thuan-nam-substation = Thuận Nam变电站
fact-thuan-bac-solar = Thuận Bắc太阳能电站
fact-thuan-bac-wind = Thuận Bắc风电场
fact-phuoc-thai-2-solar = Phước Thái 2太阳能电站
fact-phuoc-thai-2-output = Phước Thái 2年发电量（规划，约）
fact-bac-ai-capacity = 博爱（Bác Ái）抽水蓄能电站（规划）
fact-bac-ai-cost = 博爱（Bác Ái）电站投资额（约）
fact-bac-ai-afd-loan = 法国开发署给博爱（Bác Ái）的贷款
fact-ca-na-lng-capacity = Cà Ná液化天然气电厂（规划）
fact-ca-na-lng-cost = Cà Ná液化天然气电厂投资额（约）
fact-ca-na-lng-area = Cà Ná液化天然气电厂面积（大部分为海域）

# Thị thực, số khẩn cấp
fact-visa-free-days = 免签停留时间
fact-visa-free-countries = 越南单方面免签的国家
fact-visa-free-countries-r44 = 第44/NQ-CP号决议免签国家（至2028年3月14日）
fact-visa-free-countries-r229 = 第229/NQ-CP号决议免签国家（至2028年8月14日）
fact-emergency-police = 警察
fact-emergency-fire = 消防、救援
fact-emergency-ambulance = 急救
fact-time-zone = 时区（不实行夏令时）

# Khí hậu Nha Trang (chuỗi 1937–1994)
fact-rain-year = 芽庄全年降雨量
fact-rain-wet-months = 芽庄9月至12月降雨量
fact-rain-wet-share = 芽庄9月至12月降雨占全年（约）
fact-rain-dry-month-most = 芽庄1月至8月每月降雨量（最大）
fact-high-mean = 芽庄年均最高气温
fact-low-mean = 芽庄年均最低气温

# Khí hậu Nha Trang từng tháng: mưa
fact-rain-jan = 芽庄1月降雨量
fact-rain-feb = 芽庄2月降雨量
fact-rain-mar = 芽庄3月降雨量
fact-rain-apr = 芽庄4月降雨量
fact-rain-may = 芽庄5月降雨量
fact-rain-jun = 芽庄6月降雨量
fact-rain-jul = 芽庄7月降雨量
fact-rain-aug = 芽庄8月降雨量
fact-rain-sep = 芽庄9月降雨量
fact-rain-oct = 芽庄10月降雨量
fact-rain-nov = 芽庄11月降雨量
fact-rain-dec = 芽庄12月降雨量

# Khí hậu Nha Trang từng tháng: nhiệt độ cao trung bình
fact-high-jan = 芽庄1月平均最高气温
fact-high-feb = 芽庄2月平均最高气温
fact-high-mar = 芽庄3月平均最高气温
fact-high-apr = 芽庄4月平均最高气温
fact-high-may = 芽庄5月平均最高气温
fact-high-jun = 芽庄6月平均最高气温
fact-high-jul = 芽庄7月平均最高气温
fact-high-aug = 芽庄8月平均最高气温
fact-high-sep = 芽庄9月平均最高气温
fact-high-oct = 芽庄10月平均最高气温
fact-high-nov = 芽庄11月平均最高气温
fact-high-dec = 芽庄12月平均最高气温

# Khí hậu Nha Trang từng tháng: nhiệt độ thấp trung bình
fact-low-jan = 芽庄1月平均最低气温
fact-low-feb = 芽庄2月平均最低气温
fact-low-mar = 芽庄3月平均最低气温
fact-low-apr = 芽庄4月平均最低气温
fact-low-may = 芽庄5月平均最低气温
fact-low-jun = 芽庄6月平均最低气温
fact-low-jul = 芽庄7月平均最低气温
fact-low-aug = 芽庄8月平均最低气温
fact-low-sep = 芽庄9月平均最低气温
fact-low-oct = 芽庄10月平均最低气温
fact-low-nov = 芽庄11月平均最低气温
fact-low-dec = 芽庄12月平均最低气温

# 撰写各页时新增。
fact-hon-ba-road = 通往婆山（Hòn Bà）的混凝土路
fact-my-nghiep-distance = 潘郎至美业（Mỹ Nghiệp）织锦村（约）
fact-chapi-diameter = 制作chapi琴的竹筒直径
fact-plan-2025-targets = 2025年计划指标
fact-plan-2025-exceeded = 2025年超额完成的指标
fact-plan-2025-met = 2025年完成的指标
fact-plan-2025-missed = 2025年未完成的指标
fact-office-name = 本站主管单位
fact-office-hours = 办公时间
fact-diep-son-boat-hours = Vạn Giã至Điệp Sơn的船程（2017年，约）
fact-south-temperature = 潘郎与主山（Núi Chúa）一带的气温
fact-bay-board-contact = 芽庄湾管理委员会：电话、地址
fact-island-boats = 芽庄湾上岛船只：码头、时间、票价
fact-marine-museum-hours = 海洋博物馆：开放时间、门票
fact-diep-son-boats = 前往Điệp Sơn的船只：码头、时间、票价
fact-mui-doi-access = 前往Mũi Đôi角：路线、规定
fact-nui-chua-contact = 主山—福平（Núi Chúa – Phước Bình）国家公园管理委员会：电话、地址
fact-nui-chua-visits = 参观主山（Núi Chúa）：入口、时间、费用
fact-vinh-hy-boats = 永熙（Vĩnh Hy）湾船只：码头、时间、票价
fact-hang-rai-visits = 参观獭洞（Hang Rái）：时间、费用
fact-sights-hours = 行程中各景点：开放时间、门票
fact-bai-choi-hours = 陈富（Trần Phú）公园发牌唱曲：日期、时间
fact-visitor-phone = 游客服务电话
fact-visitor-centre = 旅游信息中心：地址
fact-immigration-contact = 省内出入境管理机关：地址、电话
fact-airport-bus = 金兰机场巴士：线路、时间、票价
fact-khanh-le-hours = Khánh Lê山口：放行时间

# Between the two numbers of a range.
range-sign = ～
