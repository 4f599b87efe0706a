site-title = Site
