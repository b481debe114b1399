"""The lab's cloud as one user in one project sees it: a token, the catalogue, and plain requests."""

import http.client
import json
import os
import sys
import time
import urllib.parse

REGION = os.environ["EMBERKEEP_LAB_REGION"]
STATE = os.environ["EMBERKEEP_LAB_STATE"]
NEWEST = {"volume": "volume 3.70", "compute": "compute 2.93"}
CATALOGUE_TYPES = {"volume": "volumev3", "compute": "compute", "image": "image", "identity": "identity"}


class CloudError(Exception):
    """An answer that was not the wished one, in one sentence."""

    def __init__(self, method, url, status, answer):
        super().__init__(f"{method} {url} was answered with {status}: {self.message(answer)}")
        self.status = status

    @staticmethod
    def message(answer):
        """OpenStack wraps the message in an object named after the kind of fault."""
        fault = next(iter(answer.values()), None) if isinstance(answer, dict) else None
        return fault["message"] if isinstance(fault, dict) and "message" in fault else answer


def port(service):
    return int(os.environ[f"EMBERKEEP_LAB_{service}_PORT"])


def exchange(method, url, body=None, headers=None):
    """One request, one connection: (status, headers, decoded answer)."""
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=120)
    try:
        connection.request(
            method,
            urllib.parse.urlunsplit(("", "", parts.path, parts.query, "")),
            body=None if body is None else json.dumps(body),
            headers={"Content-Type": "application/json", "Accept": "application/json", **(headers or {})},
        )
        response = connection.getresponse()
        text = response.read().decode()
    except OSError as error:
        raise CloudError(method, url, "nothing", str(error)) from error
    finally:
        connection.close()
    try:
        return response.status, response.headers, json.loads(text) if text else None
    except ValueError:
        return response.status, response.headers, text


class Cloud:
    def __init__(self, user="demo", project="demo", password=None):
        self.identity = f"http://127.0.0.1:{port('KEYSTONE')}/v3"
        login = {
            "identity": {
                "methods": ["password"],
                "password": {"user": {"name": user, "domain": {"id": "default"}, "password": password or user}},
            },
            "scope": {"project": {"name": project, "domain": {"id": "default"}}},
        }
        url = f"{self.identity}/auth/tokens"
        status, headers, answer = exchange("POST", url, {"auth": login})
        if status != 201:
            raise CloudError("POST", url, status, answer)
        self.token = headers["X-Subject-Token"]
        self.project_id = answer["token"]["project"]["id"]
        self.user_id = answer["token"]["user"]["id"]
        self.endpoints = {
            service["type"]: endpoint["url"]
            for service in answer["token"]["catalog"]
            for endpoint in service["endpoints"]
            if endpoint["interface"] == "public" and endpoint["region"] == REGION
        }

    @classmethod
    def admin(cls, project="demo"):
        """The administrator; in project demo, unless told, because there he may act on demo's own things."""
        return cls("admin", project)

    def has(self, service):
        return CATALOGUE_TYPES[service] in self.endpoints

    def attempt(self, method, service, path, body=None, version=None):
        """(status, answer), whatever the status."""
        url = self.endpoints[CATALOGUE_TYPES[service]] + path
        headers = {"X-Auth-Token": self.token}
        if service in NEWEST:
            headers["OpenStack-API-Version"] = version or NEWEST[service]
        status, _, answer = exchange(method, url, body, headers)
        return status, answer

    def request(self, method, service, path, body=None, version=None):
        """The answer; a CloudError unless the status is a good one."""
        status, answer = self.attempt(method, service, path, body, version)
        if status >= 300:
            raise CloudError(method, path, status, answer)
        return answer

    def get(self, service, path):
        return self.request("GET", service, path)

    def post(self, service, path, body):
        return self.request("POST", service, path, body)

    def delete(self, service, path):
        """Also right when it is gone already."""
        status, answer = self.attempt("DELETE", service, path)
        if status >= 300 and status != 404:
            raise CloudError("DELETE", path, status, answer)

    def await_status(self, service, path, *wanted, patience=300):
        """Polls a resource until it has one of these statuses; any status with "error" in it ends the wait."""
        deadline = time.monotonic() + patience
        while True:
            resource = next(iter(self.get(service, path).values()))
            status = resource["status"]
            if status in wanted:
                return resource
            if "error" in status.lower():
                reason = resource.get("fail_reason") or (resource.get("fault") or {}).get("message")
                raise CloudError("GET", path, 200, f"its status is {status}" + (f": {reason}" if reason else ""))
            if time.monotonic() > deadline:
                raise CloudError("GET", path, 200, f"its status is still {status} after {patience} s")
            time.sleep(0.1)

    def await_gone(self, service, path, patience=120):
        deadline = time.monotonic() + patience
        while True:
            status, answer = self.attempt("GET", service, path)
            if status == 404:
                return
            if time.monotonic() > deadline:
                left = next(iter(answer.values()))["status"] if status == 200 else status
                raise CloudError("GET", path, status, f"it is still there after {patience} s, with status {left}")
            time.sleep(0.1)


def run(main):
    """Runs a command's main function; what the cloud refuses becomes one sentence and status 1."""
    try:
        sys.exit(main())
    except CloudError as error:
        sys.exit(f"FAILED: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
