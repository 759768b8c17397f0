//! The native command.
fn main() { println!("{:?}", std::env::args().collect::<Vec<_>>()); }
