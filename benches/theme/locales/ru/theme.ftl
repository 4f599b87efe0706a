footer = footer ru
read_more = read_more ru
prev = prev ru
next = next ru
tags = Tags
