"""The main job on a real cloud, told in text: full, changed blocks, incremental, chain, another tool's backup, restore,
bytes compared, deletion refused and then done. Exits 0 only if all of it held.

    story.py [ZONE...]      main (Ceph) and remote-dc (a chunked driver) unless zones are named
"""

import sys
import time

from lab import Emberkeep, Failed, Ground, await_state, lab, leftovers, openstack, sha256, write

DRIVERS = {"main": "Ceph", "remote-dc": "chunked"}


class Story:
    def __init__(self, zone):
        self.zone = zone
        self.ground = Ground(f"story {zone} żółw")
        self.name = self.ground.mark
        self.emberkeep = Emberkeep()
        self.points = {}
        self.checks = 0
        self.made = []

    def say(self, text):
        print(f"  {text}", flush=True)

    def check(self, holds, what):
        self.checks += 1
        if not holds:
            raise Failed(what)
        self.say(f"✓ {what}")

    def tell(self):
        print(f"\nZone {self.zone} ({DRIVERS[self.zone]} backup driver)", flush=True)
        self.volume = self.ground.volume(zone=self.zone)
        try:
            self.tell_all()
        finally:
            lab("detach", self.volume)
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
        lab("attach", "server", self.volume, "--name", f"vm-{self.zone}")
        write(self.volume, 0, 64, 1)
        listed = self.listed_volume()
        self.check(listed["status"] == "in-use", f"{self.name} is in use, with 64 MiB written to it")
        self.check(listed["protection"]["state"] == "unprotected", "the volume list calls it unprotected")

    def listed_volume(self):
        return next(v for v in self.emberkeep.json("volume", "list") if v["id"] == self.volume)

    def back_up(self, title, *words):
        digest = sha256(self.volume)
        begun = time.monotonic()
        backup = self.emberkeep.json("backup", "create", self.volume, *words)["backups"][0]
        seconds = time.monotonic() - begun
        self.points[backup["id"]] = (title, digest)
        self.say(f"{title}: {backup['name']}, {seconds:.1f} s")
        self.check(backup["status"] == "available", f"the {title} is available")
        return backup

    def full(self):
        self.first = self.back_up("full", "--auto")
        self.check(not self.first["incremental"], "--auto made the first one a full")
        self.check(self.listed_volume()["protection"]["state"] == "protected", "the volume list calls it protected")

    def incremental(self):
        write(self.volume, 16, 8, 2)
        self.second = self.back_up("incremental", "--auto")
        parent = {"id": self.first["id"], "provenance": "recorded"}
        self.check(self.second["incremental"], "--auto made the second one an incremental")
        self.check(self.second["parent"] == parent, "its parent is the full, as recorded")

    def other_tool(self):
        write(self.volume, 40, 4, 3)
        digest = sha256(self.volume)
        made = openstack("volume", "backup", "create", "--incremental", "--force", "--name", f"{self.name} other", self.volume)
        await_state("volume backup", made["id"], "available")
        await_state("volume", self.volume, "in-use")
        self.points[made["id"]] = ("incremental of another tool", digest)
        known = self.emberkeep.json("backup", "list", "--refresh", "--volume", self.volume)
        foreign = next(b for b in known if b["id"] == made["id"])
        parent = {"id": self.second["id"], "provenance": "inferred"}
        self.check(foreign["parent"] == parent, "another tool's incremental is in the chain, its parent inferred")

    def clone(self):
        write(self.volume, 48, 4, 4)
        backup = self.back_up("full by way of a clone", "--full", "--mode", "clone")
        self.check(not backup["incremental"], "the clone's backup is a full")
        self.check(backup["volumeId"] == self.volume, "it belongs to the source volume")
        self.check(not leftovers(self.name), "its temporary volume and snapshot are gone")

    def snapshot_mode(self):
        write(self.volume, 52, 4, 5)
        if self.zone == "main":
            why = self.emberkeep.refuses(4, "backup", "create", self.volume, "--mode", "snapshot")
            self.check("refused" in why, f"a snapshot backup is refused on Ceph: {why}")
        else:
            backup = self.back_up("incremental of a snapshot", "--incremental", "--mode", "snapshot")
            self.check(backup["incremental"], "a snapshot backup is allowed and incremental on the proven chunked driver")
            self.check(not leftovers(self.name), "its temporary snapshot is gone")

    def show_chain(self):
        chain = self.emberkeep.json("chain", "show", self.volume)
        shown = {b["id"] for b in chain["backups"]}
        self.check(shown == set(self.points), f"the chain shows all {len(self.points)} backups")
        code, out, err = self.emberkeep.run("chain", "show", self.volume)
        print("\n".join("    " + line for line in out.splitlines()))

    def restore_all(self):
        for number, (backup, (title, digest)) in enumerate(self.points.items()):
            begun = time.monotonic()
            name = f"{self.name} restored {number}"
            volume = self.emberkeep.json("restore", "create", backup, "--new", name)["volumeId"]
            self.made.append(volume)
            seconds = time.monotonic() - begun
            self.check(sha256(volume) == digest, f"{title} restored in {seconds:.1f} s: {digest[:16]}… is the same")

    def restore_onto(self):
        target = self.made[-1]
        openstack("volume", "set", "--property", "keep=me", target, parse=False)
        title, digest = self.points[self.first["id"]]
        self.emberkeep.refuses(4, "restore", "create", self.first["id"], "--onto", target)
        self.emberkeep.json("restore", "create", self.first["id"], "--onto", target)
        self.check(sha256(target) == digest, f"{title} restored onto an existing volume: {digest[:16]}… is the same")
        kept = openstack("volume", "show", target)["properties"]
        self.check(kept.get("keep") == "me", "the metadata of the volume that was written over are still its own")
        why = self.emberkeep.refuses(1, "restore", "create", self.first["id"], "--onto", self.volume, "--yes")
        self.check("in-use" in why, f"a volume in use is not written over: {why}")

    def delete(self):
        why = self.emberkeep.refuses(4, "backup", "delete", self.first["id"], "--yes")
        self.check(self.second["id"] in why, f"deleting the parent is refused: {why}")
        self.emberkeep.json("backup", "delete", self.first["id"], "--with-descendants")
        rest = [b for b in self.points if b not in self.gone_ids()]
        self.emberkeep.json("backup", "delete", *rest)
        left = openstack("volume", "backup", "list")
        self.check(not [b for b in left if b["ID"] in self.points], "all backups are gone, leaf first")

    def gone_ids(self):
        present = {b["id"] for b in self.emberkeep.json("backup", "list", "--refresh", "--volume", self.volume)}
        return set(self.points) - present

    def look_at_runs(self):
        runs = self.emberkeep.json("run", "list")
        self.check(all(run["state"] == "done" for run in runs), f"all {len(runs)} runs are done")


def main():
    begun = time.monotonic()
    try:
        checks = sum(Story(zone).tell() for zone in sys.argv[1:] or DRIVERS)
    except Failed as failed:
        print(f"  ✕ {failed}")
        return 1
    print(f"\nAll of it held: {checks} checks in {time.monotonic() - begun:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
