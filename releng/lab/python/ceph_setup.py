"""What the lab asks of its Ceph monitor, in one connection: the ceph command would take half a second for each.

    ceph_setup.py create OSD_UUID POOL...    the OSD's place in the map, and the pools
    ceph_setup.py await POOL...              until the OSD is up and the pools' sizes are known
"""

import json
import os
import sys
import time

import rados

PATIENCE_SECONDS = 60


class Monitor:
    def __init__(self):
        self.cluster = rados.Rados(conffile=os.environ["CEPH_CONF_FILE"], name="client.admin")
        self.cluster.connect(timeout=PATIENCE_SECONDS)

    def ask(self, prefix, **arguments):
        command = json.dumps({"prefix": prefix, "format": "json", **arguments})
        status, answer, complaint = self.cluster.mon_command(command, b"")
        if status:
            sys.exit(f"ceph {prefix} {arguments}: {complaint}")
        return json.loads(answer) if answer.strip() else None


def create(osd_uuid, *pools):
    monitor = Monitor()
    monitor.ask("osd new", uuid=osd_uuid)
    for pool in pools:
        monitor.ask("osd pool create", pool=pool, pg_num=8, pgp_num=8)
        monitor.ask("osd pool application enable", pool=pool, app="rbd")
    # The manager goes without modules that it counts as always there.
    monitor.ask("health mute", code="MGR_MODULE_ERROR", sticky=True)


def await_ready(*pools):
    monitor = Monitor()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while missing := lacking(monitor, pools):
        if time.monotonic() > deadline:
            sys.exit(f"After {PATIENCE_SECONDS} s {missing}.")
        time.sleep(0.05)


def lacking(monitor, pools):
    if not monitor.ask("osd stat")["num_up_osds"]:
        return "the OSD is not up"
    # Cinder learns the free space from this report, which the manager makes.
    usage = monitor.ask("df")
    if not usage["stats"]["total_bytes"] or not set(pools) <= {pool["name"] for pool in usage["pools"]}:
        return "the pools' usage is not known"
    return None


if __name__ == "__main__":
    {"create": create, "await": await_ready}[sys.argv[1]](*sys.argv[2:])
