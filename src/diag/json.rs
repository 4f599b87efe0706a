//! Diagnostics for programs: one JSON object.

use serde_json::{Map, Value, json};

use super::{Diagnostic, Messages};

/// `{"diagnostics": [{code, severity, file?, line?, column?, text?, message, hint, suggestion?, args}]}`.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], messages: &Messages) -> String {
    let list: Vec<Value> = diagnostics.iter().map(|found| one(found, messages)).collect();
    format!("{:#}\n", json!({ "diagnostics": list }))
}

fn one(diagnostic: &Diagnostic, messages: &Messages) -> Value {
    let mut object = Map::new();
    object.insert("code".into(), json!(diagnostic.code));
    object.insert("severity".into(), json!(diagnostic.severity));
    if let Some(place) = &diagnostic.place {
        object.insert("file".into(), json!(place.file));
        if place.line > 0 {
            object.insert("line".into(), json!(place.line));
            object.insert("column".into(), json!(place.column));
            object.insert("text".into(), json!(place.text));
        }
    }
    object.insert("message".into(), json!(messages.cause(diagnostic)));
    object.insert("hint".into(), json!(messages.way_out(diagnostic)));
    if let Some(suggestion) = &diagnostic.suggestion {
        object.insert("suggestion".into(), json!(suggestion));
    }
    let args = diagnostic.args.iter().map(|(name, value)| (name.to_string(), json!(value)));
    object.insert("args".into(), Value::Object(args.collect()));
    Value::Object(object)
}
