//! Colours code while the widget is built, so that no highlighter ships.

use syntect::parsing::{ParseState, ScopeStack, SyntaxReference, SyntaxSet};

use crate::pack::library::{Library, Piece, PieceKind};

/// Cuts every sample into pieces of one kind each. A language that the highlighter does not know stays plain.
pub(super) fn library(library: &mut Library) {
    if library.snippets.is_empty() {
        return;
    }
    let syntaxes = SyntaxSet::load_defaults_newlines();
    for file in library
        .snippets
        .iter_mut()
        .flat_map(|snippet| &mut snippet.files)
    {
        let code: String = file.code.iter().map(|piece| piece.text.as_str()).collect();
        let syntax = syntaxes.find_syntax_by_token(&file.language);
        if let Some(pieces) = syntax.and_then(|syntax| pieces(&code, syntax, &syntaxes)) {
            file.code = pieces;
        }
    }
}

fn pieces(code: &str, syntax: &SyntaxReference, syntaxes: &SyntaxSet) -> Option<Vec<Piece>> {
    let (mut state, mut scopes) = (ParseState::new(syntax), ScopeStack::new());
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &str, kind: PieceKind| match pieces.last_mut() {
        // Blanks have no colour, so they may join any neighbour.
        Some(last) if last.kind == kind || text.trim().is_empty() => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece {
            kind,
            text: text.to_owned(),
        }),
    };
    for line in code.split_inclusive('\n') {
        let mut from = 0;
        for (to, operation) in state.parse_line(line, syntaxes).ok()? {
            add(line.get(from..to)?, kind(&scopes));
            scopes.apply(&operation).ok()?;
            from = to;
        }
        add(line.get(from..)?, kind(&scopes));
    }
    Some(pieces)
}

/// The kind of the innermost scope that has one.
fn kind(scopes: &ScopeStack) -> PieceKind {
    let scopes: Vec<String> = scopes
        .as_slice()
        .iter()
        .map(|scope| scope.build_string())
        .collect();
    let known = scopes.iter().rev().find_map(|scope| {
        let starts = |with: &str| scope.starts_with(with);
        Some(if starts("comment") {
            PieceKind::Comment
        } else if starts("string") || starts("constant") {
            PieceKind::Value
        } else if starts("keyword.operator") || starts("keyword.control.flow.assignment") {
            PieceKind::Plain
        } else if starts("keyword") || starts("storage") || starts("entity.name.tag") {
            PieceKind::Keyword
        } else if starts("entity.name") || starts("variable.function") || starts("support.function")
        {
            PieceKind::Name
        } else {
            return None;
        })
    });
    known.unwrap_or_default()
}
