//! The native measurements, as JSON for the runner: nanoseconds of each run for one round.

use std::time::Instant;

use fingerpost_bench::{Bench, SIZES};

/// Runs for each measurement; the runner takes the median.
const RUNS: usize = 15;

fn measure(work: impl Fn(u32) -> u32) -> String {
    // Rounds for about 20 ms a run, found by doubling.
    let mut rounds = 1;
    loop {
        let start = Instant::now();
        std::hint::black_box(work(rounds));
        if start.elapsed().as_millis() >= 20 || rounds > 1 << 24 {
            break;
        }
        rounds *= 2;
    }
    let runs: Vec<String> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work(rounds));
            format!(
                "{:.1}",
                start.elapsed().as_nanos() as f64 / f64::from(rounds)
            )
        })
        .collect();
    format!("[{}]", runs.join(","))
}

fn main() {
    let bench = Bench::new();
    println!("{{\"outcomes\":{:?},", bench.outcomes());
    println!(
        "\"evaluateAll\":{},",
        measure(|rounds| bench.evaluate_all(rounds))
    );
    println!(
        "\"panelChanges\":{},",
        measure(|rounds| bench.panel_changes(rounds))
    );
    let grown = |what: &dyn Fn(usize, u32) -> u32| {
        let all: Vec<String> = (0..SIZES.len())
            .map(|size| measure(|rounds| what(size, rounds)))
            .collect();
        format!("[{}]", all.join(","))
    };
    println!(
        "\"evaluate\":{},",
        grown(&|size, rounds| bench.grown_evaluate(size, rounds))
    );
    println!(
        "\"changes\":{},",
        grown(&|size, rounds| bench.grown_changes(size, rounds))
    );
    println!(
        "\"settled\":{}}}",
        grown(&|size, rounds| bench.grown_settled(size, rounds))
    );
}
