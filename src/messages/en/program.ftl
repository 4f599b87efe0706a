# Everything else that the program says.

error = error
warning = warning
information = note
way-out = way out
did-you-mean = Did you mean “{ $suggestion }”?
summary = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }.

built = The site is in { $folder }: { $files } files, { $changed } of them new or changed; { $removed } old ones removed.
not-built = The site was not made: mend the errors above and try again. The old site, if there is one, is untouched.
not-built-strict = The site was not made: with --strict, warnings count as errors. The old site, if there is one, is untouched.
not-built-half = The site is half made: some files are new. Mend the error above and run this again to finish.
checked = Nothing to mend.
bad-today = “{ $value }” is not a date. Write it as 2026-11-23.
bad-source-date-epoch = SOURCE_DATE_EPOCH must be a whole number of seconds, not “{ $value }”.

about = Makes a promotional website in many languages from Markdown texts
about-build = Make the site in the folder public, all of it or nothing
about-check = Look through the whole site without making it
about-root = The website's folder
about-output = The folder for the finished site (if not given: public in the website's folder)
about-today = Take this day for today (2026-11-23)
about-strict = Count warnings as errors
about-format = How to report: human for people, json for programs
about-ui-lang = The program's language: vi or en
about-help = Show this help
about-version = Show the version
help-usage = Usage
help-commands = Commands
help-options = Options
bad-usage = “{ $value }” is not understood. See the commands with: haiyen --help
