"""Which addresses may be asked: only public ones, and only the very ones that were checked."""

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

from dateline.errors import RefusedAddress, SourceError

Resolver = Callable[[str, int], list[str]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

SCHEMES = ("http", "https")
PORTS = frozenset({80, 443})
# What `is_global` of Python 3.11 calls public and is not, or reaches a private IPv4 address
# through another one.
DENIED = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",  # this network
            "100.64.0.0/10",  # shared by a carrier's customers
            "168.63.129.16/32",  # Azure's metadata and health service
            "192.0.0.0/24",  # protocol assignments, Oracle's metadata
            "192.88.99.0/24",  # relays of 6to4
            "198.18.0.0/15",  # benchmarks
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved
            "::/96",  # IPv4 made IPv6, the old way
            "::ffff:0:0:0/96",  # IPv4 translated
            "64:ff9b::/96",  # NAT64
            "64:ff9b:1::/48",  # NAT64, local
            "100::/64",  # discarded
            "2001::/23",  # Teredo and other protocols
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4
            "3fff::/20",  # documentation
            "5f00::/16",  # segment routing
            "fc00::/7",  # local
            "fe80::/10",  # link
            "fec0::/10",  # site
            "ff00::/8",  # multicast
        ),
    )
)


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system knows them; SourceError where it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be looked up"
        raise SourceError(f"{host}: {reason}; check the address") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public Internet's."""
    try:
        ip: Address = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return False
    return "%" not in address and not any(
        ip.version == network.version and ip in network for network in DENIED
    )


class Guard:
    """Admits hosts, remembers the addresses that were checked, and gives no other ones."""

    def __init__(self, *, resolver: Resolver = resolve, allow_private: bool = False) -> None:
        self._resolver = resolver
        self._allow_private = allow_private
        self._admitted: dict[tuple[str, int], list[str]] = {}

    def admit(self, host: str, port: int) -> None:
        """Look the host up and check every address that it has; RefusedAddress where one is not
        public, or the port is none of the web's.
        """
        self._admitted.pop((host, port), None)
        if not self._allow_private and port not in PORTS:
            raise RefusedAddress(f"{host}:{port}: port {port} is none of the web's (80, 443)")
        addresses = self._resolver(host, port)
        if not addresses:
            raise SourceError(f"{host}: has no address; check the spelling")
        refused = [] if self._allow_private else [a for a in addresses if not is_public(a)]
        if refused:
            raise RefusedAddress(
                f"{host}: its address {refused[0]} is not public; dateline reads public sites only"
            )
        self._admitted[host, port] = addresses

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses that were checked for a host; RefusedAddress where it was not admitted."""
        found = self._admitted.get((host, port))
        if found is None:
            raise RefusedAddress(f"{host}: was not checked, so it is not asked")
        return found


def check_url(url: str) -> str:
    """The URL without its fragment; SourceError where it is not one of the web's, or carries a
    password or line breaks.
    """
    shown = url if len(url) <= 200 else url[:200] + "…"
    if any(ord(character) <= 32 or ord(character) == 127 for character in url):
        raise SourceError(f"{shown!r}: has spaces or control characters; check the address")
    try:
        parts = urlsplit(url)
        host, named = parts.hostname, parts.username is not None or parts.password is not None
        _ = parts.port
    except ValueError as error:
        raise SourceError(f"{shown}: is no address of the web: {error}") from None
    if parts.scheme.lower() not in SCHEMES:
        raise RefusedAddress(f"{shown}: only http and https addresses are read")
    if not host:
        raise SourceError(f"{shown}: names no host; check the address")
    if named:
        raise RefusedAddress(f"{host}: addresses with a user name are not read; leave it out")
    return parts._replace(fragment="").geturl()
