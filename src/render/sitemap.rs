//! The lists of pages for search engines: an index, and one a language in which every page names its
//! versions in the others (sitemaps.org 0.9, and Google's `xhtml:link` extension for localised pages).

use std::fmt::Write;

use super::{Rendered, Snapshot, escape_xml, media_type, view};
use crate::lang::Lang;
use crate::site::{Page, Route};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The list of the lists.
pub(super) fn index(snapshot: &Snapshot) -> Rendered {
    let mut xml =
        format!("{HEAD}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for language in &snapshot.site.config.languages {
        let route = Route::Sitemap { lang: language.lang.clone() };
        if let Some(permalink) = snapshot.site.routes.permalink(&route) {
            // Writing to memory does not fail.
            let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", escape_xml(&permalink));
        }
    }
    xml.push_str("</sitemapindex>\n");
    Rendered::text(media_type("xml"), xml)
}

/// The pages of a language: real ones, no fallbacks.
pub(super) fn language(snapshot: &Snapshot, lang: &Lang) -> Rendered {
    let mut xml = format!(
        "{HEAD}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for page in snapshot.site.pages.values() {
        let _ = write_page(snapshot, page, lang, &mut xml);
    }
    xml.push_str("</urlset>\n");
    Rendered::text(media_type("xml"), xml)
}

fn write_page(snapshot: &Snapshot, page: &Page, lang: &Lang, xml: &mut String) -> std::fmt::Result {
    let site = &snapshot.site;
    let Some(version) = page.versions.get(lang) else {
        return Ok(());
    };
    let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
    let permalink = site.routes.permalink(&route).unwrap_or_default();
    writeln!(xml, "<url><loc>{}</loc>", escape_xml(&permalink))?;
    if let Some(date) = version.shared.updated.or(version.shared.date) {
        writeln!(xml, "<lastmod>{date}</lastmod>")?;
    }
    for alternate in view::translations(site, page, &route) {
        let (hreflang, href) = (&alternate.hreflang, escape_xml(&alternate.permalink));
        writeln!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{hreflang}\" href=\"{href}\"/>")?;
    }
    xml.push_str("</url>\n");
    Ok(())
}
