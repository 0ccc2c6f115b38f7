"""Runs one UNO script against a LibreOffice of its own and prints its result as JSON.

usage: session.py SOFFICE PROFILE_URL SCRIPT ARGS_AS_JSON
The script defines run(desktop, args) and returns something JSON can hold.
"""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

START_LIMIT_SECONDS = 60


def connect(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + START_LIMIT_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                raise RuntimeError(f"LibreOffice ended with status {office.returncode} before it listened")
            if time.monotonic() > deadline:
                raise RuntimeError(f"LibreOffice did not listen within {START_LIMIT_SECONDS} s")
            time.sleep(0.05)


def load(path):
    spec = importlib.util.spec_from_file_location("script", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(soffice, profile, script, args):
    pipe = f"oracle{uuid.uuid4().hex}"
    office = subprocess.Popen(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo",
         "--nodefault", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(pipe, office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        result = load(script).run(desktop, json.loads(args))
        print(json.dumps(result, ensure_ascii=False))
        try:
            desktop.terminate()
        except DisposedException:
            pass  # it may be gone before it can answer
        office.wait(10)
    finally:
        if office.poll() is None:
            office.send_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    main(*sys.argv[1:])
