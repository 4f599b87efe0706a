# What only the office knows: names of the boxes that wait.
fact-office-phone = 担当機関の電話
fact-office-email = 担当機関のメールアドレス
fact-office-address = 担当機関の所在地
fact-invest-contact = 投資の担当者
fact-invest-phone = 投資相談の電話
fact-po-nagar-hours = ポーナガル塔の開門時間
fact-po-nagar-ticket = ポーナガル塔の入場料
