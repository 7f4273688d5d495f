"""Only public addresses are asked, however they are written."""

import pytest

from dateline.errors import RefusedAddress, SourceError
from dateline.sources.addresses import Guard, check_url, is_public, resolve

PRIVATE = [
    *("127.0.0.1", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1"),
    *("169.254.169.254", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9"),
    *("192.88.99.1", "168.63.129.16", "224.0.0.251", "240.0.0.1", "255.255.255.255"),
    *("::1", "::", "::ffff:127.0.0.1", "::ffff:8.8.8.8.1", "::7f00:1", "::ffff:0:7f00:1"),
    *("64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1"),
    *("2002:7f00:1::", "2002:808:808::", "3fff::1", "5f00::1", "fc00::1", "fd00::1", "fe80::1"),
    *("fe80::1%eth0", "2606:4700::1%eth0", "fec0::1", "ff02::1", "no address"),
]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_told(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8"]
)
def test_a_public_address_is_told(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "::1", "localhost"],
)
def test_this_machine_is_refused_in_every_spelling(host: str) -> None:
    with pytest.raises(RefusedAddress, match="is not public"):
        Guard(resolver=resolve).admit(host, 80)


def test_one_private_address_among_public_ones_is_enough() -> None:
    with pytest.raises(RefusedAddress, match=r"10\.0\.0\.1"):
        Guard(resolver=lambda host, port: ["1.1.1.1", "10.0.0.1"]).admit("two.example", 443)


@pytest.mark.parametrize("port", [22, 25, 5432, 6379, 8080])
def test_other_ports_than_the_webs_are_refused(port: int) -> None:
    with pytest.raises(RefusedAddress, match="none of the web's"):
        Guard(resolver=lambda host, port: ["1.1.1.1"]).admit("a.example", port)


def test_a_host_that_was_not_admitted_has_no_address() -> None:
    with pytest.raises(RefusedAddress):
        Guard(resolver=lambda host, port: ["1.1.1.1"]).addresses("a.example", 443)


def test_a_host_whose_address_turned_private_is_admitted_no_more() -> None:
    answers = iter([["1.1.1.1"], ["127.0.0.1"]])
    guard = Guard(resolver=lambda host, port: next(answers))
    guard.admit("a.example", 443)
    assert guard.addresses("a.example", 443) == ["1.1.1.1"]
    with pytest.raises(RefusedAddress):
        guard.admit("a.example", 443)
    with pytest.raises(RefusedAddress):
        guard.addresses("a.example", 443)


@pytest.mark.parametrize(
    "url",
    [
        *("file:///etc/passwd", "gopher://a.example/", "ftp://a.example/", "data:text/html,x"),
        *("javascript:1", "http://good.example@127.0.0.1/", "http://u:p@a.example/"),
        *("http://a.example/\r\nX-Evil: 1", "http://a.example/a b", "http:///x", "http://"),
        *("http://a.example:99999/", "http://[::1/", "a.example/x"),
    ],
)
def test_an_address_that_is_none_of_the_webs_is_refused(url: str) -> None:
    with pytest.raises(SourceError):
        check_url(url)


def test_a_fragment_is_left_out() -> None:
    assert check_url("https://a.example/x?y=1#z") == "https://a.example/x?y=1"
