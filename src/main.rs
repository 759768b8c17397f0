//! The widget's binary: what the script in the page calls is `web::mount`.

fn main() {
    // Keeps the library, whose exports the script calls, in the binary.
    #[cfg(target_family = "wasm")]
    let _ = fingerpost::web::mount;
}
