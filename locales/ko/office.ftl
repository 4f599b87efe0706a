# What only the office knows: names of the boxes that wait.
fact-office-phone = 사무실 전화
fact-office-email = 사무실 이메일
fact-office-address = 사무실 주소
fact-invest-contact = 투자 담당자
fact-invest-phone = 투자 문의 전화
fact-po-nagar-hours = 뽀나가 탑 개방 시간
fact-po-nagar-ticket = 뽀나가 탑 입장료
