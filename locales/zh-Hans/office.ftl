# 只有主管单位掌握的信息：待填各栏的名称。
fact-office-phone = 办公室电话
fact-office-email = 办公室电子邮箱
fact-office-address = 办公室地址
fact-invest-contact = 投资事务联系人
fact-invest-phone = 投资咨询电话
fact-po-nagar-hours = 婆那加占婆塔开放时间
fact-po-nagar-ticket = 婆那加占婆塔门票
