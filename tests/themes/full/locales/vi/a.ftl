site-title = Trang
made = Tạo ngày { $day }
