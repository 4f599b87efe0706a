//! `sitemap.xml`: every page with its versions in other languages (sitemaps.org 0.9, and Google's
//! `xhtml:link` extension for localised pages).

use std::fmt::Write;

use super::{Body, Rendered, Snapshot, media_type};
use crate::site::{Page, Route};

pub(super) fn render(snapshot: &Snapshot) -> Rendered {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in snapshot.site.pages.values() {
        // Writing to a string does not fail.
        let _ = write_page(snapshot, page, &mut xml);
    }
    xml.push_str("</urlset>\n");
    Rendered {
        media_type: media_type("xml"),
        body: Body::Bytes(xml.into_bytes()),
        references: Vec::new(),
        problems: Vec::new(),
    }
}

fn write_page(snapshot: &Snapshot, page: &Page, xml: &mut String) -> std::fmt::Result {
    let site = &snapshot.site;
    let alternates = super::view::translations(site, page);
    for (lang, version) in &page.versions {
        let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
        let permalink = site.routes.permalink(&route).unwrap_or_default();
        writeln!(xml, "<url><loc>{}</loc>", escape(&permalink))?;
        if let Some(date) = version.shared.updated.or(version.shared.date) {
            writeln!(xml, "<lastmod>{date}</lastmod>")?;
        }
        for alternate in &alternates {
            let (hreflang, href) = (&alternate.hreflang, escape(&alternate.permalink));
            writeln!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{hreflang}\" href=\"{href}\"/>"
            )?;
        }
        xml.push_str("</url>\n");
    }
    Ok(())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
