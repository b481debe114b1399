"""Has cinder-backup hosts tell the scheduler what they can do, and waits until they have.

    announce_backups.py MESSAGE-QUEUE-URL HOST...

They do so when they start, but often before their driver is ready; the scheduler then takes them for broken until they
tell it again, a minute later, and every backup until then fails with "Service not found for creating backup". This is
the call by which a starting scheduler asks them itself.
"""

import sys

import oslo_messaging
from oslo_config import cfg

PATIENCE_SECONDS = 30


def main():
    url, *hosts = sys.argv[1:]
    cfg.CONF([], project="lab")
    transport = oslo_messaging.get_rpc_transport(cfg.CONF, url)
    for host in hosts:
        target = oslo_messaging.Target(topic="cinder-backup", server=host, version="2.0")
        client = oslo_messaging.get_rpc_client(transport, target, timeout=PATIENCE_SECONDS)
        client.call({"is_admin": True, "read_deleted": "no"}, "publish_service_capabilities")


main()
