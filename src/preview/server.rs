//! The preview over HTTP. A request is a question about the map of addresses, and never a path on disk.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::{ConnectInfo, Connected};
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderValue, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderName, Method, StatusCode};
use axum::response::Response;
use axum::serve::IncomingStream;
use tokio::net::TcpListener;
use tower_http::services::ServeFile;

use super::advice::{self, OVERVIEW, Shown};
use super::answer::{Answer, Page, answer};
use super::dashboard::{Wanted, overview};
use super::desk::{Desk, is_written};
use super::gate::{self, Ends, POSTS_TO};
use super::templates::FILES;
use super::whole::Ask;
use super::{editor, panel};

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

/// The addresses to listen at. A port of zero is any that is free.
#[must_use]
pub fn addresses(lan: bool, port: u16) -> Vec<SocketAddr> {
    if lan {
        return vec![SocketAddr::from((Ipv4Addr::UNSPECIFIED, port))];
    }
    // A browser may take `localhost` for either.
    [IpAddr::from(Ipv4Addr::LOCALHOST), IpAddr::from(Ipv6Addr::LOCALHOST)]
        .map(|ip| SocketAddr::from((ip, port)))
        .into()
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
        Err(status) => server.refuse(status),
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

/// Sent with everything: nothing of it is kept, guessed at, framed or embedded elsewhere.
const HEADERS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "SAMEORIGIN"),
];

/// What the program's own pages may do: nothing but load its own files and talk to it.
const POLICY: &str =
    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

impl Server {
    /// The name of a cookie: of several previews on a machine each has its own.
    fn cookie_name(ends: &Ends, kind: &str) -> String {
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
            return Some(with_cookie(redirect(&self.home()), &cookie));
        }
        Some(self.refuse(StatusCode::FORBIDDEN))
    }

    /// The page that the site begins with.
    fn home(&self) -> String {
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
            None => self.site(path, request).await,
        }
    }

    /// What the program itself has to say.
    async fn own(self: Arc<Self>, path: &str, request: Parts, ends: &Ends) -> Response {
        if let Some((_, kind, text)) = FILES.iter().find(|(name, ..)| *name == path) {
            return text_response(StatusCode::OK, kind, (*text).to_owned());
        }
        if !ends.on_this_machine() {
            return self.refuse(StatusCode::FORBIDDEN);
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
                with_cookie(redirect(&to), &cookie)
            }
            None if path.is_empty() && is_known => self.overview(request).await,
            None if path.is_empty() => self.notice("refused"),
            _ => self.refuse(StatusCode::NOT_FOUND),
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
    async fn events(self: Arc<Self>, request: Parts) -> Response {
        let query = request.uri.query().unwrap_or_default();
        let mut shown = Shown::default();
        let mut told = String::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "page" => shown.page = value.into_owned(),
                "have" => shown.have = value.into_owned(),
                "panel" => shown.panel = value.into_owned(),
                "at" => shown.at = value.parse().unwrap_or_default(),
                "token" => told = value.into_owned(),
                _ => {}
            }
        }
        if !self.desk.keys.page.is(&told) {
            return self.refuse(StatusCode::FORBIDDEN);
        }
        let said = match request.method {
            Method::HEAD => String::new(),
            _ => advice::wait(&self.desk, shown).await,
        };
        text_response(StatusCode::OK, "text/event-stream; charset=utf-8", said)
    }

    /// Opens a file in the editor of whoever sits at this machine.
    async fn edit(self: Arc<Self>, request: Parts, body: Body, ends: &Ends) -> Response {
        let is_form = request.headers.get(CONTENT_TYPE).is_some_and(|kind| {
            kind.to_str().is_ok_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
        });
        if request.method != Method::POST || !is_form || !ends.on_this_machine() {
            return self.refuse(StatusCode::FORBIDDEN);
        }
        let Ok(bytes) = to_bytes(body, 8 * 1024).await else {
            return self.refuse(StatusCode::PAYLOAD_TOO_LARGE);
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
            return self.refuse(StatusCode::FORBIDDEN);
        }
        let path = self.desk.world.root().join(&file);
        match editor::open(self.editor.as_deref(), &path, line) {
            Ok(()) => redirect(OVERVIEW),
            Err(_) => self.notice("unopened"),
        }
    }

    /// Whether a file is one that somebody writes in, and that this preview has spoken of.
    fn is_openable(&self, file: &str) -> bool {
        let moment = self.desk.now();
        let whole = moment.whole.iter().flat_map(|whole| whole.iter());
        let problems = moment.problems.iter().chain(whole);
        let mut told = problems.filter_map(|problem| problem.place.as_ref());
        is_written(file)
            && (told.any(|place| place.file == file)
                || moment.recent.iter().any(|(recent, _)| recent == file)
                || moment.snapshot.as_ref().is_some_and(|snapshot| {
                    panel::url_of(snapshot, file).is_some() || file == crate::data::FACTS
                }))
    }

    /// What the site has at an address.
    async fn site(self: Arc<Self>, path: String, request: Parts) -> Response {
        let server = Arc::clone(&self);
        let made = tokio::task::spawn_blocking(move || {
            let moment = server.desk.now();
            match answer(&server.desk, &moment, &path) {
                Answer::Page(page) => Ok(server.page(&moment, &page)),
                Answer::Bytes(kind, bytes) => Ok(response(StatusCode::OK, kind, bytes)),
                Answer::Redirect(to) => Ok(redirect(&to)),
                Answer::File(kind, file) => Err((kind, file)),
            }
        });
        let (kind, file) = match made.await {
            Ok(Ok(response)) => return response,
            Ok(Err(file)) => file,
            Err(_) => return self.refuse(StatusCode::INTERNAL_SERVER_ERROR),
        };
        match ServeFile::new(file).try_call(Request::from_parts(request, Body::empty())).await {
            Ok(found) => {
                let mut found = found.map(Body::new);
                found.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
                found
            }
            Err(_) => self.refuse(StatusCode::NOT_FOUND),
        }
    }

    /// A page of the site, with the script that keeps it up to date.
    fn page(&self, moment: &super::desk::Moment, page: &Page) -> Response {
        let print = page.print().text();
        let script = format!(
            "<script src=\"/_haiyen/page.js\" data-token=\"{}\" data-have=\"{print}\" data-at=\"{}\" defer></script>",
            self.desk.keys.page.as_str(),
            moment.id
        );
        let Some(made) = &page.made else {
            let text = panel::instead(&self.desk, moment, page);
            return html(StatusCode::INTERNAL_SERVER_ERROR, inject(&text, &script));
        };
        let status = if page.found { StatusCode::OK } else { StatusCode::NOT_FOUND };
        let text = String::from_utf8_lossy(&made.html);
        response(status, "text/html; charset=utf-8", inject(&text, &script).into_bytes())
    }

    /// A page of one paragraph.
    fn notice(&self, kind: &str) -> Response {
        let text = |part: &str| self.desk.words.text(&format!("preview-{kind}{part}"), &[]);
        let values = serde_json::json!({
            "lang": self.desk.words.lang().tag(), "title": text("-title"), "text": text(""),
        });
        html(StatusCode::FORBIDDEN, self.desk.templates.render("notice.html", &values))
    }

    fn refuse(&self, status: StatusCode) -> Response {
        let mut response =
            text_response(status, "text/plain; charset=utf-8", format!("{status}\n"));
        if status == StatusCode::METHOD_NOT_ALLOWED {
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        response
    }
}

/// A page with a script at its end.
fn inject(html: &str, script: &str) -> String {
    let end = html.rfind("</body>").unwrap_or(html.len());
    format!("{}{script}{}", &html[..end], &html[end..])
}

fn response(status: StatusCode, kind: &str, bytes: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    if let Ok(kind) = HeaderValue::from_str(kind) {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    response
}

fn text_response(status: StatusCode, kind: &str, text: String) -> Response {
    response(status, kind, text.into_bytes())
}

/// One of the program's own pages.
fn html(status: StatusCode, text: String) -> Response {
    let mut response = text_response(status, "text/html; charset=utf-8", text);
    let policy = HeaderName::from_static("content-security-policy");
    response.headers_mut().insert(policy, HeaderValue::from_static(POLICY));
    response
}

fn status(status: StatusCode) -> Response {
    response(status, "text/plain; charset=utf-8", Vec::new())
}

/// Sends a browser on; the next request is a GET, whatever this one was.
fn redirect(to: &str) -> Response {
    let mut response = status(StatusCode::SEE_OTHER);
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}
