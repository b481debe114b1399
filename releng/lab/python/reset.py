"""Empties the cloud: servers, backups, snapshots, volumes and images of every project, and quotas back to their
defaults. Whatever state a thing is in, it goes; what does not is named, and the exit status is 1.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

from cloud import Cloud, CloudError, run
from seed import PROJECTS

PATIENCE_SECONDS = 180


class Reset:
    def __init__(self):
        self.cloud = Cloud.admin()
        self.refusals = {}

    def run(self):
        if self.cloud.has("compute"):
            self.empty("server", "compute", "/servers", self.end_server, "/servers/detail")
        self.empty("attachment", "volume", "/attachments", self.end, "/attachments")
        self.empty("backup", "volume", "/backups", self.end_backup, "/backups/detail")
        self.empty("snapshot", "volume", "/snapshots", self.end_resettable, "/snapshots/detail")
        self.empty("volume", "volume", "/volumes", self.end_volume, "/volumes/detail")
        if self.cloud.has("image"):
            self.empty("image", "image", "/v2/images", self.end, "/v2/images")
        self.restore_quotas()

    def empty(self, kind, service, path, end, listing):
        """Goes on ending whatever is still listed until nothing is, because some wait for others."""
        collection = path.rpartition("/")[2]
        every_project = "" if service == "image" else "?all_tenants=1"
        deadline = time.monotonic() + PATIENCE_SECONDS
        ended = set()
        with ThreadPoolExecutor(8) as pool:
            while items := self.cloud.get(service, listing + every_project)[collection]:
                if time.monotonic() > deadline:
                    left = ", ".join(f"{item['id']} ({item.get('status')})" for item in items)
                    raise CloudError("DELETE", path, "no end", f"still there: {left} {self.refusals or ''}")
                ended.update(item["id"] for item in items)
                list(pool.map(lambda item: end(service, f"{path}/{item['id']}", item), items))
                time.sleep(0.3)
        if ended:
            print(f"deleted: {len(ended)} {kind}{'s' if len(ended) > 1 else ''}")

    def end(self, service, path, item):
        """One attempt; a refusal is remembered, for it may only be too early."""
        try:
            self.cloud.delete(service, path)
            self.refusals.pop(path, None)
        except CloudError as refusal:
            self.refusals[path] = str(refusal)

    def end_server(self, service, path, server):
        if server["OS-EXT-STS:task_state"] != "deleting":
            self.end(service, path, server)

    def end_resettable(self, service, path, item, reset_to=None):
        status = item["status"]
        if status == "deleting":
            return
        if status != "available" and not status.startswith("error"):
            self.act(service, path, {"os-reset_status": reset_to or {"status": "error"}})
        self.end(service, path, item)

    def end_backup(self, service, path, backup):
        if not backup["has_dependent_backups"]:
            self.end_resettable(service, path, backup)

    def end_volume(self, service, path, volume):
        self.end_resettable(service, path, volume, {"status": "available", "attach_status": "detached"})

    def act(self, service, path, action):
        try:
            self.cloud.post(service, f"{path}/action", action)
        except CloudError as refusal:
            self.refusals[path] = str(refusal)

    def restore_quotas(self):
        identity = Cloud.admin("admin")
        for project in identity.get("identity", "/projects")["projects"]:
            if project["name"] in PROJECTS:
                self.cloud.delete("volume", f"/os-quota-sets/{project['id']}")


def main():
    began = time.monotonic()
    Reset().run()
    print(f"the cloud is empty ({time.monotonic() - began:.1f} s)")


if __name__ == "__main__":
    sys.exit(run(main))
