# Những gì lệnh publish và takedown nói khi mọi việc êm xuôi, và những gì chúng hỏi.

about-publish = Đăng trang lên máy chủ của cơ quan: lập kế hoạch, cho xem, gửi, soát lại
about-takedown = Gỡ một bài khỏi trang đang chạy, ở mọi thứ tiếng, ngay lập tức
about-release = Cho biết khi đăng sẽ phải bỏ lại bài nào vì lỗi
about-publish-to = Tên nơi đăng trong site.toml (cần nêu khi có nhiều nơi)
about-publish-yes = Không hỏi gì (dùng cho lịch chạy tự động); các chốt bảo vệ trang vẫn giữ nguyên
about-publish-dry-run = Chỉ cho xem sẽ làm gì, không làm
about-publish-only = Chỉ đăng bài này (có thể nêu nhiều lần)
about-publish-confirm = Con số phải nêu trước khi xóa hoặc ghi đè nhiều tệp
about-publish-waive = Vẫn đăng dù có lỗi mà người nêu ở --by chịu trách nhiệm (mã lỗi, hoặc mã:tệp)
about-publish-reason = Vì sao bỏ qua lỗi, hoặc vì sao gỡ bài
about-publish-by = Người đăng (nếu không nêu: tên người dùng của máy này)
about-publish-history = Xem ai đã đăng gì, khi nào
about-publish-rollback = Trả lại một bản trước (nếu không nêu: bản liền trước)
about-publish-from = Lấy bản trước từ nơi đăng này, là nơi lưu các bản sao
about-publish-verify = Soát máy chủ: tìm những gì bị cài vào, bị sửa hoặc bị xóa
about-publish-repair = Sửa lại những gì --verify tìm thấy; thứ bị cài vào được giữ làm chứng cứ
about-publish-login = Kết nối một lần và cất mật khẩu vào kho của máy này
about-publish-test = Thử mọi việc mà lệnh đăng sẽ làm, với một tệp nhỏ
about-publish-unlock = Gỡ dấu báo đang có người đăng
about-publish-page = Bài cần gỡ: thư mục của bài trong content, hoặc địa chỉ của bài

progress-look = Đang xem trên máy chủ có gì
progress-send = Đang gửi { $files } tệp
progress-delete = Đang dọn { $files } tệp cũ
progress-inspect = Đang đọc { $files } tệp
progress-keep = Đang sao { $files } tệp
progress-part = { $done } trên { $files } tệp
progress-waits = Đường truyền bị ngắt ({ $detail }). Sẽ thử lại sau { $seconds } giây; không mất gì cả.

plain-ftp-again = Chú ý: mật khẩu và cả trang được gửi đến { $host } mà không mã hóa. Hãy đề nghị bên cho thuê mở SFTP hoặc FTP có TLS.
plan-place = Nơi đăng “{ $target }”: { $place }
plan-theirs = Có người đã đăng từ máy khác (bản { $build }). Kế hoạch tính theo những gì đang có ở đó.
plan-surveyed = Máy này không biết ở đó đang có gì, nên đã xem từng tệp một.
plan-first = Chưa đăng gì lên nơi này.
plan-unfinished = Lần đăng trước bị ngắt giữa chừng; { $files ->
        [0] lần này làm tiếp từ đó.
       *[other] { $files } tệp đã đến nơi thì không gửi lại.
    }
plan-left-out = Bỏ lại vì có lỗi: { $page }
plan-held = Giữ nguyên bản đang có trên mạng vì có lỗi: { $page }
plan-nothing = Mọi thứ đã có trên mạng: không phải làm gì.
plan-nothing-else = Ngoài các bài ấy, mọi thứ đã có trên mạng: không có gì để gửi.
plan-more = … và { $more } tệp nữa
plan-counts = { $new } tệp mới, { $changed } tệp sửa, { $deleted } tệp sẽ xóa; gửi đi { $size }.
plan-time = { $minutes ->
        [0] Mất chưa đến một phút.
       *[other] Mất khoảng { $minutes } phút.
    }
publish-stopping = Chưa đăng: hãy sửa các lỗi trên, là những lỗi không thuộc riêng bài nào. Trên mạng chưa có gì thay đổi.
publish-declined = Không làm gì cả.

release-left-out = Khi đăng lên “{ $target }” sẽ phải bỏ lại bài này: { $page }
release-held = Khi đăng lên “{ $target }”, bài này giữ nguyên bản đang có trên mạng: { $page }
release-stops = Chưa đăng được lên “{ $target }”: có lỗi không thuộc riêng bài nào.
release-clear = Mọi thứ đều đăng được lên “{ $target }”.

ask-publish = Đăng những thứ này lên { $place }? (c/k)
ask-number = Nếu vẫn muốn làm, hãy gõ số { $number }:
ask-key = Đây là lần đầu kết nối với { $place }. Khóa của máy chủ có dấu vân tay
      { $fingerprint }
    Hãy so với dấu vân tay mà người quản lý máy chủ đã đưa. Hai bên có giống hệt nhau không? (c/k)
ask-password = Mật khẩu của { $user } tại { $host }:
ask-passphrase = Mật khẩu của khóa { $file }:
ask-access-key = Tên khóa vào kho { $bucket }:
ask-secret-key = Mã bí mật của khóa ấy:
ask-repair = Sửa lại những thứ này tại { $place }? (c/k)
ask-unlock = Gỡ dấu ở { $place }? Chỉ gỡ khi chắc chắn không ai đang đăng. (c/k)
ask-takedown = Gỡ “{ $page }” khỏi { $place } ngay bây giờ ({ $files } tệp)? (c/k)

done = Đã lên mạng: { $url }
    Bản { $build }: { $files } tệp, đã gửi và đọc lại { $sent } tệp ({ $size }), đã xóa { $deleted } tệp.
done-taken-up = { $files } tệp đã đến nơi từ trước.
done-left = Tệp { $path } trên máy chủ không phải của chương trình này nên được giữ nguyên. Tệp của ta nằm trong thư mục public.
done-withdrawn = Đã rút lại tệp { $path }: có nó thì máy chủ báo lỗi cho người đọc. Mọi thứ khác đã lên mạng. Hãy đưa tệp ấy trong thư mục public cho người quản lý máy chủ xem.
done-unkept = Không lưu được bản này trên máy ({ $detail }): sau này muốn trả lại thì cần một bản sao khác.
done-urls = Các địa chỉ vừa thay đổi, dành cho công cụ tìm kiếm: { $file }
done-copied = Đã lưu bản sao ở { $place }: bản { $build }, gửi { $files } tệp.
done-uncopied = Trang đã lên mạng, nhưng chưa lưu được bản sao ở { $place }.
done-unseen = Từ máy này không mở được { $url }, nên chưa xem được trang như người đọc thấy.

history-empty = Chưa đăng gì lên “{ $target }” từ thư mục này.
history-line = { $build }  { $at }  { $by }: { $what ->
        [only] chỉ đăng { $of }
        [rollback] trả lại bản { $of }
        [takedown] gỡ { $of }
        [repair] sửa lại máy chủ
       *[publish] đăng
    }; { $files } tệp, gửi { $sent }, xóa { $deleted }
history-waiver =     bỏ qua lỗi: { $code } { $place } ({ $by }: { $reason })

found-other = Có người đã đăng từ máy khác (bản { $build }), nên kết quả dưới đây gồm cả những gì họ thay đổi. Hãy soát từ máy ấy, hoặc đăng từ máy này trước.
found-other-repair = Sửa lại thì những gì họ đã đăng sẽ mất. Nếu đúng là muốn vậy, thêm --confirm { $number }
found-foreign = Tệp không do ta đăng: { $files }
found-changed = Tệp có nội dung khác với bản đã đăng: { $files }
found-missing = Tệp không còn: { $files }
found-nothing = Cả { $files } tệp trên máy chủ đều đúng như đã đăng.
found-something = { $files } tệp đúng như đã đăng, các tệp nêu trên thì không. Để sửa lại: haiyen publish { $target } --repair
repaired-evidence = Những thứ bị cài vào được giữ làm chứng cứ trong { $folder }. Đừng mở ra; hãy giao cho người xem xét vụ việc, và đổi mọi mật khẩu của máy chủ.
repaired-lost = Máy này không còn giữ { $path }: hãy đăng lại trang để có lại tệp ấy.

login-kept = { $place } đã cho vào, và máy này đã cất những gì cần cho việc đó.
login-unkept = { $place } đã cho vào, nhưng máy này không có kho để cất mật khẩu ({ $detail }). Hãy đặt mật khẩu trong biến môi trường HAIYEN_PASSWORD, hoặc gõ mỗi lần đăng.

test-place = Đang thử { $place } với một tệp nhỏ:
test-write = { $outcome ->
        [ok] ✓ ghi được tệp có dấu cách và chữ Việt trong tên
       *[failed] ✗ không ghi được tệp có dấu cách và chữ Việt trong tên
    }
test-replace = { $outcome ->
        [ok] ✓ thay được bằng tệp khác
       *[failed] ✗ không thay được bằng tệp khác
    }
test-read = { $outcome ->
        [ok] ✓ đọc lại đúng như đã gửi
       *[failed] ✗ đọc lại không đúng như đã gửi
    }
test-list = { $outcome ->
        [ok] ✓ có trong danh sách của thư mục
       *[failed] ✗ không có trong danh sách của thư mục
    }
test-remove = { $outcome ->
        [ok] ✓ xóa được
       *[failed] ✗ không xóa được
    }
test-connect = { $outcome ->
        [ok] ✓ { $count } kết nối chạy được cùng lúc
       *[failed] ! không mở được hơn { $count } kết nối cùng lúc: lệnh đăng sẽ dùng chừng ấy
    }
test-gap = ! Máy chủ này không thay được tệp trong một bước: khi thay một trang, có một lúc trang ấy không còn.
test-web = ✓ người đọc thấy được dưới { $url }
test-no-web = ✗ người đọc không thấy được dưới { $url }. Hãy xem lại thư mục ở dòng “to”, và “url” hoặc base_url trong site.toml.

unlock-free = Không có ai đang đăng lên { $place }.
unlock-done = Đã gỡ dấu: có thể đăng lên { $place }.

takedown-plan = “{ $page }” ở mọi thứ tiếng: { $files } tệp tại { $place }
takedown-removed = “{ $page }” không còn trên mạng.
takedown-absent = “{ $page }” hiện không có trên mạng tại { $place }.
takedown-draft = Đã ghi { $file } là bản nháp, để bài không trở lại.
takedown-no-draft = Không ghi được { $file } là bản nháp. Hãy thêm draft: true vào thông tin đầu bài, nếu không lần đăng sau bài sẽ trở lại.
takedown-lists = Menu, danh sách và sơ đồ trang vẫn còn nêu bài này, vì chưa tạo được trang. Hãy sửa lỗi rồi đăng.
takedown-home = Không gỡ được trang chủ: thiếu nó thì trang không hiện ra gì.
