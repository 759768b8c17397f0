//! What is wrong with a pack, as a value.

use core::fmt;

/// One thing that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, relative to the pack's folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What kind of fault.
    pub code: Code,
    /// What an author reads: what is wrong, and where possible what to write instead.
    pub message: String,
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The pack cannot be used.
    Error,
    /// The pack can be used, but its author will want to know.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// What kinds of fault there are.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name that stays the same whatever the message says.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A file that is needed is not there or cannot be read.
    FileMissing = "file-missing", Error;
    /// A file is not TOML, or a value has the wrong type, or a key is missing.
    Unreadable = "unreadable", Error;
    /// A key that the format does not know.
    UnknownKey = "unknown-key", Error;
    /// An id names nothing.
    UnknownId = "unknown-id", Error;
    /// An id or short code stands twice.
    Duplicate = "duplicate", Error;
    /// A code of the wrong form, or a retired one used again.
    ShortCodeForm = "bad-code", Error;
    /// An id of the wrong form.
    IdForm = "bad-id", Error;
    /// A text is empty or over its length limit.
    TextForm = "bad-text", Error;
    /// A number out of its range.
    OutOfRange = "out-of-range", Error;
    /// Keys that do not go together, or of which one is needed.
    Contradiction = "contradiction", Error;
    /// A link that is not https.
    LinkForm = "bad-link", Error;
    /// A date of the wrong form, or one that does not exist.
    BadDate = "bad-date", Error;
    /// A claim without a source.
    ClaimWithoutSource = "claim-without-source", Error;
    /// A claim that was last checked more than twelve months ago.
    StaleClaim = "stale-claim", Warning;
    /// A quiz asks what who decides it never uses.
    AskedForNothing = "asked-for-nothing", Error;
    /// A guide needs what no quiz asks.
    NeverAsked = "never-asked", Error;
    /// A criterion that no answers can make hold.
    NeverHolds = "never-holds", Error;
    /// A question none of whose options matters to a guide, and that is no mere note.
    NeverMatters = "never-matters", Error;
    /// An alternative that no answers can reach.
    Unreachable = "unreachable", Error;
    /// A text that a translation leaves out.
    NotTranslated = "not-translated", Error;
    /// A source without a date.
    SourceWithoutDate = "source-without-date", Error;
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(
            f,
            "{word}[{}] {}:{}: {}",
            self.code.name(),
            self.file,
            self.line,
            self.message
        )
    }
}
