footer = footer ko
read_more = read_more ko
prev = prev ko
next = next ko
tags = Tags
