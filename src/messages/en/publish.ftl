# Publishing: what happened, what was and was not changed there, and in .hint what to do next.

publish-no-such-host = The server of the destination { publish-place } cannot be found.{ publish-said } { publish-changed }
    .hint = See whether this computer is online. If it is, look at the server's name in the line “to” below [publish.{ $target }] in site.toml: one wrong letter is enough.
publish-refused = The server of the destination { publish-place } does not take connections.{ publish-said } { publish-changed }
    .hint = Check the address and the port in the line “to” below [publish.{ $target }] in site.toml. If they are right, ask whoever runs the server whether the service is off or a firewall is in the way.
publish-timed-out = The destination { publish-place } did not answer while { publish-doing }.{ publish-said } { publish-changed }
    .hint = Run this again: it goes on where it was. If it stays like this, ask whoever looks after the office's network whether it blocks such connections, then whoever runs the server.
publish-closed = The connection to the destination { publish-place } broke while { publish-doing }.{ publish-said } { publish-changed }
    .hint = Run this again: it goes on where it was. If it always breaks at the same point, ask whoever runs the server whether they limit the number of files or connections.
publish-login = The destination { publish-place } does not let us in: the user name, the password or the key is wrong, or is missing.{ publish-said } { publish-changed }
    .hint = Run haiyen publish { $target } --login to enter the password again; it is kept in this computer's password store, not in site.toml. If that does not help, check the user name in the line “to” below [publish.{ $target }].
publish-unknown-key = This computer has never met the server of the destination { publish-place }, so nobody knows yet that it is the right one. The fingerprint of its key: { $fingerprint }. { publish-changed }
    .hint = Ask whoever runs the server for the fingerprint of its key. Run haiyen publish { $target } --login, compare the two, and agree only if they are exactly the same.
publish-other-key = Stop: the server of the destination { publish-place } shows another key than the one that was noted. The server may have been replaced, but somebody may also be posing as it to get the password. No password is sent to that machine. The fingerprint of the new key: { $fingerprint }. { publish-changed }
    .hint = Call whoever runs the server, at a number you knew before, ask whether they changed the key, and compare the fingerprint. Only if it is exactly the same, put fingerprint = "{ $fingerprint }" below [publish.{ $target }] in site.toml and run this again.
publish-certificate = The certificate of the destination { publish-place } does not prove that it is the right server: { $kind ->
        [expired] its time is over
        [early] its first day is still to come
        [self] the server made it itself, or somebody unknown to this computer did
        [name] it was given to another name
        [revoked] it was withdrawn
       *[other] this computer does not accept it
    }.{ publish-said } { publish-changed }
    .hint = { $kind ->
        [expired] See whether this computer's clock is right. If it is, ask whoever runs the server to renew the certificate.
        [early] See whether this computer's clock is right. If it is, tell whoever runs the server.
        [name] Ask whoever runs the server for its right name, and correct the line “to” below [publish.{ $target }] in site.toml.
        [revoked] Ask whoever runs the server to replace the certificate, and why it was withdrawn.
       *[other] Ask whoever runs the server to install a certificate that is widely accepted.
    } If they cannot change it, ask them for its SHA-256 fingerprint. Only if it is exactly the same, put fingerprint = "{ $fingerprint }" below [publish.{ $target }] in site.toml: from then on only this certificate is trusted.
publish-no-encryption = The destination { publish-place } does not encrypt, so anybody on the way could read the password and change the website.{ publish-said } { publish-changed }
    .hint = Ask whoever runs the server to switch on SFTP, or FTP with encryption. Only if they cannot, and the office takes the risk, put allow_plain_ftp = true below [publish.{ $target }] in site.toml; you will be reminded each time.
publish-forbidden = The destination { publish-place } does not allow { publish-doing }.{ publish-said } { publish-changed }
    .hint = Check the folder in the line “to” below [publish.{ $target }] in site.toml. If it is right, ask whoever runs the server to let this account read, write and delete there.
publish-full = The destination { publish-place } ran out of room while { publish-doing }.{ publish-said } { publish-changed }
    .hint = Ask for more room, or delete on the server what is not part of this website, such as old backups. Then run this again: it goes on where it was.
publish-missing = The destination { publish-place } lacks a folder or file that is needed for { publish-doing }.{ publish-said } { publish-changed }
    .hint = Check the folder in the line “to” below [publish.{ $target }] in site.toml. If it is right, make it on the server and run this again: it is not made by itself, so that nothing is published to the wrong place.
publish-bad-name = { $doing ->
        [connecting] The destination { publish-place } cannot be used as it is written: the name of the server or of the folder is not right.
       *[other] The destination { publish-place } does not take the name “{ $path }”: it is too long, or has letters that the server cannot hold.
    }{ publish-said } { publish-changed }
    .hint = { $doing ->
        [connecting] Correct the line “to” below [publish.{ $target }] in site.toml.
       *[other] Give the page's folder, the file, or slug in the page details a short name in plain letters, then make the site again and publish.
    }
publish-busy = The destination { publish-place } is too busy for { publish-doing }: the file is in use, or there are too many connections at once.{ publish-said } { publish-changed }
    .hint = Close other programs that have it open, wait some minutes and run this again: it goes on where it was.
publish-truncated = The destination { publish-place } took or gave only a part while { publish-doing }.{ publish-said } { publish-changed }
    .hint = Run this again: it goes on where it was. If it stays like this, ask whoever runs the server whether there is room left, and whether they limit the size of files.
publish-failed = The destination { publish-place } reported a failure while { publish-doing }.{ publish-said } { publish-changed }
    .hint = Run this again: it goes on where it was. If it stays like this, send this message to whoever runs the server.

publish-empty = There is nothing to publish to { publish-place }: the finished site has no files. { publish-changed }
    .hint = Run haiyen build, look at the result, and publish again. If you use --output or --root, see that they name the right folder.
publish-no-home = The finished site has no home page, so it is not published to { publish-place }. { publish-changed }
    .hint = Run haiyen build and see whether the home page is a draft or its time is over, then publish again.
publish-no-sitemap = The finished site lacks sitemap.xml and does not seem whole, so it is not published to { publish-place }. { publish-changed }
    .hint = Run haiyen build and publish again. If it is still not there, ask whoever looks after this program.
publish-other-site = The destination { publish-place } holds another website: { $site }. { publish-changed }
    .hint = Check the folder in the line “to” below [publish.{ $target }] in site.toml: each website needs a folder of its own. If this website has a new address, publish it to a new folder.
publish-many-deletes = This would delete { $count } of the { $of } files at the destination { publish-place }. So many are mostly a mistake. { publish-changed }
    .hint = See them with haiyen publish { $target } --dry-run. If they are meant to go, type { $count } when asked, or add --confirm { $count }
publish-few-pages = The website at the destination { publish-place } has { $before } pages, and the one to be published { $now }. That so many are gone, { $count }, is mostly a mistake. { publish-changed }
    .hint = See whether the content folder is whole, and whether a language was taken out. If they are meant to go, type { $count } when asked, or add --confirm { $count }
publish-foreign-files = The destination { publish-place } has { $count ->
        [one] a file
       *[other] { $count } files
    } that this program did not put there, and that would be replaced: { $names }. { publish-changed }
    .hint = Fetch what is still needed, or choose an empty folder in the line “to”. To replace what is there, type { $count } when asked, or add --confirm { $count }

publish-in-use = Someone is publishing to { publish-place }: { $holder }, since { $since }, and it is their turn until { $until }. { publish-changed }
    .hint = Wait until they are done, then run this again. If they were cut off, publishing is possible again some minutes after that time.
publish-unreadable-claim = The destination { publish-place } has a file { $file }, which says that someone is publishing, but it cannot be read. { publish-changed }
    .hint = Ask the others who publish this website. If nobody is doing so, delete { $file } on the server and run this again.
publish-newer-list = The list of published files of { publish-place } was written by a later version of this program ({ $file }). { publish-changed }
    .hint = Update the program on this computer and publish again, or publish from the computer that did so last.
publish-damaged-list = The list of published files of { publish-place } is damaged ({ $file }), so nobody knows which files there are this website's. { publish-changed }
    .hint = Take the file back from a backup. If there is none, move it elsewhere and run haiyen publish { $target } --dry-run: all files that would be replaced are shown, and you are asked before anything is published.

publish-half-build = The site in { $folder } is only half made, so it is not published. { publish-changed }
    .hint = Run haiyen build to finish it, then publish again.
publish-changing-build = The file { $file } changed while it was being published, so publishing stopped. { publish-changed }
    .hint = Do not make or edit the site while it is being published. Run haiyen build and publish again: it goes on where it was.
publish-no-target = There is no destination in site.toml yet.
    .hint = Add these three lines at the end of site.toml, with your user name, server and folder:
        {"["}publish.production]
        # SFTP; ftps://… or a shared folder are possible, too
        to = "sftp://user@server.example/web-folder"
publish-unknown-target = There is no destination “{ $target }” in site.toml. The destinations are: { $targets }.
    .hint = Run this again with one of those names.
publish-which-target = There are several destinations: { $targets }. It is not clear which one is meant.
    .hint = Name one of them: haiyen publish { $target }
publish-nobody-to-ask = There is a question before publishing to { publish-place }, and nobody to ask: this does not run in a terminal window. { publish-changed }
    .hint = Open a terminal window and run this again. If it runs on a schedule, add --yes; what guards the website stays in force.
publish-unknown-page = There is no page “{ $page }” on the website.
    .hint = Write the path of the page's folder in content, such as history/po-nagar, or the page's address.
publish-unknown-build = There is no “{ $build }” among what was published to { publish-place }. { publish-changed }
    .hint = See what was published with haiyen publish { $target } --history, and choose from there.
publish-bad-copy = The earlier site cannot be restored to { publish-place }: this computer's copy of the file “{ $path }” is { $kind ->
        [damaged] damaged
       *[missing] gone
    }. { publish-changed }
    .hint = Choose another one from haiyen publish { $target } --history, or restore from another computer that published this one, or from the place that keeps dated copies.
publish-clock = The destination { publish-place } refuses to answer, because this computer's clock differs from its own.{ publish-said } { publish-changed }
    .hint = Set the clock of this computer right (on Windows: Settings, Time, Sync now), then run this again.
publish-no-such-place = The destination { publish-place } has no storage of this name, or keeps it in another region.{ publish-said } { publish-changed }
    .hint = Check the lines “to”, “endpoint” and “region” below [publish.{ $target }] in site.toml against what your provider shows.
publish-held-here = Another window or a schedule on this computer is publishing to { publish-place } just now. { publish-changed }
    .hint = Wait until it has finished, then run this again.
publish-overtaken = Someone else has taken the destination { publish-place } over while this was going on, because nothing was heard from here for long. { publish-changed }
    .hint = Wait until they are done, then run this again: it goes on where it was.
publish-outdated = Someone else has published to { publish-place } since the plan was shown. { publish-changed }
    .hint = Run this again: a new plan is made from what is there now.
publish-here = “{ $path }” on this computer cannot be read or written, so publishing to { publish-place } stopped.{ publish-said } { publish-changed }
    .hint = See whether the disk is full, or another program has the file open. Then run this again: it goes on where it was.
publish-unsigned-waiver = An error can be passed over only if somebody answers for it by name, with a reason: both are kept in the history.
    .hint = Add --by "your name" and --reason "why it is published nonetheless".
publish-bad-waiver = “{ $name }” is no error that can be passed over.
    .hint = These can: { $names }. All others must be mended first.
publish-keeps-copies = The destination “{ $target }” keeps the dated copies of “{ $of }”, and no website of its own.
    .hint = To publish, run haiyen publish { $of }: the copy is made by itself. To restore one, run haiyen publish { $of } --rollback --from { $target }
publish-no-record = Nobody here knows what was published to { publish-place }: nothing was published from this folder yet, or its folder “publishing” is gone. { publish-changed }
    .hint = Publish from here once, or take the folder “publishing” back from a backup or from the computer that publishes.

online-changed = { $address }: { online-who } get something else than what was published.
    .hint = { $who ->
        [everybody] Run haiyen publish --verify to see whether files on the server were changed, and --repair to put back what was published. If the files are as they were, the server may still hold an old copy, or a service in between may be changing pages: ask whoever runs the server.
       *[other] That only some see something else is a sign that somebody planted code on the server. Run haiyen publish --verify, then --repair, change all passwords of the server, and tell whoever runs it at once.
    }
online-missing = { $address }: { online-who } are told that there is no such page, though it was published.
    .hint = Run haiyen publish --verify to see whether the file is still on the server, and --repair to put it back. If it is there, base_url in site.toml or the server's settings do not fit the folder that was published to.
online-refused = { $address }: the server { $kind ->
        [error] fails (code { $status })
       *[refused] says no (code { $status })
    } when { online-who } open it.
    .hint = { $who ->
        [everybody] Open the address in a browser. If that fails, tell whoever runs the server, with the code above.
        [robots] Many servers turn away whoever calls itself a search engine from another machine; then there is nothing to do. If the website is gone from search results, ask whoever runs the server.
       *[other] Tell whoever runs the server, with the code above: all readers should be treated alike.
    }
online-moved = { $address }: { online-who } are led to { $to }.
    .hint = { $who ->
        [everybody] If that is the website's new address, put it into base_url in site.toml, make the site again and publish. If not, tell whoever runs the server at once.
       *[other] That only some are led elsewhere is a sign that somebody planted code on the server. Do not open that address. Run haiyen publish --verify, then --repair, change all passwords of the server, and tell whoever runs it at once.
    }
online-unreachable = { $address }: { online-who } cannot open it: { $kind ->
        [host] the name of the website cannot be found
        [slow] the server does not answer in time
        [closed] the connection breaks
        [certificate] the website's certificate is not accepted, so browsers warn readers of it
        [refused] the server does not take connections
       *[other] the server answers in a way that browsers cannot read
    }.{ publish-said }
    .hint = Open the address in a browser, if possible over another network. If that fails, too, tell whoever runs the server{ $kind ->
        [host] {" "}or looks after the website's name
       *[other] {""}
    }.
online-no-missing = { $address }: there is no page here, but { online-who } are answered as if there were one.
    .hint = { $who ->
        [everybody] Search engines will list pages that do not exist. Ask whoever runs the server to answer such addresses with the code 404 and the website's 404.html.
       *[other] That only some see something else is a sign that somebody planted code on the server. Run haiyen publish --verify, then --repair, and tell whoever runs it at once.
    }

# Parts of the messages above.
publish-place = “{ $target }” ({ $place })
publish-said = { $detail ->
        [none] {""}
       *[other] {" "}It says: “{ $detail }”.
    }
publish-doing = { $doing ->
        [connecting] opening the connection
        [reading] reading “{ $path }”
        [removing] deleting “{ $path }”
       *[sending] sending “{ $path }”
    }
publish-changed = { $done ->
        [sent] { $files ->
            [one] One file is there already and will not be sent again; the website that readers see is whole.
           *[other] { $files } files are there already and will not be sent again; the website that readers see is whole.
        }
        [gap] { $files ->
            [one] One file is there already and will not be sent again; “{ $gap }” may not be whole until this is run again.
           *[other] { $files } files are there already and will not be sent again; “{ $gap }” may not be whole until this is run again.
        }
        [published] All files are there and readers see the new site; only old files are still to be cleared away.
       *[nothing] Nothing was changed there.
    }
online-who = { $who ->
        [robots] search engines
        [search] readers who come from a search engine
        [direct] readers who type the address
        [some] some readers
       *[everybody] readers
    }
