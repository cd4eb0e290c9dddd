"""Holds the JSON Schema of pipeline files, as an editor would use it, against right pipelines and wrong ones."""

import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2, as the program and editors read it: `no` is a word, a date is a text, keys are texts."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
    ("merge", r"^<<$", ["<"]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
Loader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))


def path(error):
    return "/" + "/".join(str(part) for part in error.absolute_path)


def entries(page):
    """The entries of a page's examples, put where they belong."""
    kind = "outputs" if page.read_text(encoding="utf-8").splitlines()[0].endswith("(output)") else "stages"
    for block in re.findall(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.S):
        yield {"pipeline": "p", "title": "t", "data": "d", "publish": "r", kind: yaml.load(block, Loader)}


def main():
    schema = json.loads(Path("pipelines/coincide.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    failures = []

    def right(name, document):
        failures.extend(f"{name}: {path(error)}: {error.message}" for error in validator.iter_errors(document))

    pipelines = sorted(Path("pipelines").rglob("*.yml"))
    for pipeline in pipelines:
        right(pipeline, yaml.load(pipeline.read_text(encoding="utf-8"), Loader))
    pages = sorted(Path("Documentation/Stages").glob("*.md"))
    examples = [(page, document) for page in pages for document in entries(page)]
    for page, document in examples:
        right(page, document)
    wrong = sorted(Path("Tests/Interop/wrong-pipelines").glob("*.yml"))
    for pipeline in wrong:
        text = pipeline.read_text(encoding="utf-8")
        expected = text.splitlines()[0].removeprefix("# refused at ").split(" or ")
        found = {path(error) for error in validator.iter_errors(yaml.load(text, Loader))}
        if len(found) != 1 or not found <= set(expected):
            failures.append(f"{pipeline}: refused at {', '.join(sorted(found)) or 'no place'}, not at {expected[0]}")
    print(f"  {len(pipelines)} pipelines, {len(examples)} examples of pages, {len(wrong)} wrong pipelines")
    sys.exit("\n".join(failures) or None)


main()
