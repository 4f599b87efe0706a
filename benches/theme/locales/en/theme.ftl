footer = footer en
read_more = read_more en
prev = prev en
next = next en
tags = Tags
