# Những lời khác của chương trình.

error = lỗi
warning = cảnh báo
information = lưu ý
way-out = cách sửa
did-you-mean = Có phải ý bạn là “{ $suggestion }”?
summary = { $errors } lỗi, { $warnings } cảnh báo, { $notes } lưu ý.

built = Đã tạo trang vào { $folder }: { $files } tệp, trong đó { $changed } tệp mới hoặc thay đổi; bỏ { $removed } tệp cũ.
not-built = Chưa tạo trang: hãy sửa các lỗi ở trên rồi chạy lại. Trang cũ, nếu có, vẫn nguyên.
not-built-strict = Chưa tạo trang: với --strict, cảnh báo cũng được tính là lỗi. Trang cũ, nếu có, vẫn nguyên.
checked = Không thấy vấn đề nào.
bad-today = “{ $value }” không phải là ngày. Viết theo dạng 2026-11-23.
bad-source-date-epoch = SOURCE_DATE_EPOCH phải là một số nguyên giây, không phải “{ $value }”.

about = Tạo trang web giới thiệu nhiều ngôn ngữ từ các bài viết Markdown
about-build = Tạo trang web vào thư mục public, trọn vẹn hoặc giữ nguyên bản cũ
about-check = Soát toàn bộ trang web, không tạo trang
about-root = Thư mục của trang web
about-output = Thư mục nhận trang đã tạo (nếu không nêu: public trong thư mục của trang web)
about-today = Coi hôm nay là ngày này (2026-11-23)
about-strict = Coi cảnh báo như lỗi
about-format = Cách trình bày: human cho người đọc, json cho chương trình
about-ui-lang = Tiếng của chương trình: vi hoặc en
about-help = Xem hướng dẫn
about-version = Xem phiên bản
help-usage = Cách dùng
help-commands = Lệnh
help-options = Tùy chọn
bad-usage = Không hiểu “{ $value }”. Xem các lệnh bằng: haiyen --help
