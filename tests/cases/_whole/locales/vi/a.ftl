tags = Chủ đề
tag-sea = Biển
tag-island = Đảo
tag-festival = Lễ hội
fact-area = Diện tích
fact-year = Từ năm
unit-km2 = { $value } km²
