# This site's own words, laid over the theme's.
site-title = Khánh Hòa
site-about = A portrait of Khánh Hòa province, Viet Nam. Every figure carries its source and date.

# The names of tags
tag-history = History
tag-heritage = Heritage
tag-cham = Cham culture
tag-festival = Festivals
tag-sea = Sea
tag-island = Islands
tag-nature = Nature
tag-food = Food
tag-itinerary = Itineraries
tag-investment = Investment
tag-transport = Transport
tag-energy = Energy
tag-practical = Practical information
