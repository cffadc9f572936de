"""Where the time goes: samples of running stacks, each counted for what it was done for."""

import collections
import re
import subprocess
import tempfile

# The first that matches anywhere in a stack takes the sample.
KINDS = [
    ("access record", r"GateWitness|Trace\.append|TraceRow|TraceEncoding"),
    ("unseal and seal", r"SealedBytes|\bSeal\.|Keyring|aes_|gcm_|BoringSSL.*EVP_AEAD"),
    ("plan from JSON", r"JSONDecoder|JSONParser|PlanContent"),
    ("session", r"SessionDesk|FoundSession"),
    ("standing", r"StandingLoader"),
    ("who is signed in", r"Gate\.myself|\bmyself"),
    ("template", r"Mustache|TemplateLibrary|PageValue|\bFrame\.child"),
    ("commit", r"fsync|fdatasync|walWriteToLog|sqlite3WalFrames|sqlite3VdbeHalt|SQLiteWriting|GroupCommit\.\w*commit"),
    ("rules and acts", r"MotiActs|NoteContact|MotiCaseLoader|MotiMachine|MotiSettling|VaultChange"),
    ("rows of the page", r"CirclePage|CircleView|MotiToday|TodayReading|MotiRecords|MotiOpenCircle|Gate\.look|"
                         r"SQLiteConnection|sqlite3|GRDB"),
    ("page value", r"TodayPage|FrontPage|PageAnswers|DateWords|Words\."),
    ("HTTP", r"NIO|Hummingbird|HTTPTypes|RequestMarks|SafeHeaders|LanguageChoice|tcp_|sock_|epoll|readv|writev"),
    ("threads", r"futex|schedule|swift_job|dispatch|pthread|swift_task|Mutex"),
]


def available():
    try:
        return subprocess.run(["perf", "--version"], capture_output=True).returncode == 0
    except OSError:
        return False


def sample(pid, seconds):
    """Shares of the process's running time by what it was for, the greatest first; empty when perf may not look."""
    with tempfile.NamedTemporaryFile(suffix=".perf") as file:
        record = subprocess.run(
            ["perf", "record", "-q", "-F", "299", "--call-graph", "fp", "-o", file.name, "-p", str(pid), "--",
             "sleep", str(seconds)], capture_output=True, text=True)
        if record.returncode != 0:
            return []
        script = subprocess.run(
            ["perf", "script", "-i", file.name, "-F", "ip,sym"], capture_output=True, text=True, errors="replace")
    stacks = [[line.split(None, 1)[1].strip() for line in stack.splitlines() if len(line.split(None, 1)) == 2]
              for stack in script.stdout.split("\n\n") if stack.strip()]
    names = demangled({name for stack in stacks for name in stack})
    counts = collections.Counter(kind(" ".join(names[name] for name in stack)) for stack in stacks)
    whole = sum(counts.values())
    return [(name, count / whole) for name, count in counts.most_common()] if whole else []


def demangled(names):
    names = sorted(names)
    try:
        run = subprocess.run(["swift", "demangle", "--simplified"], input="\n".join(names), capture_output=True, text=True)
        plain = run.stdout.splitlines()
    except OSError:
        plain = []
    return dict(zip(names, plain)) if len(plain) == len(names) else {name: name for name in names}


def kind(stack):
    for name, pattern in KINDS:
        if re.search(pattern, stack):
            return name
    return "other"
