greeting = Hello
fact-area = Area
notice = Shown in { $language } for now.
not-found = There is no such page
unit-km2 = { $value } km²
