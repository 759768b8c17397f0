//! The second binary, fetched when a reader wants to take a result away: what `assets/take.js` calls is `web::take`.

fn main() {
    // Keeps the library, whose exports the script calls, in the binary.
    #[cfg(target_family = "wasm")]
    let _ = fingerpost::web::take;
}
