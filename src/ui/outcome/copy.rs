//! Copying the link, in three stages: the clipboard, the old command on a selected field, the reader's hands.

use yew::prelude::*;

use crate::text::{ENGLISH, Key};
use crate::ui::services::Services;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CopyLinkProps {
    pub(super) services: Services,
}

#[derive(Clone, PartialEq)]
enum Stage {
    Ready,
    Copied,
    /// The clipboard refused; the link stands in a field.
    ByHand(AttrValue),
}

#[component]
pub(super) fn CopyLink(props: &CopyLinkProps) -> Html {
    let stage = use_state_eq(|| Stage::Ready);
    let field = use_node_ref();
    let onclick = {
        let (services, stage) = (props.services.clone(), stage.setter());
        Callback::from(move |_: MouseEvent| {
            let link = services.address.replace(&services.address.fragment());
            let refused = Stage::ByHand(link.clone().into());
            let stage = stage.clone();
            let done = Callback::from(move |copied| {
                stage.set(if copied {
                    Stage::Copied
                } else {
                    refused.clone()
                })
            });
            services.clipboard.copy(link, done);
        })
    };
    {
        let (field, services, setter) = (field.clone(), props.services.clone(), stage.setter());
        use_effect_with((*stage).clone(), move |now| {
            if matches!(now, Stage::ByHand(_)) && services.clipboard.copy_field(&field) {
                setter.set(Stage::Copied);
            }
        });
    }
    html! {
        <div class="fp-copy">
            <button type="button" class="fp-main" {onclick}>{ ENGLISH.get(Key::CopyLink) }</button>
            <span role="status">
                { match *stage {
                    Stage::Ready => "",
                    Stage::Copied => ENGLISH.get(Key::Copied),
                    Stage::ByHand(_) => ENGLISH.get(Key::CopyByHand),
                } }
            </span>
            if let Stage::ByHand(link) = &*stage {
                <input type="text" readonly={true} aria-label={ENGLISH.get(Key::Link)} value={link} ref={field} />
            }
        </div>
    }
}
