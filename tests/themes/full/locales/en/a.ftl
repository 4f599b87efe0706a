site-title = Site
made = Made { $day }
notice = Shown in { $language } for now.
tags = Tags
