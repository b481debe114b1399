"""The sandbox as the story sees it: its control endpoint and Nova give what the lab's tools give on the lab."""

from cloud import exchange
from lab import Emberkeep, await_state, tenant


class Sandbox:
    """The sandbox with this control endpoint, worked on by this program; all else is found as on the lab."""

    def __init__(self, control, program):
        self.control = control
        self.emberkeep = Emberkeep(cloud="demo", program=program)

    def attach(self, volume, server):
        """A server that starts from the volume."""
        disk = {"uuid": volume, "source_type": "volume", "destination_type": "volume", "boot_index": 0}
        tenant().post("compute", "/servers", {"server": {"name": server, "block_device_mapping_v2": [disk]}})
        await_state("volume", volume, "in-use")

    def detach(self, volume):
        for attachment in tenant().get("volume", f"/volumes/{volume}")["volume"]["attachments"]:
            tenant().delete("compute", f"/servers/{attachment['server_id']}")
        await_state("volume", volume, "available")

    def write(self, volume, offset_mib, length_mib, seed):
        """Random bytes that depend on the seed alone, written as a guest would."""
        self.ask("POST", volume, "write", {"offset_mib": offset_mib, "length_mib": length_mib, "seed": seed})

    def digest(self, volume):
        """Of all bytes of the volume, read past Cinder."""
        return self.ask("GET", volume, "digest")["digest"]

    def back_up_otherwise(self, volume, ground):
        """An incremental by another tool, which leaves no word of its parent."""
        return ground.foreign_backup(volume, "other", incremental=True)

    def stored(self, backup):
        """Bytes that a backup takes where it is stored, of which Cinder says nothing."""
        return exchange("GET", f"{self.control}/backups/{backup}")[2]["stored_bytes"]

    def ask(self, method, volume, what, body=None):
        status, _, answer = exchange(method, f"{self.control}/volumes/{volume}/{what}", body)
        if status >= 300:
            raise RuntimeError(f"the sandbox answered {method} {what} with {status}: {answer}")
        return answer
