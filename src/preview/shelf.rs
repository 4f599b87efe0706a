//! The pages that were made lately: those of the latest reading, so that none is made twice, and of each the
//! last one without a mistake, to be shown while somebody mends it.

use std::collections::VecDeque;
use std::sync::Arc;

use super::made::Made;
use crate::site::Route;

/// How many pages are kept of either kind.
const MOST: usize = 48;

/// The pages that were made lately.
#[derive(Default)]
pub struct Shelf {
    /// The reading that the pages in `made` are of.
    id: u64,
    made: Kept,
    good: Kept,
}

/// Pages by their addresses, the latest last.
#[derive(Default)]
struct Kept(VecDeque<(Route, Arc<Made>)>);

impl Kept {
    fn get(&self, route: &Route) -> Option<Arc<Made>> {
        self.0.iter().find(|(kept, _)| kept == route).map(|(_, made)| Arc::clone(made))
    }

    fn put(&mut self, route: &Route, made: &Arc<Made>) {
        self.0.retain(|(kept, _)| kept != route);
        if self.0.len() >= MOST {
            self.0.pop_front();
        }
        self.0.push_back((route.clone(), Arc::clone(made)));
    }
}

impl Shelf {
    /// The page of this reading, if it was made; pages of earlier readings are dropped.
    pub fn made(&mut self, id: u64, route: &Route) -> Option<Arc<Made>> {
        if self.id < id {
            (self.id, self.made) = (id, Kept::default());
        }
        (self.id == id).then(|| self.made.get(route)).flatten()
    }

    /// Keeps a page of a reading; if nothing is wrong with it, also for as long as something is.
    pub fn keep(&mut self, id: u64, route: &Route, made: &Arc<Made>, is_good: bool) {
        if self.id == id {
            self.made.put(route, made);
        }
        if is_good && self.id <= id {
            self.good.put(route, made);
        }
    }

    /// The last page at an address that nothing was wrong with.
    #[must_use]
    pub fn good(&self, route: &Route) -> Option<Arc<Made>> {
        self.good.get(route)
    }
}
