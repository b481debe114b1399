"""The main job told in text: full, changed blocks, incremental, chain, another tool's backup, restore, bytes compared,
deletion refused and then done. Exits 0 only if all of it held.

    story.py [ZONE...]      main (Ceph) and remote-dc (a chunked driver) unless zones are named

It is told on the lab; or, by releng/demo/run, on the sandbox whose control endpoint EMBERKEEP_SANDBOX names.
"""

import os
import sys
import time

from lab import Failed, Ground, Lab, leftovers, tenant
from sandbox import Sandbox

DRIVERS = {"main": "backups by Ceph's diffs", "remote-dc": "backups in chunks"}

WIDTH = 100
MEBIBYTE = 1 << 20


class Story:
    def __init__(self, zone, cloud):
        self.zone = zone
        self.cloud = cloud
        self.emberkeep = cloud.emberkeep
        self.ground = Ground(f"story {zone} żółw")
        self.name = self.ground.mark
        self.points = {}
        self.checks = 0
        self.made = []

    def say(self, text):
        print(f"  {text}", flush=True)

    def chapter(self, title):
        print(f"\n  {title}", flush=True)

    def check(self, holds, what):
        self.checks += 1
        if not holds:
            raise Failed(what)
        self.say(f"  ✓ {what}")

    def tell(self):
        print(f"\nZone {self.zone}: {DRIVERS[self.zone]}", flush=True)
        self.volume = self.ground.volume(zone=self.zone)
        try:
            self.tell_all()
        finally:
            self.cloud.detach(self.volume)
            self.ground.clear()
        return self.checks

    def tell_all(self):
        self.make_live_volume()
        self.full()
        self.incremental()
        self.other_tool()
        self.clone()
        self.snapshot_mode()
        self.show_chain()
        self.restore_all()
        self.restore_onto()
        self.delete()
        self.look_at_runs()

    def make_live_volume(self):
        self.chapter(f"A server runs on the volume {self.name}, and nobody has backed it up.")
        self.cloud.attach(self.volume, f"vm-{self.zone}")
        self.cloud.write(self.volume, 0, 64, 1)
        listed = self.listed_volume()
        self.check(listed["status"] == "in-use", "it is in use, with 64 MiB written to it")
        self.check(listed["protection"]["state"] == "unprotected", "the volume list calls it unprotected")

    def listed_volume(self):
        return next(v for v in self.emberkeep.json("volume", "list") if v["id"] == self.volume)

    def back_up(self, title, *words):
        digest = self.cloud.digest(self.volume)
        begun = time.monotonic()
        backup = self.emberkeep.json("backup", "create", self.volume, *words)["backups"][0]
        seconds = time.monotonic() - begun
        self.points[backup["id"]] = (title, digest)
        self.check(backup["status"] == "available", f"the {title} is available after {seconds:.1f} s: {backup['name']}")
        return backup

    def full(self):
        self.chapter("The first backup, of the volume in use.")
        self.first = self.back_up("full", "--auto")
        self.check(not self.first["incremental"], "--auto made it a full, for there was nothing to build on")
        self.check(self.listed_volume()["protection"]["state"] == "protected", "the volume list calls it protected")

    def incremental(self):
        self.chapter("8 MiB change, and an incremental is due.")
        self.cloud.write(self.volume, 16, 8, 2)
        self.second = self.back_up("incremental", "--auto")
        parent = {"id": self.first["id"], "provenance": "recorded"}
        self.check(self.second["incremental"], "--auto made it an incremental")
        self.check(self.second["parent"] == parent, "its parent is the full, as recorded")
        stored = self.cloud.stored(self.second["id"])
        if stored is not None:
            mebibytes = stored / MEBIBYTE
            self.check(8 <= mebibytes < 9, f"the changed blocks alone are stored: {mebibytes:.1f} MiB")

    def other_tool(self):
        self.chapter("Somebody makes a backup with another tool. Cinder does not tell on which one it builds.")
        self.cloud.write(self.volume, 40, 4, 3)
        digest = self.cloud.digest(self.volume)
        made = self.cloud.back_up_otherwise(self.volume, self.ground)
        self.points[made] = ("incremental of another tool", digest)
        known = self.emberkeep.json("backup", "list", "--refresh", "--volume", self.volume)
        foreign = next(b for b in known if b["id"] == made)
        parent = {"id": self.second["id"], "provenance": "inferred"}
        self.check(foreign["parent"] == parent, "it is in the chain, its parent inferred")

    def clone(self):
        self.chapter("A full by way of a clone, which is safe with every driver.")
        self.cloud.write(self.volume, 48, 4, 4)
        backup = self.back_up("full by way of a clone", "--full", "--mode", "clone")
        self.check(not backup["incremental"], "it is a full")
        self.check(backup["volumeId"] == self.volume, "it belongs to the volume, not to its clone")
        self.check(not leftovers(self.name), "the temporary volume and snapshot are gone")

    def snapshot_mode(self):
        self.chapter("A backup of a snapshot: Ceph's driver can destroy these.")
        self.cloud.write(self.volume, 52, 4, 5)
        if self.zone == "main":
            why = self.emberkeep.refuses(4, "backup", "create", self.volume, "--mode", "snapshot")
            self.check("refused" in why, f"it is refused here: {why}")
        else:
            backup = self.back_up("incremental of a snapshot", "--incremental", "--mode", "snapshot")
            self.check(backup["incremental"], "here another driver is proven, so it is allowed")
            self.check(not leftovers(self.name), "the temporary snapshot is gone")

    def show_chain(self):
        self.chapter("What builds on what: ● a full, ○ an incremental, a dashed line is inferred.")
        chain = self.emberkeep.json("chain", "show", self.volume)
        shown = {b["id"] for b in chain["backups"]}
        code, out, err = self.emberkeep.run("chain", "show", self.volume)
        print("\n".join("      " + line[:WIDTH].rstrip() for line in out.splitlines()), flush=True)
        self.check(code == 0 and shown == set(self.points), f"the chain shows all {len(self.points)} backups")

    def restore_all(self):
        self.chapter("Each backup is restored to a new volume, and all bytes are compared.")
        for number, (backup, (title, digest)) in enumerate(self.points.items()):
            begun = time.monotonic()
            name = f"{self.name} restored {number}"
            volume = self.emberkeep.json("restore", "create", backup, "--new", name)["volumeId"]
            self.made.append(volume)
            seconds = time.monotonic() - begun
            self.check(self.cloud.digest(volume) == digest, f"{title}, {seconds:.1f} s: {digest[:16]}… is the same")

    def restore_onto(self):
        self.chapter("A restore onto a volume that exists loses what is there.")
        target = self.made[-1]
        tenant().post("volume", f"/volumes/{target}/metadata", {"metadata": {"keep": "me"}})
        title, digest = self.points[self.first["id"]]
        why = self.emberkeep.refuses(4, "restore", "create", self.first["id"], "--onto", target)
        self.check("--yes" in why, f"it is refused unless one says so: {why}")
        self.emberkeep.json("restore", "create", self.first["id"], "--onto", target)
        self.check(self.cloud.digest(target) == digest, f"{title}: {digest[:16]}… is the same")
        kept = tenant().get("volume", f"/volumes/{target}")["volume"]["metadata"]
        self.check(kept.get("keep") == "me", "the metadata of the volume are still its own")
        why = self.emberkeep.refuses(1, "restore", "create", self.first["id"], "--onto", self.volume, "--yes")
        self.check("in-use" in why, f"a volume in use is not written over: {why}")

    def delete(self):
        self.chapter("Deletion, leaf first.")
        why = self.emberkeep.refuses(4, "backup", "delete", self.first["id"], "--yes")
        self.check(self.second["id"] in why, f"the full alone is refused: {why}")
        parents = self.parents()
        done = self.emberkeep.json("backup", "delete", self.first["id"], "--with-descendants")
        self.check_leaf_first(done["run"], parents)
        self.check(not {self.first["id"], self.second["id"]} & self.present_ids(), "with what builds on it, it goes")
        self.emberkeep.json("backup", "delete", *self.present_ids() & set(self.points))
        self.check(not self.ground.listed("backups"), "all backups are gone")

    def check_leaf_first(self, run, parents):
        """The journal of the run tells when each deletion was begun and when it had ended."""
        steps = [s for s in self.emberkeep.json("run", "show", run)["steps"] if s["action"]["kind"] == "delete-backup"]
        begun = {step["action"]["backupId"]: instant(step["intendedAt"]) for step in steps}
        ended = {step["action"]["backupId"]: instant(step["endedAt"]) for step in steps}
        links = [(child, parent) for child, parent in parents.items() if {child, parent} <= set(begun)]
        self.check(
            links and all(ended[child] <= begun[parent] for child, parent in links),
            f"by the run's journal each of {len(steps)} was gone before the one below it was begun",
        )

    def listed(self):
        return self.emberkeep.json("backup", "list", "--refresh", "--volume", self.volume)

    def parents(self):
        return {backup["id"]: backup["parent"]["id"] for backup in self.listed() if backup["parent"]}

    def present_ids(self):
        return {backup["id"] for backup in self.listed()}

    def look_at_runs(self):
        self.chapter("Each change was a run with a journal, which could have been taken up after a crash.")
        runs = self.emberkeep.json("run", "list")
        self.check(all(run["state"] == "done" for run in runs), f"all {len(runs)} runs are done")


def instant(text):
    """A time of the journal, to be compared with another; how many digits its seconds have differs."""
    seconds, _, fraction = text.rstrip("Z").partition(".")
    return seconds, fraction.ljust(9, "0")


def cloud():
    """Each story has a cloud with a command line and a store of its own."""
    control = os.environ.get("EMBERKEEP_SANDBOX")
    return Sandbox(control, os.environ["EMBERKEEP_LAUNCHER"]) if control else Lab()


def main():
    begun = time.monotonic()
    try:
        checks = sum(Story(zone, cloud()).tell() for zone in sys.argv[1:] or DRIVERS)
    except Failed as failed:
        print(f"    ✕ {failed}", flush=True)
        return 1
    except KeyboardInterrupt:
        return 130
    print(f"\nAll of it held: {checks} checks in {time.monotonic() - begun:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
