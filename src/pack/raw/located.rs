//! A value with its place in the file, so that a fault can name the line.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

/// A value with its place in the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Located<T>(Spanned<T>);

/// A text with its place in the file.
pub type Text = Located<String>;

impl<T> Located<T> {
    /// A value as if it stood in this range of bytes.
    pub fn new(span: Range<usize>, value: T) -> Self {
        Self(Spanned::new(span, value))
    }

    /// The value.
    pub fn get_ref(&self) -> &T {
        self.0.get_ref()
    }

    /// The range of bytes in the file.
    pub fn span(&self) -> Range<usize> {
        self.0.span()
    }
}

/// In the schema only the value counts.
#[cfg(feature = "cli")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}
