//! The forms that a result can be taken away in, a button for each.

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use yew::prelude::*;

use super::rich::RichClipboard;
use super::{Held, TakeProps};
use crate::share::render::{self, Taken};
use crate::share::wording;
use crate::text::Key;
use crate::ui::copy::{Copy, CopyProps};
use crate::ui::element::{Element, classed, component, el};
use crate::ui::services::Services;

type Form = fn(&Taken<'_>) -> String;

const COPIES: [(Key, Form); 4] = [
    (Key::CopyPlain, render::plain),
    (Key::CopyMarkdown, render::markdown),
    (Key::CopyRecord, render::record),
    (Key::CopyJson, render::json),
];

pub(super) fn forms(props: &TakeProps, held: &Rc<Held>) -> Html {
    let mut buttons: Vec<Html> = Vec::new();
    if props.tools.can_share() {
        let (tools, held) = (props.tools.clone(), held.clone());
        let act = move || {
            let title = wording::headline(held.text, &held.pack, &held.report);
            tools.share(&title, &held.render(render::plain), &held.link);
        };
        buttons.push(plain(props, Key::ShareSheet, act));
    }
    let rich = Services {
        clipboard: Rc::new(RichClipboard {
            held: held.clone(),
            tools: props.tools.clone(),
            plain: props.services.clipboard.clone(),
        }),
        ..props.services.clone()
    };
    buttons.push(copy(props, held, rich, Key::CopyRich, render::plain));
    for (label, form) in COPIES {
        buttons.push(copy(props, held, props.services.clone(), label, form));
    }
    buttons.push(component::<Save>(SaveProps {
        props: props.clone(),
        label: Key::SavePicture,
        picture: true,
    }));
    buttons.push(component::<Save>(SaveProps {
        props: props.clone(),
        label: Key::SaveDrawing,
        picture: false,
    }));
    let tools = props.tools.clone();
    buttons.push(plain(props, Key::Print, move || tools.print()));
    classed("div", "fp-steps").all(buttons).into()
}

fn plain(props: &TakeProps, label: Key, act: impl Fn() + 'static) -> Html {
    button(props, label, Callback::from(move |_: MouseEvent| act())).into()
}

fn button(props: &TakeProps, label: Key, act: Callback<MouseEvent>) -> Element {
    el("button")
        .is("type", "button")
        .on_click(act)
        .with(props.text.get(label))
}

fn copy(props: &TakeProps, held: &Rc<Held>, services: Services, label: Key, form: Form) -> Html {
    let held = held.clone();
    component::<Copy>(CopyProps {
        services,
        text: props.text,
        what: Callback::from(move |()| held.render(form)),
        label,
        field: Key::TakenField,
        main: false,
    })
}

#[derive(Clone, PartialEq, Properties)]
struct SaveProps {
    props: TakeProps,
    label: Key,
    /// As a picture rather than the drawing itself.
    picture: bool,
}

/// A button that saves the card, and what became of it.
struct Save {
    said: Option<Key>,
}

enum Step {
    Press,
    Done(bool),
}

impl Component for Save {
    type Message = Step;
    type Properties = SaveProps;

    fn create(_: &Context<Self>) -> Self {
        Self { said: None }
    }

    fn update(&mut self, context: &Context<Self>, step: Step) -> bool {
        let SaveProps { props, picture, .. } = context.props();
        match step {
            Step::Press => {
                let Some(held) = Held::of(props) else {
                    return false;
                };
                let done = context.link().callback(Step::Done);
                let (name, card) = (&held.pack.id, held.render(render::card));
                if *picture {
                    let name = alloc::format!("{name}.png");
                    props.tools.save_picture(&name, &card, done);
                } else {
                    let name = alloc::format!("{name}.svg");
                    props.tools.save(&name, "image/svg+xml", &card, done);
                }
                false
            }
            Step::Done(saved) => {
                self.said = Some(if saved { Key::Saved } else { Key::NotSaved });
                true
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let SaveProps { props, label, .. } = context.props();
        let press = context.link().callback(|_: MouseEvent| Step::Press);
        let said = self.said.map(|key| props.text.get(key));
        classed("span", "fp-copy")
            .with(button(props, *label, press))
            .with(el("span").is("role", "status").with(said))
            .into()
    }
}
