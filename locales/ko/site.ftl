# 이 사이트의 고유 문구. 테마의 문구보다 우선합니다.
site-title = 카인호아
site-about = 베트남 카인호아성을 소개하는 사이트입니다. 모든 수치에 출처와 날짜를 밝힙니다.

# 태그 이름
tag-history = 역사
tag-heritage = 문화유산
tag-cham = 참족 문화
tag-festival = 축제
tag-sea = 바다
tag-island = 섬
tag-nature = 자연
tag-food = 음식
tag-itinerary = 여행 일정
tag-investment = 투자
tag-transport = 교통
tag-energy = 에너지
tag-practical = 알아 두기
