//! What the program itself has to say to a browser: the overview, news of an open page, and the way to the
//! editor.

use std::convert::Infallible;
use std::future::ready;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use futures_util::{StreamExt, stream};

use super::advice::{self, OVERVIEW, Shown};
use super::dashboard::overview;
use super::desk::is_written;
use super::editor;
use super::gate::{self, Ends};
use super::mirror::PARTS;
use super::reply::{html, onward, redirect, refuse, response, text, with_cookie};
use super::server::Server;
use super::templates::FILES;
use super::wanted::Wanted;
use crate::config;
use crate::world::World;

impl Server {
    /// What the program itself has to say.
    pub(super) async fn own(self: Arc<Self>, path: &str, request: Parts, ends: &Ends) -> Response {
        if let Some((_, kind, file)) = FILES.iter().find(|(name, ..)| *name == path) {
            return text(StatusCode::OK, kind, (*file).to_owned());
        }
        if !ends.on_this_machine() {
            return refuse(StatusCode::FORBIDDEN);
        }
        let name = Self::cookie_name(ends, "session");
        let secret = self.desk.keys.session.as_str();
        let is_known = gate::cookie(&request.headers, &name)
            .is_some_and(|shown| self.desk.keys.session.is(shown));
        let opening =
            path.strip_prefix("open/").map(|rest| rest.split_once('/').unwrap_or((rest, "")));
        match opening {
            // Whoever asks for the head alone looks at the link, and does not use it.
            Some((told, then)) if request.method == Method::GET => {
                if !self.desk.keys.spend(told) {
                    return if is_known { redirect(OVERVIEW) } else { self.notice("used") };
                }
                (self.opened)();
                let cookie = format!("{name}={secret}; Path=/_haiyen/; HttpOnly; SameSite=Strict");
                let to = if then == "site" { self.home() } else { OVERVIEW.to_owned() };
                with_cookie(onward(&to), &cookie)
            }
            None if path.is_empty() && is_known => self.overview(request).await,
            None if path.is_empty() => self.notice("refused"),
            _ => refuse(StatusCode::NOT_FOUND),
        }
    }

    async fn overview(self: Arc<Self>, request: Parts) -> Response {
        let wanted = Wanted::read(request.uri.query().unwrap_or_default());
        let made = tokio::task::spawn_blocking(move || {
            let moment = self.desk.now();
            if moment.whole.is_none() {
                self.ask.ask();
            }
            overview(&self.desk, &moment, &wanted)
        });
        html(StatusCode::OK, made.await.unwrap_or_default())
    }

    /// Tells a page that is open what to do next, as soon as there is anything.
    pub(super) async fn events(self: Arc<Self>, request: Parts) -> Response {
        let query = request.uri.query().unwrap_or_default();
        let mut shown = Shown::default();
        let mut told = String::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "page" => shown.page = value.into_owned(),
                "have" => shown.have = value.into_owned(),
                "panel" => shown.panel = value.into_owned(),
                "at" => shown.at = value.parse().unwrap_or_default(),
                "now" => shown.now = true,
                "token" => told = value.into_owned(),
                _ => {}
            }
        }
        if !self.desk.keys.page.is(&told) {
            return refuse(StatusCode::FORBIDDEN);
        }
        let kind = "text/event-stream; charset=utf-8";
        if request.method == Method::HEAD {
            return text(StatusCode::OK, kind, String::new());
        }
        let next = async move { advice::wait(&self.desk, shown).await };
        let parts = stream::once(ready(advice::RETRY.to_owned())).chain(stream::once(next));
        response(StatusCode::OK, kind, Body::from_stream(parts.map(Ok::<_, Infallible>)))
    }

    /// Opens a file in the editor of whoever sits at this machine.
    pub(super) async fn edit(self: Arc<Self>, request: Parts, body: Body, ends: &Ends) -> Response {
        let is_form = request.headers.get(CONTENT_TYPE).is_some_and(|kind| {
            kind.to_str().is_ok_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
        });
        if request.method != Method::POST || !is_form || !ends.on_this_machine() {
            return refuse(StatusCode::FORBIDDEN);
        }
        let Ok(bytes) = to_bytes(body, 8 * 1024).await else {
            return refuse(StatusCode::PAYLOAD_TOO_LARGE);
        };
        let (mut told, mut file, mut line) = (String::new(), String::new(), 0);
        for (name, value) in form_urlencoded::parse(&bytes) {
            match &*name {
                "token" => told = value.into_owned(),
                "file" => file = value.into_owned(),
                "line" => line = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        if !self.desk.keys.page.is(&told) || !self.is_openable(&file) {
            return refuse(StatusCode::FORBIDDEN);
        }
        let path = self.desk.world.root().join(&file);
        match editor::open(self.editor.as_deref(), &path, line) {
            Ok(()) => redirect(OVERVIEW),
            Err(_) => self.notice("unopened"),
        }
    }

    /// Whether a file is one of the site's that somebody writes in: a name in a list, and never a path.
    fn is_openable(&self, file: &str) -> bool {
        let part = file.split('/').next().unwrap_or_default();
        let listed = || self.desk.world.list(part).files.iter().any(|known| known == file);
        is_written(file) && (file == config::FILE || PARTS.contains(&part) && listed())
    }

    /// A page of one paragraph.
    fn notice(&self, kind: &str) -> Response {
        let text = |part: &str| self.desk.words.text(&format!("preview-{kind}{part}"), &[]);
        let values = serde_json::json!({
            "lang": self.desk.words.lang().tag(), "title": text("-title"), "text": text(""),
        });
        html(StatusCode::FORBIDDEN, self.desk.templates.render("notice.html", &values))
    }
}
