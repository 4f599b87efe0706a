footer = footer ms
read_more = read_more ms
prev = prev ms
next = next ms
tags = Tags
