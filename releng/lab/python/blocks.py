"""Reads and writes the blocks of Cinder volumes past Cinder, through librbd, and so knows what a backup must hold.

    block write VOLUME [--offset SIZE] [--length SIZE] [--seed N]   random data, the same for the same seed
    block punch VOLUME [--offset SIZE] [--length SIZE]              makes a hole, which reads as zeros
    block sha256 VOLUME                                             prints the checksum of all its bytes

VOLUME is the id that Cinder shows. SIZE is in bytes, or with K, M or G in binary multiples of them.
"""

import argparse
import hashlib
import os
import random
import sys

import rados
import rbd

CHUNK = 4 << 20
UNITS = {"K": 10, "M": 20, "G": 30}


class Blocks:
    """The bytes of one volume. The pool is found by looking into each."""

    _cluster = None

    def __init__(self, volume_id):
        self.name = f"volume-{volume_id}"
        cluster = self.cluster()
        for pool in cluster.list_pools():
            context = cluster.open_ioctx(pool)
            try:
                rbd.Image(context, self.name, read_only=True).close()
            except rbd.ImageNotFound:
                context.close()
            else:
                self.context = context
                return
        raise LookupError(f"No pool of the lab holds a volume {volume_id}.")

    def close(self):
        """Ends librados in order; what Python ends at its exit may crash there."""
        self.context.close()
        self.cluster().shutdown()

    @classmethod
    def cluster(cls):
        if cls._cluster is None:
            cluster = rados.Rados(conffile=os.environ["CEPH_CONF_FILE"], name="client.admin")
            cluster.connect(timeout=10)
            cls._cluster = cluster
        return cls._cluster

    def write(self, offset, length, seed):
        source = random.Random(seed)
        with rbd.Image(self.context, self.name) as image:
            for start, size in self.chunks(image, offset, length):
                image.write(source.randbytes(size), start)
            image.flush()

    def punch(self, offset, length):
        with rbd.Image(self.context, self.name) as image:
            for start, size in self.chunks(image, offset, length):
                image.discard(start, size)
            image.flush()

    def sha256(self):
        checksum = hashlib.sha256()
        with rbd.Image(self.context, self.name, read_only=True) as image:
            for start, size in self.chunks(image, 0, image.size()):
                checksum.update(image.read(start, size))
        return checksum.hexdigest()

    def chunks(self, image, offset, length):
        end = offset + length
        if end > image.size():
            raise ValueError(f"{self.name} has {image.size()} bytes, so it cannot be written up to {end}.")
        return ((start, min(CHUNK, end - start)) for start in range(offset, end, CHUNK))


def size(text):
    unit = UNITS.get(text[-1:].upper())
    return int(text[:-1]) << unit if unit else int(text)


def main():
    parser = argparse.ArgumentParser(
        prog="block", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("write", "punch", "sha256"):
        command = commands.add_parser(name)
        command.add_argument("volume")
        if name != "sha256":
            command.add_argument("--offset", type=size, default=0)
            command.add_argument("--length", type=size, default=size("64M"))
        if name == "write":
            command.add_argument("--seed", type=int, default=1)
    wanted = vars(parser.parse_args())
    command = wanted.pop("command")
    try:
        blocks = Blocks(wanted.pop("volume"))
        result = getattr(blocks, command)(**wanted)
        blocks.close()
    except (LookupError, ValueError, rados.Error, rbd.Error) as error:
        sys.exit(f"FAILED: {error}")
    if result:
        print(result)


if __name__ == "__main__":
    main()
