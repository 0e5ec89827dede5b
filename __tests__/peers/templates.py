"""Writes each template of `agentex init`, for uv and for pip, to a directory of its own below the given one."""

import sys
from pathlib import Path
from types import ModuleType

# Asks a user for what is given here.
sys.modules["questionary"] = ModuleType("questionary")

from agentex.lib.cli.commands.init import TemplateType, create_project_structure, get_project_context

answers = {"agent_name": "my-agent", "agent_directory_name": "my-agent", "description": "An Agentex agent"}

for template in TemplateType:
    for use_uv in (True, False):
        directory = Path(sys.argv[1]) / f"{template.value} with {'uv' if use_uv else 'pip'}"
        context = get_project_context(answers, directory, Path("../../"))
        context |= {"template_type": template.value, "use_uv": use_uv}
        create_project_structure(directory, context, template, use_uv)
