# このサイト固有の言葉。テーマの言葉に優先します。
site-title = カインホア
site-about = ベトナム・カインホア省の案内サイト。すべての数値に出典と日付を添えています。

# タグの名前
tag-history = 歴史
tag-heritage = 文化遺産
tag-cham = チャム文化
tag-festival = 祭り
tag-sea = 海
tag-island = 島
tag-nature = 自然
tag-food = 食
tag-itinerary = モデルコース
tag-investment = 投資
tag-transport = 交通
tag-energy = エネルギー
tag-practical = 旅の実用情報
