"""The lab as a journey sees it: Emberkeep's own command, another tool's command, and the bytes of volumes."""

import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAB = ROOT / "releng" / "lab"
STATE = Path(os.environ.get("EMBERKEEP_LAB_STATE", "/var/tmp/emberkeep-lab"))
CLOUDS = STATE / "clouds.yaml"


class Failed(Exception):
    """Something did not hold; the message says what."""


class Emberkeep:
    """The command line of Emberkeep on a store of its own."""

    def __init__(self, cloud="lab", store=None):
        self.cloud = cloud
        self.store = store or Path(tempfile.mkdtemp(prefix="emberkeep-journey-")) / "journey.db"

    def arguments(self, *words):
        return [str(ROOT / "emberkeep"), *words, "--cloud", self.cloud, "--store", str(self.store)]

    def environment(self, **more):
        return {**os.environ, "OS_CLIENT_CONFIG_FILE": str(CLOUDS), **more}

    def start(self, *words, **more):
        """The process itself, for what is to be killed."""
        return subprocess.Popen(
            self.arguments(*words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            env=self.environment(**more),
        )

    def run(self, *words, **more):
        """Exit code, standard output and standard error."""
        process = self.start(*words, **more)
        out, err = process.communicate(timeout=900)
        return process.returncode, out, err

    def json(self, *words, expect=0):
        """The document that a command prints; fails where it exits otherwise than expected."""
        code, out, err = self.run(*words, "--json", "--yes")
        if code != expect:
            raise Failed(f"emberkeep {' '.join(words)} exited {code}, not {expect}: {err.strip()}")
        return json.loads(out) if out.strip() else None

    def refuses(self, code, *words):
        """The sentence with which a command refuses; fails where it does not, or with another exit code."""
        seen, out, err = self.run(*words, "--json")
        if seen != code:
            raise Failed(f"emberkeep {' '.join(words)} exited {seen}, not {code}: {err.strip()} {out.strip()}")
        if out.strip():
            raise Failed(f"emberkeep {' '.join(words)} failed and still printed: {out.strip()}")
        return err.strip().splitlines()[-1]


def openstack(*words, parse=True, cloud="lab"):
    """The openstack client: the other tool, as demo or, as lab-admin, what only the cloud's operator may do."""
    form = ["-f", "json"] if parse else []
    done = subprocess.run(
        ["/usr/bin/openstack", "--os-cloud", cloud, "--os-volume-api-version", "3.70", *words, *form],
        env={**os.environ, "OS_CLIENT_CONFIG_FILE": str(CLOUDS), "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Failed(f"openstack {' '.join(words)}: {done.stderr.strip()}")
    return json.loads(done.stdout) if parse and done.stdout.strip() else None


def lab(tool, *words):
    """One of the lab's own tools."""
    done = subprocess.run([str(LAB / tool), *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"releng/lab/{tool} {' '.join(map(str, words))}: {done.stdout}{done.stderr}")
    return done.stdout.strip()


def await_state(kind, identity, *states, patience=180):
    """Waits until the other tool sees one of the states; an empty tuple of states means gone."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            seen = openstack(*kind.split(), "show", identity)["status"]
        except Failed as gone:
            if states:
                raise gone
            return "gone"
        if seen in states:
            return seen
        time.sleep(0.3)
    raise Failed(f"{kind} {identity} did not become {' or '.join(states) or 'gone'} in {patience} s")


def make_volume(name, zone, size=1):
    """An empty volume of the zone's type."""
    kind = {"main": "ssd", "remote-dc": "hdd-remote"}[zone]
    made = openstack("volume", "create", "--size", str(size), "--type", kind, "--availability-zone", zone, name)
    await_state("volume", made["id"], "available")
    return made["id"]


def write(volume, offset_mib, length_mib, seed):
    """Random bytes that depend on the seed alone, written as a guest would."""
    lab("block", "write", volume, "--offset", f"{offset_mib}M", "--length", f"{length_mib}M", "--seed", seed)


def sha256(volume):
    """The digest of all bytes of a volume, read past Cinder."""
    return lab("block", "sha256", volume).split()[0]


def leftovers(sources):
    """Volumes and snapshots that a run made for a while and left behind."""
    volumes = [v["Name"] for v in openstack("volume", "list")]
    snapshots = [s["Name"] for s in openstack("volume", "snapshot", "list")]
    return [name for name in volumes + snapshots if name.startswith("emberkeep temporary") and sources in name]
