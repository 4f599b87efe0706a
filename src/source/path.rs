//! Paths as texts write them.

/// The path that `address` names in a folder, or `None` if it leads out of the outermost one.
#[must_use]
pub fn resolve(folder: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        let check = |folder, address, expected| {
            assert_eq!(resolve(folder, address).as_deref(), expected);
        };
        check("a/b", "../c.svg", Some("a/c.svg"));
        check("a", "./b//c/", Some("a/b/c"));
        check("", "a", Some("a"));
        check("a", "../../b", None);
    }
}
