"""Proves that the lab does what it is for: in both zones at once, full and incremental backups of a volume by the plain
API, both restored and compared byte for byte; and that the APIs take many clients at a time. Cleans up behind itself.

    smoke.py [--mib N] [--clients N]
"""

import argparse
import statistics
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from blocks import Blocks
from cloud import Cloud, CloudError
from seed import VOLUME_TYPES

REQUESTS_PER_CLIENT = 10


class Zone:
    """One run through the life of a chain, in one zone."""

    def __init__(self, cloud, volume_type, zone, mib):
        self.cloud = cloud
        self.where = {"volume_type": volume_type, "availability_zone": zone, "size": -(-mib * 2 // 1024) or 1}
        self.zone = zone
        self.mib = mib
        self.backups = []
        self.volumes = []
        self.timings = []

    def run(self):
        try:
            self.exercise()
        finally:
            self.clean_up()
        return f"{self.zone:10s} " + ", ".join(f"{what} {seconds:.1f} s" for what, seconds in self.timings)

    def exercise(self):
        source = self.volume("smoke")
        Blocks(source).write(0, self.mib << 20, seed=1)
        first = Blocks(source).sha256()
        full = self.timed("full", self.backup, source)
        # In the middle of what is there, and beyond it.
        Blocks(source).write((self.mib // 2) << 20, (self.mib // 16 or 1) << 20, seed=2)
        Blocks(source).write((self.mib + 1) << 20, 1 << 20, seed=3)
        second = Blocks(source).sha256()
        incremental = self.timed("incremental", self.backup, source, incremental=True)
        self.expect(incremental["is_incremental"], "the second backup is not incremental")
        self.expect(first != second, "the change did not change the checksum")
        for backup, checksum in ((full, first), (incremental, second)):
            target = self.volume("smoke-restored")
            self.timed("restore", self.restore, backup, target)
            self.expect(Blocks(target).sha256() == checksum, f"backup {backup['name']} was restored with other bytes")
        status, _ = self.cloud.attempt("DELETE", "volume", f"/backups/{full['id']}")
        self.expect(status == 400, f"the full backup under an incremental could be deleted ({status})")

    def expect(self, condition, complaint):
        if not condition:
            raise AssertionError(f"In zone {self.zone} {complaint}.")

    def timed(self, what, action, *arguments, **keywords):
        began = time.monotonic()
        result = action(*arguments, **keywords)
        self.timings.append((what, time.monotonic() - began))
        return result

    def volume(self, name):
        made = self.cloud.post("volume", "/volumes", {"volume": {"name": name, **self.where}})["volume"]["id"]
        self.volumes.append(made)
        self.cloud.await_status("volume", f"/volumes/{made}", "available")
        return made

    def backup(self, volume, **options):
        wish = {"volume_id": volume, "name": f"smoke-{len(self.backups)}", **options}
        made = self.cloud.post("volume", "/backups", {"backup": wish})["backup"]["id"]
        self.backups.append(made)
        backup = self.cloud.await_status("volume", f"/backups/{made}", "available")
        self.cloud.await_status("volume", f"/volumes/{volume}", "available")
        return backup

    def restore(self, backup, volume):
        self.cloud.post("volume", f"/backups/{backup['id']}/restore", {"restore": {"volume_id": volume}})
        self.cloud.await_status("volume", f"/volumes/{volume}", "available")

    def clean_up(self):
        # The newest first: a backup with children cannot be deleted.
        for backup in reversed(self.backups):
            self.cloud.delete("volume", f"/backups/{backup}")
            self.cloud.await_gone("volume", f"/backups/{backup}")
        for volume in self.volumes:
            self.cloud.delete("volume", f"/volumes/{volume}")
        for volume in self.volumes:
            self.cloud.await_gone("volume", f"/volumes/{volume}")


def crowd(clients):
    """Many clients at once, each with a token of its own."""
    together = threading.Barrier(clients)

    def client(_):
        cloud = Cloud()
        paths = ["/volumes/detail", "/backups/detail", "/snapshots/detail", "/limits"]
        together.wait(timeout=60)
        durations = []
        for number in range(REQUESTS_PER_CLIENT):
            began = time.monotonic()
            cloud.get("volume", paths[number % len(paths)])
            durations.append(time.monotonic() - began)
        return durations

    began = time.monotonic()
    with ThreadPoolExecutor(clients) as pool:
        durations = [each for some in pool.map(client, range(clients)) for each in some]
    return (
        f"{clients} clients, {len(durations)} requests in {time.monotonic() - began:.1f} s, none failed: "
        f"median {statistics.median(durations):.2f} s, slowest {max(durations):.2f} s"
    )


def main():
    parser = argparse.ArgumentParser(prog="smoke", description=__doc__)
    parser.add_argument("--mib", type=int, default=64, help="how much data each volume gets (64)")
    parser.add_argument("--clients", type=int, default=16, help="how many clients at once (16)")
    wanted = parser.parse_args()
    began = time.monotonic()
    cloud = Cloud()
    with ThreadPoolExecutor() as pool:
        zones = [pool.submit(Zone(cloud, kind, zone, wanted.mib).run) for kind, zone in VOLUME_TYPES.items()]
    failed = False
    for zone in zones:
        try:
            print(zone.result())
        except (AssertionError, CloudError, LookupError, OSError) as error:
            print(f"FAILED: {error}", file=sys.stderr)
            failed = True
    try:
        print(crowd(wanted.clients))
    except (CloudError, threading.BrokenBarrierError) as error:
        print(f"FAILED: with {wanted.clients} clients at once, {error}", file=sys.stderr)
        failed = True
    print(f"smoke {'FAILED' if failed else 'passed'} in {time.monotonic() - began:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
