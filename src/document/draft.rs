//! Makes a draft of a page: one line in its details, as its author would write it.

/// The text of a page with `draft: true` in its details, which are made if there are none.
#[must_use]
pub fn as_draft(text: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let open = body.len() - body.trim_start().len();
    let fence_end = body[open..].find('\n').map_or(body.len(), |at| open + at + 1);
    let line = match body[open..fence_end].trim_end() {
        "---" => "draft: true",
        "+++" => "draft = true",
        _ => return format!("{mark}---{end}draft: true{end}---{end}{end}{body}"),
    };
    let fence = body[open..fence_end].trim_end();
    let (mut offset, mut known) = (fence_end, None);
    for written in body[fence_end..].split_inclusive('\n') {
        if written.trim_end() == fence {
            break;
        }
        let rest = written.strip_prefix("draft").map(str::trim_start);
        if rest.is_some_and(|rest| rest.starts_with([':', '='])) {
            known = Some(offset..offset + written.len());
        }
        offset += written.len();
    }
    let place = known.unwrap_or(fence_end..fence_end);
    format!("{mark}{}{line}{end}{}", &body[..place.start], &body[place.end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(as_draft(text), expected);
        assert_eq!(as_draft(expected), expected, "once is enough");
    }

    #[test]
    fn a_page_becomes_a_draft_and_stays_itself() {
        check("---\ntitle: a\n---\nb\n", "---\ndraft: true\ntitle: a\n---\nb\n");
        check("---\ntitle: a\ndraft: false\n---\nb\n", "---\ntitle: a\ndraft: true\n---\nb\n");
        check("+++\r\ntitle = 'a'\r\n+++\r\nb", "+++\r\ndraft = true\r\ntitle = 'a'\r\n+++\r\nb");
        check("# a\n\nb\n", "---\ndraft: true\n---\n\n# a\n\nb\n");
        check("", "---\ndraft: true\n---\n\n");
        check("\u{feff}\n---\n---\nb", "\u{feff}\n---\ndraft: true\n---\nb");
        check(
            "---\na: 1\n---\ndraft: no field\n",
            "---\ndraft: true\na: 1\n---\ndraft: no field\n",
        );
        check("---\ndrafted: 1\n---\n", "---\ndraft: true\ndrafted: 1\n---\n");
    }
}
