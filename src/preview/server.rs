//! The preview over HTTP. A request is a question about the map of addresses, and never a path on disk.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::{ConnectInfo, Connected};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::http::request::Parts;
use axum::http::{HeaderName, StatusCode};
use axum::response::Response;
use axum::serve::IncomingStream;
use tokio::net::TcpListener;
use tower_http::services::ServeFile;

use super::advice::OVERVIEW;
use super::answer::{Answer, Asked, Kind, Page, answer};
use super::desk::{Desk, Moment};
use super::gate::{self, Ends, POSTS_TO};
use super::reply::{self, HEADERS, HTML, onward, redirect, refuse, response, with_cookie};
use super::whole::Ask;

/// Everything that an answer depends on.
pub struct Server {
    /// What is known of the site.
    pub desk: Arc<Desk>,
    /// Whether devices of the local network are let in.
    pub lan: bool,
    /// How to open files; the system's own way if not told.
    pub editor: Option<String>,
    /// Asks for the whole site to be looked through.
    pub ask: Ask,
    /// Told when the link to the overview was used, and there is a new one.
    pub opened: Box<dyn Fn() + Send + Sync>,
}

impl Connected<IncomingStream<'_, TcpListener>> for Ends {
    fn connect_info(stream: IncomingStream<'_, TcpListener>) -> Self {
        let nowhere = SocketAddr::from(([0, 0, 0, 0], 0));
        Self { peer: *stream.remote_addr(), local: stream.io().local_addr().unwrap_or(nowhere) }
    }
}

/// Answers whoever comes to a listener, for as long as the program runs.
pub async fn serve(server: Arc<Server>, listener: TcpListener) {
    let app = Router::new().fallback(respond).with_state(server);
    // It ends with the program, and a connection that breaks ends nothing else.
    let _ = axum::serve(listener, app.into_make_service_with_connect_info::<Ends>()).await;
}

/// Answers one request.
async fn respond(
    State(server): State<Arc<Server>>,
    ConnectInfo(ends): ConnectInfo<Ends>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let judged = gate::judge(&parts.method, &parts.uri, &parts.headers, &ends);
    let mut response = match judged {
        Err(status) => refuse(status),
        Ok(()) => match server.let_in(&parts, &ends) {
            Some(response) => response,
            None => server.route(parts, body, &ends).await,
        },
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// The query of an address whose page is wanted as it is now, mistakes and all.
const NOW: &str = "haiyen=now";

impl Server {
    /// The name of a cookie: of several previews on a machine each has its own.
    pub(super) fn cookie_name(ends: &Ends, kind: &str) -> String {
        format!("haiyen-{kind}-{}", ends.local.port())
    }

    /// Whether a device of the local network may see anything; if not, what it gets.
    fn let_in(&self, request: &Parts, ends: &Ends) -> Option<Response> {
        if ends.on_this_machine() {
            return None;
        }
        let name = Self::cookie_name(ends, "lan");
        let shown = gate::cookie(&request.headers, &name);
        if self.lan && shown.is_some_and(|shown| self.desk.keys.lan.is(shown)) {
            return None;
        }
        let told = request.uri.path().strip_prefix("/_haiyen/lan/");
        if self.lan && told.is_some_and(|told| self.desk.keys.lan.is(told)) {
            let cookie = format!(
                "{name}={}; Path=/; HttpOnly; SameSite=Strict",
                self.desk.keys.lan.as_str()
            );
            return Some(with_cookie(onward(&self.home()), &cookie));
        }
        Some(refuse(StatusCode::FORBIDDEN))
    }

    /// The page that the site begins with.
    pub(super) fn home(&self) -> String {
        let moment = self.desk.now();
        let home = moment.snapshot.as_ref();
        home.map_or_else(
            || "/".to_owned(),
            |snapshot| snapshot.site.routes.url_of_file("index.html"),
        )
    }

    async fn route(self: Arc<Self>, request: Parts, body: Body, ends: &Ends) -> Response {
        let path = request.uri.path().to_owned();
        match path.strip_prefix("/_haiyen/") {
            _ if path == POSTS_TO => self.edit(request, body, ends).await,
            Some("events") => self.events(request).await,
            Some(own) => self.own(own, request, ends).await,
            None if path == "/_haiyen" => redirect(OVERVIEW),
            None => self.site(path, request).await,
        }
    }

    /// What the site has at an address.
    async fn site(self: Arc<Self>, path: String, request: Parts) -> Response {
        let server = Arc::clone(&self);
        let now = request.uri.query() == Some(NOW);
        let made = tokio::task::spawn_blocking(move || {
            let moment = server.desk.now();
            let asked = Asked { path: &path, now };
            match answer(&server.desk, &moment, asked) {
                Answer::Page(page) => Ok(server.page(&moment, &page)),
                Answer::Bytes(kind, bytes) => Ok(response(StatusCode::OK, kind, Body::from(bytes))),
                Answer::Redirect(to) => Ok(redirect(&to)),
                Answer::File(kind, file) => Err((kind, file)),
            }
        });
        let (kind, file) = match made.await {
            Ok(Ok(response)) => return response,
            Ok(Err(file)) => file,
            Err(_) => return refuse(StatusCode::INTERNAL_SERVER_ERROR),
        };
        match ServeFile::new(file).try_call(Request::from_parts(request, Body::empty())).await {
            Ok(found) => {
                let mut found = found.map(Body::new);
                found.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
                found
            }
            Err(_) => refuse(StatusCode::NOT_FOUND),
        }
    }

    /// A page of the site, with the script that keeps it up to date behind all else.
    fn page(&self, moment: &Moment, page: &Page) -> Response {
        let (html, print) = (&page.made.html, page.made.print.text());
        let token = self.desk.keys.page.as_str();
        let whole = format!(
            "{html}<script src=\"/_haiyen/page.js\" data-token=\"{token}\" data-have=\"{print}\" data-at=\"{}\" defer></script>",
            moment.id
        );
        match (page.kind, page.found) {
            (Kind::Instead, _) => reply::html(StatusCode::INTERNAL_SERVER_ERROR, whole),
            (_, false) => response(StatusCode::NOT_FOUND, HTML, Body::from(whole)),
            (_, true) => response(StatusCode::OK, HTML, Body::from(whole)),
        }
    }
}
