site-title = Trang
