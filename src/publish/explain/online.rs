//! What readers of the website get, where it is not what was published.

use super::super::transport::Why;
use super::super::web::{Finding, Seen, Visitor};
use super::{said, shown};
use crate::diag::{Code, Diagnostic, Severity};

/// What was found at an address of the published site.
#[must_use]
pub fn finding(finding: &Finding) -> Diagnostic {
    let code = match &finding.seen {
        Seen::Other => Code::OnlineChanged,
        Seen::Status(404 | 410) => Code::OnlineMissing,
        Seen::Status(_) => Code::OnlineRefused,
        Seen::Moved(_) => Code::OnlineMoved,
        Seen::Unreachable(_) => Code::OnlineUnreachable,
        Seen::Found => Code::OnlineNoMissing,
    };
    let who = who(&finding.visitors);
    let told = code.anywhere().with("address", shown(&finding.address)).with("who", who);
    match &finding.seen {
        Seen::Other | Seen::Found => told,
        Seen::Status(status) => {
            let kind = if *status >= 500 { "error" } else { "refused" };
            let told = told.with("kind", kind).with("status", status.to_string());
            // Who calls himself a robot and is none is often kept out: no sign of anything.
            let severity = match (code, who) {
                (Code::OnlineRefused, "robots") => Severity::Information,
                _ => told.severity,
            };
            Diagnostic { severity, ..told }
        }
        Seen::Moved(to) => told.with("to", shown(to)),
        Seen::Unreachable(trouble) => {
            let kind = match trouble.why {
                Why::NoSuchHost => "host",
                Why::TimedOut => "slow",
                Why::Closed | Why::Truncated => "closed",
                Why::Certificate(_) => "certificate",
                Why::Refused => "refused",
                _ => "other",
            };
            told.with("kind", kind).with("detail", said(&trouble.detail))
        }
    }
}

fn who(visitors: &[Visitor]) -> &'static str {
    match visitors {
        [Visitor::Browser] => "direct",
        [Visitor::FromSearch] => "search",
        [Visitor::Robot] => "robots",
        all if all.len() == Visitor::ALL.len() => "everybody",
        _ => "some",
    }
}
