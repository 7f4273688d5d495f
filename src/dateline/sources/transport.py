"""The connection to a web site: to the very address that was checked, under the site's own name."""

import httpcore
import httpx

from dateline.errors import RefusedAddress
from dateline.sources.addresses import Guard


class CheckedBackend(httpcore.NetworkBackend):
    """Opens sockets to addresses that a guard has admitted, and to no name.

    Host header and TLS server name come from the URL and stay as they are.
    """

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: object = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first checked address that answers."""
        failure: Exception = httpcore.ConnectError(f"{host}: has no address")
        for address in self._guard.addresses(host, port):
            try:
                return self._backend.connect_tcp(
                    address, port, timeout=timeout, local_address=local_address
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: object = None
    ) -> httpcore.NetworkStream:
        """Refused: no web site lies behind a socket of this machine."""
        raise RefusedAddress(f"{path}: sockets of this machine are not read")


def checked_transport(guard: Guard) -> httpx.BaseTransport:
    """An httpx transport that connects through the guard, without proxies."""
    transport = httpx.HTTPTransport(trust_env=False)
    # httpx has no public way to give its pool a network backend; a test on a local server holds it.
    transport._pool = httpcore.ConnectionPool(
        ssl_context=httpx.create_ssl_context(trust_env=False),
        max_connections=10,
        keepalive_expiry=5.0,
        network_backend=CheckedBackend(guard),
    )
    return transport
