"""Packs with Agentex's own packager, for a comparison: a JSON list of requests on stdin, one of results on stdout."""

import hashlib
import json
import logging
import os
import sys
import tarfile
from pathlib import Path

# The official code prints to stdout too.
results = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
logging.disable(logging.CRITICAL)

from agentex.lib.sdk.config.agent_manifest import build_context_manager, load_agent_manifest
from agentex.lib.utils.build_provenance import capture_build_provenance


def entries_of(archive):
    """Of a tar.gz, given by path or as an open file."""
    with tarfile.open(**archive, mode="r:gz") as tar:
        return [
            {
                "path": member.name,
                "type": "file" if member.isreg() else member.type.decode(),
                "mode": oct(member.mode),
                "size": member.size,
                "sha256": hashlib.sha256(tar.extractfile(member).read()).hexdigest() if member.isreg() else "",
                "owner": [member.uid, member.gid, member.uname, member.gname],
                "mtime": member.mtime,
            }
            for member in tar
        ]


def pack(path):
    """As `agentex agents build` does, with the provenance that an uploader adds."""
    manifest = load_agent_manifest(path)
    directory = Path(path).parent
    root = (directory / manifest.build.context.root).resolve()
    with build_context_manager(manifest, root) as context:
        with context.zipped(context.path) as archive:
            entries = entries_of({"fileobj": archive})
        fields = capture_build_provenance(directory, root, context.path).source_fields()
    return {"entries": entries, "fields": fields}


def answer(request):
    if "archive" in request:
        return {"entries": entries_of({"name": request["archive"]})}
    try:
        return pack(request["manifest"])
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


json.dump([answer(request) for request in json.load(sys.stdin)], results)
