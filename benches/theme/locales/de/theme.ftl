footer = footer de
read_more = read_more de
prev = prev de
next = next de
tags = Tags
