# Слова этого сайта, поверх слов темы.
site-title = Кханьхоа
site-about = Портрет провинции Кханьхоа, Вьетнам. У каждой цифры указаны источник и дата.

# Названия меток
tag-history = История
tag-heritage = Наследие
tag-cham = Культура чамов
tag-festival = Праздники
tag-sea = Море
tag-island = Острова
tag-nature = Природа
tag-food = Еда
tag-itinerary = Маршруты
tag-investment = Инвестиции
tag-transport = Транспорт
tag-energy = Энергетика
tag-practical = Полезное
