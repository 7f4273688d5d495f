"""Who a key means: itself, or the one fuller name that fits it.

A vaguer key (a surname, an acronym, a name without its country) means a fuller one where exactly
one fits among all that the store names; where several do, it stays by itself. So the answer depends
on which names there are and not on the order in which they came.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dateline.linking.keys import Key


class Facts(NamedTuple):
    """What the store's articles say of a key."""

    tails: frozenset[str]
    """By what a vaguer key finds it."""

    roles: frozenset[str] = frozenset()
    """Last words of its roles."""


class Decision(NamedTuple):
    """What a person decided of two keys; later ones outweigh earlier ones."""

    decision: Literal["one", "apart"]
    """`one`: `key` means what `other` means. `apart`: it does not."""

    key: Key
    other: Key


def resolve(keys: Mapping[Key, Facts], decisions: Collection[Decision] = ()) -> dict[Key, Key]:
    """The key that each key means, itself where no other fits.

    `keys` must hold every key that shares a tail or a decision with another of them.
    """
    return _Resolving(keys, decisions).run()


def is_fuller(full: Key, facts: Facts, vague: Key) -> bool:
    """Whether a key names the same kind of thing more exactly, and may be meant by a vaguer one."""
    if full == vague or full.kind != vague.kind or full.apart or vague.apart:
        return False
    if vague.country and vague.country != full.country:
        return False
    if full.words == vague.words and full.role == vague.role:
        return bool(full.country) and not vague.country
    if full.kind != "person":
        return vague.words in facts.tails and full.words != vague.words
    return _names_in_full(full, facts, vague)


def _names_in_full(full: Key, facts: Facts, vague: Key) -> bool:
    """Whether a person's name holds another of the same surname.

    A surname alone says little: its country or its role must agree.
    """
    short, long = vague.tokens, full.tokens
    if short[-1] != long[-1] or len(long) <= len(short) or not set(short) < set(long):
        return False
    if len(short) > 1:
        return short[0] == long[0]
    return bool(vague.country) or vague.role in facts.roles


def _starts_alike(key: Key) -> bool:
    """Whether only names with the same first word can be fuller: asked of thousands of Khans, this
    keeps the search short.
    """
    return key.kind == "person" and len(key.tokens) > 1


@dataclass
class _Resolving:
    keys: Mapping[Key, Facts]
    decisions: Collection[Decision]

    def run(self) -> dict[Key, Key]:
        last = {frozenset((one.key, one.other)): one for one in self.decisions}
        self.final: dict[Key, Key] = {}
        self.apart: dict[Key, set[Key]] = {}
        for one in last.values():
            if one.decision == "apart":
                self.apart.setdefault(one.key, set()).add(one.other)
                self.apart.setdefault(one.other, set()).add(one.key)
        self._by_first: dict[str, list[Key]] = {}
        for key in self.keys:
            self._by_first.setdefault(key.tokens[0], []).append(key)
        for key in sorted(self.keys):
            self._find(key)
        for one in sorted(last.values()):
            if one.decision == "one" and {one.key, one.other} <= self.keys.keys():
                self._join(one.key, one.other)
        return self.final

    def _find(self, key: Key) -> Key:
        if key not in self.final:
            self.final[key] = key  # holds while the fuller ones are asked, which never ask back
            self.final[key] = self._fuller(key) or key
        return self.final[key]

    def _fuller(self, key: Key) -> Key | None:
        near = self._by_first[key.tokens[0]] if _starts_alike(key) else self.keys
        fitting = [other for other in near if is_fuller(other, self.keys[other], key)]
        strange = {self._find(one) for one in self.apart.get(key, ()) if one in self.keys}
        found = {self._find(other) for other in fitting} - strange
        if len(found) > 1 and key.role:
            agreeing = [other for other in fitting if key.role in self.keys[other].roles]
            found = {self._find(other) for other in agreeing} - strange
        return found.pop() if len(found) == 1 else None

    def _join(self, key: Key, other: Key) -> None:
        old, new = self.final[key], self.final[other]
        for one, meant in self.final.items():
            if meant == old:
                self.final[one] = new
