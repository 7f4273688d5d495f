"""A throw-away Postgres cluster from Debian's package, for tests that carry the marker."""

import os
import shutil
import subprocess
from itertools import count
from pathlib import Path


class Cluster:
    """A running cluster that listens on a socket in its own folder and nowhere else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._names = count(1)
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        assert found, "no Postgres here; 'make debian' installs it"
        self._bin = found[-1]

    def __enter__(self) -> "Cluster":
        if os.geteuid() == 0:  # Postgres refuses to run as root
            for path in [self.folder, *self.folder.parents]:
                if path.owner() == "root" and path != Path(path.anchor):
                    path.chmod(path.stat().st_mode | 0o011)
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "-D", self.data, "-U", "dateline", "--auth=trust", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off"
        self._run(
            "pg_ctl", "-D", self.data, "-o", options, "-l", self.folder / "log", "-w", "start"
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")

    def new_database(self) -> str:
        """The address of a new, empty database."""
        name = f"test{next(self._names)}"
        self._run("createdb", "-h", self.folder, "-U", "dateline", name)
        return f"postgresql+psycopg://dateline@/{name}?host={self.folder}"

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self._bin / program), *map(str, arguments)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL)
