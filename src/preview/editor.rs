//! Opens a file of the site in the editor of whoever writes.
#![expect(clippy::disallowed_methods, reason = "an editor is another program")]

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a file at a line. `editor` is a program and what it is given, with `{file}` and `{line}` in it
/// (`code -g {file}:{line}`); without one, the system's own choice for such files.
///
/// # Errors
/// If there is no such program.
pub fn open(editor: Option<&str>, file: &Path, line: usize) -> io::Result<()> {
    let Some(editor) = editor else { return open::that_detached(file) };
    let mut words = editor.split_whitespace();
    let program = words.next().ok_or(io::ErrorKind::NotFound)?;
    let mut command = Command::new(program);
    command.args(arguments(words, file, line)).stdin(Stdio::null()).stdout(Stdio::null());
    let mut child = command.stderr(Stdio::null()).spawn()?;
    // Whoever started a program must wait for its end, or it stays in the system's list.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// What the editor is given: the file comes last if nothing says where.
fn arguments<'a>(words: impl Iterator<Item = &'a str>, file: &Path, line: usize) -> Vec<String> {
    let (path, line) = (file.display().to_string(), line.max(1).to_string());
    let mut named = false;
    let mut arguments: Vec<String> = words
        .map(|word| {
            named |= word.contains("{file}");
            word.replace("{line}", &line).replace("{file}", &path)
        })
        .collect();
    if !named {
        arguments.push(path);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_is_given_file_and_line() {
        let check = |editor: &str, expected: &[&str]| {
            let words = editor.split_whitespace();
            assert_eq!(arguments(words, Path::new("/a b/vi.md"), 0), expected);
        };
        check("-g {file}:{line}", &["-g", "/a b/vi.md:1"]);
        check("+{line}", &["+1", "/a b/vi.md"]);
        check("", &["/a b/vi.md"]);
    }
}
