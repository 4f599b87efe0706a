//! The latest pages of a language (Atom, RFC 4287): real ones, no fallbacks.

use std::fmt::Write;

use jiff::civil::Date;

use super::{Rendered, Snapshot, escape_xml, functions};
use crate::lang::Lang;
use crate::site::{Page, Route};

/// How many pages a feed tells of.
const LATEST: usize = 30;

pub(super) fn render(snapshot: &Snapshot, lang: &Lang) -> Rendered {
    let mut xml = String::new();
    // Writing to memory does not fail.
    let _ = write(snapshot, lang, &mut xml);
    Rendered::text("application/atom+xml; charset=utf-8", xml)
}

fn write(snapshot: &Snapshot, lang: &Lang, xml: &mut String) -> std::fmt::Result {
    let site = &snapshot.site;
    let own = Route::Feed { lang: lang.clone() };
    let own = escape_xml(&site.routes.permalink(&own).unwrap_or_default());
    let home = site.home().and_then(|page| site.routes.permalink(&site.route(page, lang)?));
    let home = escape_xml(&home.unwrap_or_default());
    let title =
        escape_xml(&functions::plain(&functions::site_title(&snapshot.catalog, site, lang)));
    let mut latest = site.latest(lang);
    latest.truncate(LATEST);
    let changed = latest.iter().filter_map(|page| dates(page, lang).map(|(_, updated)| updated));
    let changed = moment(snapshot, changed.max().unwrap_or(snapshot.today));
    writeln!(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(xml, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">")?;
    writeln!(xml, "<id>{own}</id>\n<title>{title}</title>\n<updated>{changed}</updated>")?;
    writeln!(xml, "<author><name>{title}</name></author>")?;
    writeln!(xml, "<link rel=\"self\" href=\"{own}\"/>\n<link href=\"{home}\"/>")?;
    for page in latest {
        entry(snapshot, page, lang, xml)?;
    }
    writeln!(xml, "</feed>")
}

fn entry(snapshot: &Snapshot, page: &Page, lang: &Lang, xml: &mut String) -> std::fmt::Result {
    let (Some(version), Some((date, updated))) = (page.versions.get(lang), dates(page, lang))
    else {
        return Ok(());
    };
    let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
    let permalink = escape_xml(&snapshot.site.routes.permalink(&route).unwrap_or_default());
    let (title, summary) = (escape_xml(version.title()), escape_xml(version.summary()));
    let (published, updated) = (moment(snapshot, date), moment(snapshot, updated));
    writeln!(xml, "<entry>\n<id>{permalink}</id>\n<title>{title}</title>")?;
    writeln!(xml, "<link href=\"{permalink}\"/>")?;
    writeln!(xml, "<published>{published}</published>\n<updated>{updated}</updated>")?;
    writeln!(xml, "<summary>{summary}</summary>\n</entry>")
}

/// The day a version speaks from, and the day it last changed.
fn dates(page: &Page, lang: &Lang) -> Option<(Date, Date)> {
    let shared = &page.versions.get(lang)?.shared;
    let date = shared.date?;
    Some((date, shared.updated.unwrap_or(date).max(date)))
}

/// The beginning of a day where the site is (RFC 3339).
fn moment(snapshot: &Snapshot, date: Date) -> String {
    let zone = snapshot.site.config.timezone.clone();
    let start = date.to_zoned(zone).map(|start| start.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    start.unwrap_or_else(|_| format!("{date}T00:00:00Z"))
}
