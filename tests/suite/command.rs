//! The native command, run as a user runs it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn evaluate(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fingerpost"))
        .arg("evaluate")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("its input");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the command ends");
    // A command that refuses its arguments does not wait for input.
    let _: Result<_, _> = writer.join().expect("the writer ends");
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

const FIVE: &[&str] = &["--pack", "django-flask", "--guide", "relia-five"];

#[test]
fn a_line_of_answers_gets_a_line_with_the_verdict() {
    let output = evaluate(FIVE, b"{\"admin-ui\":\"yes\",\"experience\":\"over-5\"}\n");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        lines(&output),
        [json!({
            "guide": "relia-five",
            "alternative": "django",
            "strength": "tie-break",
            "votes": { "django": 1, "flask": 1, "fastapi": 0 },
            "tied": ["django", "flask"],
            "settled": false,
            "changes": [{ "question": "admin-ui", "option": "no", "alternative": "flask" }],
            "distance": 1,
        })]
    );
}

#[test]
fn a_bad_line_is_answered_in_its_place_and_the_rest_goes_on() {
    let input = b"{}\nnonsense\n{\"admn-ui\":\"yes\"}\n{\"admin-ui\":\"maybe\"}\n{\"admin-ui\":3}\n{\"admin-ui\":null}\n[]\n\n\xff\xfe\n{\"admin-ui\":\"yes\",\"admin-ui\":\"no\"}\n{\"admin-ui\":\"yes\"}";
    let output = evaluate(FIVE, input);
    assert_eq!(output.status.code(), Some(1));
    let replies = lines(&output);
    let codes: Vec<_> = replies
        .iter()
        .map(|reply| reply["error"]["code"].as_str().unwrap_or("fine"))
        .collect();
    assert_eq!(
        codes,
        [
            "fine",
            "not-json",
            "unknown-question",
            "unknown-option",
            "wrong-type",
            "wrong-type",
            "wrong-type",
            "not-json",
            "not-json",
            "duplicate-question",
            "fine"
        ]
    );
    for (number, reply) in (1..)
        .zip(&replies)
        .filter(|(_, reply)| reply.get("error").is_some())
    {
        assert_eq!(reply["error"]["line"], number);
        assert!(
            reply["error"]["message"]
                .as_str()
                .is_some_and(|message| !message.is_empty())
        );
    }
}

#[test]
fn a_multi_select_takes_a_list_and_nothing_else() {
    let args = ["--pack", "flask-to-django", "--guide", "rebuilt-three"];
    let output = evaluate(
        &args,
        b"{\"rebuilt\":[\"admin\",\"auth\",\"forms\"]}\n{\"rebuilt\":[]}\n{}\n{\"rebuilt\":\"admin\"}\n{\"rebuilt\":[\"admin\",\"admin\"]}\n",
    );
    let replies = lines(&output);
    assert_eq!(
        (&replies[0]["alternative"], &replies[0]["strength"]),
        (&json!("migrate"), &json!("clear"))
    );
    assert_eq!(
        (&replies[1]["alternative"], &replies[1]["distance"]),
        (&json!("stay"), &json!(3))
    );
    assert_eq!(replies[2]["strength"], "silent");
    assert_eq!(replies[3]["error"]["code"], "wrong-type");
    assert_eq!(replies[4]["error"]["code"], "duplicate-option");
}

#[test]
fn a_quiz_adds_the_second_opinions_of_all_guides_that_can_speak() {
    let output = evaluate(&["--quiz", "five"], b"{\"admin-ui\":\"yes\"}\n");
    let reply = &lines(&output)[0];
    let opinions: Vec<_> = reply["second_opinions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| &one["guide"])
        .collect();
    assert_eq!(reply["guide"], "relia-five");
    assert_eq!(opinions, ["outplane", "quick-guide", "relia-defaults"]);
}

#[test]
fn an_unknown_pack_or_guide_names_what_there_is() {
    let output = evaluate(&["--guide", "relia-fife"], b"");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said.contains("relia-fife") && said.contains("relia-five"),
        "{said}"
    );
    let output = evaluate(&["--pack", "no-such-pack", "--guide", "relia-five"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("django-flask"));
}
