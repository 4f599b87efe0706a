# Đăng trang web: việc gì đã xảy ra, nơi đăng đã hay chưa thay đổi gì, rồi .hint là việc cần làm tiếp.

publish-no-such-host = Không tìm thấy máy chủ của nơi đăng { publish-place }.{ publish-said } { publish-changed }
    .hint = Xem máy này có vào được mạng không. Nếu có, xem lại tên máy chủ ở dòng “to” trong mục [publish.{ $target }] của site.toml: sai một chữ là không tìm thấy.
publish-refused = Máy chủ của nơi đăng { publish-place } không nhận kết nối.{ publish-said } { publish-changed }
    .hint = Xem lại địa chỉ và số cổng ở dòng “to” trong mục [publish.{ $target }] của site.toml. Nếu đã đúng, hỏi người quản lý máy chủ xem dịch vụ có đang tắt, hay tường lửa có đang chặn không.
publish-timed-out = Nơi đăng { publish-place } không trả lời khi chương trình đang { publish-doing }.{ publish-said } { publish-changed }
    .hint = Chạy lại lệnh này: chương trình làm tiếp từ chỗ đang dở. Nếu vẫn vậy, hỏi người phụ trách mạng của cơ quan xem mạng có chặn loại kết nối này không, rồi hỏi người quản lý máy chủ.
publish-closed = Đường truyền tới nơi đăng { publish-place } bị ngắt khi chương trình đang { publish-doing }.{ publish-said } { publish-changed }
    .hint = Chạy lại lệnh này: chương trình làm tiếp từ chỗ đang dở. Nếu lần nào cũng ngắt ở cùng một chỗ, hỏi người quản lý máy chủ xem họ có giới hạn số tệp hay số kết nối không.
publish-login = Nơi đăng { publish-place } không cho đăng nhập: tên đăng nhập, mật khẩu hoặc khóa chưa đúng, hoặc chưa có.{ publish-said } { publish-changed }
    .hint = Chạy haiyen publish { $target } --login để nhập lại mật khẩu; mật khẩu được cất trong kho mật khẩu của máy này, không nằm trong site.toml. Nếu vẫn không được, xem lại tên đăng nhập ở dòng “to” trong mục [publish.{ $target }].
publish-unknown-key = Máy này chưa từng gặp máy chủ của nơi đăng { publish-place }, nên chưa biết chắc đó có phải máy chủ của cơ quan không. Dấu vân tay của khóa máy chủ: { $fingerprint }. { publish-changed }
    .hint = Hỏi người quản lý máy chủ dấu vân tay của khóa. Chạy haiyen publish { $target } --login, so hai dấu với nhau, và chỉ đồng ý khi chúng giống hệt nhau.
publish-other-key = Dừng lại: máy chủ của nơi đăng { publish-place } đưa ra một khóa khác với khóa đã ghi nhớ. Có thể máy chủ vừa được thay, nhưng cũng có thể có kẻ giả làm máy chủ ấy để lấy mật khẩu. Chương trình không gửi mật khẩu cho máy chủ lạ ấy. Dấu vân tay của khóa mới: { $fingerprint }. { publish-changed }
    .hint = Gọi cho người quản lý máy chủ, theo số điện thoại đã biết từ trước, hỏi họ có đổi khóa không và đối chiếu dấu vân tay. Chỉ khi giống hệt nhau, ghi dòng fingerprint = "{ $fingerprint }" vào mục [publish.{ $target }] của site.toml rồi chạy lại.
publish-certificate = Chứng chỉ của nơi đăng { publish-place } không chứng tỏ được đó đúng là máy chủ cần tới: { $kind ->
        [expired] chứng chỉ đã hết hạn
        [early] chứng chỉ chưa tới ngày có hiệu lực
        [self] chứng chỉ do chính máy chủ tự làm, hoặc do một nơi mà máy này không biết cấp
        [name] chứng chỉ được cấp cho một tên khác
        [revoked] chứng chỉ đã bị thu hồi
       *[other] máy này không công nhận chứng chỉ ấy
    }.{ publish-said } { publish-changed }
    .hint = { $kind ->
        [expired] Xem ngày giờ của máy này có đúng không. Nếu đúng, nhờ người quản lý máy chủ gia hạn chứng chỉ.
        [early] Xem ngày giờ của máy này có đúng không. Nếu đúng, báo cho người quản lý máy chủ.
        [name] Hỏi người quản lý máy chủ tên đúng của máy chủ, rồi sửa dòng “to” trong mục [publish.{ $target }] của site.toml.
        [revoked] Nhờ người quản lý máy chủ thay chứng chỉ, và hỏi vì sao nó bị thu hồi.
       *[other] Nhờ người quản lý máy chủ cài một chứng chỉ được công nhận.
    } Nếu họ không thay đổi được, hỏi họ dấu vân tay SHA-256 của chứng chỉ. Chỉ khi giống hệt, ghi dòng fingerprint = "{ $fingerprint }" vào mục [publish.{ $target }] của site.toml: từ đó chương trình chỉ tin đúng chứng chỉ này.
publish-no-encryption = Nơi đăng { publish-place } không mã hóa đường truyền, nên ai ở giữa đường cũng đọc được mật khẩu và sửa được trang web.{ publish-said } { publish-changed }
    .hint = Nhờ người quản lý máy chủ bật SFTP, hoặc FTP có mã hóa. Chỉ khi họ không làm được, và cơ quan chấp nhận rủi ro, thêm dòng allow_plain_ftp = true vào mục [publish.{ $target }] của site.toml; mỗi lần đăng chương trình sẽ nhắc lại.
publish-forbidden = Nơi đăng { publish-place } không cho phép { publish-doing }.{ publish-said } { publish-changed }
    .hint = Xem lại thư mục ở dòng “to” trong mục [publish.{ $target }] của site.toml. Nếu đã đúng, nhờ người quản lý máy chủ cho tài khoản này quyền đọc, ghi và xóa trong thư mục ấy.
publish-full = Nơi đăng { publish-place } đã hết chỗ chứa khi chương trình đang { publish-doing }.{ publish-said } { publish-changed }
    .hint = Xin thêm dung lượng, hoặc xóa trên máy chủ những gì không thuộc trang web này, ví dụ các bản sao lưu cũ. Rồi chạy lại: chương trình làm tiếp từ chỗ đang dở.
publish-missing = Ở nơi đăng { publish-place } không có thư mục hoặc tệp cần tới khi { publish-doing }.{ publish-said } { publish-changed }
    .hint = Xem lại thư mục ở dòng “to” trong mục [publish.{ $target }] của site.toml. Nếu đã đúng, tạo thư mục ấy trên máy chủ rồi chạy lại: chương trình không tự tạo, để không đăng nhầm chỗ.
publish-bad-name = { $doing ->
        [connecting] Nơi đăng { publish-place } không dùng được như đã ghi: tên máy chủ hoặc tên thư mục viết chưa đúng.
       *[other] Nơi đăng { publish-place } không nhận tên “{ $path }”: tên quá dài, hoặc có chữ mà máy chủ ấy không dùng được.
    }{ publish-said } { publish-changed }
    .hint = { $doing ->
        [connecting] Sửa dòng “to” trong mục [publish.{ $target }] của site.toml.
       *[other] Đổi tên thư mục của trang, tệp ấy hoặc mục slug của bài thành tên ngắn, chữ không dấu, rồi tạo lại trang web và đăng.
    }
publish-busy = Nơi đăng { publish-place } đang bận nên chưa { publish-doing } được: tệp đang được dùng, hoặc có quá nhiều kết nối cùng lúc.{ publish-said } { publish-changed }
    .hint = Đóng những chương trình khác đang mở nơi ấy, đợi vài phút rồi chạy lại: chương trình làm tiếp từ chỗ đang dở.
publish-truncated = Nơi đăng { publish-place } chỉ nhận hoặc trả về một phần dữ liệu khi chương trình đang { publish-doing }.{ publish-said } { publish-changed }
    .hint = Chạy lại lệnh này: chương trình làm tiếp từ chỗ đang dở. Nếu vẫn vậy, hỏi người quản lý máy chủ xem máy chủ còn chỗ chứa không và có giới hạn độ lớn của tệp không.
publish-failed = Nơi đăng { publish-place } báo lỗi khi chương trình đang { publish-doing }.{ publish-said } { publish-changed }
    .hint = Chạy lại lệnh này: chương trình làm tiếp từ chỗ đang dở. Nếu vẫn vậy, chép thông báo này gửi cho người quản lý máy chủ.

publish-empty = Không có gì để đăng lên { publish-place }: trang web được tạo ra không có tệp nào. { publish-changed }
    .hint = Chạy haiyen build, xem thử kết quả, rồi đăng lại. Nếu dùng --output hoặc --root, xem thư mục đã ghi có đúng không.
publish-no-home = Trang web được tạo ra không có trang chủ, nên chưa được đăng lên { publish-place }. { publish-changed }
    .hint = Chạy haiyen build và xem trang chủ có phải là bản nháp hay đã hết hạn không, rồi đăng lại.
publish-no-sitemap = Trang web được tạo ra thiếu tệp sitemap.xml, có vẻ chưa trọn vẹn, nên chưa được đăng lên { publish-place }. { publish-changed }
    .hint = Chạy haiyen build rồi đăng lại. Nếu vẫn thiếu, nhờ người phụ trách chương trình xem giúp.
publish-other-site = Ở nơi đăng { publish-place } đang có một trang web khác: { $site }. { publish-changed }
    .hint = Xem lại thư mục ở dòng “to” trong mục [publish.{ $target }] của site.toml: mỗi trang web cần một thư mục riêng. Nếu chính trang web này đổi địa chỉ, đăng nó vào một thư mục mới.
publish-many-deletes = Lần đăng này sẽ xóa { $count } trong { $of } tệp đang có ở nơi đăng { publish-place }. Nhiều như vậy thường là do nhầm. { publish-changed }
    .hint = Xem danh sách bằng haiyen publish { $target } --dry-run. Nếu đúng là muốn xóa, gõ số { $count } khi được hỏi, hoặc thêm --confirm { $count }
publish-few-pages = Trang web ở nơi đăng { publish-place } đang có { $before } trang, bản sắp đăng chỉ còn { $now }. Mất { $count } trang thường là do nhầm. { publish-changed }
    .hint = Xem thư mục content có đủ không, và có ngôn ngữ nào vừa bị bỏ không. Nếu đúng là muốn bỏ, gõ số { $count } khi được hỏi, hoặc thêm --confirm { $count }
publish-foreign-files = Ở nơi đăng { publish-place } có { $count } tệp không do chương trình này đưa lên, mà lần đăng này sẽ ghi đè: { $names }. { publish-changed }
    .hint = Tải các tệp ấy về nếu còn cần, hoặc chọn một thư mục trống ở dòng “to”. Nếu muốn ghi đè, gõ số { $count } khi được hỏi, hoặc thêm --confirm { $count }

publish-in-use = Đang có người đăng lên { publish-place }: { $holder }, bắt đầu lúc { $since }, giữ lượt đến { $until }. { publish-changed }
    .hint = Đợi người ấy đăng xong rồi chạy lại. Nếu lần đăng ấy đã bị ngắt giữa chừng, chờ quá giờ giữ lượt vài phút rồi chạy lại: chương trình sẽ cho đăng.
publish-unreadable-claim = Ở nơi đăng { publish-place } có tệp { $file } dùng để báo đang có người đăng, nhưng không đọc được nội dung của nó. { publish-changed }
    .hint = Hỏi những người cùng đăng trang web này. Nếu không ai đang đăng, xóa tệp { $file } trên máy chủ rồi chạy lại.
publish-newer-list = Danh sách tệp đã đăng của { publish-place } do một bản mới hơn của chương trình ghi ({ $file }). { publish-changed }
    .hint = Cập nhật chương trình trên máy này rồi đăng lại, hoặc đăng từ máy đã đăng lần trước.
publish-damaged-list = Danh sách tệp đã đăng của { publish-place } bị hỏng ({ $file }), nên chương trình không biết ở đó tệp nào là của trang web này. { publish-changed }
    .hint = Lấy lại tệp ấy từ bản sao lưu. Nếu không có, chuyển nó đi nơi khác rồi chạy haiyen publish { $target } --dry-run: chương trình cho xem trước mọi tệp sẽ ghi đè, và hỏi lại trước khi đăng.

publish-half-build = Trang web trong { $folder } mới được tạo một nửa, nên chưa được đăng. { publish-changed }
    .hint = Chạy haiyen build để tạo cho xong, rồi đăng lại.
publish-changing-build = Tệp { $file } đã thay đổi trong khi đang đăng, nên chương trình dừng lại. { publish-changed }
    .hint = Đừng tạo hay sửa trang web trong khi đang đăng. Chạy haiyen build rồi đăng lại: chương trình làm tiếp từ chỗ đang dở.
publish-no-target = Trong site.toml chưa có nơi đăng nào.
    .hint = Thêm vào cuối site.toml ba dòng này, với tên đăng nhập, máy chủ và thư mục của cơ quan:
        {"["}publish.production]
        # SFTP; cũng có thể là ftps://… hoặc một thư mục dùng chung
        to = "sftp://ten-dang-nhap@may-chu.example/thu-muc-web"
publish-unknown-target = Trong site.toml không có nơi đăng nào tên “{ $target }”. Các nơi đăng hiện có: { $targets }.
    .hint = Chạy lại với một trong các tên ấy.
publish-which-target = Có nhiều nơi đăng: { $targets }. Chưa biết đăng lên nơi nào.
    .hint = Ghi tên nơi đăng trong lệnh, ví dụ: haiyen publish { $target }
publish-nobody-to-ask = Chương trình cần hỏi trước khi đăng lên { publish-place }, nhưng không có ai để hỏi: lệnh này không chạy trong cửa sổ dòng lệnh. { publish-changed }
    .hint = Mở cửa sổ dòng lệnh rồi chạy lại. Nếu lệnh chạy theo lịch, thêm --yes; khi ấy các giới hạn an toàn vẫn giữ nguyên.
publish-unknown-page = Trang web không có trang nào tên “{ $page }”.
    .hint = Viết đường dẫn thư mục của trang trong content, ví dụ history/po-nagar, hoặc địa chỉ của trang.
publish-unknown-build = Không có bản nào tên “{ $build }” trong các bản đã đăng lên { publish-place }. { publish-changed }
    .hint = Xem các bản đã đăng bằng haiyen publish { $target } --history, rồi chọn một bản trong đó.
publish-bad-copy = Không trả lại được bản trước cho { publish-place }: bản sao của tệp “{ $path }” trên máy này { $kind ->
        [damaged] đã hỏng
       *[missing] không còn
    }. { publish-changed }
    .hint = Chọn một bản khác trong haiyen publish { $target } --history, hoặc trả lại từ máy khác đã đăng bản này, hay từ nơi lưu các bản theo ngày.
publish-clock = Nơi đăng { publish-place } từ chối trả lời vì đồng hồ của máy này lệch với đồng hồ của nó.{ publish-said } { publish-changed }
    .hint = Chỉnh lại đồng hồ của máy này (trên Windows: Settings, Time, Sync now), rồi chạy lại.
publish-no-such-place = Nơi đăng { publish-place } không có kho nào tên như vậy, hoặc kho nằm ở vùng khác.{ publish-said } { publish-changed }
    .hint = Đối chiếu các dòng “to”, “endpoint” và “region” dưới [publish.{ $target }] trong site.toml với thông tin mà nhà cung cấp đưa ra.
publish-held-here = Một cửa sổ khác hoặc một lịch chạy trên máy này đang đăng lên { publish-place }. { publish-changed }
    .hint = Chờ việc đó xong rồi chạy lại lệnh này.
publish-overtaken = Người khác đã dùng nơi đăng { publish-place } trong lúc đang đăng, vì lâu không có tín hiệu từ máy này. { publish-changed }
    .hint = Chờ người ấy đăng xong rồi chạy lại: việc đăng tiếp tục từ chỗ dừng.
publish-outdated = Có người vừa đăng lên { publish-place } sau khi bản kế hoạch này được đưa ra. { publish-changed }
    .hint = Chạy lại lệnh này: kế hoạch mới sẽ tính theo những gì đang có ở đó.
publish-here = Không đọc hoặc không ghi được “{ $path }” trên máy này, nên việc đăng lên { publish-place } dừng lại.{ publish-said } { publish-changed }
    .hint = Xem đĩa có đầy không, có chương trình nào đang mở tệp ấy không. Sau đó chạy lại: việc đăng tiếp tục từ chỗ dừng.
publish-unsigned-waiver = Chỉ được bỏ qua một lỗi khi có người đứng tên và nêu lý do: cả hai được lưu lại trong lịch sử đăng.
    .hint = Thêm --by "họ tên" và --reason "vì sao vẫn đăng".
publish-bad-waiver = “{ $name }” không phải là lỗi có thể bỏ qua.
    .hint = Có thể bỏ qua: { $names }. Các lỗi khác phải sửa trước khi đăng.
publish-keeps-copies = Nơi “{ $target }” giữ các bản sao theo ngày của “{ $of }”, không phải nơi đăng trang.
    .hint = Để đăng, chạy haiyen publish { $of }: bản sao được lưu tự động. Để trả lại một bản, chạy haiyen publish { $of } --rollback --from { $target }
publish-no-record = Máy này không biết đã đăng những gì lên { publish-place }: chưa đăng lần nào từ thư mục này, hoặc thư mục “publishing” của trang đã mất. { publish-changed }
    .hint = Hãy đăng một lần từ đây, hoặc lấy lại thư mục “publishing” từ bản sao lưu hay từ máy vẫn dùng để đăng.

online-changed = { $address }: { online-who } nhận được nội dung khác với bản đã đăng.
    .hint = { $who ->
        [everybody] Chạy haiyen publish --verify để xem tệp trên máy chủ có bị sửa không, và --repair để trả lại bản đã đăng. Nếu tệp vẫn nguyên, có thể máy chủ còn giữ bản cũ, hoặc một dịch vụ đứng giữa tự sửa trang: hỏi người quản lý máy chủ.
       *[other] Chỉ một số người thấy khác đi là dấu hiệu có kẻ đã chèn mã vào máy chủ. Chạy haiyen publish --verify, rồi --repair, đổi mọi mật khẩu của máy chủ, và báo cho người quản lý máy chủ ngay.
    }
online-missing = { $address }: { online-who } được báo là không có trang này, dù trang đã được đăng.
    .hint = Chạy haiyen publish --verify để xem tệp có còn trên máy chủ không, và --repair để trả lại. Nếu tệp vẫn còn, base_url trong site.toml hoặc cài đặt của máy chủ chưa khớp với thư mục đã đăng.
online-refused = { $address }: máy chủ { $kind ->
        [error] bị lỗi (mã { $status })
       *[refused] từ chối (mã { $status })
    } khi { online-who } mở.
    .hint = { $who ->
        [everybody] Mở địa chỉ ấy trong trình duyệt. Nếu không được, báo cho người quản lý máy chủ, kèm mã số ở trên.
        [robots] Nhiều máy chủ chặn những ai xưng là máy tìm kiếm từ máy khác, khi ấy không cần làm gì. Nếu trang web không còn hiện trong kết quả tìm kiếm, hỏi người quản lý máy chủ.
       *[other] Báo cho người quản lý máy chủ, kèm mã số ở trên: mọi người đọc phải được đối xử như nhau.
    }
online-moved = { $address }: { online-who } bị dẫn sang { $to }.
    .hint = { $who ->
        [everybody] Nếu đó là địa chỉ mới của trang web, ghi nó vào base_url trong site.toml, tạo lại rồi đăng. Nếu không, báo cho người quản lý máy chủ ngay.
       *[other] Chỉ dẫn một số người đi nơi khác là dấu hiệu có kẻ đã chèn mã vào máy chủ. Đừng mở địa chỉ lạ ấy. Chạy haiyen publish --verify, rồi --repair, đổi mọi mật khẩu của máy chủ, và báo cho người quản lý máy chủ ngay.
    }
online-unreachable = { $address }: { online-who } không mở được: { $kind ->
        [host] không tìm thấy tên miền
        [slow] máy chủ không trả lời kịp
        [closed] đường truyền bị ngắt
        [certificate] chứng chỉ của trang web không được công nhận, nên trình duyệt cảnh báo người đọc
        [refused] máy chủ không nhận kết nối
       *[other] máy chủ trả lời theo cách mà trình duyệt không đọc được
    }.{ publish-said }
    .hint = Mở địa chỉ ấy trong trình duyệt, nếu được thì bằng một mạng khác. Nếu cũng không được, báo cho người quản lý máy chủ{ $kind ->
        [host] {" "}hoặc nơi đăng ký tên miền
       *[other] {""}
    }.
online-no-missing = { $address }: không có trang nào ở đây, nhưng { online-who } vẫn được trả lời như thể có.
    .hint = { $who ->
        [everybody] Máy tìm kiếm sẽ ghi nhận vô số trang không có thật. Nhờ người quản lý máy chủ cho những địa chỉ không có trang trả về mã 404 cùng tệp 404.html của trang web.
       *[other] Chỉ một số người thấy khác đi là dấu hiệu có kẻ đã chèn mã vào máy chủ. Chạy haiyen publish --verify, rồi --repair, và báo cho người quản lý máy chủ ngay.
    }

# Những phần dùng chung của các câu trên.
publish-place = “{ $target }” ({ $place })
publish-said = { $detail ->
        [none] {""}
       *[other] {" "}Lời báo: “{ $detail }”.
    }
publish-doing = { $doing ->
        [connecting] mở kết nối
        [reading] đọc “{ $path }”
        [removing] xóa “{ $path }”
       *[sending] gửi “{ $path }”
    }
publish-changed = { $done ->
        [sent] { $files } tệp đã tới nơi và sẽ không phải gửi lại; trang web mà người đọc thấy vẫn nguyên vẹn.
        [gap] { $files } tệp đã tới nơi và sẽ không phải gửi lại; riêng “{ $gap }” có thể chưa trọn vẹn cho đến lần chạy sau.
        [published] Mọi tệp đã tới nơi và người đọc đã thấy bản mới; chỉ còn việc dọn các tệp cũ.
       *[nothing] Nơi đăng chưa thay đổi gì.
    }
online-who = { $who ->
        [robots] máy tìm kiếm
        [search] người đến từ trang tìm kiếm
        [direct] người gõ thẳng địa chỉ
        [some] một số người đọc
       *[everybody] người đọc
    }
