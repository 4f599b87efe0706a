# Chữ riêng của trang này, nằm đè lên chữ của giao diện.
site-title = Khánh Hòa
site-about = Trang giới thiệu tỉnh Khánh Hòa, Việt Nam. Mỗi số liệu đều ghi nguồn và ngày.
