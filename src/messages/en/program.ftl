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
usage-missing = “{ $value }” is missing. See how with --help after the command.
usage-conflict = “{ $value }” and “{ $other }” do not go together. See how with --help after the command.
bad-usage = “{ $value }” is not understood. See the commands with: haiyen --help

serve-first = The website was read
serve-changed = { $file } and { $more } more
serve-started = Preview: { $site }
    Overview (the link opens once): { $overview }
serve-other-port = Another program uses the port that was asked for, so the next free one is used.
serve-opened = The overview is open. To open it in another browser: { $overview }
serve-lan = Phones in the same network: { $address }
    Whoever has this link can look, until you end the program.
serve-slow = This drive does not tell when files change, so changes show a few seconds later.
serve-stop = Stop: Ctrl+C
serve-not-opened = The browser could not be opened. Open the address above.
serve-no-port = Port { $port } and those after it cannot be used. Choose another with --port.
serve-no-system = The system does not allow the preview to be opened. Restart the computer and try again.

about-serve = Shows the website in the browser while you write
about-port = The port of the preview (by default 4747)
about-open = Opens the browser
about-drafts = Shows drafts and pages that wait for their day
about-follow = The browser goes to the page that was saved last
about-lan = Lets phones and computers in the same network look, with a secret link
about-editor = What files are opened with (may also be set in HAIYEN_EDITOR)
about-pseudo = Adds a test language in accented and longer words, for theme authors
about-rtl = Shows every language from right to left, for theme authors
