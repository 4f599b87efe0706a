# Những lời khác của chương trình.

error = lỗi
warning = cảnh báo
information = lưu ý
way-out = cách sửa
did-you-mean = Có phải ý bạn là “{ $suggestion }”?
summary = { $errors } lỗi, { $warnings } cảnh báo, { $notes } lưu ý.

built = Đã tạo xong trang web trong { $folder }: { $files } tệp, trong đó { $changed } tệp mới hoặc có thay đổi; đã bỏ { $removed } tệp cũ.
not-built = Chưa tạo trang web: hãy sửa các lỗi ở trên rồi chạy lại. Bản cũ, nếu có, vẫn được giữ nguyên.
not-built-strict = Chưa tạo trang web: với --strict, cảnh báo cũng được tính là lỗi. Bản cũ, nếu có, vẫn được giữ nguyên.
not-built-half = Chưa tạo xong: một số tệp đã được thay. Hãy khắc phục lỗi ở trên rồi chạy lại để hoàn tất.
checked = Không thấy vấn đề nào.
bad-today = “{ $value }” không phải là ngày. Viết theo dạng 2026-11-23.
bad-source-date-epoch = SOURCE_DATE_EPOCH phải là một số nguyên giây, không phải “{ $value }”.

about = Tạo trang web giới thiệu nhiều ngôn ngữ từ các bài viết Markdown
about-build = Tạo trang web vào thư mục public; nếu có lỗi thì bản cũ được giữ nguyên
about-check = Kiểm tra toàn bộ trang web mà không tạo trang
about-root = Thư mục của trang web
about-output = Thư mục chứa trang web được tạo (mặc định: public trong thư mục của trang web)
about-today = Coi hôm nay là ngày này (2026-11-23)
about-strict = Coi cảnh báo như lỗi
about-format = Cách trình bày: human cho người đọc, json cho chương trình
about-ui-lang = Ngôn ngữ của chương trình: vi hoặc en
about-help = Xem hướng dẫn
about-version = Xem phiên bản
help-usage = Cách dùng
help-commands = Lệnh
help-options = Tùy chọn
usage-missing = Thiếu “{ $value }”. Xem cách dùng bằng --help sau tên lệnh.
usage-conflict = “{ $value }” và “{ $other }” không dùng chung được. Xem cách dùng bằng --help sau tên lệnh.
bad-usage = Không hiểu “{ $value }”. Xem các lệnh bằng: haiyen --help

serve-first = Đã đọc trang web
serve-changed = { $file } và { $more } tệp khác
serve-started = Xem thử: { $site }
    Bảng theo dõi (liên kết mở được một lần): { $overview }
serve-other-port = Cổng đã chọn đang được chương trình khác dùng, nên chương trình dùng cổng kế tiếp.
serve-opened = Bảng theo dõi đã mở. Muốn mở lại ở trình duyệt khác: { $overview }
serve-lan = Điện thoại trong cùng mạng: { $address }
    Ai có liên kết này đều xem được, cho đến khi bạn dừng chương trình.
serve-slow = Ổ đĩa này không báo khi tệp thay đổi, nên thay đổi hiện chậm hơn một vài giây.
serve-stop = Dừng: Ctrl+C
serve-not-opened = Chưa mở được trình duyệt. Hãy mở địa chỉ ở trên.
serve-no-port = Không dùng được cổng { $port } và các cổng kế tiếp. Chọn cổng khác bằng --port.
serve-no-system = Hệ thống không cho phép mở trang xem thử. Hãy khởi động lại máy rồi thử lại.

about-serve = Xem thử trang web trong trình duyệt trong khi viết
about-port = Cổng của trang xem thử (mặc định: 4747)
about-open = Mở trình duyệt
about-drafts = Hiện cả bản nháp và bài chờ ngày đăng
about-follow = Trình duyệt chuyển tới bài vừa được lưu
about-lan = Cho điện thoại và máy khác trong cùng mạng xem, bằng liên kết có mã bí mật
about-editor = Chương trình dùng để mở tệp cần sửa (cũng có thể đặt trong HAIYEN_EDITOR)
about-pseudo = Thêm một ngôn ngữ thử, chữ có dấu lạ và dài hơn, cho người làm giao diện
about-rtl = Hiện mọi ngôn ngữ từ phải sang trái, cho người làm giao diện
