"""Measures listings of many backups side by side: Emberkeep, the openstack client, and pages fetched one after the other
by plain HTTP, which is what the cloud itself needs. `listing --help` tells the options."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "journey"))

from lab import ROOT, Cloud, lab

PROJECT = "demo2"
PAGE = 1000


class Measured:
    """One way to list, run again and again."""

    def __init__(self, title, *command):
        self.title = title
        self.command = command
        self.seconds = []
        self.mebibytes = []

    def run(self, expected):
        began = time.monotonic()
        with tempfile.TemporaryFile() as out:
            process = subprocess.Popen(self.command, env=environment(), stdout=out, stderr=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.seconds.append(time.monotonic() - began)
            self.mebibytes.append(used.ru_maxrss / 1024)
            out.seek(0)
            found = len(json.load(out)) if process.returncode == 0 else f"exit code {process.returncode}"
        if found != expected:
            sys.exit(f"{self.title} listed {found} backups, not {expected}")

    def row(self):
        seconds = f"{statistics.median(self.seconds):.2f} s ({min(self.seconds):.2f}-{max(self.seconds):.2f})"
        return f"| {self.title} | {seconds} | {max(self.mebibytes):.0f} MiB |"


def environment():
    told = subprocess.run([str(ROOT / "releng/lab/env")], capture_output=True, text=True, check=True).stdout
    clean = {name: value for name, value in os.environ.items() if not name.startswith("OS_")}
    pairs = [line.removeprefix("export ").split("=", 1) for line in told.splitlines() if line.startswith("export ")]
    return {**clean, **dict(pairs), "OS_PROJECT_NAME": PROJECT}


def ways(store):
    listing = ("backup", "list", "--refresh", "--json", "--store", store)
    openstack = ("volume", "backup", "list", "--long", "-f", "json")
    return [
        Measured("`emberkeep backup list --refresh --json`", str(ROOT / "emberkeep"), *listing),
        Measured("`openstack volume backup list --long -f json`", "/usr/bin/python3", "/usr/bin/openstack", *openstack),
    ]


def plain_pages(side_by_side, expected):
    """All pages of volumes, snapshots and backups: what a refresh must fetch, and the time for it."""
    began = time.monotonic()
    cloud = Cloud("demo", PROJECT)
    wanted = [(kind, offset) for kind in ("volumes", "snapshots") for offset in (0, PAGE)]
    wanted += [("backups", offset) for offset in range(0, expected + 1, PAGE)]

    def page(kind, offset):
        return len(cloud.get("volume", f"/{kind}/detail?limit={PAGE}&offset={offset}")[kind])

    with ThreadPoolExecutor(side_by_side) as pool:
        list(pool.map(lambda each: page(*each), wanted))
    return time.monotonic() - began


def main():
    wanted = argparse.ArgumentParser(prog="listing")
    wanted.add_argument("--volumes", type=int, default=1000)
    wanted.add_argument("--each", type=int, default=10, help="backups of each volume")
    wanted.add_argument("--rounds", type=int, default=5)
    wanted = wanted.parse_args()
    expected = wanted.volumes * wanted.each
    lab("scale", wanted.volumes, wanted.each)
    try:
        measure(wanted.rounds, expected)
    finally:
        lab("scale", "none")


def measure(rounds, expected):
    subprocess.run([str(ROOT / "emberkeep"), "--version"], stdout=subprocess.DEVNULL, check=True)
    with tempfile.TemporaryDirectory(prefix="emberkeep-bench-") as folder:
        measured = ways(f"{folder}/bench.db")
        plain = {1: [], 4: []}
        for _ in range(rounds):
            for way in measured:
                way.run(expected)
            for side_by_side, seconds in plain.items():
                seconds.append(plain_pages(side_by_side, expected))
    print(f"{expected} backups, {rounds} rounds, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n")
    print("| | wall time: median (range) | peak memory |\n|---|---|---|")
    for way in measured:
        print(way.row())
    for side_by_side, seconds in plain.items():
        title = f"plain pages of {PAGE}, {side_by_side} at a time: volumes, snapshots, backups"
        print(f"| {title} | {statistics.median(seconds):.2f} s ({min(seconds):.2f}-{max(seconds):.2f}) | |")


if __name__ == "__main__":
    main()
