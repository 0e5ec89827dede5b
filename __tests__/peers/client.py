"""Calls the API with the official client, which accepts only answers that are as declared.

A JSON list of calls on stdin, such as ["build.retrieve", {"build_id": "b-1"}]; one of results, or names of errors, on stdout.
"""

import json
import os
import sys
from pathlib import Path

from scale_gp_beta import APIError, SGPClient

client = SGPClient(
    api_key=os.environ["SGP_API_KEY"],
    account_id=os.environ["SGP_ACCOUNT_ID"],
    base_url=os.environ["SGP_CLIENT_BASE_URL"],
    max_retries=0,
    _strict_response_validation=True,
)


def call(path, arguments):
    resource_name, name = path.split(".")
    resource = getattr(client, resource_name)
    if name == "methods":
        return [name for name, value in vars(type(resource)).items() if callable(value) and not name.startswith("_")]
    if "context_archive" in arguments:
        arguments["context_archive"] = Path(arguments["context_archive"])
    try:
        result = getattr(resource, name)(**arguments)
        # A list fetches its further pages, and a build's log its lines, as it is read.
        if path in ("build.list", "build.logs", "build.list_undeployed", "deploy.list"):
            return [one.model_dump(mode="json") for one in result]
        return result.model_dump(mode="json")
    except APIError as error:
        return {"error": type(error).__name__}


print(json.dumps([call(*one) for one in json.load(sys.stdin)]))
