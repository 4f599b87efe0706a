tags = وسوم
tag-sea = بحر
tag-island = جزيرة
fact-area = المساحة
