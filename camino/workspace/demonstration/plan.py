"""Who comes when: the buses of three years, the parties that people come in, and the seats they take.

The plan is drawn before anybody has a name, so that a bus knows how many it brings and a person's returns can be
written together. It holds a few numbers for each party: half a million people fit in memory.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from camino.workspace.demonstration.clock import DAYS, Clock
from camino.workspace.demonstration.dice import Urn

# How many of the offices' people come to each.
OFFICES = Urn({"Juárez": 84, "Tijuana": 9, "Nuevo Laredo": 7})
KINDS = Urn({"returned": 84, "internal": 9, "walk_in": 7})
MAKE_UPS = Urn({"alone": 90, "family": 6.5, "companions": 3.5})
FAMILY_SIZES = Urn({2: 45, 3: 30, 4: 17, 5: 8})
# Most are returned once; a few, many of them boys who live at the border, dozens of times.
RETURNS = Urn({1: 74, 2: 14, 3: 6, 4: 3, 5: 1.5, 7: 0.8, 10: 0.4, 16: 0.2, 32: 0.1})

MONTHS = (0.72, 0.90, 1.06, 1.08, 1.14, 1.20, 1.08, 1.05, 1.00, 1.02, 0.90, 0.66)
WEEKDAYS = (1.0, 1.1, 1.1, 1.05, 0.9, 0.12, 0.05)
SEATS = 36
ON_FOOT = 0.1
ELSEWHERE = 0.2  # the chance that the next return is over another office's bridge


@dataclass(slots=True)
class Bus:
    """An arrival: where, on which day, how many minutes into it, and how many it brings."""

    number: int
    office: str
    day: int
    minute: int
    aboard: int = 0
    listed: int = 0  # lines of its list that have been written


@dataclass(slots=True)
class Stay:
    """One time that a party comes to an office. `bus` is None for those who come on foot or were not returned."""

    office: str
    day: int
    minute: int
    bus: Bus | None = None


@dataclass(slots=True)
class Party:
    """People who come together: alone, a family, companions."""

    kind: str
    make_up: str
    size: int
    returns: int
    stays: list[Stay] = field(default_factory=list)


@dataclass
class Plan:
    """Buses by day, and parties in the order in which they first come."""

    buses: list[Bus]
    parties: list[Party]


class Planner:
    """Draws a plan for so many people."""

    def __init__(self, people: int, dice: Random, clock: Clock) -> None:
        self.people, self.dice, self.clock = people, dice, clock
        self.days = {office: self._calendar(office) for office in OFFICES.things}
        self.buses: dict[str, list[Bus]] = {}
        self.bus_days: dict[str, list[int]] = {}

    def plan(self) -> Plan:
        """The whole of it."""
        parties = self._parties()
        returned: dict[str, list[Party]] = {office: [] for office in OFFICES.things}
        for party in parties:
            if party.kind == "returned":
                returned[party.stays[0].office].append(party)
        for office in OFFICES.things:
            self._timetable(office, sum(party.size * party.returns for party in returned[office]))
        for office in OFFICES.things:
            self._lately(office, returned[office])
        for party in parties:
            self._come(party)
        parties.sort(key=lambda party: (party.stays[0].day, party.stays[0].minute))
        return Plan([bus for office in OFFICES.things for bus in self.buses[office]], parties)

    def _calendar(self, office: str) -> Urn[int]:
        """Days and how busy they are: the season, the day of the week, slowly more from year to year."""
        weights = []
        for day in range(-DAYS, 1):
            on = self.clock.date(office, day)
            weights.append((day, MONTHS[on.month - 1] * WEEKDAYS[on.weekday()] * (1.2 + 0.35 * day / DAYS)))
        return Urn(weights)

    def _parties(self) -> list[Party]:
        parties: list[Party] = []
        total = 0
        while total < self.people:
            kind, make_up = KINDS.draw(self.dice), MAKE_UPS.draw(self.dice)
            size = min(self._size(make_up), self.people - total)
            stay = Stay(OFFICES.draw(self.dice), -DAYS - 1, 0)
            returns = self._returns(size) if kind == "returned" else 0
            parties.append(Party(kind, make_up if size > 1 else "alone", size, returns, [stay]))
            total += size
        return parties

    def _size(self, make_up: str) -> int:
        if make_up == "family":
            return FAMILY_SIZES.draw(self.dice)
        return 1 if make_up == "alone" else 2 + (self.dice.random() < 0.4)

    def _returns(self, size: int) -> int:
        return RETURNS.draw(self.dice) if size == 1 else 1 + (self.dice.random() < 0.1)

    def _timetable(self, office: str, seats: int) -> None:
        """The buses of an office: as many as the people need, at least one today and one yesterday."""
        count = max(2, round(seats * (1 - ON_FOOT) / SEATS))
        lately = max(1, round(count / 700))
        days = sorted(self.days[office].draw(self.dice) for _bus in range(count - 2 * lately))
        days = [min(day, -2) for day in days] + [-1] * lately + [0] * lately
        start = sum(map(len, self.buses.values()))
        self.buses[office] = [
            Bus(start + place, office, day, self._minute(day)) for place, day in enumerate(days)
        ]
        self.bus_days[office] = days

    def _minute(self, day: int) -> int:
        """Between seven and half past five, mostly in the morning; today's first bus has been by half past eight."""
        return 430 + int(80 * self.dice.random()) if day == 0 else 420 + int(630 * self.dice.random() ** 1.6)

    def _lately(self, office: str, returned: list[Party]) -> None:
        """Fill the buses of today and yesterday first, and let a few come on foot, so that the desk has its work."""
        waiting = iter(returned)
        for bus in (bus for bus in reversed(self.buses[office]) if bus.day >= -1):
            seats = min(30 + int(14 * self.dice.random()), max(2, self.people // 10))
            while bus.aboard < seats and (party := next(waiting, None)):
                self._board(party, bus)
        for party in (each for _place, each in zip(range(min(5, self.people // 40)), waiting, strict=False)):
            party.stays = [Stay(office, 0, 500 + int(300 * self.dice.random()))]

    def _board(self, party: Party, bus: Bus) -> None:
        party.stays = [each for each in party.stays if each.day >= -DAYS]
        party.stays.append(Stay(bus.office, bus.day, bus.minute, bus))
        bus.aboard += party.size

    def _come(self, party: Party) -> None:
        """Give a party its first coming, where it has none yet, and its further returns."""
        first = party.stays[0]
        if first.day < -DAYS:
            self._first_time(party, first.office)
        while 0 < len(party.stays) < party.returns and self._again(party):
            pass

    def _first_time(self, party: Party, office: str) -> None:
        if party.kind != "returned" or self.dice.random() < ON_FOOT:
            day = self.days[office].draw(self.dice)
            if party.kind != "returned" and self.dice.random() < 12 / (12 + 0.16 * self.people):
                day = 0  # few come by themselves, but today some did
            party.stays = [Stay(office, day, 480 + int(420 * self.dice.random()))]
        else:
            earlier = len(self.buses[office]) - sum(bus.day >= -1 for bus in self.buses[office][-40:])
            self._board(party, self.buses[office][int(self.dice.random() * max(earlier, 1))])

    def _again(self, party: Party) -> bool:
        """The next return: weeks or months later, sooner for those who cross again and again. False when not yet."""
        last = party.stays[-1]
        pause = 14 if party.returns > 5 else 80
        wanted = last.day + 2 + int(self.dice.expovariate(1 / pause))
        office = OFFICES.draw(self.dice) if self.dice.random() < ELSEWHERE else last.office
        if self.dice.random() < ON_FOOT:
            if wanted > 0:
                return False
            party.stays.append(Stay(office, wanted, 480 + int(420 * self.dice.random())))
            return True
        place = bisect_left(self.bus_days[office], wanted)
        choice = place + int(self.dice.random() * 3)
        if choice >= len(self.buses[office]):
            return False
        self._board(party, self.buses[office][choice])
        return True


def winter(office: str, day: int, clock: Clock) -> bool:
    """Whether nights are freezing at the border."""
    return (clock.date(office, day) + timedelta(days=15)).month in {12, 1, 2, 3}
