//! The answers of a team side by side.

use alloc::string::String;
use alloc::vec::Vec;

use super::{TeamProps, TeamView};
use crate::engine::{OptionIx, OptionSet, QuestionIx};
use crate::pack::Pack;
use crate::share::team::{Row, Team};
use crate::text::Key;
use crate::ui::element::{Element, el};
use crate::ui::take::named;

impl TeamView {
    /// The answers side by side, those that differ first.
    pub(super) fn rows(&self, props: &TeamProps, team: &Team) -> Element {
        let (differ, alike): (Vec<&Row>, Vec<&Row>) = team.rows.iter().partition(|row| row.differs);
        let nobody = differ
            .is_empty()
            .then(|| el("p").with(props.text.get(Key::TeamAlike)));
        let mut rest = el("details").with(el("summary").with(props.text.get(Key::TeamAnswers)));
        for row in alike {
            rest = rest.with(self.row(props, row));
        }
        let mut all = el("div")
            .with(el("h4").with(props.text.get(Key::TeamDiffer)))
            .with(nobody);
        for row in differ {
            all = all.with(self.row(props, row));
        }
        all.with(rest)
    }

    /// A question with who gave which answer.
    fn row(&self, props: &TeamProps, row: &Row) -> Element {
        let (pack, text) = (&props.pack, props.text);
        let short = pack.question(row.question).map(|one| &*one.short);
        let mut list = el("dl").with(el("dt").with(named(pack, text, short.unwrap_or_default())));
        for (option, places) in &row.given {
            let label = option_label(pack, row.question, *option);
            list = list.with(self.given(props, label, places, row.answer, Some(*option)));
        }
        if !row.unanswered.is_empty() {
            let label = text.get(Key::NotAnswered);
            list = list.with(self.given(props, label, &row.unanswered, None, None));
        }
        list
    }

    /// An answer with the names of those who gave it; the one that counts is marked.
    fn given(
        &self,
        props: &TeamProps,
        label: &str,
        places: &[usize],
        counts: Option<OptionSet>,
        option: Option<OptionIx>,
    ) -> Element {
        let names: Vec<String> = places
            .iter()
            .map(|place| self.name(props, *place))
            .collect();
        let counted = option.is_some_and(|option| counts.is_some_and(|set| set.contains(option)));
        let label = named(&props.pack, props.text, label);
        let label = if counted {
            el("strong").with(label).with(" ✓")
        } else {
            el("span").with(label)
        };
        el("dd").with(label).with(": ").with(
            el("span")
                .is("dir", "auto")
                .with(names.join(props.text.get(Key::Comma))),
        )
    }
}

fn option_label(pack: &Pack, question: QuestionIx, option: OptionIx) -> &str {
    pack.option(question, option)
        .map(|option| &*option.label)
        .unwrap_or_default()
}
