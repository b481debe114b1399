"""Starts programs of one OpenStack project from a process that has imported their code once.

    nursery.py FIFO MODULE...

Importing such a program takes two seconds of processor time, and each project has five of them. This process imports
the modules that it is told, and then forks for each request it reads from the FIFO:

    service ANSWER OUTPUT PROGRAM [ARGUMENT...]   runs on its own; the answer file gets its process id
    command ANSWER OUTPUT PROGRAM [ARGUMENT...]   the answer file gets its exit status when it has ended

PROGRAM is the name of the command that Debian installs, such as nova-compute; its code is in nova.cmd.compute.
"""

import ctypes
import importlib
import os
import shlex
import sys

PR_SET_NAME = 15


def main():
    fifo, *modules = sys.argv[1:]
    for module in modules:
        importlib.import_module(module)
    # Opened for writing too, so that it does not end when one writer has closed it.
    with os.fdopen(os.open(fifo, os.O_RDWR), encoding="utf-8") as requests:
        for request in iter(requests.readline, ""):
            kind, answer, output, program, *arguments = shlex.split(request)
            child = os.fork()
            if child == 0:
                become(output, program, arguments)
            if kind == "command":
                write(answer, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
            else:
                write(answer, child)


def become(output, program, arguments):
    """Turns this fork into the program; does not return."""
    os.setsid()
    out = os.open(output, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    os.dup2(out, 1)
    os.dup2(out, 2)
    ctypes.CDLL(None).prctl(PR_SET_NAME, program.encode())
    eventlet = sys.modules.get("eventlet.hubs")
    if eventlet:
        # The event loop made by the imports belongs to the parent.
        eventlet.use_hub()
    project, _, name = program.partition("-")
    sys.argv = [f"/usr/bin/{program}", *arguments]
    sys.exit(importlib.import_module(f"{project}.cmd.{name}").main())


def write(file, content):
    """Whoever waits for the file must not find it half written."""
    with open(f"{file}.new", "w", encoding="utf-8") as out:
        print(content, file=out)
    os.rename(f"{file}.new", file)


if __name__ == "__main__":
    main()
