"""The lab as a journey sees it: Emberkeep's own command, another tool's command, and the bytes of volumes."""

import functools
import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAB = ROOT / "releng" / "lab"
KINDS = {"main": "ssd", "remote-dc": "hdd-remote"}


def load_settings():
    """The lab's own settings, so that a journey may be started by itself."""
    script = f"source {LAB}/lib/settings.sh && env -0"
    told = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout
    for setting in told.split("\0"):
        if setting.startswith("EMBERKEEP_LAB_"):
            os.environ.setdefault(*setting.split("=", 1))


load_settings()
sys.path.insert(0, str(LAB / "python"))
from cloud import Cloud, CloudError  # noqa: E402 (needs the settings)

CLOUDS = Path(os.environ["EMBERKEEP_LAB_STATE"]) / "clouds.yaml"


class Failed(Exception):
    """Something did not hold; the message says what."""


class Emberkeep:
    """The command line of Emberkeep on a store of its own."""

    def __init__(self, cloud="lab", store=None, program=ROOT / "emberkeep"):
        self.program = program
        self.cloud = cloud
        self.store = store or Path(tempfile.mkdtemp(prefix="emberkeep-journey-")) / "journey.db"

    def arguments(self, *words):
        return [str(self.program), *words, "--cloud", self.cloud, "--store", str(self.store)]

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
            # Whoever starts journeys in the background of a shell lets them ignore Ctrl-C, and a JVM would inherit that.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            env=self.environment(**more),
        )

    def run(self, *words, **more):
        """Exit code, standard output and standard error."""
        process = self.start(*words, **more)
        try:
            out, err = process.communicate(timeout=900)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        return process.returncode, out, err

    def json(self, *words, expect=0):
        """The document that a command prints; fails where it exits otherwise than expected."""
        code, out, err = self.run(*words, "--json", "--yes")
        if code != expect:
            raise Failed(f"emberkeep {' '.join(words)} exited {code}, not {expect}: {err.strip()}")
        return json.loads(out) if out.strip() else None

    def refuses(self, code, *words, **more):
        """The sentence with which a command refuses; fails where it does not, or with another exit code."""
        seen, out, err = self.run(*words, "--json", **more)
        if seen != code:
            raise Failed(f"emberkeep {' '.join(words)} exited {seen}, not {code}: {err.strip()} {out.strip()}")
        if out.strip():
            raise Failed(f"emberkeep {' '.join(words)} failed and still printed: {out.strip()}")
        return err.strip().splitlines()[-1]


@functools.cache
def tenant():
    """The plain API as demo, for what a journey needs done and does not test."""
    return Cloud()


@functools.cache
def operator():
    """The plain API as the cloud's operator, for what a tenant may not do."""
    return Cloud.admin()


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


PATHS = {"volume": "/volumes/", "volume snapshot": "/snapshots/", "volume backup": "/backups/"}


def await_state(kind, identity, *states, patience=180):
    """Waits until a volume, "volume snapshot" or "volume backup" has one of the states; without states until it is gone."""
    path = PATHS[kind] + identity
    if not states:
        return tenant().await_gone("volume", path, patience)
    end = time.monotonic() + patience
    while time.monotonic() < end:
        seen = next(iter(tenant().get("volume", path).values()))["status"]
        if seen in states:
            return seen
        time.sleep(0.1)
    raise Failed(f"{kind} {identity} did not become {' or '.join(states)} in {patience} s")


def make_volume(name, zone, size=1):
    """An empty volume of the zone's type."""
    wish = {"name": name, "size": size, "volume_type": KINDS[zone], "availability_zone": zone}
    made = tenant().post("volume", "/volumes", {"volume": wish})["volume"]["id"]
    await_state("volume", made, "available")
    return made


def write(volume, offset_mib, length_mib, seed):
    """Random bytes that depend on the seed alone, written as a guest would."""
    lab("block", "write", volume, "--offset", f"{offset_mib}M", "--length", f"{length_mib}M", "--seed", seed)


def sha256(volume):
    """The digest of all bytes of a volume, read past Cinder."""
    return lab("block", "sha256", volume).split()[0]


def leftovers(source):
    """Volumes and snapshots that a run made for a while and left behind, by the name of the volume that they are of."""
    names = [item["name"] for kind in ("volumes", "snapshots") for item in tenant().get("volume", f"/{kind}")[kind]]
    return [name for name in names if (name or "").startswith("emberkeep temporary") and source in name]


class Ground:
    """What one journey makes in the cloud: known by a mark in its name, so that nobody else's things are touched."""

    def __init__(self, title):
        self.mark = f"{title} {secrets.token_hex(3)}"

    def volume(self, name="", zone="main", size=1):
        """An empty volume of the zone's type, named by the mark and the name."""
        return make_volume(f"{self.mark} {name}".strip(), zone, size)

    def foreign_backup(self, volume, name, **more):
        """A finished backup that another tool made."""
        wish = {"volume_id": volume, "name": f"{self.mark} {name}", "force": True, **more}
        made = tenant().post("volume", "/backups", {"backup": wish})["backup"]["id"]
        await_state("volume backup", made, "available")
        await_state("volume", volume, "available", "in-use")
        return made

    def listed(self, kind):
        """All volumes, snapshots or backups of this journey, newest first."""
        items = tenant().get("volume", f"/{kind}/detail")[kind]
        return [item for item in items if self.mark in (item["name"] or "")]

    def clear(self, patience=180):
        """Ends all that is left, whatever state it is in."""
        deadline = time.monotonic() + patience
        for kind in ("backups", "snapshots", "volumes"):
            while items := self.listed(kind):
                if time.monotonic() > deadline:
                    raise Failed(f"still there: {[(item['name'], item['status']) for item in items]}")
                for item in items:
                    self.end(f"/{kind}/{item['id']}", item)
                time.sleep(0.3)

    def end(self, path, item):
        """One attempt; a refusal may only mean that it is too early."""
        if item["status"] == "deleting" or item.get("has_dependent_backups"):
            return
        try:
            if item["status"] != "available" and "error" not in item["status"]:
                operator().post("volume", f"{path}/action", {"os-reset_status": {"status": "error"}})
            tenant().delete("volume", path)
        except CloudError:
            pass


def set_status(kind, identity, status):
    """As only the cloud's operator may."""
    operator().post("volume", f"/{kind}/{identity}/action", {"os-reset_status": {"status": status}})


class Lab:
    """The lab as the story sees it."""

    def __init__(self):
        self.emberkeep = Emberkeep()

    def attach(self, volume, server):
        """A server with the volume as a disk."""
        lab("attach", "server", volume, "--name", server)

    def detach(self, volume):
        lab("detach", volume)

    def write(self, volume, offset_mib, length_mib, seed):
        write(volume, offset_mib, length_mib, seed)

    def digest(self, volume):
        return sha256(volume)

    def stored(self, backup):
        """Nobody here can tell what Ceph or the folder of chunks holds of one backup."""
        return None

    def back_up_otherwise(self, volume, ground):
        """An incremental by the openstack client."""
        words = ["volume", "backup", "create", "--incremental", "--force", "--name", f"{ground.mark} other"]
        made = openstack(*words, volume)["id"]
        await_state("volume backup", made, "available")
        await_state("volume", volume, "in-use")
        return made
