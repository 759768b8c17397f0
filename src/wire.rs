//! The form in which checked content ships: values one after the other, without names.
//!
//! A derived decoder costs three kilobytes of the first load more than this one, because each of its fields can end
//! the reading. Here a damaged file reads as empty values and is refused as a whole at the end. The form has no
//! version: a file is only ever read by the release that wrote it, which knows it by the hash in its name.

use alloc::string::String;
use alloc::vec::Vec;

/// What can be written and read.
pub trait Wire: Sized {
    /// Adds the value to what is written.
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>);

    /// The next value of this kind; an empty one where the content is damaged.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// The value as bytes.
#[cfg(not(target_family = "wasm"))]
pub fn encode(value: &impl Wire) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.write(&mut bytes);
    bytes
}

/// The value of exactly these bytes; `None` where they are damaged.
pub fn decode<T: Wire>(bytes: &[u8]) -> Option<T> {
    let mut from = Reader {
        rest: bytes,
        damaged: false,
    };
    let value = T::read(&mut from);
    (!from.damaged && from.rest.is_empty()).then_some(value)
}

/// What has not been read yet.
#[derive(Debug)]
pub struct Reader<'b> {
    rest: &'b [u8],
    damaged: bool,
}

impl<'b> Reader<'b> {
    #[inline(never)]
    fn bytes(&mut self, count: usize) -> &'b [u8] {
        let Some((bytes, rest)) = self.rest.split_at_checked(count) else {
            self.damaged = true;
            self.rest = &[];
            return &[];
        };
        self.rest = rest;
        bytes
    }

    /// Seven bits a byte, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for place in 0..5 {
            let Some(byte) = self.bytes(1).first() else {
                return 0;
            };
            number |= u32::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.damaged = true;
        0
    }

    /// Says that what was read is none of the known kinds.
    pub fn refuse(&mut self) {
        self.damaged = true;
    }
}

impl Wire for u32 {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        let mut rest = *self;
        loop {
            let [low, ..] = rest.to_le_bytes();
            rest >>= 7;
            if rest == 0 {
                return to.push(low & 0x7f);
            }
            to.push(low | 0x80);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number()
    }
}

impl Wire for u16 {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        u32::from(*self).write(to);
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        Self::try_from(from.number()).unwrap_or_else(|_| {
            from.refuse();
            0
        })
    }
}

impl Wire for bool {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        u32::from(*self).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number() != 0
    }
}

impl Wire for String {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        u32::try_from(self.len()).unwrap_or(u32::MAX).write(to);
        to.extend(self.as_bytes());
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        let count = usize::try_from(from.number()).unwrap_or(usize::MAX);
        let bytes = from.bytes(count);
        core::str::from_utf8(bytes).map_or_else(
            |_| {
                from.refuse();
                Self::new()
            },
            Self::from,
        )
    }
}

impl<T: Wire> Wire for Vec<T> {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        u32::try_from(self.len()).unwrap_or(u32::MAX).write(to);
        for value in self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut values = Self::new();
        // A count that is damaged ends with the content, not with the memory.
        for _ in 0..from.number() {
            if from.damaged {
                break;
            }
            values.push(T::read(from));
        }
        values
    }
}

impl<T: Wire> Wire for Option<T> {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    #[cfg(not(target_family = "wasm"))]
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

/// Writes and reads a structure field by field, in this order.
macro_rules! wire {
    ($($name:ident { $($field:tt),* $(,)? })*) => {$(
        impl $crate::wire::Wire for $name {
            #[cfg(not(target_family = "wasm"))]
            fn write(&self, to: &mut alloc::vec::Vec<u8>) {
                $($crate::wire::Wire::write(&self.$field, to);)*
            }

            fn read(from: &mut $crate::wire::Reader<'_>) -> Self {
                Self { $($field: $crate::wire::Wire::read(from)),* }
            }
        }
    )*};
}

pub(crate) use wire;
