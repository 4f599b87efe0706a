# То, что знает только ведомство: названия полей, которые ждут.
fact-office-phone = Телефон ведомства
fact-office-email = Электронная почта ведомства
fact-office-address = Адрес ведомства
fact-invest-contact = Ответственный за инвестиции
fact-invest-phone = Телефон по вопросам инвестиций
fact-po-nagar-hours = Часы работы башен По Нагар
fact-po-nagar-ticket = Цена билета в башни По Нагар
