//! What a page that is open in a browser is told: nothing as long as it is as it should be, else the one
//! thing to do next.
//!
//! A browser says what it shows, and gets an answer as soon as that is no longer right. So no message can be
//! missed: after a lost connection it asks again. Each response ends with its answer, so no virus scanner can
//! hold one back waiting for its end.

use std::time::Duration;

use serde_json::json;

use super::answer::{Answer, Asked, answer};
use super::desk::Desk;
use super::panel;

/// What a browser shows.
#[derive(Default)]
pub struct Shown {
    /// The path of its address.
    pub page: String,
    /// What tells the page from another, as it was sent with it.
    pub have: String,
    /// What tells the panel over it from another; empty if there is none.
    pub panel: String,
    /// The reading that it knows of.
    pub at: u64,
    /// It shows the page as it is, mistakes and all.
    pub now: bool,
}

/// The program's own overview.
pub const OVERVIEW: &str = "/_haiyen/";

/// How long nothing is said: whatever stands between a browser and the program must not take it for dead.
const PATIENCE: Duration = Duration::from_secs(20);

/// How soon a browser asks again, in milliseconds: said at once, for the answer may never come.
pub const RETRY: &str = "retry: 200\n\n";

/// Waits until there is something to say, and says it (HTML, 9.2: server-sent events).
pub async fn wait(desk: &std::sync::Arc<Desk>, shown: Shown) -> String {
    let mut moments = desk.subscribe();
    let shown = std::sync::Arc::new(shown);
    let next = async {
        loop {
            moments.borrow_and_update();
            let (desk, shown) = (std::sync::Arc::clone(desk), std::sync::Arc::clone(&shown));
            let said = tokio::task::spawn_blocking(move || advise(&desk, &shown)).await;
            if let Ok(Some(said)) = said {
                return said;
            }
            if moments.changed().await.is_err() {
                return String::new();
            }
        }
    };
    tokio::time::timeout(PATIENCE, next).await.unwrap_or_default()
}

/// The one thing to do next, if there is any.
fn advise(desk: &Desk, shown: &Shown) -> Option<String> {
    let moment = desk.now();
    if shown.page == OVERVIEW {
        let have = format!("{}.{}", moment.id, moment.whole.is_some());
        return (have != shown.have).then(|| event("reload", &json!({})));
    }
    if let Some((id, url)) = &moment.edited
        && desk.follow
        && *id > shown.at
        && *url != shown.page
    {
        return Some(event("go", &json!({ "url": url })));
    }
    let asked = Asked { path: &shown.page, now: shown.now };
    let Answer::Page(page) = answer(desk, &moment, asked) else {
        return Some(event("reload", &json!({})));
    };
    let print = &page.made.print;
    if print.text() != shown.have {
        let same_shape = shown.have.split('.').next() == Some(print.shape.as_str());
        return Some(match same_shape {
            true => {
                event("style", &json!({ "have": print.text(), "stylesheets": print.stylesheets }))
            }
            false => event("reload", &json!({})),
        });
    }
    let panel = panel::panel(desk, &moment, &page, shown.now);
    (panel.print != shown.panel)
        .then(|| event("panel", &json!({ "panel": panel.print, "html": panel.html })))
}

fn event(name: &str, data: &serde_json::Value) -> String {
    format!("event: {name}\ndata: {data}\n\n")
}
