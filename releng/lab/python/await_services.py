"""Waits until Cinder or Nova itself counts its services as up.

    await_services.py volume|compute SINCE SERVICE@HOST...

SINCE, in seconds since 1970, is when the youngest of them was started: a service that ended a moment ago still counts
as up, so only a sign of life after that time is one.
"""

import sys
import time
from datetime import datetime, timezone

from cloud import Cloud, CloudError, run

PATIENCE_SECONDS = 90


def services_up(cloud, service, since):
    listed = cloud.get(service, "/os-services")["services"]
    up = {f"{each['binary']}@{each['host']}" for each in listed if each["state"] == "up" and heard(each, since)}
    if service == "compute" and not cloud.get(service, "/os-hypervisors")["hypervisors"]:
        # Nova schedules nothing on a compute host that no cell knows yet.
        up = {name for name in up if not name.startswith("nova-compute@")}
    return up


def heard(listed, since):
    if not listed["updated_at"]:
        return False
    return datetime.fromisoformat(listed["updated_at"]).replace(tzinfo=timezone.utc).timestamp() >= since


def main():
    service, since, wanted = sys.argv[1], int(sys.argv[2]), set(sys.argv[3:])
    deadline = time.monotonic() + PATIENCE_SECONDS
    cloud = None
    while True:
        try:
            cloud = cloud or Cloud.admin("admin")
            missing = wanted - services_up(cloud, service, since)
            if not missing:
                return 0
            problem = f"not up: {', '.join(sorted(missing))}"
        except CloudError as error:
            # While an API is still loading it answers with errors of many kinds.
            problem = str(error)
        if time.monotonic() > deadline:
            return f"After {PATIENCE_SECONDS} s {problem}"
        time.sleep(0.5)


run(main)
