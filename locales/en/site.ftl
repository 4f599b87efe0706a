# This site's own words, laid over the theme's.
site-title = Khánh Hòa
site-about = A portrait of Khánh Hòa province, Viet Nam. Every figure carries its source and date.
