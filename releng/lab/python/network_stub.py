"""Just enough of the Network API for Nova: it insists on one even for servers without networks.

    network_stub.py PORT
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECURITY_GROUP = {
    "id": "00000000-0000-0000-0000-0000000000aa",
    "name": "default",
    "description": "",
    "tenant_id": "",
    "project_id": "",
    "security_group_rules": [],
}


class NetworkApi(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, content=None):
        body = b"" if content is None else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        collection = self.path.partition("?")[0].rstrip("/").rpartition("/")[2].removesuffix(".json")
        if collection in ("", "v2.0"):
            self.answer(200, {"versions": [{"id": "v2.0", "status": "CURRENT", "links": []}]})
        elif collection == "security-groups":
            self.answer(200, {"security_groups": [SECURITY_GROUP]})
        else:
            # Ports, networks, extensions: there are none.
            self.answer(200, {collection.replace("-", "_"): []})

    def do_DELETE(self):
        self.answer(204)

    def refuse(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        message = "There are no networks in this lab."
        self.answer(404, {"NeutronError": {"type": "NotFound", "message": message, "detail": ""}})

    do_POST = do_PUT = refuse

    def log_message(self, format, *values):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), NetworkApi).serve_forever()
