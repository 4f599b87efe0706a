//! The codes of all diagnostics: stable names, and how much each weighs.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Diagnostic, Place, Severity};
use crate::source::{Source, Span};

macro_rules! codes {
    ($($severity:ident { $($(#[doc = $doc:literal])* $name:ident = $text:literal,)* })*) => {
        /// What kind of problem a diagnostic tells of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($($(#[doc = $doc])* $name,)*)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$($(Self::$name,)*)*];

            /// The name that people, `site.toml` and JSON use; never changes.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(Self::$name => $text,)*)* }
            }

            /// The severity unless the site says otherwise.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $($(Self::$name => Severity::$severity,)*)* }
            }
        }
    };
}

codes! {
    Error {
        /// There is no site.toml where the program was started.
        MissingConfig = "missing-config",
        /// The program itself failed.
        InternalError = "internal-error",
        /// A file could not be read.
        UnreadableFile = "unreadable-file",
        /// A file that was written while it was being read.
        ChangingFile = "changing-file",
        /// A text file is larger than any text that people write.
        TextTooBig = "text-too-big",
        /// A text file is not UTF-8.
        NotUtf8 = "not-utf8",
        /// A text file is Vietnamese of before Unicode.
        LegacyEncoding = "legacy-encoding",
        /// A file that must be a text is none.
        BinaryFile = "binary-file",
        /// TOML or YAML that does not parse.
        Syntax = "syntax",
        /// A tab or another sign that looks like a space, where only a space will do.
        OddSpace = "odd-space",
        /// A field that stands there twice.
        DuplicateField = "duplicate-field",
        /// A field that does not exist.
        UnknownField = "unknown-field",
        /// A field with a value of the wrong type.
        WrongType = "wrong-type",
        /// A field that must be there and is not.
        MissingField = "missing-field",
        /// A word that is none of those a field may have.
        BadChoice = "bad-choice",
        /// Text that is not a date.
        BadDate = "bad-date",
        /// `base_url` that is not an address of a website.
        BadUrl = "bad-url",
        /// `timezone` that is not a time zone.
        BadTimezone = "bad-timezone",
        /// `long_date` that is not a pattern of a date.
        BadDatePattern = "bad-date-pattern",
        /// Text that is not a language tag.
        BadLanguageTag = "bad-language-tag",
        /// A language that `[languages]` does not have.
        UnknownLanguage = "unknown-language",
        /// `[levels]` names no diagnostic, or an error.
        UnknownLevel = "unknown-level",
        /// A level in `[levels]` that is none.
        BadLevel = "bad-level",
        /// A secret in site.toml, which many people and programs read.
        SecretInConfig = "secret-in-config",
        /// The name of a place to publish to that cannot be one, or none.
        BadTargetName = "bad-target-name",
        /// `to` that is no place that a site can be published to.
        BadDestination = "bad-destination",
        /// FTP that everybody can read along, which nobody allowed.
        PlainFtp = "plain-ftp",
        /// A field that this kind of place has no use for.
        UnfittingField = "unfitting-field",
        /// `fingerprint` that is none.
        BadFingerprint = "bad-fingerprint",
        /// A number that is too small or too large.
        OutOfRange = "out-of-range",
        /// `leave` with what is no file or folder of a place.
        BadLeave = "bad-leave",
        /// `copies` names no other place to publish to.
        UnknownTarget = "unknown-target",
        /// The page details at the top of a file have no end.
        UnclosedFrontMatter = "unclosed-front-matter",
        /// The page details at the top of a file have an end and no beginning.
        UnopenedFrontMatter = "unopened-front-matter",
        /// A file in `content` named after no language of the site.
        UnknownLanguageFile = "unknown-language-file",
        /// A second file for a page in a language, as synchronisers and copying leave them.
        SyncConflict = "sync-conflict",
        /// A folder holds page folders but is no page.
        FolderWithoutPage = "folder-without-page",
        /// A page has no file in the source language.
        MissingSource = "missing-source",
        /// `source` names another language than that of its file, or a second one.
        BadSource = "bad-source",
        /// The last part of an address that cannot be one.
        BadSlug = "bad-slug",
        /// An old address that cannot be one.
        BadAlias = "bad-alias",
        /// A kind of page with the name of a template that the program itself asks for.
        BadKind = "bad-kind",
        /// A tag whose id cannot be one.
        BadTag = "bad-tag",
        /// A tag that differs from another in capitals only.
        SameTag = "same-tag",
        /// A tag that has no name.
        UnknownTag = "unknown-tag",
        /// A figure that `data/facts.toml` does not have.
        UnknownFact = "unknown-fact",
        /// A unit that no message names.
        UnknownUnit = "unknown-unit",
        /// A directive that the theme does not have.
        UnknownDirective = "unknown-directive",
        /// A parameter that a directive does not take.
        UnknownParameter = "unknown-parameter",
        /// A parameter that a directive cannot do without.
        MissingParameter = "missing-parameter",
        /// Text in brackets for a directive that takes none.
        NoLabel = "no-label",
        /// A directive that is opened and not closed, or closed and not opened.
        UnclosedDirective = "unclosed-directive",
        /// A directive in a quotation, or where only words can be.
        DirectiveNested = "directive-nested",
        /// A directive that is not written right.
        DirectiveSyntax = "directive-syntax",
        /// A component that could not make a directive.
        DirectiveFailed = "directive-failed",
        /// A page has no version in the language that a link asks for.
        UnknownVersion = "unknown-version",
        /// The site has no home page.
        MissingHome = "missing-home",
        /// The home page is not to be published today, and with it nothing is.
        WithheldHome = "withheld-home",
        /// A page has neither a title nor a heading.
        MissingTitle = "missing-title",
        /// A link to a page or file that is not there.
        BrokenLink = "broken-link",
        /// A `#…` that leads to no place on its page.
        BrokenAnchor = "broken-anchor",
        /// A picture that is not there.
        BrokenPicture = "broken-picture",
        /// A file named and used as a picture that is none.
        NotAPicture = "not-a-picture",
        /// A link of a kind that has no place on a website.
        UnsafeLink = "unsafe-link",
        /// Two sources for one URL.
        SameUrl = "same-url",
        /// A name that cannot be a file's on every system.
        UnportableName = "unportable-name",
        /// A string of the site that no language of the fallback chain has.
        MissingMessage = "missing-message",
        /// Fluent that does not parse.
        MessageSyntax = "message-syntax",
        /// The theme's folder is not there.
        MissingTheme = "missing-theme",
        /// Themes that are each other's parents in a circle.
        ThemeCircle = "theme-circle",
        /// A template that does not parse, or needs one that is not there.
        TemplateSyntax = "template-syntax",
        /// Templates or components that call each other in a circle, or too deep.
        TemplateCircle = "template-circle",
        /// A page names a template that the theme does not have.
        MissingTemplate = "missing-template",
        /// A template failed while a page was made.
        TemplateError = "template-error",
        /// A finished page refers to something that is not on the site.
        BrokenReference = "broken-reference",
        /// A page and its versions in other languages do not name each other.
        LanguageLinks = "language-links",
        /// A finished page gives search engines another address than its own.
        WrongCanonical = "wrong-canonical",
        /// A picture on a finished page without `alt`.
        UndescribedPicture = "undescribed-picture",
        /// The output folder holds files that this program did not make.
        OutputNotOurs = "output-not-ours",
        /// The output folder is the project, home, or a folder around them.
        OutputUnsafe = "output-unsafe",
        /// The output folder is reached through a symbolic link.
        OutputSymlink = "output-symlink",
        /// A file this program did not make stands where one must be written.
        OutputForeignFile = "output-foreign-file",
        /// The output folder cannot be written.
        OutputReadOnly = "output-read-only",
        /// The disk is full.
        DiskFull = "disk-full",
        /// Another build is running.
        OutputLocked = "output-locked",
        /// Writing failed for another reason.
        WriteFailed = "write-failed",
        /// No machine has the name of the destination.
        PublishNoSuchHost = "publish-no-such-host",
        /// The destination's machine does not take connections.
        PublishRefused = "publish-refused",
        /// The destination does not answer.
        PublishTimedOut = "publish-timed-out",
        /// The connection to the destination broke.
        PublishClosed = "publish-closed",
        /// The destination does not let us in.
        PublishLogin = "publish-login",
        /// The destination's key was never seen.
        PublishUnknownKey = "publish-unknown-key",
        /// The destination shows another key than the pinned one.
        PublishOtherKey = "publish-other-key",
        /// The destination's certificate does not prove who it is.
        PublishCertificate = "publish-certificate",
        /// The destination does not encrypt.
        PublishNoEncryption = "publish-no-encryption",
        /// The destination does not allow what is to be done.
        PublishForbidden = "publish-forbidden",
        /// The destination has no room left.
        PublishFull = "publish-full",
        /// A folder or file of the destination is not there.
        PublishMissing = "publish-missing",
        /// The destination cannot hold a name.
        PublishBadName = "publish-bad-name",
        /// A file of the destination is in use, or the destination has too much to do.
        PublishBusy = "publish-busy",
        /// Not all of a file arrived.
        PublishTruncated = "publish-truncated",
        /// The destination failed for another reason.
        PublishFailed = "publish-failed",
        /// The build has no files.
        PublishEmpty = "publish-empty",
        /// The build has no home page.
        PublishNoHome = "publish-no-home",
        /// The build has no sitemap.
        PublishNoSitemap = "publish-no-sitemap",
        /// The destination holds another site.
        PublishOtherSite = "publish-other-site",
        /// Publishing would delete many files.
        PublishManyDeletes = "publish-many-deletes",
        /// Far fewer pages than were published before.
        PublishFewPages = "publish-few-pages",
        /// Publishing would replace files that this program did not put there.
        PublishForeignFiles = "publish-foreign-files",
        /// Somebody is publishing to the same destination.
        PublishInUse = "publish-in-use",
        /// What says who is publishing cannot be read.
        PublishUnreadableClaim = "publish-unreadable-claim",
        /// The list of published files is from a later version of this program.
        PublishNewerList = "publish-newer-list",
        /// The list of published files is damaged.
        PublishDamagedList = "publish-damaged-list",
        /// A build is half-way.
        PublishHalfBuild = "publish-half-build",
        /// A file of the build changed while it was being published.
        PublishChangingBuild = "publish-changing-build",
        /// `site.toml` names no destination.
        PublishNoTarget = "publish-no-target",
        /// `site.toml` has no destination of this name.
        PublishUnknownTarget = "publish-unknown-target",
        /// There are several destinations, and none was named.
        PublishWhichTarget = "publish-which-target",
        /// Nobody is there to be asked.
        PublishNobodyToAsk = "publish-nobody-to-ask",
        /// There is no page of this name.
        PublishUnknownPage = "publish-unknown-page",
        /// There is no earlier build of this name.
        PublishUnknownBuild = "publish-unknown-build",
        /// The copy of an earlier build's file is missing or damaged.
        PublishBadCopy = "publish-bad-copy",
        /// This machine's clock and the server's differ.
        PublishClock = "publish-clock",
        /// There is no such bucket, or it is in another region.
        PublishNoSuchPlace = "publish-no-such-place",
        /// Another run on this machine is publishing there.
        PublishHeldHere = "publish-held-here",
        /// Somebody took the destination over.
        PublishOvertaken = "publish-overtaken",
        /// Somebody published since the plan was made.
        PublishOutdated = "publish-outdated",
        /// Something on this machine cannot be read or written.
        PublishHere = "publish-here",
        /// An error is to be passed over, and nobody answers for it.
        PublishUnsignedWaiver = "publish-unsigned-waiver",
        /// An error that nobody can answer for.
        PublishBadWaiver = "publish-bad-waiver",
        /// The destination keeps the copies of another one.
        PublishKeepsCopies = "publish-keeps-copies",
        /// Nobody here knows what was published.
        PublishNoRecord = "publish-no-record",
        /// Readers get something else than what was published.
        OnlineChanged = "online-changed",
        /// What was published is not at its address.
        OnlineMissing = "online-missing",
        /// The web server fails, or does not let readers in.
        OnlineRefused = "online-refused",
        /// Readers are led elsewhere.
        OnlineMoved = "online-moved",
        /// The website cannot be reached.
        OnlineUnreachable = "online-unreachable",
        /// An address with no page is answered as if there were one.
        OnlineNoMissing = "online-no-missing",
    }
    Warning {
        /// A unit's message that has no place for the number.
        UnitWithoutValue = "unit-without-value",
        /// Words after ` #`, which YAML takes for a remark.
        CutText = "cut-text",
        /// A piece of a text is Vietnamese of before Unicode, shown in other letters.
        LegacyText = "legacy-text",
        /// A piece of a text was taken for another encoding and saved so.
        MisreadText = "misread-text",
        /// A symbolic link, which is never followed.
        SymlinkSkipped = "symlink-skipped",
        /// HTML tags in Markdown were left out.
        RawHtml = "raw-html",
        /// An id that is given twice on a page.
        DuplicateId = "duplicate-id",
        /// A footnote without its mention, or a mention without its footnote.
        BrokenNote = "broken-note",
        /// What looks nearly like a directive, and is shown as text.
        NearDirective = "near-directive",
        /// A link or picture that is shown as text, because its address has spaces.
        SpacedAddress = "spaced-address",
        /// A language lacks some of the site's strings.
        UntranslatedMessages = "untranslated-messages",
        /// A picture has no description.
        MissingImageAlt = "missing-image-alt",
        /// A page is not translated, and nobody has decided what its readers get.
        UndecidedTranslation = "undecided-translation",
        /// The headings of a translation are not those of its original.
        OutlineDiffers = "outline-differs",
        /// A link to a page that is not published today.
        WithheldLink = "withheld-link",
        /// A figure in quotes that is a number as one language writes it.
        LocalNumber = "local-number",
        /// The last day of a figure's validity is past.
        ExpiredFact = "expired-fact",
        /// An address that the last site had and this one has not.
        LostUrl = "lost-url",
    }
    Information {
        /// A page is not translated into a language.
        MissingTranslation = "missing-translation",
        /// A file beside a page that no page uses.
        UnusedFile = "unused-file",
        /// A page that is a draft.
        Draft = "draft",
        /// A page of a day to come.
        FuturePage = "future-page",
        /// A page whose last day is past.
        ExpiredPage = "expired-page",
    }
}

impl Code {
    /// Whether it is a problem of the machine, not of the site: exit code 2.
    #[must_use]
    pub fn is_environment(self) -> bool {
        let making = matches!(
            self,
            Self::MissingConfig
                | Self::OutputNotOurs
                | Self::OutputUnsafe
                | Self::OutputSymlink
                | Self::OutputForeignFile
                | Self::OutputReadOnly
                | Self::DiskFull
                | Self::OutputLocked
                | Self::WriteFailed
        );
        making || self.as_str().starts_with("publish-")
    }

    /// Whether somebody may answer for it, so that a page is published in spite of it: the page is whole, and says
    /// nothing wrong.
    #[must_use]
    pub fn can_be_waived(self) -> bool {
        matches!(
            self,
            Self::BrokenLink
                | Self::BrokenAnchor
                | Self::BrokenPicture
                | Self::BrokenReference
                | Self::NotAPicture
                | Self::UnknownTag
                | Self::UnknownVersion
                | Self::LanguageLinks
                | Self::WrongCanonical
                | Self::UndescribedPicture
        )
    }

    /// A diagnostic that is in no file.
    #[must_use]
    pub fn anywhere(self) -> Diagnostic {
        Diagnostic {
            severity: self.severity(),
            place: None,
            code: self,
            args: Vec::new(),
            suggestion: None,
        }
    }

    /// A diagnostic about a file as a whole.
    #[must_use]
    pub fn in_file(self, path: impl Into<String>) -> Diagnostic {
        Diagnostic { place: Some(Place::file(path)), ..self.anywhere() }
    }

    /// A diagnostic about a piece of a file.
    #[must_use]
    pub fn at(self, source: &Source, span: Span) -> Diagnostic {
        Diagnostic { place: Some(Place::at(source, span)), ..self.anywhere() }
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|code| code.as_str() == name);
        known.copied().ok_or_else(|| D::Error::custom("no such code"))
    }
}
