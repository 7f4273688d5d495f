"""`dateline schema`: the shape of a reading."""

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of a reading, every field with its meaning.

    Example: dateline schema > reading.schema.json
    """
    from dateline.model import Reading

    click.echo(json.dumps(Reading.model_json_schema(), indent=2, ensure_ascii=False))
