//! The words of what is being read, without markup: a heading's, the first paragraph's, a picture's
//! description.

use crate::document::body::Call;

/// Collects words while somebody wants them.
#[derive(Default)]
pub(super) struct Words {
    text: String,
    /// Whether this heading's or paragraph's words are wanted.
    wanted: bool,
    /// What the reader reads and the site alone knows, each with its offset in the text.
    gaps: Vec<(usize, Call)>,
    /// How many pictures are open: their words always are.
    pictures: usize,
}

impl Words {
    /// A heading or paragraph begins.
    pub(super) fn begin(&mut self, wanted: bool) {
        self.text.clear();
        self.wanted = wanted;
        self.gaps.clear();
    }

    pub(super) fn push(&mut self, text: &str) {
        if self.wanted || self.pictures > 0 {
            self.text.push_str(text);
        }
    }

    /// What stands here is known to the site alone: a paragraph with it is no summary.
    pub(super) fn gap(&mut self, call: &Call) {
        if self.wanted {
            self.gaps.push((self.text.len(), call.clone()));
        }
    }

    /// Whether the words are all that the reader reads.
    pub(super) fn is_whole(&self) -> bool {
        self.gaps.is_empty()
    }

    /// The words of the heading that ends here, and what is missing in them with its offsets.
    pub(super) fn take_with_gaps(&mut self) -> (String, Vec<(usize, Call)>) {
        let gaps = std::mem::take(&mut self.gaps);
        // White space beside what is missing is white space between words.
        let text = self.take().filter(|_| gaps.is_empty());
        (text.unwrap_or_else(|| std::mem::take(&mut self.text)), gaps)
    }

    /// The words of what ends here, if it has any.
    pub(super) fn take(&mut self) -> Option<String> {
        self.wanted = false;
        let text = self.text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A picture begins; the answer is for [`end_picture`](Self::end_picture).
    pub(super) fn start_picture(&mut self) -> usize {
        self.pictures += 1;
        self.text.len()
    }

    /// The words inside a picture, which are its description and none of the text. Those of a picture
    /// inside another describe that.
    pub(super) fn end_picture(&mut self, start: usize) -> String {
        self.pictures = self.pictures.saturating_sub(1);
        if self.pictures > 0 {
            return String::new();
        }
        let words = self.text.split_off(start.min(self.text.len()));
        words.trim().to_owned()
    }
}
