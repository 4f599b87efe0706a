# 本站专用文字，优先于界面文字。
site-title = 庆和
site-about = 介绍越南庆和省的网站。每项数据都注明来源和日期。

# 标签名称
tag-history = 历史
tag-heritage = 遗产
tag-cham = 占族文化
tag-festival = 节庆
tag-sea = 海洋
tag-island = 海岛
tag-nature = 自然
tag-food = 美食
tag-itinerary = 行程
tag-investment = 投资
tag-transport = 交通
tag-energy = 能源
tag-practical = 实用信息
