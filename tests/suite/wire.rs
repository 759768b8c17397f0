//! The form in which checked content ships.

use fingerpost::builtin;
use fingerpost::pack::{Library, Pack};
use fingerpost::wire::{decode, encode};
use proptest::prelude::*;

#[test]
fn every_pack_and_its_reading_matter_come_back_as_they_were() {
    for id in builtin::ids() {
        let pack = builtin::get(id).expect("a pack");
        assert_eq!(decode::<Pack>(&encode(&pack)), Some(pack));
        let library = builtin::library(id, "").expect("reading matter");
        assert_eq!(decode::<Library>(&encode(&library)), Some(library));
    }
}

#[test]
fn what_is_cut_short_or_too_long_is_refused() {
    let pack = builtin::first().expect("the default pack");
    let whole = encode(&pack);
    for end in 0..whole.len() {
        assert_eq!(decode::<Pack>(&whole[..end]), None, "cut at {end}");
    }
    let more = [&whole[..], &[0]].concat();
    assert_eq!(decode::<Pack>(&more), None);
}

#[test]
fn a_damaged_count_ends_with_the_content() {
    // Four billion of them, of which none follows.
    assert_eq!(decode::<Vec<String>>(&[0xff, 0xff, 0xff, 0xff, 0x0f]), None);
    // A number that never ends.
    assert_eq!(decode::<u32>(&[0xff; 8]), None);
}

proptest! {
    #[test]
    fn rubbish_is_no_pack_and_stops_nobody(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(decode::<Pack>(&bytes), None);
    }

    #[test]
    fn numbers_come_back_as_they_were(number: u32) {
        prop_assert_eq!(decode::<u32>(&encode(&number)), Some(number));
    }
}
