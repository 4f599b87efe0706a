# Chữ riêng của trang này, nằm đè lên chữ của giao diện.
site-title = Khánh Hòa
site-about = Trang giới thiệu tỉnh Khánh Hòa, Việt Nam. Mỗi số liệu đều ghi nguồn và ngày.

# Tên các thẻ
tag-history = Lịch sử
tag-heritage = Di sản
tag-cham = Văn hóa Chăm
tag-festival = Lễ hội
tag-sea = Biển
tag-island = Đảo
tag-nature = Thiên nhiên
tag-food = Ẩm thực
tag-itinerary = Lịch trình
tag-investment = Đầu tư
tag-transport = Giao thông
tag-energy = Năng lượng
tag-practical = Cần biết
