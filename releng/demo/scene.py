"""A small company on the lab's cloud: volumes in two zones with a little history. Makes what is missing.

    scene.py STORE
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "journey"))

from lab import Emberkeep, await_state, lab, make_volume, openstack, write

VOLUMES = {"db-data": "main", "web-root": "main", "files": "remote-dc", "archive": "remote-dc", "scratch": "main"}
BACKED_UP = ["db-data", "web-root", "files"]


def main(store):
    emberkeep = Emberkeep(store=store)
    present = {v["Name"]: v["ID"] for v in openstack("volume", "list")}
    missing = [name for name in VOLUMES if name not in present]
    for name in missing:
        print(f"Making volume {name}", file=sys.stderr)
        present[name] = make_volume(name, VOLUMES[name])
        write(present[name], 0, 32, len(present))
    for name in [n for n in BACKED_UP if n in missing]:
        print(f"Backing up {name}", file=sys.stderr)
        emberkeep.json("backup", "create", present[name], "--full")
        write(present[name], 8, 4, 7)
        emberkeep.json("backup", "create", present[name], "--incremental")
    if "db-data" in missing:
        lab("attach", "server", present["db-data"], "--name", "db-1")
        other = openstack("volume", "backup", "create", "--incremental", "--force", "--name", "by-hand", present["db-data"])
        await_state("volume backup", other["id"], "available")


if __name__ == "__main__":
    main(sys.argv[1])
