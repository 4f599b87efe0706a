# Một thông báo cho mỗi mã: sai ở đâu, rồi .hint là cách sửa. Người đọc không biết HTML, không biết lập trình.

missing-config = Thư mục này chưa có tệp site.toml.
    .hint = Mở đúng thư mục của trang web rồi chạy lại, hoặc chỉ ra thư mục ấy bằng --root.
internal-error = Chương trình gặp lỗi của chính nó khi đọc trang web.
    .hint = Hoàn tác lần sửa vừa rồi để làm việc tiếp, và gửi tệp vừa sửa cho người phụ trách chương trình.
unreadable-file = Không đọc được tệp này: { $detail }
    .hint = Xem tệp có đang mở ở chương trình khác không, và bạn có quyền đọc nó không.
changing-file = Tệp này đang được ghi đúng lúc chương trình đọc, nên có thể mới chỉ có một phần.
    .hint = Đợi chép hoặc lưu xong rồi chạy lại.
text-too-big = Tệp văn bản này lớn hơn { $most } MB nên không được đọc.
    .hint = Nếu trong tệp có ảnh dán thẳng vào bài, lưu ảnh thành tệp riêng. Nếu bài rất dài, chia thành nhiều trang.
not-utf8 = Tệp này không dùng bảng mã UTF-8, nên chữ có dấu sẽ hiện sai.
    .hint = Mở tệp, chọn “Save as” (Lưu thành), ở ô “Encoding” (Mã hóa) chọn UTF-8 rồi lưu lại.
legacy-encoding = Tệp này được lưu bằng bảng mã cũ. Đây có vẻ là { $encoding }: “{ $reading }”
    .hint = Mở UniKey Toolkit (Ctrl+Shift+F6), chuyển tệp từ { $encoding } sang Unicode, rồi lưu lại với bảng mã UTF-8.
binary-file = { $kind ->
        [unknown] Tệp này không phải là tệp văn bản: trong nó có những ký hiệu không phải là chữ.
       *[other] Tệp này không phải là tệp văn bản mà là { file-kind }.
    }
    .hint = Chép phần chữ sang một tệp mới trong Notepad, lưu với bảng mã UTF-8, rồi chuyển tệp này đi nơi khác.
syntax = Không hiểu được dòng này: { $kind ->
        [tab] có dấu tab ở chỗ chỉ được dùng dấu cách
        [colon] thiếu dấu hai chấm sau tên mục
        [second-colon] trong giá trị có thêm một dấu hai chấm
        [equals] thiếu dấu “=” sau tên mục
        [quote] dấu ngoặc kép hoặc dấu nháy đơn mở ra mà chưa đóng
        [bracket] dấu ngoặc [ ] hoặc {"{"} {"}"} thiếu một bên, thừa một bên, hoặc thiếu dấu phẩy ở giữa
        [indent] đầu dòng thụt vào không khớp với các dòng khác
        [after] sau giá trị còn thừa chữ hoặc dấu
        [sign] giá trị bắt đầu bằng một dấu đã có nghĩa riêng
        [unquoted] giá trị chưa có, hoặc chưa đặt trong ngoặc kép
        [name] tên mục chỉ được có chữ không dấu, số, gạch nối và gạch dưới
        [backslash] dấu \ trong ngoặc kép có nghĩa riêng
        [number] số hoặc ngày viết chưa đúng
       *[other] có chỗ viết chưa đúng
    }.
    .hint = { $kind ->
        [colon] Viết theo dạng “tên: giá trị”, có dấu cách sau dấu hai chấm.
        [second-colon] Đặt cả giá trị trong ngoặc kép, ví dụ title: "Tháp Bà: dấu xưa"
        [quote] Thêm dấu còn thiếu ở cuối giá trị.
        [bracket] Danh sách viết như [bien, dao], đủ cả hai dấu. Nếu dấu ngoặc là nội dung, đặt cả giá trị trong ngoặc kép.
        [indent] Viết các mục cùng cấp thẳng hàng với nhau, bằng phím cách; mục thường thì sát đầu dòng.
        [sign] Đặt cả giá trị trong ngoặc kép.
        [after] Nếu trong giá trị có dấu ngoặc kép, viết chúng thành “ ”. Nếu không, xóa phần thừa.
        [backslash] Viết / hoặc \\ thay cho dấu \
        [number] Viết số như 8555.8 và ngày như 2026-03-20. Số có số 0 ở đầu thì đặt trong ngoặc kép.
       *[other] { $format ->
            [toml] Mỗi dòng viết theo dạng: tên = "giá trị". Số thì không cần ngoặc kép, phần lẻ sau dấu chấm.
           *[yaml] Mỗi dòng viết theo dạng “tên: giá trị”. Giá trị có dấu riêng thì đặt trong ngoặc kép.
        }
    }
odd-space = Dòng này có dấu tab hoặc một khoảng trắng lạ (thường do dán từ Word hay trang web), nên không hiểu được.
    .hint = Xóa khoảng trắng ở đầu dòng và sau dấu hai chấm, rồi gõ lại bằng phím cách.
duplicate-field = Mục “{ $field }” được viết hai lần.
    .hint = Giữ lại một dòng, xóa dòng kia.
unknown-field = Không có mục nào tên “{ $field }”.
    .hint = Xem lại chính tả, hoặc xóa dòng này.
wrong-type = “{ $value }” không đúng kiểu: ở đây cần { $expected ->
        [integer] một số nguyên
        [number] một số
        [positive] một số nguyên lớn hơn không
        [boolean] true (có) hoặc false (không)
        [list] một danh sách
        [table] một nhóm mục con
       *[text] chữ
    }.
    .hint = Sửa lại giá trị, hoặc xóa dòng này nếu không cần.
missing-field = Thiếu mục “{ $field }”.
    .hint = Thêm mục này vào.
bad-choice = “{ $value }” không phải là một trong các từ dùng được ở đây: { $choices }.
    .hint = Viết một trong các từ ấy, hoặc xóa dòng này.
bad-date = “{ $value }” không phải là ngày hợp lệ.
    .hint = Viết ngày theo dạng 20/3/2026 hoặc 2026-03-20.
bad-date-pattern = “{ $value }” không phải là mẫu ngày.
    .hint = Ví dụ một mẫu đúng: d 'tháng' M 'năm' y
bad-url = “{ $value }” không phải là địa chỉ trang web.
    .hint = Viết đủ địa chỉ, ví dụ https://khanhhoa.example/du-lich
bad-timezone = Không có múi giờ nào tên “{ $value }”.
    .hint = Ở Việt Nam, viết Asia/Ho_Chi_Minh
bad-language-tag = “{ $tag }” không phải là mã ngôn ngữ.
    .hint = Dùng mã chuẩn: vi, en, ko, ru, zh-Hans, ja …
unknown-language = Trang web chưa có ngôn ngữ “{ $tag }”.
    .hint = Thêm mục [languages.{ $tag }] vào site.toml, hoặc sửa lại mã.
unknown-level = Không đổi được mức của “{ $value }”: đây là lỗi (không hạ mức được) hoặc mã không tồn tại.
    .hint = Chỉ đổi được mức của cảnh báo và lưu ý.
bad-level = “{ $value }” không phải là một mức.
    .hint = Viết "error", "warning" hoặc "information".
secret-in-config = Mục “{ $name }” của nơi đăng “{ $target }” có mật khẩu hoặc khóa bí mật. Tệp site.toml được nhiều người và chương trình đọc, nên không được ghi điều bí mật ở đây.
    .hint = Xóa phần bí mật khỏi tệp và đổi mật khẩu ấy trên máy chủ, vì có thể đã có người đọc được. Rồi chạy haiyen publish --login để cất mật khẩu mới vào kho mật khẩu của máy này.
bad-target-name = { $kind ->
        [table] “{ $name }” chưa thuộc nơi đăng nào: mỗi nơi đăng có tên riêng.
       *[name] “{ $name }” không đặt làm tên nơi đăng được: tên chỉ có chữ thường không dấu, số và gạch nối.
    }
    .hint = Viết tên nơi đăng trong ngoặc vuông, ví dụ [publish.chinh-thuc], rồi viết to = "…" ở dưới.
bad-destination = “{ $value }” không dùng làm nơi đăng được: { $kind ->
        [empty] chưa có địa chỉ
        [space] có khoảng trắng ở đầu hoặc cuối, hoặc có ký tự lạ
        [scheme] không biết cách đăng này
        [web] đây là địa chỉ để xem trang, không phải nơi gửi tệp
        [bare] thiếu phần đầu cho biết cách gửi tệp
        [slashes] sau dấu hai chấm phải có hai dấu gạch chéo
        [host] tên máy chủ thiếu hoặc viết sai
        [brackets] địa chỉ máy chủ có nhiều dấu hai chấm phải đặt trong ngoặc vuông
        [port] số cổng phải từ 1 đến 65535
        [user] thiếu tên người dùng trước dấu @
        [no-user] thiếu tên người dùng
        [two-users] địa chỉ và mục user nêu hai người dùng khác nhau
        [query] có dấu ? hoặc dấu #
        [percent] sau dấu % phải có hai chữ số cho biết một ký tự
        [bucket] tên kho viết sai
        [region] thiếu mục region hoặc mục endpoint
        [endpoint] mục endpoint là https:// và tên máy chủ, không có gì khác
        [endpoint-plain] người khác có thể đọc trộm vì thiếu chữ s trong https://
       *[other] có chỗ viết chưa đúng
    }.
    .hint = { $kind ->
        [web] Viết địa chỉ này ở mục url. Ở mục to, viết nơi gửi tệp mà bên cho thuê máy chủ đã báo, ví dụ sftp://ten@may-chu.example/thu-muc
        [no-user] Thêm mục user = "ten", hoặc viết tên trước máy chủ: sftp://ten@may-chu.example/thu-muc
        [two-users] Giữ lại một tên.
        [brackets] Ví dụ: sftp://ten@[2001:db8::1]/thu-muc
        [query] Trong tên thư mục, viết %3F thay cho ? và %23 thay cho #
        [percent] Muốn viết chính dấu %, viết %25
        [bucket] Ví dụ: s3://ten-kho/thu-muc. Máy chủ viết ở mục endpoint.
        [region] Viết như bên cho thuê kho đã báo, ví dụ endpoint = "https://s3.nha-cung-cap.example"
        [endpoint] Ví dụ: endpoint = "https://s3.nha-cung-cap.example"
        [endpoint-plain] Viết https:// thay cho http://
       *[other] Viết theo một trong các dạng: sftp://ten@may-chu/thu-muc, ftps://ten@may-chu/thu-muc, s3://ten-kho, hoặc một thư mục như D:\web
    }
plain-ftp = FTP này không mã hóa: ai ở giữa đường cũng đọc được mật khẩu và sửa được trang.
    .hint = Viết ftps:// thay cho ftp://, hoặc dùng sftp:// nếu máy chủ có. Nếu máy chủ chỉ có FTP thường và bạn chấp nhận rủi ro, thêm dòng allow_plain_ftp = true
unfitting-field = Mục “{ $field }” không dùng cho { $kind ->
        [file] một thư mục
        [sftp] nơi đăng sftp://
        [ftps] nơi đăng ftps://
        [ftp] nơi đăng ftp://
       *[s3] nơi đăng s3://
    }.
    .hint = Xóa dòng này, hoặc xem lại mục to.
bad-fingerprint = “{ $value }” không phải là dấu vân tay của { $kind ->
        [ssh] khóa máy chủ
       *[certificate] chứng thư máy chủ
    }.
    .hint = { $kind ->
        [ssh] Chép nguyên cả chuỗi SHA256:… mà bên cho thuê máy chủ đã báo, hoặc xóa dòng này.
       *[certificate] Chép nguyên 64 chữ số SHA-256 như trình duyệt hiện (AB:CD:…), hoặc xóa dòng này.
    }
out-of-range = “{ $value }” không dùng được: ở đây cần một số nguyên từ { $least } đến { $most }.
    .hint = Sửa lại số, hoặc xóa dòng này.
bad-leave = “{ $value }” không phải là tệp hay thư mục ở nơi đăng.
    .hint = Viết đường dẫn tính từ thư mục của trang trên máy chủ, ví dụ cgi-bin/, không có dấu * và không có ..
unknown-target = { $kind ->
        [itself] Nơi đăng này không thể giữ bản sao của chính nó.
       *[unknown] Không có nơi đăng nào tên “{ $name }”.
    }
    .hint = Viết tên của một nơi đăng khác có trong tệp này, hoặc xóa dòng này.
unclosed-front-matter = Phần thông tin đầu bài mở bằng { $fence } nhưng không có dòng kết thúc.
    .hint = Thêm một dòng chỉ có { $fence } vào cuối phần thông tin, trước nội dung bài.
unopened-front-matter = Phần thông tin đầu bài kết thúc bằng { $fence } nhưng không có dòng mở đầu, nên sẽ hiện thành nội dung bài.
    .hint = Thêm một dòng chỉ có { $fence } vào ngay đầu tệp, trước dòng này.
unknown-language-file = Tên tệp “{ $file }” không ứng với ngôn ngữ nào của trang web ({ $languages }).
    .hint = Đổi tên tệp theo mã ngôn ngữ, ví dụ vi.md, hoặc chuyển tệp ra khỏi thư mục content.
sync-conflict = Tệp này có vẻ là một bản khác của { $other }, do chương trình đồng bộ hoặc việc sao chép để lại.
    .hint = Mở cả hai tệp và so sánh, giữ nội dung đúng trong { $other }, rồi xóa tệp này.
folder-without-page = Thư mục này chứa các trang con nhưng bản thân nó chưa có trang.
    .hint = Thêm một tệp (ví dụ vi.md) vào thư mục này, để người đọc rút gọn địa chỉ vẫn tới được một trang.
missing-source = Trang này chưa có bản gốc { $file }.
    .hint = Thêm tệp { $file } vào thư mục này. Các bản dịch lấy ngày, ảnh và nguồn từ bản gốc.
bad-source = “{ $value }” không thể là ngôn ngữ gốc của trang này: tệp này viết bằng { $language }, hoặc đã có tệp khác ghi như vậy.
    .hint = Chỉ ghi mục source trong một tệp, đúng mã ngôn ngữ của chính tệp ấy.
bad-slug = { $kind ->
        [home] Trang chủ không có đuôi địa chỉ, nên “{ $value }” không có tác dụng.
       *[other] “{ $value }” không dùng làm đuôi địa chỉ được.
    }
    .hint = { $kind ->
        [home] Xóa dòng slug.
       *[other] Dùng chữ, số và gạch nối, không có dấu cách và dấu “/”, ví dụ thap-ba-po-nagar
    }
bad-alias = { $kind ->
        [own] “{ $value }” chính là địa chỉ hiện nay của trang này, không phải địa chỉ cũ.
       *[other] “{ $value }” không phải là địa chỉ cũ hợp lệ.
    }
    .hint = { $kind ->
        [own] Bỏ địa chỉ này khỏi mục aliases.
       *[other] Viết phần sau tên trang web, ví dụ /history/ten-cu/
    }
bad-kind = “{ $kind }” là tên một mẫu mà chương trình tự dùng, không dùng làm loại trang được.
    .hint = Đặt tên khác cho loại trang, ví dụ place, hoặc xóa dòng kind: trang sẽ dùng mẫu thường.
bad-tag = “{ $tag }” không dùng làm thẻ được.
    .hint = Thẻ là một từ ngắn gồm chữ không dấu, số và gạch nối, ví dụ island. Tên của thẻ viết trong locales/{ $language }/ theo dạng: tag-island = …
same-tag = Thẻ “{ $tag }” chỉ khác thẻ “{ $kept }” (dùng trước ở { $other }) ở chữ hoa và chữ thường, nên hai thẻ sẽ cùng một địa chỉ.
    .hint = Viết “{ $kept }” ở mọi bài, và bỏ dòng “tag-{ $tag } = …” khỏi các tệp .ftl
unknown-tag = Thẻ “{ $tag }” chưa có tên.
    .hint = Sửa lại thẻ, hoặc thêm dòng “tag-{ $tag } = tên” vào một tệp .ftl trong locales/{ $language }/
unknown-fact = Trong data/facts.toml không có số liệu “{ $fact }”.
    .hint = Sửa lại tên, hoặc thêm số liệu ấy cùng giá trị, ngày và nguồn.
unknown-unit = Đơn vị “{ $unit }” chưa có tên.
    .hint = { $kind ->
        [sign] Tên đơn vị chỉ có chữ không dấu, số và gạch nối. Viết unit = "{ $meant }", và thêm dòng “unit-{ $meant } = {"{"} $value {"}"} { $unit }” vào một tệp .ftl trong locales/{ $language }/
       *[other] Thêm dòng “unit-{ $unit } = {"{"} $value {"}"} …” vào một tệp .ftl trong locales/{ $language }/
    }
unit-without-value = Lời của đơn vị “{ $unit }” bằng { $language } bỏ mất con số: chỉ còn “{ $text }”.
    .hint = Viết con số vào chỗ của nó trong dòng unit-{ $unit } của locales/{ $tag }/, ví dụ: unit-{ $unit } = {"{"} $value {"}"} { $text }
unknown-directive = Không có khối nào tên “{ $directive }”.
    .hint = Xem lại chính tả theo danh sách của giao diện. Nếu chỉ muốn dấu hai chấm đứng trước [ hoặc {"{"}, viết \:
unknown-parameter = “{ $directive }” không có mục “{ $parameter }”.
    .hint = Xem lại chính tả, hoặc xóa mục này.
missing-parameter = “{ $directive }” còn thiếu “{ $parameter }”.
    .hint = Thêm mục này vào.
no-label = “{ $directive }” không nhận chữ trong ngoặc vuông, nên “{ $label }” sẽ bị mất.
    .hint = Bỏ ngoặc vuông, hoặc viết phần chữ ấy thành dòng riêng.
unclosed-directive = { $kind ->
        [close] Dòng “{ $directive }” đóng một khối chưa được mở.
       *[open] Khối mở bằng “{ $directive }” chưa được đóng.
    }
    .hint = { $kind ->
        [close] Xóa dòng này.
       *[open] Thêm một dòng chỉ có ::: ở chỗ kết thúc, hoặc xóa dòng này.
    }
directive-nested = “{ $directive }” nằm { $kind ->
        [title] trong tiêu đề trang
        [description] trong lời tả ảnh
        [link] trong chữ của một liên kết khác
       *[quote] trong trích dẫn
    }, ở đó không dùng được.
    .hint = { $kind ->
        [title] Viết thẳng chữ hoặc số cần hiện vào đó.
        [description] Viết thẳng chữ hoặc số cần hiện vào đó.
        [link] Đưa một trong hai liên kết ra ngoài.
       *[quote] Chuyển ra ngoài, để một dòng trống trước và sau.
    }
directive-syntax = Khối này viết chưa đủ: { $kind ->
        [no-name] sau các dấu hai chấm chưa có tên
        [space] có dấu cách giữa các dấu hai chấm và tên
        [inline] khối này đứng trong dòng, với một dấu hai chấm và ngoặc vuông
        [container] khối này bao quanh đoạn chữ, có ::: ở trước và sau
        [name] tên có chữ hoa hoặc chữ có dấu
        [label] ngoặc “[” chưa đóng
        [attributes] ngoặc “{"{"}” chưa đóng
        [quote] dấu ngoặc kép chưa đóng
        [attribute] trong ngoặc nhọn có chỗ không theo dạng tên=giá trị
        [twice] trong ngoặc nhọn có tên viết hai lần
        [alone] trên dòng còn có chữ khác
       *[other] không hiểu được
    }.
    .hint = Viết theo dạng :::gallery{"{"}columns=3{"}"} … ::: hoặc ::video[Chú thích]{"{"}src="tour.mp4"{"}"}
directive-failed = Không tạo được “{ $directive }”: { $detail }
    .hint = Xem lại phần trong các dấu ngoặc. Nếu đã đúng, nhờ người làm giao diện xem giúp.
unknown-version = Trang { $page } chưa có bản “{ $tag }”.
    .hint = Chọn một ngôn ngữ đã có, hoặc bỏ mục lang.
missing-home = Trang web chưa có trang chủ.
    .hint = Thêm tệp { $file } vào ngay trong thư mục content.
withheld-home = Trang chủ là bản nháp, đang chờ ngày đăng hoặc đã hết hạn, nên cả trang web sẽ trống.
    .hint = Bỏ mục draft trong thông tin đầu bài của trang chủ, hoặc sửa mục date hay expires.
missing-title = Trang này chưa có tiêu đề.
    .hint = Thêm dòng “title: Tiêu đề” vào thông tin đầu bài, hoặc mở đầu bài bằng “# Tiêu đề”.
broken-link = Liên kết “{ $target }” không dẫn tới trang hay tệp nào.
    .hint = Viết tên thư mục của trang cần tới, ví dụ ../po-nagar/ hoặc /history/po-nagar/
broken-anchor = { $where ->
        [translation] Bản dịch này không có chỗ nào tên “{ $anchor }”, trong khi bản gốc có đề mục ấy và { $from } dẫn tới đó.
       *[link] Trên trang không có chỗ nào tên “{ $anchor }”.
    }
    .hint = { $where ->
        [translation] Dịch thêm đề mục ấy, hoặc đặt cùng tên cho đề mục tương ứng ở đây, ví dụ: ## Festival {"{"}#le-hoi{"}"}
       *[link] Mở trang ấy và chép địa chỉ của đề mục cần tới, hoặc đặt tên cho đề mục, ví dụ: ## Lễ hội {"{"}#le-hoi{"}"}
    }
broken-picture = Không có ảnh nào ở “{ $target }”.
    .hint = Chép ảnh vào thư mục của trang, rồi viết đúng tên tệp.
not-a-picture = Tệp “{ $picture }” mang tên ảnh nhưng không phải là ảnh dùng được trên trang web. { $kind ->
        [unknown] Có thể tệp đã hỏng.
        [empty] Tệp này rỗng.
       *[other] Đây là { file-kind }.
    }
    .hint = { $kind ->
        [heic] Mở ảnh trên máy tính rồi lưu thành JPG. Để iPhone tự chụp JPG: Cài đặt, Camera, Định dạng, Tương thích nhất.
       *[other] Lấy lại ảnh gốc, lưu thành JPG hoặc PNG, rồi thay tệp này. Chỉ đổi tên thì tệp không thành ảnh.
    }
unsafe-link = Liên kết “{ $target }” thuộc kiểu “{ $scheme }:”, không dùng được trên trang web.
    .hint = Dùng liên kết tới trang web (https:), thư điện tử (mailto:), điện thoại (tel:) hoặc vị trí (geo:). Tệp ở trên máy thì chép vào thư mục của trang và viết tên tệp.
same-url = Hai tệp cùng nhận địa chỉ { $url }: tệp này và { $other }.
    .hint = Đổi tên một trong hai thư mục hoặc tệp, hoặc bỏ địa chỉ cũ khỏi aliases. Chữ hoa và chữ thường được coi là như nhau.
unportable-name = Tên “{ $name }” không dùng được trên mọi máy và máy chủ.
    .hint = Đổi tên: bỏ các dấu \ : * ? " < > | và dấu chấm hoặc dấu cách ở cuối; tránh các tên con, nul, aux, prn, com1, lpt1.
missing-message = Giao diện cần câu chữ “{ $message }” nhưng chưa ngôn ngữ nào có.
    .hint = Thêm dòng “{ $message } = …” vào một tệp .ftl trong locales/{ $language }/
message-syntax = Không hiểu được câu chữ này: { $kind ->
        [brace] dấu ngoặc nhọn chưa đóng, hoặc bên trong viết chưa đúng
        [equals] thiếu dấu “=” sau tên
        [value] chưa có gì sau dấu “=”
        [default] trong các trường hợp phải có đúng một trường hợp mở đầu bằng “*”
        [quote] dấu ngoặc kép chưa đóng
       *[other] chỗ này viết chưa đúng
    }.
    .hint = Mỗi câu viết theo dạng “tên = nội dung”. Dấu ngoặc nhọn chỉ dùng cho biến, ví dụ { "{" } $date { "}" }.
missing-theme = Không có giao diện nào tên “{ $theme }”.
    .hint = Sửa mục { $field } theo tên một thư mục trong themes.
theme-circle = Các giao diện này nhận nhau làm gốc thành một vòng: { $chain }
    .hint = Xóa dòng “parent” trong giao diện muốn giữ làm gốc cuối cùng.
template-syntax = Mẫu giao diện có lỗi: { $detail }
    .hint = Nhờ người làm giao diện sửa tệp này.
template-circle = { $kind ->
        [component] Các thành phần này gọi nhau mãi không dừng: { $chain }
        [deep] Ở đây có hơn { $limit } mẫu lồng vào nhau: { $chain }
       *[template] Các mẫu này lồng vào nhau thành một vòng: { $chain }
    }
    .hint = { $kind ->
        [component] Nhờ người làm giao diện đặt điều kiện dừng, chậm nhất sau { $limit } lần.
       *[other] Nhờ người làm giao diện gỡ vòng này hoặc gộp bớt mẫu. Muốn sửa một mẫu của giao diện thì viết cả tên giao diện: {"{%"} extends "theme/page.html" %{"}"}
    }
missing-template = Giao diện không có mẫu trang “{ $template }”.
    .hint = Sửa hoặc xóa mục template trong thông tin đầu bài; nếu bài không có mục ấy, nhờ người làm giao diện thêm mẫu.
template-error = Mẫu giao diện không tạo được trang: { $detail }
    .hint = Nhờ người làm giao diện sửa tệp này.
broken-reference = Trang được tạo ra có liên kết tới “{ $target }”, nhưng trang web không có gì ở địa chỉ đó.
    .hint = Nếu địa chỉ này không có trong bài, nhờ người làm giao diện sửa mẫu hoặc tệp định dạng (CSS).
language-links = Các liên kết giữa những ngôn ngữ của trang này không khớp nhau: { $kind ->
        [return] { $value } không dẫn trở lại như vậy
        [self] trang không nêu chính nó
        [twice] “{ $value }” được nêu hai lần
        [code] “{ $value }” không phải là ngôn ngữ của trang web
       *[address] “{ $value }” không phải là địa chỉ đầy đủ của trang web
    }.
    .hint = Nhờ người làm giao diện lấy các liên kết này từ page.translations ở mọi trang.
wrong-canonical = Trang cho máy tìm kiếm địa chỉ { $value }, nhưng địa chỉ của nó là { $expected }.
    .hint = Nhờ người làm giao diện dùng page.permalink ở chỗ ấy.
undescribed-picture = Giao diện hiện ảnh “{ $picture }” mà không có chỗ cho mô tả.
    .hint = Nhờ người làm giao diện thêm alt cho ảnh.
output-not-ours = Thư mục { $folder } có những tệp không do chương trình này tạo ra, nên không được ghi vào.
    .hint = Chọn một thư mục trống hoặc chưa có, bằng --output. Nếu đây là bản cũ của trang web, có thể xóa cả thư mục rồi chạy lại.
output-unsafe = Không thể tạo trang web vào { $folder }: đó là thư mục của dự án, thư mục chứa bài viết hay giao diện, thư mục cá nhân của bạn, hoặc thư mục chứa chúng.
    .hint = Chọn một thư mục riêng cho trang đã tạo, ví dụ public.
output-symlink = Thư mục { $folder } là liên kết tới nơi khác, nên chương trình không ghi vào đó.
    .hint = Chọn một thư mục thật, bằng --output.
output-foreign-file = Tệp { $file } trong { $folder } không do chương trình này tạo ra, và đang chiếm chỗ của một trang.
    .hint = Chuyển tệp ấy vào thư mục static nếu cần giữ, hoặc xóa đi, rồi chạy lại. Bản cũ vẫn được giữ nguyên.
output-read-only = Không được phép ghi vào { $folder }.
    .hint = Bỏ thuộc tính chỉ đọc của thư mục, đóng chương trình đang mở nó, hoặc chọn thư mục khác bằng --output.
disk-full = Ổ đĩa chứa { $folder } đã đầy.
    .hint = Xóa bớt tệp không cần rồi chạy lại. Bản cũ vẫn được giữ nguyên.
output-locked = Một lần tạo trang khác đang chạy ở thư mục này.
    .hint = Chờ lần ấy xong rồi chạy lại.
write-failed = Không ghi được vào { $folder }: { $detail }
    .hint = Chạy lại. Nếu vẫn vậy, chọn một thư mục trên cùng ổ đĩa bằng --output.

cut-text = Dấu # đứng sau dấu cách biến phần còn lại của dòng thành ghi chú, nên “{ $cut }” sẽ không hiện trên trang.
    .hint = Nếu đó là nội dung, đặt cả giá trị của mục “{ $field }” trong ngoặc kép. Nếu là ghi chú, viết thành một dòng riêng bắt đầu bằng #
legacy-text = Đoạn này được chép từ một tệp dùng bảng mã cũ, có vẻ là { $encoding }, nên người đọc sẽ thấy chữ sai. Lẽ ra phải là: “{ $reading }”
    .hint = Cắt đoạn này (Ctrl+X), mở UniKey Toolkit (Ctrl+Shift+F6), chuyển mã phần vừa cắt (clipboard) từ { $encoding } sang Unicode, rồi dán lại.
misread-text = Một chương trình đã đọc nhầm bảng mã của tệp này rồi lưu lại, nên chữ có dấu bị hỏng. Lẽ ra phải là: “{ $reading }”
    .hint = Tốt nhất là lấy lại bản trước khi bị hỏng. Nếu không còn, cắt chữ hỏng (Ctrl+X), mở UniKey Toolkit (Ctrl+Shift+F6), chuyển mã phần vừa cắt (clipboard) từ UTF-8 Literal sang Unicode, rồi dán lại.
symlink-skipped = Đây là liên kết tới nơi khác. Chương trình không đi theo liên kết nên bỏ qua nó.
    .hint = Chép chính tệp hoặc thư mục ấy vào đây, rồi xóa liên kết.
raw-html = Thẻ HTML “{ $html }” đã được bỏ qua.
    .hint = Viết bằng Markdown thay cho HTML. Muốn có dấu nhỏ hơn thì gõ &lt;
duplicate-id = Tên “{ $id }” được đặt hai lần trên trang này. Liên kết tới tên ấy dẫn đến chỗ đầu tiên.
    .hint = Đặt tên khác cho chỗ thứ hai, hoặc bỏ tên ấy đi.
broken-note = { $kind ->
        [unknown] Không có chú thích “{ $note }”, nên người đọc thấy nguyên dấu ngoặc.
        [unused] Trong bài không có chỗ nào nhắc tới chú thích “{ $note }”, nên người đọc không thấy nó.
        [twice] Có hai chú thích cùng tên “{ $note }”. Người đọc chỉ thấy chú thích đầu.
       *[place] Chú thích “{ $note }” được nhắc tới trong tiêu đề, trong liên kết hoặc trong lời tả ảnh, ở đó không dùng được.
    }
    .hint = { $kind ->
        [unknown] Thêm dòng “[^{ $note }]: …” dưới bài, hoặc viết \[ nếu chỉ muốn dấu ngoặc.
        [unused] Viết [^{ $note }] vào chỗ cần chú thích, hoặc xóa chú thích này.
        [twice] Đặt tên khác cho chú thích thứ hai, và nhắc tới nó bằng tên ấy.
       *[place] Chuyển [^{ $note }] vào trong bài.
    }
near-directive = Khối “{ $directive }” viết chưa đúng cách ở đây, nên người đọc thấy nguyên văn.
    .hint = Viết dấu hai chấm : (không phải ：), tên bằng chữ thường không dấu rồi ngoặc vuông, giữa chúng không có dấu cách. Nếu chỉ là chữ, viết \:
spaced-address = “{ $target }” có dấu cách, nên người đọc thấy dấu ngoặc mà không thấy ảnh hay liên kết.
    .hint = Viết < trước tên tệp và > sau tên tệp, hoặc đổi tên tệp, thay dấu cách bằng gạch nối.
untranslated-messages = { $language } còn thiếu { $count } câu chữ của giao diện: { $messages }. Tạm thời hiện bằng ngôn ngữ thay thế.
    .hint = Thêm các câu ấy vào một tệp .ftl trong thư mục này.
missing-image-alt = Ảnh “{ $picture }” chưa có mô tả cho người không nhìn thấy ảnh.
    .hint = Thêm mô tả: image_alt cho ảnh của trang, hoặc ![mô tả](tệp ảnh) cho ảnh trong bài.

undecided-translation = Trang này chưa dịch sang: { $languages }, và chưa ai quyết định người đọc các tiếng ấy sẽ thấy gì.
    .hint = Thêm mục missing: notice (hiện trang bằng tiếng khác kèm một dòng báo), link (dẫn tới trang ấy) hoặc hide (không hiện) vào thông tin đầu bài, vào bài của mục, hoặc cho cả trang web trong site.toml.
outline-differs = Đề mục “{ $heading }” không có đề mục tương ứng { $where ->
        [here] trong bản gốc { $original }
       *[there] trong bản dịch này
    }.
    .hint = Giữ cùng các đề mục, cùng thứ tự, để liên kết tới từng đề mục đúng ở mọi ngôn ngữ.
withheld-link = Liên kết “{ $target }” dẫn tới một trang hôm nay không lên mạng: bản nháp, trang chờ ngày đăng, hoặc trang đã hết hạn. { $kind ->
        [nothing] Người đọc không thấy gì ở chỗ này.
       *[text] Người đọc chỉ thấy chữ, không có liên kết.
    }
    .hint = Đăng trang ấy, hoặc tạm bỏ liên kết.
local-number = “{ $value }” là số viết thành chữ, nên tiếng nào cũng hiện đúng như vậy, kể cả tiếng viết số theo cách khác.
    .hint = Bỏ ngoặc kép và viết: value = { $number } (không có dấu ngăn hàng nghìn, phần lẻ sau dấu chấm). Đơn vị như % viết ở mục unit. Nếu không phải là số, viết thêm chữ, ví dụ “tháng 11 năm 2025”.
expired-fact = Số liệu “{ $fact }” đã đến hạn xem lại từ ngày { $date }.
    .hint = Xem nguồn còn ghi như vậy không, rồi đặt ngày review mới.
lost-url = Địa chỉ { $url } đang có trên trang web sẽ không còn.
    .hint = Nếu trang đã chuyển chỗ, thêm địa chỉ cũ vào mục aliases trong thông tin đầu bài. Nếu chủ ý bỏ, cứ tạo trang như hiện có.

missing-translation = Trang này chưa dịch sang: { $languages }.
    .hint = Không cần làm gì, trừ khi muốn dịch: người đọc các tiếng ấy thấy theo mục missing.
draft = Trang này là bản nháp, chưa lên mạng{ pages-below }.
    .hint = Xóa dòng draft khi bài đã sẵn sàng.
future-page = Trang này chờ đến ngày { $date }{ pages-below }.
    .hint = Trang hiện ra khi trang web được tạo vào ngày ấy hoặc sau đó.
expired-page = Trang này hết hạn ngày { $date } nên không còn lên mạng{ pages-below }.
    .hint = Đổi mục expires sang ngày khác, hoặc xóa thư mục của trang.
unused-file = Không trang nào dùng tệp này, nên nó không được đăng.
    .hint = Nhắc tới tệp trong bài nếu muốn đăng, hoặc xóa đi.

# Tên các loại tệp, dùng trong những câu trên.
file-kind = { $kind ->
        [jpeg] ảnh JPG
        [png] ảnh PNG
        [gif] ảnh GIF
        [webp] ảnh WebP
        [avif] ảnh AVIF
        [heic] ảnh HEIC của iPhone
        [svg] hình vẽ SVG
        [bmp] ảnh BMP
        [tiff] ảnh TIFF
        [psd] ảnh của Photoshop
        [mp4] video MP4
        [mov] video của iPhone (MOV)
        [webm] video WebM
        [pdf] tệp PDF
        [html] một trang web
        [docx] tài liệu Word
        [xlsx] bảng tính Excel
        [pptx] bài trình chiếu PowerPoint
        [office] tệp Word, Excel hoặc PowerPoint kiểu cũ
        [zip] tệp nén ZIP
       *[other] một loại tệp khác
    }

# Những trang cùng vắng với một trang không lên mạng.
pages-below = { $below ->
        [0] {""}
       *[other] , cùng với { $below } trang ở dưới nó ({ $pages })
    }
