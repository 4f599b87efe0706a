//! Opens a file of the site in the editor of whoever writes.
#![expect(clippy::disallowed_methods, reason = "an editor is another program")]

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a file at a line. `editor` is a program and what it is given, with `{file}` and `{line}` in it
/// (`code -g {file}:{line}`), what has spaces in it between double quotes; without one, the system's own
/// choice for such files.
///
/// # Errors
/// If there is no such program.
pub fn open(editor: Option<&str>, file: &Path, line: usize) -> io::Result<()> {
    let Some(editor) = editor else { return open::that_detached(file) };
    let words = words(editor);
    let (program, given) = words.split_first().ok_or(io::ErrorKind::NotFound)?;
    let start = |program: &str| {
        let mut command = Command::new(program);
        command.args(arguments(given, file, line)).stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(Stdio::null()).spawn()
    };
    let mut child = start(program).or_else(|error| match cfg!(windows) {
        // Editors that are started by a script, as Visual Studio Code is.
        true => start(&format!("{program}.cmd")),
        false => Err(error),
    })?;
    // Whoever started a program must wait for its end, or it stays in the system's list.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// The words of a command; those between double quotes are one.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (number, part) in command.split('"').enumerate() {
        if number % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// What the editor is given: the file comes last if nothing says where.
fn arguments(words: &[String], file: &Path, line: usize) -> Vec<String> {
    let (path, line) = (file.display().to_string(), line.max(1).to_string());
    let mut named = false;
    let mut arguments: Vec<String> = words
        .iter()
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
            let words = words(editor);
            let mut all = vec![words[0].clone()];
            all.extend(arguments(&words[1..], Path::new("/a b/vi.md"), 0));
            assert_eq!(all, expected);
        };
        check("code -g {file}:{line}", &["code", "-g", "/a b/vi.md:1"]);
        check("vim +{line}", &["vim", "+1", "/a b/vi.md"]);
        check("\"C:\\Program Files\\x.exe\" -n", &["C:\\Program Files\\x.exe", "-n", "/a b/vi.md"]);
        check("notepad", &["notepad", "/a b/vi.md"]);
    }
}
