//! The widget's binary: what the script in the page calls is `web::mount`.

fn main() {
    // Keeps the library, whose exports the script calls, in the binary.
    #[cfg(all(target_family = "wasm", not(feature = "take")))]
    let _ = fingerpost::web::mount;
}
