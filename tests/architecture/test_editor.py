"""The editor checks each kind of YAML file against the schema of that kind."""

import json

from doithoai.records import KINDS
from house import ROOT


def test_every_yaml_kind_has_its_schema_in_the_editor() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))

    assert settings["yaml.schemas"] == {
        f"site-config/schema/{kind.name}.json": f"content/{kind.pattern}"
        for kind in KINDS
        if not kind.has_body
    }
