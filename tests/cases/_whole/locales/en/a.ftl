tags = Tags
tag-sea = Sea
tag-island = Island
tag-festival = Festival
fact-area = Area
fact-year = Since
unit-km2 = { $value } km²
