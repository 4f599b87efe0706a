//! `site` and `lang`: the same on every page of a language.

use super::lists::{TermView, terms};
use super::{Link, address, view};
use crate::lang::Lang;
use crate::render::{Snapshot, functions};
use crate::site::{Route, Site};

view! {
    /// `site`: the same on every page of a language.
    SiteView {
        /// The message `site-title`, or the title in `site.toml`.
        title: String,
        /// Scheme and host (`https://khanhhoa.example`): what makes an address whole.
        origin: String,
        /// Address of the home page for the reader.
        home: String,
        /// Address of the feed of the reader's language, or nothing.
        feed: Option<String>,
        /// Tag of the language that people write first.
        source_language: String,
        /// The site's languages.
        languages: Vec<LanguageView>,
        /// The sections, the pages below the home page.
        menu: Vec<Link>,
        /// The tags that pages have in the reader's language.
        tags: Vec<TermView>,
        /// Address of the list of all tags, or nothing.
        tags_url: Option<String>,
    }
}

view! {
    /// `lang`: the reader's language; also an entry of `site.languages`.
    LanguageView {
        /// The tag, for `lang` attributes.
        tag: String,
        /// Its name in itself.
        label: String,
        /// `ltr` or `rtl`.
        dir: &'static str,
        /// Address of the home page in it; empty if there is none.
        url: String,
    }
}

/// `site` for readers of a language.
pub fn site(snapshot: &Snapshot, lang: &Lang) -> SiteView {
    let site = &snapshot.site;
    let url = |route: Route| site.routes.url(&route).map(str::to_owned);
    let languages = site.config.languages.iter();
    let menu = site.home().and_then(|home| site.listings.get(&home.key)?.get(lang));
    let menu = menu.map(|menu| menu.pages.as_slice()).unwrap_or_default();
    SiteView {
        title: functions::site_title(&snapshot.catalog, site, lang),
        origin: site.config.origin.clone(),
        home: site.home().map(|page| address(site, page, lang)).unwrap_or_default(),
        feed: url(Route::Feed { lang: lang.clone() }),
        source_language: site.config.source_language.to_string(),
        languages: languages.map(|found| language(site, &found.lang)).collect(),
        menu: menu.iter().filter_map(|key| snapshot.link(key, lang)).collect(),
        tags: terms(snapshot, lang),
        tags_url: url(Route::Terms { lang: lang.clone() }),
    }
}

/// `lang` for readers of a language.
pub fn language(site: &Site, lang: &Lang) -> LanguageView {
    let found = site.config.language(lang);
    let has_home = |route: &Route| site.routes.url(route).map(str::to_owned);
    let home = site
        .home()
        .filter(|home| home.presence.get(lang).is_some_and(crate::site::Presence::has_address));
    LanguageView {
        tag: lang.to_string(),
        label: found.map(|language| language.label.clone()).unwrap_or_default(),
        dir: site.config.direction(lang).as_str(),
        url: home
            .and_then(|home| has_home(&Route::Page { key: home.key.clone(), lang: lang.clone() }))
            .unwrap_or_default(),
    }
}
