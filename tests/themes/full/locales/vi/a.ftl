site-title = Trang
made = Tạo ngày { $day }
notice = Tạm hiện bằng { $language }.
tags = Chủ đề
