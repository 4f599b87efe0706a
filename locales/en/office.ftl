# What only the office knows: names of the boxes that wait.
fact-office-phone = Office telephone
fact-office-email = Office email
fact-office-address = Office address
fact-invest-contact = Investment contact person
fact-invest-phone = Investment enquiries, telephone
fact-po-nagar-hours = Opening hours of the Po Nagar towers
fact-po-nagar-ticket = Tickets for the Po Nagar towers
