footer = footer fr
read_more = read_more fr
prev = prev fr
next = next fr
tags = Tags
