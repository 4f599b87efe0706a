# Điều chỉ văn phòng biết: tên gọi của các ô chờ.
fact-office-phone = Điện thoại văn phòng
fact-office-email = Thư điện tử văn phòng
fact-office-address = Địa chỉ văn phòng
fact-invest-contact = Người phụ trách đầu tư
fact-invest-phone = Điện thoại về đầu tư
fact-po-nagar-hours = Giờ mở cửa Tháp Bà
fact-po-nagar-ticket = Giá vé Tháp Bà
