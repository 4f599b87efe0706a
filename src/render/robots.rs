//! `robots.txt`: search engines may read everything, and here is the list of it (RFC 9309, sitemaps.org).

use super::{Rendered, Snapshot, media_type};
use crate::site::Route;

pub(super) fn render(snapshot: &Snapshot) -> Rendered {
    let sitemap = snapshot.site.routes.permalink(&Route::SitemapIndex).unwrap_or_default();
    Rendered::text(media_type("txt"), format!("User-agent: *\nAllow: /\nSitemap: {sitemap}\n"))
}
