//! The page around, which may listen.

use super::Host;
use crate::ui::{Audience, Event};

pub(super) struct BrowserAudience {
    pub(super) host: Host,
}

impl Audience for BrowserAudience {
    fn tell(&self, event: Event, detail: &str) {
        let kind = match event {
            Event::Ready => "ready",
            Event::Answer => "answer",
            Event::Result => "result",
        };
        self.host.tell(kind, detail);
    }
}
