# Những lời trên các trang của chế độ xem thử: bảng theo dõi, bảng lỗi trên trang, các trang báo.

preview-title = Bảng theo dõi
preview-to-site = Xem trang web
preview-to-overview = Mở bảng theo dõi
preview-skip = Tới nội dung chính
preview-sections = Các phần của bảng theo dõi
preview-nav-recent = Vừa sửa
preview-nav-problems = Cần sửa
preview-nav-languages = Ngôn ngữ
preview-nav-figures = Số liệu

# Tình hình chung
preview-state = Tình hình chung
preview-errors = { $count } lỗi
preview-warnings = { $count } cảnh báo
preview-notes = { $count } lưu ý
preview-state-errors = Còn lỗi thì chưa tạo được trang web. Bạn sửa lỗi trước, những điều khác có thể để sau.
preview-state-warnings = Không có lỗi, trang web tạo được. Bạn xem qua các cảnh báo trước khi đăng.
preview-state-notes = Không có gì phải sửa. Lưu ý chỉ để bạn biết.
preview-state-clear = Không có gì phải sửa. Trang web tạo được.
preview-blocked = Tệp site.toml hoặc giao diện đang có lỗi, nên trang web bạn đang xem là bản trước đó. Sửa xong lỗi, bản mới tự hiện ra.
preview-checking = Đang soát cả trang web. Các con số còn có thể tăng…

# Mỗi điều cần sửa
preview-way-out = Cách sửa:
preview-line = Dòng { $line }
preview-open = Mở để sửa
preview-open-place = Mở để sửa: { $file }
preview-open-line = Mở để sửa: { $file }, dòng { $line }
preview-see-page = Xem trang
preview-see-page-of = Xem trang của { $file }
preview-opened = Đã mở tệp. Sửa rồi lưu lại, bảng này tự cập nhật.
preview-open-failed = Chưa mở được tệp. Bạn mở tệp trong thư mục của trang web rồi sửa.
preview-lost = Mất liên lạc với chương trình xem thử, đang thử lại…

# Vừa sửa
preview-recent = Vừa sửa
preview-recent-about = Những tệp bạn mới lưu, và những điều cần xem trong từng tệp.
preview-recent-clear = Không có gì phải sửa.
preview-recent-empty = Chưa có tệp nào được sửa.
preview-recent-empty-about = Khi bạn lưu một bài, bài ấy hiện ở đây cùng những điều cần xem.

# Những điều cần sửa
preview-problems = Những điều cần sửa
preview-problems-total = Cả trang web có { $count } điều, lỗi đứng trước.
preview-problems-matching = Có { $count } điều khớp với những gì bạn chọn, lỗi đứng trước.
preview-filter = Chọn những điều muốn xem
preview-filter-page = Trang
preview-filter-language = Ngôn ngữ
preview-filter-kind = Loại
preview-filter-any-page = Mọi trang
preview-filter-any-language = Mọi ngôn ngữ
preview-filter-any-kind = Mọi loại
preview-filter-option = { $name } ({ $count })
preview-filter-apply = Lọc
preview-filter-clear = Xem tất cả
preview-problems-more = Xem thêm { $count } điều
preview-problems-rest = Còn { $count } điều nữa chưa hiện ở đây. Chọn một trang, một ngôn ngữ hoặc một loại để thấy chúng.
preview-problems-none = Không có gì phải sửa.
preview-problems-none-about = Chương trình đã soát cả trang web.
preview-problems-none-yet = Chưa thấy gì phải sửa. Chương trình vẫn đang soát.
preview-problems-no-match = Không có điều nào khớp với những gì bạn chọn.

# Trang và ngôn ngữ
preview-languages = Trang và ngôn ngữ
preview-languages-about = Mỗi ô cho biết người đọc tiếng ấy thấy gì. Bấm vào ô để xem trang.
preview-languages-page = Trang
preview-languages-table = Các trang theo từng ngôn ngữ
preview-search = Tìm trang theo tên
preview-search-go = Tìm
preview-search-clear = Xem mọi trang
preview-languages-none = Không có trang nào tên “{ $query }”.
preview-languages-empty = Trang web chưa có trang nào.
preview-languages-empty-about = Bài đầu tiên bạn viết hiện ở đây.
preview-pager = Các phần của danh sách trang
preview-pager-place = Phần { $number } trên { $count }
preview-pager-previous = Phần trước
preview-pager-next = Phần sau

preview-legend = Ý nghĩa các ô
preview-own = Có bài
preview-own-about = Người đọc thấy bài bằng tiếng của mình.
preview-machine = Dịch máy
preview-machine-about = Bài dịch máy, chưa ai đọc lại.
preview-notice = Tạm hiện tiếng khác
preview-notice-from = Tạm hiện { $from }
preview-notice-about = Chưa dịch: hiện bài bằng tiếng khác kèm một dòng báo.
preview-link = Dẫn sang tiếng khác
preview-link-from = Dẫn sang { $from }
preview-link-about = Chưa dịch: danh sách dẫn thẳng sang bài bằng tiếng khác.
preview-hidden = Không hiện
preview-hidden-about = Chưa dịch: người đọc tiếng này không thấy trang.
preview-missing = Chưa dịch
preview-missing-about = Chưa dịch, và chưa ai quyết định người đọc sẽ thấy gì.
preview-draft = Bản nháp
preview-draft-about = Bài chưa lên mạng.

# Số liệu cần xem lại
preview-figures = Số liệu cần xem lại
preview-figures-about = Những con số đã quá hạn, sắp đến hạn xem lại hoặc chưa kiểm chứng.
preview-figures-table = Số liệu cần xem lại, gấp nhất đứng trước
preview-figure = Số liệu
preview-figure-value = Giá trị
preview-figure-review = Hạn xem lại
preview-figure-past = Quá hạn
preview-figure-near = Sắp đến hạn
preview-figure-pending = Chưa kiểm chứng
preview-figure-no-value = Chưa có
preview-figures-none = Không có số liệu nào cần xem lại.
preview-figures-none-about = Khi một con số đến hạn, nó hiện ở đây cùng chỗ để sửa.

# Bảng lỗi trên một trang
preview-panel = Những điều phải sửa trên trang này
preview-panel-title = { $count } điều phải sửa
preview-panel-held = Bên trên là bản tốt gần nhất. Sửa xong và lưu lại, bản mới tự hiện ra.
preview-panel-about = Sửa xong và lưu lại, bảng này tự đóng.
preview-panel-now = Xem bản đang viết
preview-panel-good = Xem bản tốt gần nhất
preview-panel-fold = Thu gọn
preview-panel-key = Esc

# Trang hiện ra khi chưa có bản nào xem được
preview-problem-title = Chưa xem được trang này
preview-problem-about = Sửa những điều dưới đây rồi lưu lại. Trang tự hiện ra, bạn không cần tải lại.
preview-problem-empty = Chương trình đang đọc trang web. Trang tự hiện ra khi xong.

# Các trang báo
preview-used-title = Đường dẫn này đã dùng rồi
preview-used = Mỗi đường dẫn chỉ mở được một lần, để người khác không xem thử thay bạn. Bạn trở lại cửa sổ đang chạy chương trình và mở đường dẫn mới ở đó.
preview-refused-title = Trang xem thử này không dành cho bạn
preview-refused = Trình duyệt này chưa được phép xem. Nếu bạn là người đang viết, hãy mở đường dẫn hiện trong cửa sổ đang chạy chương trình.
preview-unopened-title = Chưa mở được tệp
preview-unopened = Không tìm thấy chương trình soạn thảo để mở tệp này. Hãy mở tệp từ thư mục của trang web.
