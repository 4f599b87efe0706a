//! How it goes on: a bar on a terminal, plain lines elsewhere, nothing for programs.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::super::{Session, say_line};
use crate::diag::Messages;
use crate::publish::progress::{Progress, Stage};
use crate::publish::transport::Trouble;

/// Shows how it goes on.
pub(super) struct Bar {
    words: Messages,
    bar: ProgressBar,
    /// Lines are said, because there is no terminal to draw on.
    lines: bool,
    state: Mutex<State>,
    sent: AtomicUsize,
}

#[derive(Default)]
struct State {
    stage: Option<Stage>,
    files: usize,
    done: usize,
    /// The last tenth that was told.
    tenth: usize,
}

impl Bar {
    pub(super) fn new(session: &Session) -> Self {
        let draws = !session.json && std::io::stderr().is_terminal();
        let target =
            if draws { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Self {
            words: Messages::new(session.words.lang()),
            bar: ProgressBar::with_draw_target(None, target),
            lines: !session.json && !draws,
            state: Mutex::default(),
            sent: AtomicUsize::new(0),
        }
    }

    /// How many files are in their places since this began.
    pub(super) fn sent(&self) -> usize {
        self.sent.load(Ordering::Relaxed)
    }

    /// What was going on.
    pub(super) fn stage(&self) -> Option<Stage> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).stage
    }

    /// From now on something is written there.
    pub(super) fn writes(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).stage = Some(Stage::Send);
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn say(&self, text: &str) {
        if self.lines {
            say_line(text);
        } else {
            self.bar.println(text);
        }
    }
}

impl Progress for Bar {
    fn begins(&self, stage: Stage, files: usize, bytes: u64) {
        let id = match stage {
            Stage::Look => "progress-look",
            Stage::Send => "progress-send",
            Stage::Delete => "progress-delete",
            Stage::Inspect => "progress-inspect",
            Stage::Keep => "progress-keep",
        };
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = State { stage: Some(stage), files, ..State::default() };
        drop(state);
        let said = self.words.text(id, &[("files", &files.to_string())]);
        let shape = match bytes {
            0 => "{spinner} {msg} {elapsed}",
            _ => "{msg} [{bar:24}] {bytes}/{total_bytes} · {bytes_per_sec} · {eta}",
        };
        let style =
            ProgressStyle::with_template(shape).unwrap_or_else(|_| ProgressStyle::default_bar());
        self.bar.set_style(style.progress_chars("=> "));
        self.bar.set_length(bytes);
        self.bar.reset();
        self.bar.set_message(said.clone());
        self.bar.enable_steady_tick(Duration::from_millis(200));
        if self.lines && (files > 0 || stage == Stage::Look) {
            say_line(&said);
        }
    }

    fn moved(&self, bytes: i64) {
        let at = self.bar.position();
        self.bar.set_position(at.saturating_add_signed(bytes));
    }

    fn done(&self, _: &str) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.done += 1;
        if state.stage == Some(Stage::Send) {
            self.sent.fetch_add(1, Ordering::Relaxed);
        }
        let tenth = state.done * 10 / state.files.max(1);
        if self.lines && state.files >= 20 && tenth > state.tenth {
            state.tenth = tenth;
            let (done, files) = (state.done.to_string(), state.files.to_string());
            say_line(&self.words.text("progress-part", &[("done", &done), ("files", &files)]));
        }
    }

    fn waits(&self, trouble: &Trouble, pause: Duration) {
        let seconds = pause.as_secs().max(1).to_string();
        let detail: String = trouble.detail.chars().filter(|c| !c.is_control()).take(200).collect();
        self.say(&self.words.text("progress-waits", &[("detail", &detail), ("seconds", &seconds)]));
    }
}
