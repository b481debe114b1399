"""What Emberkeep says and with which exit code when something is wrong, on a real cloud."""

import unittest
from pathlib import Path

from lab import CLOUDS, Emberkeep, Ground, lab, set_status, tenant


class Refusals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.emberkeep = Emberkeep()
        cls.ground = Ground("refusals")
        cls.addClassCleanup(cls.ground.clear)
        cls.volume = cls.ground.volume()

    def refuses(self, code, *words, says, **more):
        why = self.emberkeep.refuses(code, *words, **more)
        for part in says:
            self.assertIn(part, why)
        self.assertTrue(why.startswith("emberkeep: "), why)

    def clouds_with(self, old, new):
        """The lab's clouds.yaml with a mistake in it."""
        broken = Path(self.emberkeep.store).parent / "clouds.yaml"
        broken.write_text(CLOUDS.read_text().replace(old, new))
        return {"OS_CLIENT_CONFIG_FILE": str(broken)}

    # --- clouds -------------------------------------------------------------------------------------------------------

    def test_unknown_cloud(self):
        why = Emberkeep(cloud="nowhere").refuses(2, "volume", "list")
        self.assertIn("nowhere", why)
        self.assertIn("lab-appcred", why)

    def test_wrong_password(self):
        broken = self.clouds_with("password: demo", "password: wrong")
        self.refuses(3, "volume", "list", says=["cloud lab does not accept the credential"], **broken)

    def test_revoked_application_credential(self):
        broken = self.clouds_with("application_credential_secret: ", "application_credential_secret: not-")
        why = Emberkeep(cloud="lab-appcred").refuses(3, "volume", "list", **broken)
        self.assertIn("lab-appcred", why)

    def test_cloud_that_is_down(self):
        broken = self.clouds_with(":5000", ":5999")
        self.refuses(3, "volume", "list", says=["5999"], **broken)

    def test_reader_sees_and_is_told_what_it_may_not(self):
        listed = Emberkeep(cloud="lab-auditor").json("volume", "list")
        self.assertIn(self.volume, [volume["id"] for volume in listed])

    # --- volumes ------------------------------------------------------------------------------------------------------

    def test_unknown_volume(self):
        self.refuses(2, "backup", "create", "no-such-volume", says=["no-such-volume"])

    def test_ambiguous_volume(self):
        twins = [self.ground.volume("twin"), self.ground.volume("twin")]
        self.refuses(2, "backup", "create", f"{self.ground.mark} twin", says=twins)
        self.refuses(2, "chain", "show", f"{self.ground.mark} twin", says=twins)

    def test_volume_in_error(self):
        broken = self.ground.volume("broken")
        set_status("volumes", broken, "error")
        self.refuses(4, "backup", "create", broken, says=["broken", "error"])

    def test_busy_volume(self):
        busy = self.ground.volume("busy")
        set_status("volumes", busy, "maintenance")
        self.refuses(1, "backup", "create", busy, says=["busy", "maintenance"])

    def test_restore_onto_a_busy_or_a_small_volume(self):
        large = self.ground.volume("large", size=2)
        backup = self.ground.foreign_backup(large, "large full")
        self.refuses(4, "restore", "create", backup, "--onto", self.volume, "--yes", says=["1 GiB", "2 GiB"])
        set_status("volumes", large, "maintenance")
        self.refuses(1, "restore", "create", backup, "--onto", large, "--yes", says=["large", "maintenance"])

    # --- backups and chains -------------------------------------------------------------------------------------------

    def test_unknown_and_ambiguous_backup(self):
        self.refuses(2, "backup", "delete", "no-such-backup", "--yes", says=["no-such-backup"])
        volume = self.ground.volume("double")
        doubles = [self.ground.foreign_backup(volume, "twofold") for _ in range(2)]
        self.refuses(2, "restore", "create", f"{self.ground.mark} twofold", "--new", "x", says=doubles)

    def test_incremental_without_a_full(self):
        lonely = self.ground.volume("lonely")
        self.refuses(4, "backup", "create", lonely, "--incremental", says=["lonely", "full"])

    def test_error_backup_in_the_way(self):
        blocked = self.ground.volume("blocked")
        full = self.emberkeep.json("backup", "create", blocked, "--full")["backups"][0]["id"]
        bad = self.ground.foreign_backup(blocked, "bad")
        set_status("backups", bad, "error")
        self.refuses(4, "backup", "create", blocked, "--incremental", says=["bad", "error", "--full"])
        self.refuses(4, "restore", "create", bad, "--new", "x", says=["bad", "error"])
        found = self.emberkeep.json("chain", "show", blocked)["findings"]
        self.assertEqual([("failed-backup", bad)], [(finding["kind"], finding["backupId"]) for finding in found])
        self.emberkeep.json("backup", "delete", bad)
        made = self.emberkeep.json("backup", "create", blocked, "--incremental")["backups"][0]
        self.assertEqual({"id": full, "provenance": "recorded"}, made["parent"])

    def test_error_backup_in_the_way_of_an_automatic_one(self):
        stuck = self.ground.volume("stuck")
        self.ground.foreign_backup(stuck, "good")
        set_status("backups", self.ground.foreign_backup(stuck, "bad"), "error")
        made = self.emberkeep.json("backup", "create", stuck, "--auto")["backups"][0]
        self.assertFalse(made["incremental"])

    def test_parent_is_not_deleted_alone(self):
        volume = self.ground.volume("family")
        parent = self.ground.foreign_backup(volume, "parent")
        child = self.ground.foreign_backup(volume, "child", incremental=True)
        self.refuses(4, "backup", "delete", parent, "--yes", says=[child, "--with-descendants"])
        gone = self.emberkeep.json("backup", "delete", parent, "--with-descendants")["deleted"]
        self.assertEqual([child, parent], gone)

    def test_deletion_without_a_terminal_needs_yes(self):
        made = self.ground.foreign_backup(self.volume, "kept")
        self.refuses(4, "backup", "delete", made, says=["--yes"])
        self.assertEqual("available", tenant().get("volume", f"/backups/{made}")["backup"]["status"])

    def test_snapshot_backup_on_ceph(self):
        self.refuses(4, "backup", "create", self.volume, "--mode", "snapshot", says=["refused", "clone"])

    # --- quotas -------------------------------------------------------------------------------------------------------

    def test_quota_of_backups_reached(self):
        with self.quota("backups", 0):
            self.refuses(1, "backup", "create", self.volume, "--full", says=["quota", "backups"])

    def test_quota_of_gigabytes_reached(self):
        with self.quota("gigabytes", 0):
            self.refuses(1, "backup", "create", self.volume, "--full", says=["quota", "GiB"])

    def quota(self, kind, most):
        lab("fault", "quota", kind, most)
        self.addCleanup(lab, "fault", "quota", "default")
        return self.subTest(kind)

    # --- words --------------------------------------------------------------------------------------------------------

    def test_mode_that_is_not_there_yet(self):
        self.refuses(2, "backup", "create", self.volume, "--mode", "instance", says=["instance"])

    def test_usage(self):
        for words in (["backup", "create"], ["nonsense"], ["backup", "create", "v", "--full", "--incremental"]):
            self.assertEqual(2, self.emberkeep.run(*words)[0], words)

    def test_dry_run_changes_nothing(self):
        before = self.ground.listed("backups")
        plan = self.emberkeep.json("backup", "create", self.volume, "--full", "--dry-run")
        self.assertEqual("backup", plan["kind"])
        self.assertEqual(["create-backup"], [step["action"]["kind"] for step in plan["tasks"][0]["steps"]])
        self.assertEqual(before, self.ground.listed("backups"))
        self.assertEqual([], [run for run in self.emberkeep.json("run", "list") if run["state"] == "running"])

    # --- the store ----------------------------------------------------------------------------------------------------

    def test_store_that_cannot_be_written(self):
        why = Emberkeep(store="/proc/emberkeep.db").refuses(4, "volume", "list")
        self.assertIn("/proc/emberkeep.db", why)

    def test_store_that_is_something_else(self):
        folder = Path(self.emberkeep.store).parent
        other = folder / "letter.txt"
        other.write_text("Dear store,\n" * 500)
        for store in (folder, other):
            why = Emberkeep(store=store).refuses(2, "volume", "list")
            self.assertIn(str(store), why)
        self.assertTrue(other.read_text().startswith("Dear store,"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
