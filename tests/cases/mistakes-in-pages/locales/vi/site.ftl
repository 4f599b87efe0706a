xin-chao = Xin chào { 
