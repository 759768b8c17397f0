//! The widget's binary: mounts into the page that carries it.

fn main() {
    #[cfg(target_family = "wasm")]
    fingerpost::web::start();
}
