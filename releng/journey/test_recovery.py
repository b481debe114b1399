"""Runs whose process was killed or interrupted, and a cloud that goes away in the middle: each is taken up and ends well."""

import os
import signal
import time
import unittest

from lab import Emberkeep, Ground, await_state, lab, leftovers, write


class Recovery(unittest.TestCase):
    def setUp(self):
        self.emberkeep = Emberkeep()
        self.ground = Ground("recovery")
        self.addCleanup(self.ground.clear)
        self.volume = self.ground.volume()
        # Enough to outlast what is done to the run meanwhile, on a busy machine too.
        write(self.volume, 0, 400, 1)

    def begin(self, *words, **more):
        """A full backup that has told of its first step."""
        process = self.emberkeep.start("backup", "create", self.volume, "--full", *words, **more)
        for line in process.stderr:
            if line.startswith("[1/"):
                return process
        self.fail(f"no step was begun, exit code {process.wait()}")

    def await_backup(self, seen=bool):
        """Until the cloud knows of the backup, and it looks as wanted."""
        while not [backup for backup in self.ground.listed("backups") if seen(backup)]:
            time.sleep(0.05)
        return self.ground.listed("backups")[0]["id"]

    def begin_in_the_cloud(self, *words, **more):
        """A backup that is under way in the cloud too: an API that dies between writing a backup down and handing it on
        leaves one that nobody makes."""
        process = self.begin(*words, **more)
        self.await_backup(lambda backup: backup["container"])
        return process

    def resume(self):
        """Takes the run up and looks at what there is in the end: one good backup and nothing else."""
        self.assertTrue(self.emberkeep.json("run", "resume", "--all"))
        self.assertEqual(["done"], [run["state"] for run in self.emberkeep.json("run", "list")])
        self.assertEqual(["available"], [backup["status"] for backup in self.ground.listed("backups")])
        self.assertEqual([], leftovers(self.ground.mark))

    def test_killed_run_is_resumed(self):
        process = self.begin()
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        self.resume()

    def test_interrupted_run_is_resumed(self):
        process = self.begin()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=600)
        self.assertEqual((130, ""), (process.returncode, out), err)
        self.assertIn("run resume", err)
        self.resume()

    def test_cloud_that_goes_away_in_the_middle(self):
        process = self.begin_in_the_cloud(EMBERKEEP_PATIENCE_SECONDS="5")
        lab("fault", "api", "stop")
        self.addCleanup(lab, "fault", "api", "start")
        out, err = process.communicate(timeout=600)
        self.assertEqual((6, ""), (process.returncode, out), err)
        self.assertIn("run resume", err)
        lab("fault", "api", "start")
        self.resume()

    def test_cloud_that_comes_back_in_time(self):
        process = self.begin_in_the_cloud("--json")
        lab("fault", "api", "stop")
        lab("fault", "api", "start")
        out, err = process.communicate(timeout=600)
        self.assertEqual(0, process.returncode, err)
        self.assertEqual(["available"], [backup["status"] for backup in self.ground.listed("backups")])

    def test_backup_service_that_dies_in_the_middle(self):
        process = self.begin()
        backup = self.await_backup()
        lab("fault", "backup-service", "kill", "main")
        lab("fault", "backup-service", "start", "main")
        await_state("volume backup", backup, "error", "available")
        out, err = process.communicate(timeout=600)
        self.assertEqual((1, ""), (process.returncode, out), err)
        self.assertIn("incomplete backup reset on manager restart", err)
        self.assertIn("Delete it", err)
        self.assertEqual("failed", self.emberkeep.json("run", "list")[0]["state"])
        self.emberkeep.json("backup", "delete", backup)
        self.assertEqual([], self.ground.listed("backups"))
        made = self.emberkeep.json("backup", "create", self.volume, "--auto")["backups"]
        self.assertEqual(["available"], [backup["status"] for backup in made])


if __name__ == "__main__":
    unittest.main(verbosity=2)
