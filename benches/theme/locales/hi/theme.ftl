footer = footer hi
read_more = read_more hi
prev = prev hi
next = next hi
tags = Tags
