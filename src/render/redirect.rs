//! An address that leads to another: a page that browsers leave at once, and search engines too.

use super::{Rendered, Snapshot, escape, media_type};

pub(super) fn render(snapshot: &Snapshot, path: &str) -> Rendered {
    let routes = &snapshot.site.routes;
    let to = routes.redirect(path);
    let url = escape(to.and_then(|to| routes.url(to)).unwrap_or_default());
    let whole = escape(&to.and_then(|to| routes.permalink(to)).unwrap_or_default());
    let lang = to.and_then(|to| to.lang()).unwrap_or(&snapshot.site.config.x_default);
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<title>{whole}</title>\n\
         <link rel=\"canonical\" href=\"{whole}\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={url}\">\n<p><a href=\"{url}\">{whole}</a></p>\n</html>\n"
    );
    Rendered::text(media_type("html"), html)
}
