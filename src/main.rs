//! Mounts the widget.
use yew::prelude::*;
#[component]
fn Hello() -> Html { html! { <p>{ "hello" }</p> } }
fn main() { yew::Renderer::<Hello>::new().render(); }
