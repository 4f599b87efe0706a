site-title = Site
made = Made { $day }
