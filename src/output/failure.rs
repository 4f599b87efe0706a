//! Why writing failed, in terms a person can act on.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::diag::{Code, Diagnostic};

/// An error of the file system as a diagnostic.
pub(super) fn explain(error: &Error, path: &Path) -> Diagnostic {
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Code::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::OutputReadOnly,
        _ => Code::WriteFailed,
    };
    let problem = code.anywhere().with("folder", path.display().to_string());
    if code == Code::WriteFailed { problem.with("detail", error.to_string()) } else { problem }
}
