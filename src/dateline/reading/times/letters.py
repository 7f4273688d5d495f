"""TIMEX3 durations: `P3D`, `PT1H30M`, `PXY`."""

LETTERS = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "month": "{}M",
    "quarter": "{}Q", "year": "{}Y", "decade": "{}DE", "century": "{}CE", "millennium": "{}ML",
    "weekend": "{}WE", "fortnight": "{}W",
}  # fmt: skip


def letters(number: float | None, unit: str) -> str:
    """The TIMEX3 duration of so many units, such as `P3D` or `PXY`."""
    if number is not None:
        if unit == "quarter":
            number, unit = number * 3, "month"
        if unit == "fortnight":
            number, unit = number * 2, "week"
        if unit == "millennium":
            number, unit = number * 1000, "year"
        if unit == "decade":
            number, unit = number * 10, "year"
        if unit == "century":
            number, unit = number * 100, "year"
    if number is not None and number % 1 and unit in PARTS_OF:
        factor, smaller = PARTS_OF[unit]
        if (number % 1 * factor) % 1 == 0:
            rest = LETTERS[smaller].format(int(number % 1 * factor))
            if int(number) == 0:
                return "P" + rest
            whole = LETTERS[unit].format(int(number))
            return "P" + whole + (rest.removeprefix("T") if "T" in whole else rest)
    text = "X" if number is None else f"{number:g}"
    return "P" + LETTERS[unit].format(text)


PARTS_OF = {
    "year": (12, "month"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
    "day": (24, "hour"),
}
