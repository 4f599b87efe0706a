footer = footer ja
read_more = read_more ja
prev = prev ja
next = next ja
tags = Tags
