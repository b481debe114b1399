"""Fills the cloud with what every lab has. Does only what is still missing.

    seed.py identity        users, projects, roles, the catalogue, the application credential
    seed.py volume-types    one type for each zone
    seed.py flavours        the one kind of server
"""

import json
import os
import sys

from cloud import REGION, STATE, Cloud, port, run

WITH_NOVA = os.environ["EMBERKEEP_LAB_NOVA"] == "1"
ZONE_MAIN = os.environ["EMBERKEEP_LAB_ZONE_MAIN"]
ZONE_REMOTE = os.environ["EMBERKEEP_LAB_ZONE_REMOTE"]

ROLES = ("admin", "member", "reader", "service")
PROJECTS = ("service", "demo", "demo2")
SERVICE_USERS = ("cinder", "nova", "glance", "placement")
# Every user's password is the user's name.
GRANTS = [
    ("admin", "demo", "admin"),
    ("demo", "demo", "member"),
    ("demo", "demo", "reader"),
    ("demo", "demo2", "member"),
    ("auditor", "demo", "reader"),
    *((user, "service", role) for user in SERVICE_USERS for role in ("admin", "service")),
]
CATALOGUE = {
    "volumev3": ("cinderv3", f"http://127.0.0.1:{port('CINDER')}/v3/%(project_id)s"),
    "block-storage": ("cinder", f"http://127.0.0.1:{port('CINDER')}/v3/%(project_id)s"),
}
NOVA_CATALOGUE = {
    "compute": ("nova", f"http://127.0.0.1:{port('NOVA')}/v2.1"),
    "image": ("glance", f"http://127.0.0.1:{port('GLANCE')}"),
    "placement": ("placement", f"http://127.0.0.1:{port('PLACEMENT')}"),
}
APPLICATION_CREDENTIAL = ("lab", "lab-secret")
FLAVOUR = {"name": "lab", "vcpus": 1, "ram": 64, "disk": 0}
VOLUME_TYPES = {"ssd": ZONE_MAIN, "hdd-remote": ZONE_REMOTE}


class Identity:
    """Keystone's collections by name."""

    def __init__(self):
        self.cloud = Cloud.admin("admin")
        # The catalogue may not yet hold anything.
        self.cloud.endpoints["identity"] = self.cloud.identity

    def listed(self, collection, key="name"):
        return {item[key]: item["id"] for item in self.cloud.get("identity", f"/{collection}")[collection]}

    def made(self, collection, **properties):
        singular = collection[:-1]
        return self.cloud.post("identity", f"/{collection}", {singular: properties})[singular]["id"]

    def ensured(self, collection, names, properties=lambda name: {}):
        known = self.listed(collection)
        for name in names:
            if name not in known:
                known[name] = self.made(collection, name=name, **properties(name))
        return known


def seed_identity():
    identity = Identity()
    roles = identity.ensured("roles", ROLES)
    projects = identity.ensured("projects", PROJECTS, lambda name: {"domain_id": "default"})
    users = identity.ensured(
        "users", sorted({user for user, _, _ in GRANTS}), lambda name: {"domain_id": "default", "password": name}
    )
    for user, project, role in GRANTS:
        path = f"/projects/{projects[project]}/users/{users[user]}/roles/{roles[role]}"
        identity.cloud.request("PUT", "identity", path)
    seed_catalogue(identity)
    seed_application_credential()


def seed_catalogue(identity):
    wanted = CATALOGUE | (NOVA_CATALOGUE if WITH_NOVA else {})
    services = identity.listed("services", "type")
    for kind in NOVA_CATALOGUE.keys() - wanted.keys() & services.keys():
        # Nobody should call what does not run.
        identity.cloud.delete("identity", f"/services/{services[kind]}")
    endpoints = identity.cloud.get("identity", "/endpoints")["endpoints"]
    known = {(endpoint["service_id"], endpoint["interface"]) for endpoint in endpoints}
    for kind, (name, url) in wanted.items():
        service = services.get(kind) or identity.made("services", type=kind, name=name)
        for interface in ("public", "internal", "admin"):
            if (service, interface) not in known:
                identity.made("endpoints", service_id=service, interface=interface, region_id=REGION, url=url)


def seed_application_credential():
    """Its id is known only to those who made it, so it is kept beside the secret."""
    file = os.path.join(STATE, "appcred.json")
    if os.path.exists(file):
        return
    name, secret = APPLICATION_CREDENTIAL
    demo = Cloud("demo")
    demo.endpoints["identity"] = demo.identity
    path = f"/users/{demo.user_id}/application_credentials"
    for old in demo.get("identity", path)["application_credentials"]:
        demo.delete("identity", f"{path}/{old['id']}")
    made = demo.post("identity", path, {"application_credential": {"name": name, "secret": secret}})
    content = {
        "id": made["application_credential"]["id"],
        "secret": secret,
        "name": name,
        "user_id": demo.user_id,
        "project_id": demo.project_id,
    }
    with open(file, "w", encoding="utf-8") as out:
        json.dump(content, out)


def seed_volume_types():
    cloud = Cloud.admin()
    known = {kind["name"] for kind in cloud.get("volume", "/types")["volume_types"]}
    for name, zone in VOLUME_TYPES.items():
        if name not in known:
            specs = {"volume_backend_name": name, "RESKEY:availability_zones": zone}
            cloud.post("volume", "/types", {"volume_type": {"name": name, "description": name, "extra_specs": specs}})


def seed_flavours():
    cloud = Cloud.admin()
    if not cloud.get("compute", "/flavors")["flavors"]:
        cloud.post("compute", "/flavors", {"flavor": FLAVOUR})


if __name__ == "__main__":
    run({"identity": seed_identity, "volume-types": seed_volume_types, "flavours": seed_flavours}[sys.argv[1]])
