site-title = 사이트
