"""`dateline serve`: the desk in the browser."""

import click

from dateline.cli.options import db_option, settings_of


@click.command()
@db_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option(
    "--name", "names", multiple=True, help="A further host name that the desk answers to."
)
def serve(db: str | None, host: str, port: int, names: tuple[str, ...]) -> None:
    """Open the desk: pages in the browser and the HTTP API, over one store.

    It listens on this machine alone unless --host says otherwise; it has no passwords.

    Example: dateline serve --db news.db --port 8000
    """
    import uvicorn

    from dateline.web import create_app

    app = create_app(settings_of(db=db), names=[*names, host])
    click.echo(f"the desk is at http://{host}:{port}/ (stop it with Ctrl-C)", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
