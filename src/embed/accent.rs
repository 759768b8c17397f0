//! A host's accent colour, corrected until what is drawn in it can be read.
//!
//! WCAG 2.2 asks for a contrast of 4.5 between text and its ground (1.4.3). The colour is moved towards black on
//! light ground, towards white on dark ground, and no further than it takes.

use alloc::format;
use alloc::string::String;

/// A colour as a host gives it: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

/// What an accent becomes on light and on dark ground, as CSS colours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tones {
    /// The accent on light ground.
    pub light: String,
    /// Text on the accent there.
    pub on_light: &'static str,
    /// The accent on dark ground.
    pub dark: String,
    /// Text on the accent there.
    pub on_dark: &'static str,
}

/// The darkest light ground and the lightest dark ground that a theme draws the accent on.
const LIGHT_GROUND: [u8; 3] = [0xf4, 0xf6, 0xf8];
const DARK_GROUND: [u8; 3] = [0x1c, 0x25, 0x2f];

/// Luminance and contrast in integers: linear light in steps of 1/65536.
const FULL: u64 = 65_536;

/// 4.9, in tenths: however far the approximation of [`linear`] is off, the contrast stays above 4.5.
const ENOUGH: u64 = 49;

impl Accent {
    /// Reads `#rgb` or `#rrggbb`, with or without the `#`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let wide = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => String::from(digits),
            _ => return None,
        };
        let channel = |at: usize| u8::from_str_radix(wide.get(at..at + 2)?, 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }

    /// The accent on both grounds.
    pub fn tones(self) -> Tones {
        let light = self.towards(0, LIGHT_GROUND);
        let dark = self.towards(255, DARK_GROUND);
        Tones {
            light: css(light),
            on_light: on(light),
            dark: css(dark),
            on_dark: on(dark),
        }
    }

    /// The colour moved towards black or white until it stands out from the ground.
    fn towards(self, end: u8, ground: [u8; 3]) -> [u8; 3] {
        let mixed = |step: u16| {
            self.0.map(|channel| {
                let mixed = (u16::from(channel) * (32 - step) + u16::from(end) * step) / 32;
                u8::try_from(mixed).unwrap_or(end)
            })
        };
        (0..=32)
            .map(mixed)
            .find(|colour| stands_out(*colour, ground))
            .unwrap_or([end; 3])
    }
}

fn css([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Black or white, whichever is easier to read on this colour.
fn on(colour: [u8; 3]) -> &'static str {
    // Where both are as easy: (1 + 0.05) / (L + 0.05) = (L + 0.05) / 0.05, thus L = 0.179.
    if luminance(colour) * 1000 < FULL * 179 {
        "#fff"
    } else {
        "#000"
    }
}

fn stands_out(one: [u8; 3], other: [u8; 3]) -> bool {
    let (one, other) = (luminance(one), luminance(other));
    let (lighter, darker) = (one.max(other), one.min(other));
    // (L1 + 0.05) / (L2 + 0.05) >= 4.6
    let flare = FULL / 20;
    (lighter + flare) * 10 >= (darker + flare) * ENOUGH
}

/// Relative luminance, 0 to [`FULL`].
fn luminance([red, green, blue]: [u8; 3]) -> u64 {
    (linear(red) * 2126 + linear(green) * 7152 + linear(blue) * 722) / 10_000
}

/// Linear light of an sRGB channel, by a cubic that stays within 0.4 % of full scale of the exact curve.
fn linear(channel: u8) -> u64 {
    let c = u64::from(channel) * FULL / 255;
    let cubic = c * 305_306 / 1_000_000 + FULL * 682_171 / 1_000_000;
    let quadratic = c * cubic / FULL + FULL * 12_523 / 1_000_000;
    c * quadratic / FULL
}
