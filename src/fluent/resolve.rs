//! Fills one message. Whatever a message holds, this ends, soon, and leaves a text.

use std::ptr;

use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Args, Bundle, Value};
use crate::source::without_marks;

/// Messages within messages that nobody writes by hand, and that the stack has room for.
const DEEPEST: usize = 100;

/// As many places as a message may fill, those of the messages in it among them: a few lines that
/// name each other can make a text of any length.
const MOST_PLACES: usize = 1_000;

/// What a message being filled knows.
pub(super) struct Scope<'a> {
    bundle: &'a Bundle,
    args: Args<'a>,
    /// Within a term, only what its caller gives it counts.
    term_args: Option<Vec<(&'a str, Value<'a>)>>,
    open: Vec<&'a Pattern<String>>,
    depth: usize,
    places: usize,
    pub(super) gaps: Vec<String>,
}

/// A value, or the name of what could not be had.
type Found<'a> = Result<Value<'a>, String>;

impl<'a> Scope<'a> {
    pub(super) const fn new(bundle: &'a Bundle, args: Args<'a>) -> Self {
        Self {
            bundle,
            args,
            term_args: None,
            open: Vec::new(),
            depth: 0,
            places: 0,
            gaps: Vec::new(),
        }
    }

    /// Writes a pattern, each place in it filled.
    pub(super) fn write(&mut self, out: &mut String, pattern: &'a Pattern<String>) {
        self.open.push(pattern);
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.push_str(value),
                PatternElement::Placeable { expression } => {
                    self.places += 1;
                    if self.places > MOST_PLACES {
                        self.gap_once("too many places to fill");
                        break;
                    }
                    self.place(out, expression);
                }
            }
        }
        self.open.pop();
    }

    fn place(&mut self, out: &mut String, expression: &'a Expression<String>) {
        match expression {
            Expression::Inline(inline) => match self.value(inline) {
                Ok(value) => out.push_str(&value.text(&self.bundle.formats)),
                Err(name) => {
                    out.push('{');
                    out.push_str(&name);
                    out.push('}');
                }
            },
            Expression::Select { selector, variants } => {
                let value = self.value(selector).ok();
                if let Some(variant) = self.choose(variants, value.as_ref()) {
                    self.deeper((), |scope| scope.write(out, &variant.value));
                }
            }
        }
    }

    /// The first variant that fits, else the default. A number fits its value and its plural category,
    /// both of the number as it is shown: English has “1 star” and “1.0 stars”.
    fn choose(
        &self,
        variants: &'a [Variant<String>],
        value: Option<&Value<'_>>,
    ) -> Option<&'a Variant<String>> {
        let number = value.and_then(Value::number);
        let category = number.as_ref().map(|number| self.bundle.formats.plural(number));
        let fits = |variant: &&Variant<String>| match &variant.key {
            VariantKey::Identifier { name } => {
                category == Some(name) || matches!(value, Some(Value::Text(text)) if text == name)
            }
            VariantKey::NumberLiteral { value } => {
                let key = Value::from(value.as_str()).number();
                number.as_ref().zip(key).is_some_and(|(number, key)| number.equals(&key))
            }
        };
        let default = || variants.iter().find(|variant| variant.default);
        variants.iter().find(fits).or_else(default)
    }

    fn value(&mut self, inline: &'a InlineExpression<String>) -> Found<'a> {
        self.deeper(Err("…".to_owned()), |scope| scope.value_of(inline))
    }

    fn value_of(&mut self, inline: &'a InlineExpression<String>) -> Found<'a> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let text = unescape_unicode_to_string(value).into_owned();
                Ok(Value::from(without_marks(text)))
            }
            InlineExpression::NumberLiteral { value } => Ok(Value::of_digits(value.as_str())),
            InlineExpression::VariableReference { id } => self.variable(&id.name),
            InlineExpression::FunctionReference { id, arguments } => self.call(id, arguments),
            InlineExpression::MessageReference { id, attribute } => self.message(id, attribute),
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.term(id, attribute.as_ref(), arguments.as_ref())
            }
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inline) => self.value(inline),
                select @ Expression::Select { .. } => {
                    let mut text = String::new();
                    self.place(&mut text, select);
                    Ok(Value::from(text))
                }
            },
        }
    }

    fn variable(&mut self, name: &str) -> Found<'a> {
        let args = self.term_args.as_deref().unwrap_or(self.args);
        if let Some((_, value)) = args.iter().find(|(known, _)| *known == name) {
            return Ok(value.clone());
        }
        // A term has a form for callers who give it nothing.
        if self.term_args.is_none() {
            self.gap_once(&format!("Unknown variable: ${name}"));
        }
        Err(format!("${name}"))
    }

    fn call(&mut self, id: &Identifier<String>, arguments: &'a CallArguments<String>) -> Found<'a> {
        let name = &id.name;
        let Some((_, function)) = self.bundle.functions.iter().find(|(known, _)| known == name)
        else {
            self.gap_once(&format!("Unknown function: {name}()"));
            return Err(format!("{name}()"));
        };
        let positional: Result<Vec<_>, _> =
            arguments.positional.iter().map(|argument| self.value(argument)).collect();
        let named = self.named(Some(arguments));
        // What an argument lacks is told already.
        let Ok(positional) = positional else {
            return Err(format!("{name}()"));
        };
        function(&self.bundle.formats, &positional, &named).map_err(|why| {
            self.gap_once(&format!("{name}(): {why}"));
            format!("{name}()")
        })
    }

    fn named(&mut self, arguments: Option<&'a CallArguments<String>>) -> Vec<(&'a str, Value<'a>)> {
        let named = arguments.map(|arguments| arguments.named.as_slice()).unwrap_or_default();
        let value = |argument: &'a fluent_syntax::ast::NamedArgument<String>| {
            Some((argument.name.name.as_str(), self.value(&argument.value).ok()?))
        };
        named.iter().filter_map(value).collect()
    }

    fn message(
        &mut self,
        id: &Identifier<String>,
        attribute: &Option<Identifier<String>>,
    ) -> Found<'a> {
        let attribute = attribute.as_ref().map(|attribute| attribute.name.as_str());
        let name = dotted(&id.name, attribute);
        let Some(pattern) = self.bundle.pattern(&id.name, attribute) else {
            self.gap_once(&format!("Unknown message: {name}"));
            return Err(name);
        };
        self.reference(name, pattern)
    }

    fn term(
        &mut self,
        id: &Identifier<String>,
        attribute: Option<&Identifier<String>>,
        arguments: Option<&'a CallArguments<String>>,
    ) -> Found<'a> {
        let attribute = attribute.map(|attribute| attribute.name.as_str());
        let name = format!("-{}", dotted(&id.name, attribute));
        let pattern = self.bundle.terms.get(&id.name).and_then(|term| match attribute {
            None => Some(&term.value),
            Some(name) => {
                let found = term.attributes.iter().find(|attribute| attribute.id.name == name);
                found.map(|attribute| &attribute.value)
            }
        });
        let Some(pattern) = pattern else {
            self.gap_once(&format!("Unknown term: {name}"));
            return Err(name);
        };
        let given = self.named(arguments);
        let outer = self.term_args.replace(given);
        let found = self.reference(name, pattern);
        self.term_args = outer;
        found
    }

    fn reference(&mut self, name: String, pattern: &'a Pattern<String>) -> Found<'a> {
        if self.open.iter().any(|open| ptr::eq(*open, pattern)) {
            self.gap_once(&format!("{name} leads back to itself"));
            return Err(name);
        }
        let mut text = String::new();
        self.write(&mut text, pattern);
        Ok(Value::from(text))
    }

    /// Does what may call itself again, as long as the stack has room for it.
    fn deeper<T>(&mut self, otherwise: T, work: impl FnOnce(&mut Self) -> T) -> T {
        if self.depth == DEEPEST {
            self.gap_once("too many messages within messages");
            return otherwise;
        }
        self.depth += 1;
        let done = work(self);
        self.depth -= 1;
        done
    }

    fn gap_once(&mut self, gap: &str) {
        if !self.gaps.iter().any(|told| told == gap) {
            self.gaps.push(gap.to_owned());
        }
    }
}

fn dotted(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |name| format!("{id}.{name}"))
}
