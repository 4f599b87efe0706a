site-title = موقع
