//! What a template sees: the shape of `site`, `lang`, `page`, `pager`, `term`.
//!
//! Every shape is declared once, by [`view!`]: the type, its place in templates, and the description of each
//! field, which is also what [`SURFACE`] documents.

mod languages;
mod link;
mod lists;
mod page;
mod site;

pub(super) use languages::translations;
pub(super) use link::{address, link, withheld};
pub(super) use lists::{Part, pager, term};
pub(super) use page::{page, plain};
pub(super) use site::{language, site};

/// The description of a shape that templates see.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The name of the type: other shapes' fields refer to it.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// A field of a [`Shape`].
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type: `String`, `bool`, `usize`, another shape, `Option` or `Vec` of one.
    pub kind: &'static str,
    /// What it is.
    pub about: &'static str,
}

/// A [`link::LinkView`] as templates have it: made once a language, and shared.
type Link = tera::Value;
/// A list of them.
type Links = tera::Value;
/// HTML, which is not escaped again.
pub(super) type Html = tera::Value;
/// A table of page details.
type Table = tera::Value;

/// Everything that a template is given, in the order to read of it.
pub const SURFACE: &[Shape] = &[
    site::SiteView::SHAPE,
    site::LanguageView::SHAPE,
    page::PageView::SHAPE,
    link::LinkView::SHAPE,
    link::ImageView::SHAPE,
    page::TocView::SHAPE,
    languages::NoticeView::SHAPE,
    languages::SwitchView::SHAPE,
    languages::AlternateView::SHAPE,
    page::SourceView::SHAPE,
    page::CorrectionView::SHAPE,
    super::facts::FactView::SHAPE,
    lists::PagerView::SHAPE,
    lists::PartView::SHAPE,
    lists::TermView::SHAPE,
];

/// Declares a shape that templates see: a struct, its description, and how it becomes a value.
macro_rules! view {
    (
        $(#[doc = $about:literal])*
        $name:ident { $($(#[doc = $field_about:literal])* $field:ident: $kind:ty,)* }
    ) => {
        $(#[doc = $about])*
        pub struct $name {
            $($(#[doc = $field_about])* pub $field: $kind,)*
        }

        impl $name {
            /// The description of this shape.
            pub const SHAPE: $crate::render::view::Shape = $crate::render::view::Shape {
                name: stringify!($name),
                about: concat!($($about,)*),
                fields: &[$($crate::render::view::Field {
                    name: stringify!($field),
                    kind: stringify!($kind),
                    about: concat!($($field_about,)*),
                },)*],
            };
        }

        impl From<$name> for tera::Value {
            fn from(view: $name) -> Self {
                let mut map = tera::Map::with_capacity($name::SHAPE.fields.len());
                $(map.insert(stringify!($field).into(), Self::from(view.$field));)*
                Self::from(map)
            }
        }
    };
}
pub(in crate::render) use view;
