greeting = Xin chào
fact-area = Diện tích
notice = Tạm hiện bằng { $language }.
not-found = Không có trang này
unit-km2 = { $value } km²
