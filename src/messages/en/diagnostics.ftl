# One message a code: what is wrong, then .hint, the way out. Its readers know no HTML and no programming.

missing-config = This folder has no site.toml.
    .hint = Open the website's folder and try again, or name it with --root.
internal-error = The program made a mistake of its own while it read the website.
    .hint = Undo the last change to go on working, and send the file you changed to whoever looks after the program.
unreadable-file = This file cannot be read: { $detail }
    .hint = See whether another program has it open, and whether you may read it.
changing-file = This file was being written while it was read, so it may be only half there.
    .hint = Wait until it has been copied or saved, then run the command again.
text-too-big = This text file is larger than { $most } MB, so it was not read.
    .hint = If pictures were pasted into the text, save them as files of their own. If the text is very long, make several pages of it.
not-utf8 = This file is not UTF-8 text, so its letters would come out wrong.
    .hint = Open it, choose “Save as”, choose the encoding UTF-8, and save.
legacy-encoding = This file was saved in an old way of writing Vietnamese. It looks like { $encoding }: “{ $reading }”
    .hint = Open the UniKey Toolkit (Ctrl+Shift+F6), convert the file from { $encoding } to Unicode, and save it as UTF-8.
binary-file = { $kind ->
        [unknown] This is not a text file: it holds signs that are not text.
       *[other] This is not a text file but { file-kind }.
    }
    .hint = Copy the text into a new file in Notepad, save it as UTF-8, and move this file elsewhere.
syntax = This line cannot be understood: { $kind ->
        [tab] it has a tab where only spaces will do
        [colon] the colon after the field's name is missing
        [second-colon] its value has another colon in it
        [equals] the “=” after the field's name is missing
        [quote] a quotation mark opens and is not closed
        [bracket] a bracket [ ] or {"{"} {"}"} has no partner, or a comma is missing between them
        [indent] it does not begin below the lines that it belongs with
        [after] something is left over after the value
        [sign] its value begins with a sign that has a meaning of its own
        [unquoted] its value is missing, or not between double quotes
        [name] the name of a field has plain letters, digits, hyphens and underscores only
        [backslash] a \ between double quotes has a meaning of its own
        [number] a number or a date is not written right
       *[other] something in it is not written right
    }.
    .hint = { $kind ->
        [colon] Write it as “name: value”, with a space after the colon.
        [second-colon] Put the whole value between double quotes, such as title: "Po Nagar: the towers"
        [quote] Add the mark that is missing at the end of the value.
        [bracket] A list is written like [sea, island], with both brackets. If the bracket belongs to the text, put the whole value between double quotes.
        [indent] Let fields of one level begin in one column, with the space bar; most begin the line.
        [sign] Put the whole value between double quotes.
        [after] If there are quotation marks within the value, write them as “ ”. Otherwise delete what is left over.
        [backslash] Write / or \\ instead of \
        [number] Write numbers like 8555.8 and dates like 2026-03-20. A number that begins with 0 goes between double quotes.
       *[other] { $format ->
            [toml] Write each line as: name = "value". Numbers need no quotes, and have a dot before the fraction.
           *[yaml] Write each line as “name: value”. A value with signs in it goes between double quotes.
        }
    }
odd-space = This line holds a tab or an odd space (often pasted from Word or a website), so it cannot be understood.
    .hint = Delete the spaces at the beginning of the line and after the colon, and type them again with the space bar.
duplicate-field = The field “{ $field }” stands there twice.
    .hint = Keep one of the two lines and delete the other.
unknown-field = There is no field named “{ $field }”.
    .hint = Check the spelling, or delete the line.
wrong-type = “{ $value }” is of the wrong kind: { $expected ->
        [integer] a whole number
        [number] a number
        [positive] a whole number above zero
        [boolean] true or false
        [list] a list
        [table] a group of fields
       *[text] text
    } belongs here.
    .hint = Correct the value, or delete the line if it is not needed.
missing-field = The field “{ $field }” is missing.
    .hint = Add it.
bad-choice = “{ $value }” is none of the words that can stand here: { $choices }.
    .hint = Write one of them, or delete the line.
bad-date = “{ $value }” is not a date.
    .hint = Write dates as 2026-03-20 or 20/3/2026.
bad-date-pattern = “{ $value }” is not a pattern for dates.
    .hint = A pattern that works: d 'tháng' M 'năm' y
bad-url = “{ $value }” is not the address of a website.
    .hint = Write the whole address, such as https://khanhhoa.example/du-lich
bad-timezone = There is no time zone named “{ $value }”.
    .hint = For Viet Nam, write Asia/Ho_Chi_Minh
bad-language-tag = “{ $tag }” is not a language tag.
    .hint = Use the standard tags: vi, en, ko, ru, zh-Hans, ja …
unknown-language = The site has no language “{ $tag }”.
    .hint = Add [languages.{ $tag }] to site.toml, or correct the tag.
unknown-level = The level of “{ $value }” cannot be changed: it is an error, or there is no such code.
    .hint = Only the levels of warnings and notes can be changed.
bad-level = “{ $value }” is not a level.
    .hint = Write "error", "warning" or "information".
secret-in-config = The field { $name } of the destination { $target } holds a password or a secret key. Many people and programs read site.toml, so no secret may stand in it.
    .hint = Delete the secret from the file and change it on the server, since somebody may have read it. Then run haiyen publish --login to put the new one into this machine's password store.
bad-target-name = { $kind ->
        [table] { $name } belongs to no destination yet: each has a name.
       *[name] { $name } cannot be the name of a destination: it has small letters a to z, digits and hyphens.
    }
    .hint = Write the name in square brackets, such as [publish.production], and to = "…" below it.
bad-destination = “{ $value }” is no destination: { $kind ->
        [empty] there is no address
        [space] it has a space at an end, or strange characters
        [scheme] nobody knows this way of publishing
        [web] this is where people look at the site, not where files are sent
        [bare] the beginning, which tells how files are sent, is missing
        [slashes] two slashes belong after the colon
        [host] the name of the server is missing or wrong
        [brackets] a server's address with several colons belongs in square brackets
        [port] the port is a number from 1 to 65535
        [user] the user's name before the @ is missing
        [no-user] the user's name is missing
        [two-users] the address and the field user name two different users
        [query] it has a ? or a #
        [percent] after a % there are two digits, which stand for a character
        [bucket] the name of the bucket is wrong
        [region] the field region or endpoint is missing
        [endpoint] the endpoint is https:// and the name of a server, and nothing else
        [endpoint-plain] others can read along, because the s of https:// is missing
       *[other] something in it is wrong
    }.
    .hint = { $kind ->
        [web] Write this address in the field url, and in the field to where the hosting company wants the files, such as sftp://name@server.example/folder
        [no-user] Add user = "name", or write it before the server: sftp://name@server.example/folder
        [two-users] Keep one of them.
        [brackets] For example: sftp://name@[2001:db8::1]/folder
        [query] In the name of a folder write %3F for ? and %23 for #
        [percent] For the sign % itself write %25
        [bucket] For example: s3://bucket/folder. The server belongs in the field endpoint.
        [region] Write what the storage company told you, such as endpoint = "https://s3.provider.example"
        [endpoint] For example: endpoint = "https://s3.provider.example"
        [endpoint-plain] Write https:// instead of http://
       *[other] Write it like one of these: sftp://name@server/folder, ftps://name@server/folder, s3://bucket, or a folder such as D:\web
    }
plain-ftp = This FTP is not encrypted: anybody along the way can read the password and change the site.
    .hint = Write ftps:// instead of ftp://, or sftp:// if the server has it. If it has nothing else and you accept the risk, add the line allow_plain_ftp = true
unfitting-field = The field { $field } has no use for { $kind ->
        [file] a folder
        [sftp] a destination sftp://
        [ftps] a destination ftps://
        [ftp] a destination ftp://
       *[s3] a destination s3://
    }.
    .hint = Delete this line, or look at the field to again.
bad-fingerprint = “{ $value }” is no fingerprint of { $kind ->
        [ssh] a server's key
       *[certificate] a server's certificate
    }.
    .hint = { $kind ->
        [ssh] Copy the whole SHA256:… that the hosting company told you, or delete this line.
       *[certificate] Copy all 64 digits of the SHA-256 as browsers show it (AB:CD:…), or delete this line.
    }
out-of-range = “{ $value }” cannot be used: this is a whole number from { $least } to { $most }.
    .hint = Correct the number, or delete this line.
bad-leave = “{ $value }” is no file or folder of a destination.
    .hint = Write the path from the site's folder on the server, such as cgi-bin/, without * and without ..
unknown-target = { $kind ->
        [itself] This destination cannot keep copies of itself.
       *[unknown] No destination has the name “{ $name }”.
    }
    .hint = Write the name of another destination in this file, or delete this line.
unclosed-front-matter = The page details open with { $fence } but never end.
    .hint = Add a line with nothing but { $fence } just above the text of the page.
unopened-front-matter = The page details end with { $fence } but nothing opens them, so they would be shown as text of the page.
    .hint = Add a line with nothing but { $fence } at the very beginning of the file, above this line.
unknown-language-file = The file name “{ $file }” is not a language of this site ({ $languages }).
    .hint = Name the file after its language, such as vi.md, or move it out of the content folder.
sync-conflict = This file looks like another copy of { $other }, left by a synchroniser or by copying.
    .hint = Open both and compare them, keep what is right in { $other }, and delete this file.
folder-without-page = This folder holds pages but is no page itself.
    .hint = Add a file (such as vi.md) to it, so that readers who shorten the address still get to a page.
missing-source = This page has no original { $file }.
    .hint = Add { $file } to this folder. Translations take date, picture and sources from the original.
bad-source = “{ $value }” cannot be the language this page was written in first: the file is in { $language }, or another file says the same.
    .hint = Write source in one file only, with that file's own language.
bad-slug = { $kind ->
        [home] The address of the home page has no ending, so “{ $value }” does nothing.
       *[other] “{ $value }” cannot be the end of an address.
    }
    .hint = { $kind ->
        [home] Delete the line slug.
       *[other] Use letters, digits and hyphens, no spaces and no “/”, such as po-nagar-tower
    }
bad-alias = { $kind ->
        [own] “{ $value }” is this page's own address today, not an old one.
       *[other] “{ $value }” cannot be an old address of this page.
    }
    .hint = { $kind ->
        [own] Take it out of aliases.
       *[other] Write the part after the website's name, such as /history/old-name/
    }
bad-kind = “{ $kind }” is the name of a template that the program itself uses, and cannot be a kind of page.
    .hint = Call the kind otherwise, such as place, or delete the line kind: the page gets the usual template.
bad-tag = “{ $tag }” cannot be a tag.
    .hint = A tag is a short word of plain letters, digits and hyphens, such as island. Its name is written in locales/{ $language }/ as: tag-island = …
same-tag = The tag “{ $tag }” differs from the tag “{ $kept }” (first used in { $other }) in capitals only, so both would have one address.
    .hint = Write “{ $kept }” everywhere, and delete the line “tag-{ $tag } = …” from the .ftl files
unknown-tag = The tag “{ $tag }” has no name yet.
    .hint = Correct the tag, or add the line “tag-{ $tag } = name” to an .ftl file in locales/{ $language }/
unknown-fact = There is no figure “{ $fact }” in data/facts.toml.
    .hint = Correct the name, or add the figure with its value, day and source.
unknown-unit = The unit “{ $unit }” has no name yet.
    .hint = { $kind ->
        [sign] The name of a unit has plain letters, digits and hyphens only. Write unit = "{ $meant }", and add the line “unit-{ $meant } = {"{"} $value {"}"} { $unit }” to an .ftl file in locales/{ $language }/
       *[other] Add the line “unit-{ $unit } = {"{"} $value {"}"} …” to an .ftl file in locales/{ $language }/
    }
unit-without-value = The words of the unit “{ $unit }” in { $language } leave the number out: only “{ $text }” remains.
    .hint = Put the number in its place in the line unit-{ $unit } of locales/{ $tag }/, such as: unit-{ $unit } = {"{"} $value {"}"} { $text }
unknown-directive = There is no directive “{ $directive }”.
    .hint = Check the spelling against the theme's list. For a plain colon in front of [ or {"{"}, write \:
unknown-parameter = “{ $directive }” has no parameter “{ $parameter }”.
    .hint = Check the spelling, or delete it.
missing-parameter = “{ $directive }” lacks “{ $parameter }”.
    .hint = Add it.
no-label = “{ $directive }” takes no text in brackets, so “{ $label }” would be lost.
    .hint = Delete the brackets, or put the text on a line of its own.
unclosed-directive = { $kind ->
        [close] The line “{ $directive }” closes what nothing opened.
       *[open] What “{ $directive }” opens is never closed.
    }
    .hint = { $kind ->
        [close] Delete this line.
       *[open] Add a line with nothing but ::: where the part ends, or delete this line.
    }
directive-nested = “{ $directive }” stands { $kind ->
        [title] in the page's title
        [description] in the description of a picture
        [link] in the text of another link
       *[quote] in a quotation
    }, where it does not work.
    .hint = { $kind ->
        [title] Write the words themselves there.
        [description] Write the words themselves there.
        [link] Move one of the two out of the other.
       *[quote] Move it out, with empty lines around it.
    }
directive-syntax = This directive is not complete: { $kind ->
        [no-name] its name is missing after the colons
        [space] a space stands between the colons and its name
        [inline] it stands within a line, with one colon and brackets
        [container] it goes around text, with ::: before and after
        [name] its name has capitals or letters with marks
        [label] its bracket “[” is not closed
        [attributes] its brace “{"{"}” is not closed
        [quote] a quotation mark is not closed
        [attribute] a word between its braces is neither name=value nor a name
        [twice] a name stands in its braces twice
        [alone] something else stands on its line
       *[other] it cannot be understood
    }.
    .hint = Write it like :::gallery{"{"}columns=3{"}"} … ::: or ::video[Caption]{"{"}src="tour.mp4"{"}"}
directive-failed = “{ $directive }” could not be made: { $detail }
    .hint = Check what is in its brackets and braces. If that is right, ask whoever looks after the theme.
unknown-version = The page { $page } is not there in “{ $tag }”.
    .hint = Choose a language that it is in, or leave lang out.
missing-home = The site has no home page.
    .hint = Add { $file } to the content folder itself.
withheld-home = The home page is a draft, waits for its day, or its time is over, so the whole website would be empty.
    .hint = Take draft out of the home page's details, or correct date or expires.
missing-title = This page has no title.
    .hint = Add “title: …” to the page details, or begin the text with “# …”.
broken-link = The link “{ $target }” leads to no page or file.
    .hint = Write the folder of the page you mean, such as ../po-nagar/ or /history/po-nagar/
broken-anchor = { $where ->
        [translation] Nothing in this translation is called “{ $anchor }”, a name that a heading of the original has, and { $from } leads there.
       *[link] Nothing on the page is called “{ $anchor }”.
    }
    .hint = { $where ->
        [translation] Translate that heading too, or give the heading here that stands for it the same name, such as: ## Festival {"{"}#festival{"}"}
       *[link] Open the page and copy the address of the heading you mean, or give that heading a name of its own, such as: ## Festival {"{"}#festival{"}"}
    }
broken-picture = There is no picture at “{ $target }”.
    .hint = Copy the picture into the page's folder and write its file name as it is.
not-a-picture = The file “{ $picture }” is named as a picture but is none that a website can show. { $kind ->
        [unknown] It may be damaged.
        [empty] It is empty.
       *[other] It is { file-kind }.
    }
    .hint = { $kind ->
        [heic] Open it on a computer and save it as JPG. To have an iPhone take JPG: Settings, Camera, Formats, Most Compatible.
       *[other] Find the original picture, save it as JPG or PNG, and put it in place of this file. A new name alone makes no picture.
    }
unsafe-link = The link “{ $target }” is of the kind “{ $scheme }:”, which has no place on a website.
    .hint = Link to websites (https:), e-mail (mailto:), telephones (tel:) or places (geo:). Copy a file from your computer into the page's folder and write its name.
same-url = Two things want the address { $url }: this file and { $other }.
    .hint = Rename one of the two folders or files, or take the old address out of aliases. Upper and lower case count as the same.
unportable-name = The name “{ $name }” cannot be used on every computer and server.
    .hint = Rename it: no \ : * ? " < > | and no full stop at the end; not con, nul, aux or prn.
missing-message = The theme needs the string “{ $message }”, and no language has it.
    .hint = Add “{ $message } = …” to an .ftl file in locales/{ $language }/
message-syntax = This string cannot be understood: { $kind ->
        [brace] a brace is not closed, or there is nothing right in it
        [equals] after its name “=” is missing
        [value] there is nothing after its “=”
        [default] of its choices exactly one must begin with “*”
        [quote] a quotation mark is not closed
       *[other] it is not written right here
    }.
    .hint = Write each as “name = text”. Braces are for variables only, such as { "{" } $date { "}" }.
missing-theme = There is no theme named “{ $theme }”.
    .hint = Set { $field } to the name of a folder in themes.
theme-circle = These themes are each other's parents in a circle: { $chain }
    .hint = Delete the line “parent” in the theme that is to be the oldest.
template-syntax = A template has a mistake: { $detail }
    .hint = Ask whoever looks after the theme to mend this file.
template-circle = { $kind ->
        [component] These components call each other and do not end: { $chain }
        [deep] More than { $limit } templates stand in each other here: { $chain }
       *[template] These templates stand in each other in a circle: { $chain }
    }
    .hint = { $kind ->
        [component] Ask whoever looks after the theme to let it end by a condition, after { $limit } times at the latest.
       *[other] Ask whoever looks after the theme to take the circle apart, or some of the templates together. To change a template of the theme, name the theme too: {"{%"} extends "theme/page.html" %{"}"}
    }
missing-template = The theme has no page template “{ $template }”.
    .hint = Correct or delete template in the page details; if it is not there, ask whoever looks after the theme to add it.
template-error = A template could not make the page: { $detail }
    .hint = Ask whoever looks after the theme to mend this file.
broken-reference = A finished page refers to “{ $target }”, and nothing on the site is there.
    .hint = If your text does not have this address, ask whoever looks after the theme to mend the template or stylesheet.
language-links = The links between the languages of this page do not fit together: { $kind ->
        [return] { $value } does not point back the same way
        [self] the page does not name itself
        [twice] “{ $value }” is named twice
        [code] “{ $value }” is no language of this site
       *[address] “{ $value }” is no whole address of this site
    }.
    .hint = Ask whoever looks after the theme to write them from page.translations on every page.
wrong-canonical = The page gives search engines the address { $value }, but its own is { $expected }.
    .hint = Ask whoever looks after the theme to use page.permalink there.
undescribed-picture = The theme shows the picture “{ $picture }” without a place for its description.
    .hint = Ask whoever looks after the theme to add alt to it.
output-not-ours = The folder { $folder } holds files that this program did not make, so it is left alone.
    .hint = Choose an empty folder or a new one with --output. If this is an old copy of the site, you can delete the whole folder and try again.
output-unsafe = The site cannot be made in { $folder }: it is the project's folder, one that you write in, your home folder, or one around them.
    .hint = Choose a folder for the finished site alone, such as public.
output-symlink = The folder { $folder } is a link to another place, so nothing is written through it.
    .hint = Choose a real folder with --output.
output-foreign-file = The file { $file } in { $folder } was not made by this program, and stands where a page belongs.
    .hint = Move it to the static folder if it is needed, or delete it, and try again. The old site is untouched.
output-read-only = Writing to { $folder } is not allowed.
    .hint = Take the read-only mark off the folder, close the program that has it open, or choose another with --output.
disk-full = The disk that holds { $folder } is full.
    .hint = Delete files that are not needed and try again. The old site is untouched.
output-locked = The site is being made here by another run of this program.
    .hint = Wait until it has finished, then try again.
write-failed = { $folder } cannot be written: { $detail }
    .hint = Try again. If that does not help, choose a folder on the same drive with --output.

cut-text = A # after a space makes a remark of the rest of the line, so “{ $cut }” will not be on the page.
    .hint = If it belongs to the text, put the whole value of “{ $field }” between double quotes. If it is a remark, put it on a line of its own that begins with #
legacy-text = This was copied from a file in an old way of writing Vietnamese, it seems { $encoding }, so readers will see wrong letters. It should be: “{ $reading }”
    .hint = Cut it out (Ctrl+X), open the UniKey Toolkit (Ctrl+Shift+F6), convert the clipboard from { $encoding } to Unicode, and paste it back.
misread-text = Some program took this text for another encoding and saved it so: letters with marks are spoilt. It should be: “{ $reading }”
    .hint = Take a copy from before that, if there is one. Else cut the spoilt words out (Ctrl+X), open the UniKey Toolkit (Ctrl+Shift+F6), convert the clipboard from UTF-8 Literal to Unicode, and paste them back.
symlink-skipped = This is a link to another place. Links are not followed, so it is passed over.
    .hint = Copy the file or folder itself here, and delete the link.
raw-html = The HTML “{ $html }” was left out.
    .hint = Write Markdown instead of HTML. A less-than sign is written &lt;
duplicate-id = The name “{ $id }” is given twice on this page. Links to it go to the first place.
    .hint = Give the second place another name, or none.
broken-note = { $kind ->
        [unknown] There is no footnote “{ $note }”, so readers see the brackets.
        [unused] Nothing in the text mentions the footnote “{ $note }”, so readers do not see it.
        [twice] There are two footnotes “{ $note }”. Readers see the first.
       *[place] The footnote “{ $note }” is mentioned in a title, in a link or in the description of a picture, where that does not work.
    }
    .hint = { $kind ->
        [unknown] Add a line “[^{ $note }]: …” below the text, or write \[ for a plain bracket.
        [unused] Write [^{ $note }] where the note belongs, or delete the note.
        [twice] Give the second another name, and mention it by that.
       *[place] Move [^{ $note }] into the text.
    }
near-directive = The directive “{ $directive }” is not written right here, so readers see it as it is.
    .hint = Write a plain colon, the name in small letters, and the brackets, with no space between them. For a plain text, write \:
spaced-address = “{ $target }” has spaces, so readers see the brackets and no picture or link.
    .hint = Put < before the file name and > behind it, or rename the file with hyphens for spaces.
untranslated-messages = { $language } lacks { $count ->
        [one] one string
       *[other] { $count } strings
    } of the theme: { $messages }. Another language is shown for now.
    .hint = Add them to an .ftl file in this folder.
missing-image-alt = The picture “{ $picture }” has no description for people who cannot see it.
    .hint = Describe it: image_alt for the page's picture, or ![description](file) for one in the text.

undecided-translation = This page is not translated into: { $languages }. Nobody has decided what those readers get.
    .hint = Add missing: notice (the page in another language, with a word about it), link (a link to it) or hide to the page details, to its section's, or for the whole website to site.toml.
outline-differs = The heading “{ $heading }” has no partner { $where ->
        [here] in the original { $original }
       *[there] in this translation
    }.
    .hint = Give both the same headings in the same order, so that links to a heading work in every language.
withheld-link = The link “{ $target }” leads to a page that is not online today: a draft, one of a day to come, or one whose time is over. { $kind ->
        [nothing] Readers see nothing here.
       *[text] Readers see the text without the link.
    }
    .hint = Publish that page, or take the link out for now.
local-number = “{ $value }” is a number written as text, so it is shown like this in every language, whatever its way of writing numbers.
    .hint = Write it without quotes: value = { $number } (nothing between the thousands, a dot before the fraction). A unit such as % goes to unit. If it is no number, add words to it, such as “November 2025”.
expired-fact = The figure “{ $fact }” was to be looked at again by { $date }.
    .hint = See whether its source still says so, then set a new review date.
lost-url = The address { $url } was on the website and would be gone.
    .hint = If the page has moved, add the old address to aliases in its page details. If it is meant to be gone, make the site as it is.

missing-translation = This page is not translated into: { $languages }.
    .hint = Nothing to do, unless it should be translated: those readers get what missing says.
draft = This page is a draft and is not put online{ pages-below }.
    .hint = Delete the line draft when it is ready.
future-page = This page waits for { $date }{ pages-below }.
    .hint = It appears when the site is made on that day or later.
expired-page = The last day of this page was { $date }: it is no longer put online{ pages-below }.
    .hint = Move expires to a later day, or delete the page's folder.
unused-file = No page uses this file, so it is not published.
    .hint = Mention it in a text if it should be published, or delete it.

# What kinds of files are called in the messages above.
file-kind = { $kind ->
        [jpeg] a JPG picture
        [png] a PNG picture
        [gif] a GIF picture
        [webp] a WebP picture
        [avif] an AVIF picture
        [heic] a HEIC picture from an iPhone
        [svg] an SVG drawing
        [bmp] a BMP picture
        [tiff] a TIFF picture
        [psd] a Photoshop picture
        [mp4] an MP4 film
        [mov] a film from an iPhone (MOV)
        [webm] a WebM film
        [pdf] a PDF
        [html] a web page
        [docx] a Word document
        [xlsx] an Excel sheet
        [pptx] a PowerPoint presentation
        [office] an old Word, Excel or PowerPoint file
        [zip] a ZIP archive
       *[other] a file of another kind
    }

# What goes with a page that is not put online.
pages-below = { $below ->
        [0] {""}
        [one] , and with it one page below it ({ $pages })
       *[other] , and with it { $below } pages below it ({ $pages })
    }
