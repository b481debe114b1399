"""What Emberkeep says and with which exit code when something is wrong, on a real cloud."""

import json
import os
import signal
import time
import unittest
from pathlib import Path

from lab import CLOUDS, Emberkeep, await_state, lab, make_volume, openstack


class Refusals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.emberkeep = Emberkeep()
        cls.volume = make_volume("refusals", "main")

    @classmethod
    def tearDownClass(cls):
        lab("reset")

    def refuses(self, code, *words, says):
        why = self.emberkeep.refuses(code, *words)
        for part in says:
            self.assertIn(part, why)
        return why

    def test_unknown_cloud(self):
        code, out, err = Emberkeep(cloud="nowhere").run("volume", "list", "--json")
        self.assertEqual((2, ""), (code, out))
        self.assertIn("lab", err)

    def test_wrong_password(self):
        broken = Path(self.emberkeep.store).parent / "clouds.yaml"
        broken.write_text(CLOUDS.read_text().replace("password: demo", "password: wrong"))
        code, out, err = self.emberkeep.run("volume", "list", "--json", OS_CLIENT_CONFIG_FILE=str(broken))
        self.assertEqual((3, ""), (code, out))
        self.assertIn("demo", err)

    def test_cloud_that_is_down(self):
        broken = Path(self.emberkeep.store).parent / "down.yaml"
        broken.write_text(CLOUDS.read_text().replace(":5000", ":5999"))
        code, out, err = self.emberkeep.run("volume", "list", "--json", OS_CLIENT_CONFIG_FILE=str(broken))
        self.assertEqual((3, ""), (code, out))
        self.assertIn("5999", err)

    def test_unknown_volume(self):
        self.refuses(2, "backup", "create", "no-such-volume", says=["no-such-volume"])

    def test_ambiguous_volume(self):
        twins = [make_volume("twin", "main"), make_volume("twin", "main")]
        self.refuses(2, "backup", "create", "twin", says=twins)

    def test_mode_that_is_not_there_yet(self):
        self.refuses(2, "backup", "create", self.volume, "--mode", "instance", says=["instance"])

    def test_incremental_without_a_full(self):
        lonely = make_volume("lonely", "main")
        self.refuses(4, "backup", "create", lonely, "--incremental", says=["lonely", "full"])

    def test_error_backup_in_the_way(self):
        blocked = make_volume("blocked", "main")
        self.emberkeep.json("backup", "create", blocked, "--full")
        bad = openstack("volume", "backup", "create", "--name", "bad", blocked)["id"]
        await_state("volume backup", bad, "available")
        openstack("volume", "backup", "set", "--state", "error", bad, parse=False, cloud="lab-admin")
        self.refuses(4, "backup", "create", blocked, "--incremental", says=["bad", "error"])
        made = self.emberkeep.json("backup", "create", blocked, "--auto")["backups"][0]
        self.assertFalse(made["incremental"])

    def test_volume_in_error(self):
        broken = make_volume("broken", "main")
        openstack("volume", "set", "--state", "error", broken, parse=False, cloud="lab-admin")
        self.refuses(4, "backup", "create", broken, says=["broken", "error"])

    def test_busy_volume(self):
        busy = make_volume("busy", "main")
        openstack("volume", "set", "--state", "maintenance", busy, parse=False, cloud="lab-admin")
        self.refuses(1, "backup", "create", busy, says=["busy", "maintenance"])

    def test_quota_reached(self):
        lab("fault", "quota", "backups", "0")
        try:
            self.refuses(1, "backup", "create", self.volume, "--full", says=["quota", "backups"])
        finally:
            lab("fault", "quota", "default")

    def test_deletion_without_a_terminal_needs_yes(self):
        made = self.emberkeep.json("backup", "create", self.volume, "--full")["backups"][0]
        self.refuses(4, "backup", "delete", made["id"], says=["--yes"])

    def test_store_that_cannot_be_written(self):
        code, out, err = Emberkeep(store="/proc/emberkeep.db").run("volume", "list", "--json")
        self.assertEqual((4, ""), (code, out))
        self.assertIn("/proc/emberkeep.db", err)

    def test_usage(self):
        for words in (["backup", "create"], ["nonsense"], ["backup", "create", "v", "--full", "--incremental"]):
            self.assertEqual(2, self.emberkeep.run(*words)[0], words)

    def test_dry_run_changes_nothing(self):
        before = openstack("volume", "backup", "list")
        plan = self.emberkeep.json("backup", "create", self.volume, "--full", "--dry-run")
        self.assertIn("refusals", str(plan))
        self.assertEqual(before, openstack("volume", "backup", "list"))


class Recovery(unittest.TestCase):
    """Runs whose process was killed, and a cloud that goes away in the middle."""

    @classmethod
    def setUpClass(cls):
        cls.emberkeep = Emberkeep()
        cls.volume = make_volume("recovery", "main")

    @classmethod
    def tearDownClass(cls):
        lab("reset")

    def backups(self):
        return [b for b in openstack("volume", "backup", "list") if b["Status"] == "available"]

    def await_run(self, seen_by=lambda runs: bool(runs)):
        end = time.monotonic() + 30
        while time.monotonic() < end:
            code, out, _ = self.emberkeep.run("run", "list", "--json")
            if code == 0 and seen_by(json.loads(out)):
                return
        self.fail("no run was begun")

    def test_killed_run_is_resumed(self):
        for mode in ("direct", "clone"):
            with self.subTest(mode=mode):
                before = len(self.backups())
                runs = len(self.emberkeep.json("run", "list"))
                process = self.emberkeep.start("backup", "create", self.volume, "--full", "--mode", mode, "--json")
                self.await_run(lambda seen: len(seen) > runs)
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
                resumed = self.emberkeep.json("run", "resume", "--all")
                self.assertTrue(resumed)
                self.assertEqual(["done"], list({run["state"] for run in self.emberkeep.json("run", "list")}))
                self.assertEqual(before + 1, len(self.backups()))
                self.assertEqual(1, len(openstack("volume", "list")))
                self.assertEqual([], openstack("volume", "snapshot", "list"))

    def test_interrupted_run_is_resumed(self):
        process = self.emberkeep.start("backup", "create", self.volume, "--full", "--json")
        runs = len(self.emberkeep.json("run", "list"))
        self.await_run(lambda seen: any(run["state"] == "running" for run in seen))
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual(130, process.returncode, err)
        self.assertIn("run resume", err)
        self.emberkeep.json("run", "resume", "--all")
        self.assertEqual(["done"], list({run["state"] for run in self.emberkeep.json("run", "list")}))

    def test_cloud_that_goes_away_in_the_middle(self):
        process = self.emberkeep.start("backup", "create", self.volume, "--full", EMBERKEEP_PATIENCE_SECONDS="5")
        self.await_run(lambda seen: any(run["state"] == "running" for run in seen))
        lab("fault", "api", "stop")
        try:
            out, err = process.communicate(timeout=120)
            self.assertEqual(6, process.returncode, err)
            self.assertIn("run resume", err)
        finally:
            lab("fault", "api", "start")
        self.emberkeep.json("run", "resume", "--all")
        self.assertEqual(["done"], list({run["state"] for run in self.emberkeep.json("run", "list")}))


if __name__ == "__main__":
    unittest.main(verbosity=2)
