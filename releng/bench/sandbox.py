"""How long the sandbox takes to make, and to serve in pages of 1,000, 10,000 volumes and 100,000 backups, and how much
memory. By hand, after a build, on a machine that does nothing else.

    python3 releng/bench/sandbox.py [VOLUMES [BACKUPS_OF_EACH]]
"""

import glob
import json
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ROOT / "releng/products/target/products/emberkeep-console/linux/gtk/x86_64/emberkeep-console/plugins"
PAGE = 1000


def start():
    jars = glob.glob(f"{PLUGINS}/io.emberkeep.sandbox_*.jar") + glob.glob(f"{PLUGINS}/com.fasterxml.jackson.*.jar")
    command = [java(), "-cp", ":".join(jars), "io.emberkeep.sandbox.Main", "--pace=0", "--end-with-input"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    return process, json.loads(process.stdout.readline())


def java():
    """The virtual machine that the launcher of the product would take."""
    finder = ROOT / "features/io.emberkeep.engine/rootfiles/unix/java-home.sh"
    home = subprocess.check_output(["sh", "-c", '. "$0"; java_home java', finder], text=True).strip()
    return f"{home}/bin/java"


def ask(method, url, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, data, headers or {}, method=method)) as answer:
        return answer.headers, answer.read()


def log_in(addresses):
    domain = {"id": "default"}
    user = {"name": "demo", "password": "demo", "domain": domain}
    scope = {"project": {"name": "demo", "domain": domain}}
    identity = {"methods": ["password"], "password": {"user": user}}
    headers, _ = ask("POST", f"{addresses['auth_url']}/auth/tokens", {"auth": {"identity": identity, "scope": scope}})
    return {"X-Auth-Token": headers["X-Subject-Token"], "OpenStack-API-Version": "volume 3.70"}


def pull(addresses, kind, headers):
    """Follows the pages as every client does; counts items and bytes."""
    items = size = 0
    marker = ""
    while True:
        _, body = ask("GET", f"{addresses['volume']}/v3/{kind}/detail?limit={PAGE}{marker}", headers=headers)
        page = json.loads(body)[kind]
        items += len(page)
        size += len(body)
        if len(page) < PAGE:
            return items, size
        marker = f"&marker={page[-1]['id']}"


def megabytes(process, what):
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what)) // 1024


def timed(what, work):
    begun = time.monotonic()
    told = work()
    print(f"{what}: {time.monotonic() - begun:.1f} s{told or ''}", flush=True)


def main(volumes=10_000, backups_of_each=10):
    process, addresses = start()
    scale = {"volumes": volumes, "backups_of_each": backups_of_each}
    timed("made", lambda: ask("POST", f"{addresses['control']}/scale", scale) and None)
    headers = log_in(addresses)
    for time_of_asking in ("first", "second"):
        for kind in ("volumes", "backups"):
            timed(
                f"{time_of_asking} listing of all {kind}",
                lambda kind=kind: " for %d, %d bytes" % pull(addresses, kind, headers),
            )
    print(f"memory: {megabytes(process, 'VmRSS')} MB, {megabytes(process, 'VmHWM')} MB at most")
    process.stdin.close()
    process.wait()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
