//! Publishing over lines that are cut anywhere, by a program that is killed anywhere: readers find everything that
//! pages ask for and no file that is cut short, and the next run finishes without sending again what had arrived.
//!
//! `FAULTS=200 cargo test --test faults -- --nocapture` cuts each protocol 200 times and kills the program 100 times;
//! the table of what came of it is printed and kept in `target/faults.md`. `MEGABYTES=500` is the size of one long
//! publish that is cut ten times; `SEED` repeats a run.
#![cfg(unix)]

mod common;

use std::fmt::Write;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use common::disk::Project;
use common::faults::{self, Case, Fault, Outcome, noise, site};
use common::{places, project};

/// A number that looks like chance, and can be had again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit.max(1)
    }
}

/// What came of the faults of a protocol with so many connections.
struct Row {
    place: &'static str,
    connections: usize,
    cuts: usize,
    kills: usize,
    outcomes: Vec<(Fault, Outcome)>,
}

impl Row {
    fn new(place: &'static str, connections: usize) -> Self {
        Self { place, connections, cuts: 0, kills: 0, outcomes: Vec::new() }
    }

    fn sum(&self, count: impl Fn(&Outcome) -> usize) -> usize {
        self.outcomes.iter().map(|(_, outcome)| count(outcome)).sum()
    }

    fn worst(&self, count: impl Fn(&Outcome) -> usize) -> usize {
        self.outcomes.iter().map(|(_, outcome)| count(outcome)).max().unwrap_or_default()
    }

    fn line(&self) -> String {
        format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
            self.place,
            self.connections,
            self.cuts,
            self.kills,
            self.sum(|outcome| usize::from(outcome.harmed)),
            self.sum(|outcome| outcome.missing.len()),
            self.sum(|outcome| outcome.truncated.len()),
            self.worst(|outcome| outcome.again.len()),
            self.worst(Outcome::repeated),
            self.sum(|outcome| usize::from(!outcome.unfinished.is_empty())),
        )
    }

    /// What must not be.
    fn wrong(&self) -> Vec<String> {
        let is_wrong = |outcome: &Outcome| {
            let lists = [&outcome.missing, &outcome.truncated, &outcome.unfinished];
            lists.iter().any(|list| !list.is_empty()) || outcome.repeated() > self.connections
        };
        let wrong = self.outcomes.iter().filter(|(_, outcome)| is_wrong(outcome));
        wrong
            .map(|(fault, outcome)| {
                format!("{}, {} connections, {fault:?}: {outcome:#?}", self.place, self.connections)
            })
            .collect()
    }
}

const TITLE: &str = "| protocol | connections | cuts | kills | runs broken off | missing assets | truncated files \
    | whole files sent again, worst | with begun ones, worst | unfinished next runs |\n\
    |---|---|---|---|---|---|---|---|---|---|\n";

/// Cuts and kills over a line, spread over all that an unharmed run sends.
fn sweep(place: &'static str, case: &Case, mut chance: Chance) -> Vec<Row> {
    let line = case.line.as_ref().unwrap();
    let count = faults::asked();
    let mut rows = Vec::new();
    for (turn, connections) in [1, 4].into_iter().enumerate() {
        case.connections(connections);
        let unharmed = case.harm(&Fault::None);
        assert!(!unharmed.harmed && unharmed.unfinished.is_empty(), "{place}: {unharmed:#?}");
        case.reset();
        assert_eq!(case.publish(&Fault::None).code, Some(0));
        // Half of the faults evenly over the bytes, which are nearly all of one large file; half over the pieces.
        let ends = line.counted();
        let all = *ends.last().unwrap();
        let mut row = Row::new(place, connections);
        for number in (turn..count + count / 2).step_by(2) {
            let is_cut = number < count;
            let (index, of) = if is_cut { (number, count) } else { (number - count, count / 2) };
            let (index, of) = (index as u64, of as u64);
            let at = match index / 2 % 2 {
                0 => all * (2 * index + 1) / (2 * of),
                _ => {
                    ends[(ends.len() as u64 * (2 * index + 1) / (2 * of)) as usize]
                        + chance.below(40)
                }
            };
            let fault = if is_cut { Fault::Cut(at) } else { Fault::Kill(at) };
            row.cuts += usize::from(is_cut);
            row.kills += usize::from(!is_cut);
            let outcome = case.harm(&fault);
            row.outcomes.push((fault, outcome));
        }
        rows.push(row);
    }
    rows
}

/// Kills where there is no line.
fn kills(place: &'static str, case: &Case, mut chance: Chance) -> Vec<Row> {
    let count = faults::asked();
    let mut rows = Vec::new();
    for connections in [1, 4] {
        case.connections(connections);
        case.reset();
        let unharmed = case.publish(&Fault::KillNoted(u64::MAX));
        assert_eq!(unharmed.code, Some(0), "{}", unharmed.text);
        let mut row = Row::new(place, connections);
        for number in 0..count as u64 / 2 {
            let at = unharmed.noted * 2 * number / count as u64 + chance.below(100);
            let fault = Fault::KillNoted(at);
            let outcome = case.harm(&fault);
            row.outcomes.push((fault, outcome));
            row.kills += 1;
        }
        rows.push(row);
    }
    rows
}

/// How much is sent in one long publish, in megabytes.
fn megabytes() -> usize {
    std::env::var("MEGABYTES").ok().and_then(|count| count.parse().ok()).unwrap_or(10)
}

/// A site whose second version has many large files.
fn long_site(project: &Project, version: char) {
    site(project, version);
    if version == 'a' {
        return;
    }
    let files = 40;
    let mut text = "# Large\n\n".to_owned();
    for file in 0..files {
        // Of 500 MB: from 5 to 20.
        let length = megabytes() * 1_000_000 / files * (4 + 2 * (file % 7)) / 10;
        let name = format!("content/large/{file}.zip");
        text += &format!("[{file}]({file}.zip)\n");
        project.write(&name, "");
        let content = [&b"PK\x03\x04"[..], &noise(length, file)].concat();
        std::fs::write(project.path(&name), content).unwrap();
    }
    for language in ["vi", "en"] {
        project.write(&format!("content/large/{language}.md"), &text);
    }
}

/// One long publish that is cut ten times.
fn long(connections: usize) -> Row {
    let (case, server) = places::sftp_with(long_site);
    case.connections(connections);
    let folder = std::fs::read_dir(case.project.path("public/large")).unwrap();
    let all: u64 = folder.map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    assert!(all > megabytes() as u64 * 900_000, "{all}");
    let mut row = Row::new("SFTP, one long publish", connections);
    // All that is sent is read back.
    row.outcomes = case.harm_often(all * 2 / 11, 10);
    row.cuts = 10;
    drop(server);
    row
}

#[test]
fn a_publish_cut_or_killed_anywhere_harms_no_reader_and_is_finished_by_the_next() {
    let given = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    let seed =
        given.unwrap_or(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64);
    println!("seed {seed}");
    let chance = |number| Chance(seed.wrapping_add(number));
    let rows = thread::scope(|scope| {
        let places = [
            scope.spawn(|| kills("folder", &places::folder().0, chance(0))),
            scope.spawn(|| {
                let (case, _server) = places::sftp();
                sweep("SFTP (OpenSSH)", &case, chance(1))
            }),
            scope.spawn(|| {
                let (case, _server) = places::ftp(true);
                sweep("FTP with TLS (vsftpd)", &case, chance(2))
            }),
            scope.spawn(|| {
                // Without TLS, a short run cuts it at the worst words: see stubborn.rs.
                if faults::asked() < 100 {
                    return Vec::new();
                }
                let (case, _server) = places::ftp(false);
                sweep("FTP (vsftpd)", &case, chance(3))
            }),
            scope.spawn(|| sweep("S3 (moto)", &places::s3(), chance(4))),
            scope.spawn(|| [1, 4].map(long).into()),
        ];
        places.into_iter().flat_map(|rows| rows.join().unwrap()).collect::<Vec<_>>()
    });
    let mut table = TITLE.to_owned();
    for row in &rows {
        write!(table, "{}", row.line()).unwrap();
    }
    println!("{table}");
    std::fs::write(project().join("target/faults.md"), &table).unwrap();
    let wrong: Vec<_> = rows.iter().flat_map(Row::wrong).collect();
    assert!(wrong.is_empty(), "seed {seed}: {} faults did harm\n{}", wrong.len(), wrong.join("\n"));
    assert!(rows.iter().all(|row| row.sum(|outcome| usize::from(outcome.harmed)) > 0), "{table}");
}
