# What the commands publish and takedown say while all goes well, and what they ask.

about-publish = Put the site onto the office's server: plan, show, send, check
about-takedown = Take a page down from the live site, in all languages, now
about-release = Show what publishing would leave out because of errors
about-publish-to = The destination's name in site.toml (needed if there are several)
about-publish-yes = Ask nothing (for schedules); what guards the website stays in force
about-publish-dry-run = Show what would be done, and do nothing
about-publish-only = Publish this page alone (may be given several times)
about-publish-confirm = The number that publishing asks for before it deletes or replaces many files
about-publish-waive = Publish in spite of an error that --by answers for (code, or code:file)
about-publish-reason = Why an error is passed over, or a page taken down
about-publish-by = Who publishes (by default: the user of this computer)
about-publish-history = Show who published what and when
about-publish-rollback = Restore an earlier build (by default: the one before the last)
about-publish-from = Take the earlier build from this destination, which keeps copies
about-publish-verify = Inspect the server: find what others planted, changed or deleted
about-publish-repair = Make good what --verify finds; what was planted is kept as evidence
about-publish-login = Connect once, and keep the password in this computer's safe
about-publish-test = Try everything that publishing does, with one small file
about-publish-unlock = Take away the mark that someone is publishing
about-publish-page = The page: its folder in content, or its address

progress-look = Looking at what is there
progress-send = Sending { $files ->
        [one] one file
       *[other] { $files } files
    }
progress-delete = Clearing away { $files ->
        [one] one file
       *[other] { $files } files
    }
progress-inspect = Reading { $files ->
        [one] one file
       *[other] { $files } files
    }
progress-keep = Copying { $files ->
        [one] one file
       *[other] { $files } files
    }
progress-part = { $done } of { $files } files
progress-waits = The line broke ({ $detail }). Trying again in { $seconds } s; nothing is lost.

plain-ftp-again = Careful: { $host } gets the password and the whole site unencrypted. Ask for SFTP or FTP with TLS.
plan-place = Destination “{ $target }”: { $place }
plan-theirs = Somebody published from another computer since (build { $build }). The plan starts from what is there now.
plan-surveyed = This computer does not know what is there, so every file there was looked at.
plan-first = Nothing was published there yet.
plan-unfinished = An earlier publishing broke off; { $files ->
        [0] this one goes on from there.
        [one] the one file that arrived is not sent again.
       *[other] the { $files } files that arrived are not sent again.
    }
plan-left-out = Left out because of errors: { $page }
plan-held = Stays as it is online because of errors: { $page }
plan-nothing = Everything is online already: nothing to do.
plan-nothing-else = Everything else is online already: nothing to send.
plan-more = … and { $more } more
plan-counts = { $new } new, { $changed } changed, { $deleted } to delete; { $size } to send.
plan-time = { $minutes ->
        [0] That takes less than a minute.
        [one] That takes roughly a minute.
       *[other] That takes roughly { $minutes } minutes.
    }
publish-stopping = Not published: mend the errors above that belong to no single page. Nothing was changed online.
publish-declined = Nothing was done.

release-left-out = Publishing to “{ $target }” would leave this page out: { $page }
release-held = Publishing to “{ $target }” would leave this page as it is online: { $page }
release-stops = Publishing to “{ $target }” would stop: there are errors that belong to no single page.
release-clear = Everything can be published to “{ $target }”.

ask-publish = Publish this to { $place }? (y/n)
ask-number = To go on nonetheless, type { $number }:
ask-key = This is the first time with { $place }. Its key has the fingerprint
      { $fingerprint }
    Compare it with the one that whoever runs the server gave you. Are they exactly the same? (y/n)
ask-password = Password of { $user } at { $host }:
ask-passphrase = Password of the key { $file }:
ask-access-key = Name of the key to { $bucket }:
ask-secret-key = Secret of that key:
ask-repair = Make this good at { $place }? (y/n)
ask-unlock = Take the mark away at { $place }? Do so only if nobody is publishing. (y/n)
ask-takedown = Take “{ $page }” down from { $place } now ({ $files } files)? (y/n)

done = Online: { $url }
    Build { $build }: { $files } files, { $sent } of them sent ({ $size }) and read back, { $deleted } deleted.
done-taken-up = { $files ->
        [one] One file had arrived before.
       *[other] { $files } files had arrived before.
    }
done-left = { $path } on the server is not this program's, so it stays as it is. Ours is in the folder public.
done-withdrawn = { $path } was taken back: with it, readers got errors from the server. Everything else is online. Show the file in the folder public to whoever runs the server.
done-unkept = This build could not be kept on this computer ({ $detail }): to restore it later, another copy is needed.
done-urls = The addresses that changed, for search engines: { $file }
done-copied = Copy kept at { $place }: build { $build }, { $files ->
        [one] one file
       *[other] { $files } files
    } sent.
done-uncopied = The site is online, but no copy could be kept at { $place }.
done-unseen = The site could not be opened at { $url } from here, so it was not seen as readers see it.

history-empty = Nothing was published to “{ $target }” from this folder yet.
history-line = { $build }  { $at }  { $by }: { $what ->
        [only] published { $of } alone
        [rollback] restored { $of }
        [takedown] took down { $of }
        [repair] made good
       *[publish] published
    }; { $files } files, { $sent } sent, { $deleted } deleted
history-waiver =     passed over: { $code } { $place } ({ $by }: { $reason })

found-other = Somebody published from another computer since (build { $build }), so what follows also shows what they changed. Inspect there, or publish from here first.
found-other-repair = Making this good would undo what they published. If that is meant, add --confirm { $number }
found-foreign = Files that nobody here published: { $files }
found-changed = Files that hold something else than what was published: { $files }
found-missing = Files that are gone: { $files }
found-nothing = All { $files } files on the server are as they were published.
found-something = { $files } files are as they were published, the ones above are not. To make them good: haiyen publish { $target } --repair
repaired-evidence = What was planted is kept as evidence in { $folder }. Do not open it; give it to whoever looks into the matter, and change all passwords of the server.
repaired-lost = { $path } is not kept here any more: publish the site anew to bring it back.

login-kept = { $place } lets us in, and this computer keeps what is needed for it.
login-unkept = { $place } lets us in, but this computer has no safe to keep the password in ({ $detail }). Give it in the environment, HAIYEN_PASSWORD, or type it each time.

test-place = Trying { $place } with one small file:
test-write = { $outcome ->
        [ok] ✓ a file with spaces and Vietnamese letters in its name is written
       *[failed] ✗ a file with spaces and Vietnamese letters in its name is not written
    }
test-replace = { $outcome ->
        [ok] ✓ another one takes its place
       *[failed] ✗ another one does not take its place
    }
test-read = { $outcome ->
        [ok] ✓ it reads back as it was sent
       *[failed] ✗ it does not read back as it was sent
    }
test-list = { $outcome ->
        [ok] ✓ it is in the list of its folder
       *[failed] ✗ it is not in the list of its folder
    }
test-remove = { $outcome ->
        [ok] ✓ it is deleted
       *[failed] ✗ it is not deleted
    }
test-connect = { $outcome ->
        [ok] ✓ { $count } connections work at once
       *[failed] ! more than { $count } connections do not work at once: publishing makes do with that
    }
test-gap = ! This server cannot replace a file in one step: while a page is replaced, it is missing for a moment.
test-web = ✓ readers find it below { $url }
test-no-web = ✗ readers do not find it below { $url }. Check the folder in “to”, and “url” or base_url, in site.toml.

unlock-free = Nobody is publishing to { $place }.
unlock-done = The mark is gone: { $place } can be published to.

takedown-plan = “{ $page }” with all its languages: { $files } files at { $place }
takedown-removed = “{ $page }” is no longer online.
takedown-absent = Nothing of “{ $page }” is online at { $place }.
takedown-draft = { $file } is marked as a draft now, so that it does not come back.
takedown-no-draft = { $file } could not be marked as a draft. Write draft: true into its page details, or the next publishing brings the page back.
takedown-lists = Menus, lists and sitemaps still name the page, because the site could not be made. Mend what is wrong and publish.
takedown-home = The home page cannot be taken down: a website without one shows nothing.
