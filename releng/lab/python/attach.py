"""Puts volumes to use, really: Cinder then calls them in-use, and treats them so.

    attach volume VOLUME                    by Cinder's attachments alone, as a host without Nova would
    attach server VOLUME... [--name NAME] [--quiesce]
                                            on a Nova server that boots from the first and has the others as data disks;
                                            --quiesce: images of it are taken frozen through the guest agent
    detach VOLUME                           ends what of the two there is; a server that boots from it goes altogether

`attach volume` prints the attachment's id, `attach server` the server's.
"""

import argparse
import sys

from cloud import Cloud, run

CONNECTOR = {
    "host": "lab",
    "ip": "127.0.0.1",
    "platform": "x86_64",
    "os_type": "linux",
    "multipath": False,
    "initiator": "iqn.2026-01.lab.emberkeep:host",
}
QUIESCE = {"hw_qemu_guest_agent": "yes", "os_require_quiesce": "yes"}


def attach_volume(cloud, volume):
    wish = {"attachment": {"volume_uuid": volume, "mode": "rw"}}
    attachment = cloud.post("volume", "/attachments", wish)["attachment"]["id"]
    path = f"/attachments/{attachment}"
    cloud.request("PUT", "volume", path, {"attachment": {"connector": CONNECTOR}})
    cloud.post("volume", f"{path}/action", {"os-complete": {}})
    cloud.await_status("volume", f"/volumes/{volume}", "in-use")
    return attachment


def attach_server(cloud, volumes, name, quiesce):
    boot = f"/volumes/{volumes[0]}/action"
    cloud.post("volume", boot, {"os-set_bootable": {"bootable": True}})
    if quiesce:
        cloud.post("volume", boot, {"os-set_image_metadata": {"metadata": QUIESCE}})
    disks = [
        {
            "uuid": volume,
            "source_type": "volume",
            "destination_type": "volume",
            "boot_index": 0 if number == 0 else -1,
            "delete_on_termination": False,
        }
        for number, volume in enumerate(volumes)
    ]
    flavour = cloud.get("compute", "/flavors")["flavors"][0]["id"]
    wish = {"name": name, "flavorRef": flavour, "networks": "none", "block_device_mapping_v2": disks}
    server = cloud.post("compute", "/servers", {"server": wish})["server"]["id"]
    cloud.await_status("compute", f"/servers/{server}", "ACTIVE")
    for volume in volumes:
        cloud.await_status("volume", f"/volumes/{volume}", "in-use")
    return server


def detach(cloud, volume):
    for attachment in cloud.get("volume", f"/attachments/detail?volume_id={volume}")["attachments"]:
        server = attachment["instance"]
        if not server:
            cloud.delete("volume", f"/attachments/{attachment['id']}")
        elif boots_from(cloud, server, volume):
            cloud.delete("compute", f"/servers/{server}")
        else:
            cloud.delete("compute", f"/servers/{server}/os-volume_attachments/{volume}")
    cloud.await_status("volume", f"/volumes/{volume}", "available")


def boots_from(cloud, server, volume):
    root = cloud.get("compute", f"/servers/{server}")["server"]["OS-EXT-SRV-ATTR:root_device_name"]
    disks = cloud.get("compute", f"/servers/{server}/os-volume_attachments")["volumeAttachments"]
    return any(disk["volumeId"] == volume and disk["device"] == root for disk in disks)


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="attach", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("volume", "detach"):
        commands.add_parser(name).add_argument("volume")
    server = commands.add_parser("server")
    server.add_argument("volume", nargs="+")
    server.add_argument("--name", default="lab-server")
    server.add_argument("--quiesce", action="store_true")
    return parser.parse_args(arguments)


def main():
    wanted = parse(sys.argv[1:])
    if wanted.command == "server":
        print(attach_server(Cloud(), wanted.volume, wanted.name, wanted.quiesce))
    elif wanted.command == "volume":
        print(attach_volume(Cloud(), wanted.volume))
    else:
        # Only the administrator sees which disk a server boots from.
        detach(Cloud.admin(), wanted.volume)
    return 0


run(main)
