//! What the theme's components take: the directives that authors have.

use std::collections::BTreeMap;

use tera::{ComponentArg, ComponentArgType, Tera};

/// A component, as a directive of its name calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// What it takes, by name.
    pub parameters: Vec<Parameter>,
}

/// A parameter of a component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// What it takes.
    pub kind: Kind,
    /// Whether it must be given.
    pub required: bool,
}

/// What a parameter takes that an author can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true`, `false`, or its name alone.
    Boolean,
}

impl Kind {
    /// The name that diagnostics use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
        }
    }
}

/// The components that a template engine has. What a component takes from the page around it is none of
/// the author's business.
pub(super) fn read(tera: &Tera) -> BTreeMap<String, Component> {
    let component = |name: &str| {
        let definition = tera.get_component_definition(name)?;
        let own = definition.args().iter().filter(|argument| !argument.is_implicit());
        Some((name.to_owned(), Component { parameters: own.map(parameter).collect() }))
    };
    tera.get_component_names().filter_map(component).collect()
}

fn parameter(argument: &ComponentArg) -> Parameter {
    let kind = match argument.arg_type() {
        Some(ComponentArgType::Integer) => Kind::Integer,
        Some(ComponentArgType::Float | ComponentArgType::Number) => Kind::Number,
        Some(ComponentArgType::Bool) => Kind::Boolean,
        _ => Kind::Text,
    };
    Parameter { name: argument.name().to_owned(), kind, required: argument.is_required() }
}
