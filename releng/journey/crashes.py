"""A sample of the crash matrix on a real cloud: each kind of run is killed at seeded moments, taken up again, and must
end as the one that nobody killed: the same backups and volumes, the same bytes, nothing left over. Exits 0 only if so.

    crashes.py [--points N] [--seed N] [CASE...]      one moment for each case unless told; all cases unless named

Some cases run side by side.

The matrix of all moments, between every two writes and requests, is in the engine's own tests; here the cloud is real.
"""

import argparse
import os
import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from lab import Emberkeep, Failed, Ground, leftovers, sha256, write


class Case:
    """One kind of run, always from the same start; `words` begin it, `outcome` tells what became of it."""

    zone = "main"

    def __init__(self):
        self.ground = Ground(f"crashes {type(self).__name__.lower()}")
        self.emberkeep = Emberkeep()

    def prepare(self):
        self.volume = self.ground.volume(zone=self.zone)
        write(self.volume, 0, 24, 1)
        self.full = self.backup()
        write(self.volume, 8, 4, 2)
        self.digest = sha256(self.volume)

    def backup(self, *words):
        return self.emberkeep.json("backup", "create", self.volume, *words)["backups"][0]["id"]

    def restored(self, backup):
        made = self.emberkeep.json("restore", "create", backup, "--new", f"{self.ground.mark} proof")["volumeId"]
        return sha256(made)

    def backups(self):
        """What is in the cloud: status, whether incremental and the parent of each."""
        known = self.emberkeep.json("backup", "list", "--refresh", "--volume", self.volume)
        return [(b["status"], b["incremental"], b["parent"] and b["parent"]["id"] == self.full, b) for b in known]


class Direct(Case):
    words = ("--incremental", "--mode", "direct")

    def command(self):
        return ("backup", "create", self.volume, *self.words)

    def outcome(self):
        found = self.backups()
        new = [b for *_, b in found if b["id"] != self.full]
        digests = [self.restored(b["id"]) == self.digest for b in new]
        return {"backups": [seen[:3] for seen in found], "same bytes": digests}


class Clone(Direct):
    words = ("--full", "--mode", "clone")


class Snapshot(Direct):
    zone = "remote-dc"
    words = ("--incremental", "--mode", "snapshot")


class Restore(Case):
    def prepare(self):
        super().prepare()
        self.newest = self.backup("--incremental")

    def command(self):
        return ("restore", "create", self.newest, "--new", f"{self.ground.mark} restored")

    def outcome(self):
        made = [volume for volume in self.ground.listed("volumes") if volume["id"] != self.volume]
        return {
            "volumes": [(volume["name"].removeprefix(self.ground.mark), volume["status"], sorted(volume["metadata"])) for volume in made],
            "same bytes": [sha256(volume["id"]) == self.digest for volume in made],
        }


class RemoteRestore(Restore):
    zone = "remote-dc"


class Delete(Restore):
    def command(self):
        return ("backup", "delete", self.full, "--with-descendants", "--yes")

    def outcome(self):
        return {"backups": [seen[:3] for seen in self.backups()]}


SIDE_BY_SIDE = 3
CASES = {case.__name__.lower(): case for case in (Direct, Clone, Snapshot, Restore, RemoteRestore, Delete)}


def run(case, moment=None):
    """Runs a case from its start; kills it so many seconds after it began its first step. Gives the outcome and how long
    the run took."""
    try:
        case.prepare()
        process = case.emberkeep.start(*case.command())
        begun = await_first_step(process)
        if moment is not None:
            time.sleep(max(0, begun + moment - time.monotonic()))
            os.killpg(process.pid, signal.SIGKILL)
        _, err = process.communicate(timeout=300)
        took = time.monotonic() - begun
        if moment is None and process.returncode:
            raise Failed(f"the run that nobody killed exited {process.returncode}: {err}")
        case.emberkeep.json("run", "resume", "--all")
        runs = [found["state"] for found in case.emberkeep.json("run", "list")]
        outcome = {"runs": runs, **case.outcome(), "left over": leftovers(case.ground.mark)}
        return outcome, took
    finally:
        case.ground.clear()


def await_first_step(process):
    for line in process.stderr:
        if line.startswith("["):
            return time.monotonic()
    raise Failed(f"no step was begun, exit code {process.wait()}")


def sample(name, points, seed):
    moments = random.Random(f"{name} {seed}")
    wanted, took = run(CASES[name]())
    print(f"{name}: {took:.1f} s when nobody kills it, ends as {wanted}", flush=True)
    bad = 0
    for number in range(1, points + 1):
        moment = moments.uniform(0, took)
        seen, _ = run(CASES[name](), moment)
        same = seen == wanted
        bad += not same
        how = "" if same else f": ends as {seen}"
        print(f"{'✓' if same else '✕'} {name} {number}: killed after {moment:.2f} s{how}", flush=True)
    return bad


def main():
    wanted = argparse.ArgumentParser()
    wanted.add_argument("--points", type=int, default=1)
    wanted.add_argument("--seed", type=int, default=int(time.time()))
    wanted.add_argument("cases", nargs="*", default=list(CASES))
    wanted = wanted.parse_args()
    print(f"seed {wanted.seed}", flush=True)
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        bad = sum(pool.map(lambda name: sample(name, wanted.points, wanted.seed), wanted.cases))
    print(f"{len(wanted.cases) * wanted.points} kills, {bad} of them with another outcome")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
