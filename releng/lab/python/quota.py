"""Sets project demo's backup quotas: `quota.py backups N`, `quota.py gigabytes N`, `quota.py default`."""

import sys

from cloud import Cloud, run

KEYS = {"backups": "backups", "gigabytes": "backup_gigabytes"}


def main():
    cloud = Cloud.admin()
    path = f"/os-quota-sets/{cloud.project_id}"
    match sys.argv[1:]:
        case ["default"]:
            cloud.delete("volume", path)
        case [("backups" | "gigabytes") as what, limit] if limit.lstrip("-").isdigit():
            cloud.request("PUT", "volume", path, {"quota_set": {KEYS[what]: int(limit)}})
        case _:
            return __doc__
    return 0


run(main)
