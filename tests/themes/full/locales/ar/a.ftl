site-title = موقع
notice = يظهر هذا النص بلغة { $language }.
tags = وسوم
