//! Tables: cells align by class, for a page without inline styles.

use pulldown_cmark::{Alignment, Tag, TagEnd};

/// The table being written.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
}

impl Table {
    pub(super) fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, cell: 0, in_head: false }
    }

    /// What opens a head, a row or a cell.
    pub(super) fn start(&mut self, tag: &Tag<'_>) -> &'static str {
        match tag {
            Tag::TableHead => {
                (self.in_head, self.cell) = (true, 0);
                "<thead><tr>"
            }
            Tag::TableRow => {
                self.cell = 0;
                "<tr>"
            }
            _ => self.start_cell(),
        }
    }

    fn start_cell(&mut self) -> &'static str {
        let alignment = self.alignments.get(self.cell);
        self.cell += 1;
        match (self.in_head, alignment) {
            (true, Some(Alignment::Center)) => "<th scope=\"col\" class=\"center\">",
            (true, Some(Alignment::Right)) => "<th scope=\"col\" class=\"end\">",
            (true, _) => "<th scope=\"col\">",
            (false, Some(Alignment::Center)) => "<td class=\"center\">",
            (false, Some(Alignment::Right)) => "<td class=\"end\">",
            (false, _) => "<td>",
        }
    }

    /// What closes it.
    pub(super) fn end(&mut self, tag: TagEnd) -> &'static str {
        match tag {
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead><tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            _ if self.in_head => "</th>",
            _ => "</td>",
        }
    }
}
