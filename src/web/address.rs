//! The address bar and links to results, as the place that the widget stands in has them.

use alloc::string::String;

use super::Host;
use crate::ui::Address;

pub(super) struct BrowserAddress {
    pub(super) host: Host,
}

impl Address for BrowserAddress {
    fn fragment(&self) -> String {
        self.host.fragment()
    }

    fn record(&self, fragment: Option<&str>, mark: &str) {
        self.host.record(fragment, mark);
    }

    fn link(&self, fragment: &str) -> String {
        self.host.link(fragment)
    }

    fn today(&self) -> String {
        self.host.today()
    }
}
