# The words on the pages of the preview: the overview, the panel over a page, the notices.

preview-title = Overview
preview-to-site = See the site
preview-to-overview = Open the overview
preview-skip = Skip to the content
preview-sections = Parts of the overview
preview-nav-recent = Just changed
preview-nav-problems = To mend
preview-nav-languages = Languages
preview-nav-figures = Figures

# How things stand
preview-state = How things stand
preview-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
preview-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
preview-notes = { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
preview-state-errors = The site cannot be made while there are errors. Mend those first; the rest can wait.
preview-state-warnings = There are no errors, so the site can be made. Look through the warnings before you publish.
preview-state-notes = Nothing to mend. The notes are only for you to know.
preview-state-clear = Nothing to mend. The site can be made.
preview-blocked = There is an error in site.toml or in the theme, so you are looking at an earlier version of the site. Mend it, and the new one appears by itself.
preview-checking = The whole site is being looked through. The counts may still grow…

# One thing to mend
preview-way-out = Way out:
preview-line = Line { $line }
preview-open = Open and mend
preview-open-place = Open and mend: { $file }
preview-open-line = Open and mend: { $file }, line { $line }
preview-see-page = See the page
preview-see-page-of = See the page of { $file }
preview-opened = The file is open. Mend it and save, and this page follows.
preview-open-failed = The file could not be opened. Open it from the website’s folder instead.
preview-lost = The preview does not answer. Trying again…

# Just changed
preview-recent = Just changed
preview-recent-about = The files you saved last, and what to look at in each.
preview-recent-clear = Nothing to mend.
preview-recent-empty = No file has been changed yet.
preview-recent-empty-about = Save a text, and it appears here with whatever needs a look.

# Everything to mend
preview-problems = Everything to mend
preview-problems-total = { $count ->
        [one] One thing in the whole site.
       *[other] { $count } things in the whole site, errors first.
    }
preview-problems-matching = { $count ->
        [one] One thing matches your choice.
       *[other] { $count } things match your choice, errors first.
    }
preview-filter = Choose what to see
preview-filter-page = Page
preview-filter-language = Language
preview-filter-kind = Kind
preview-filter-any-page = Every page
preview-filter-any-language = Every language
preview-filter-any-kind = Every kind
preview-filter-option = { $name } ({ $count })
preview-filter-apply = Show
preview-filter-clear = Show everything
preview-problems-more = { $count ->
        [one] Show one more
       *[other] Show { $count } more
    }
preview-problems-rest = { $count ->
        [one] One more is not shown here. Choose a page, a language or a kind to see it.
       *[other] { $count } more are not shown here. Choose a page, a language or a kind to see them.
    }
preview-problems-none = Nothing to mend.
preview-problems-none-about = The whole site has been looked through.
preview-problems-none-yet = Nothing to mend so far. The site is still being looked through.
preview-problems-no-match = Nothing matches your choice.

# Pages and languages
preview-languages = Pages and languages
preview-languages-about = Each cell says what readers of that language see. Follow it to see the page.
preview-languages-page = Page
preview-languages-table = The pages in each language
preview-search = Find a page by name
preview-search-go = Find
preview-search-clear = Show every page
preview-languages-none = No page is named “{ $query }”.
preview-languages-empty = The site has no pages yet.
preview-languages-empty-about = The first text you write appears here.
preview-pager = Parts of the list of pages
preview-pager-place = Part { $number } of { $count }
preview-pager-previous = Previous part
preview-pager-next = Next part

preview-legend = What the cells mean
preview-own = Written
preview-own-about = Readers see the page in their own language.
preview-machine = Machine draft
preview-machine-about = Translated by a machine, read by nobody yet.
preview-notice = Another language for now
preview-notice-from = { $from } for now
preview-notice-about = Not translated: shown in another language, with a line that says so.
preview-link = Link to another language
preview-link-from = Link to { $from }
preview-link-about = Not translated: lists lead straight to another language.
preview-hidden = Not shown
preview-hidden-about = Not translated: readers of this language do not see the page.
preview-missing = Not translated
preview-missing-about = Not translated, and nobody has decided what readers will see.
preview-draft = Draft
preview-draft-about = Not online yet.

# Figures to look at again
preview-figures = Figures to look at again
preview-figures-about = Figures whose day of review is past or near, and those that nobody has verified.
preview-figures-table = Figures to look at again, most pressing first
preview-figure = Figure
preview-figure-value = Value
preview-figure-review = Review by
preview-figure-past = Overdue
preview-figure-near = Due soon
preview-figure-pending = Not verified yet
preview-figure-no-value = None yet
preview-figures-none = No figure needs another look.
preview-figures-none-about = When one falls due it appears here, with the way to its line.

# The panel over a page
preview-panel = What to mend on this page
preview-panel-title = { $count ->
        [one] 1 thing to mend
       *[other] { $count } things to mend
    }
preview-panel-held = Above is the last good version. Mend and save, and the new one appears by itself.
preview-panel-about = Mend and save, and this panel closes by itself.
preview-panel-now = See it as it is now
preview-panel-good = See the last good version
preview-panel-fold = Fold
preview-panel-key = Esc

# The page shown while there is no good version
preview-problem-title = This page cannot be shown yet
preview-problem-about = Mend what is listed here and save. The page appears by itself; there is no need to reload.
preview-problem-empty = The site is being read. The page appears by itself.

# Notices
preview-used-title = This link has been used
preview-used = Each link opens once, so that nobody else can look in your place. Go back to the window where the program runs and open a new link there.
preview-refused-title = This preview is not open to you
preview-refused = This browser may not look at it yet. If you are the one who is writing, open the link shown in the window where the program runs.
preview-unopened-title = The file could not be opened
preview-unopened = No editor was found for it. Open the file from the website’s folder instead.
