footer = footer zh-Hans
read_more = read_more zh-Hans
prev = prev zh-Hans
next = next zh-Hans
tags = Tags
