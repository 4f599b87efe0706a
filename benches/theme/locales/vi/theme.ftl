footer = footer vi
read_more = read_more vi
prev = prev vi
next = next vi
tags = Tags
