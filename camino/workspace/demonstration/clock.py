"""The demonstration's own time: days are counted back from today, and nothing happens after now."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

DAYS = 3 * 365  # how far back the office's memory goes


class Clock:
    """Turns "three days ago at 9:40, at this office" into moments. Day 0 is today, day -1 yesterday."""

    def __init__(self, now: datetime, zones: dict[str, str]) -> None:
        self.now = now.astimezone(UTC)
        self.zones = {office: ZoneInfo(zone) for office, zone in zones.items()}
        self.todays = {office: now.astimezone(zone).date() for office, zone in self.zones.items()}
        self._midnights: dict[tuple[str, int], datetime] = {}

    def date(self, office: str, day: int) -> date:
        """The date of a day at an office."""
        return self.todays[office] + timedelta(days=day)

    def at(self, office: str, day: int, minute: int) -> datetime:
        """So many minutes into a day; earlier in the day where that has not come yet."""
        midnight = self._midnight(office, day)
        moment = midnight + timedelta(minutes=minute)
        if moment <= self.now:
            return moment
        return midnight + (self.now - midnight) * (minute / 1440)

    def later(self, moment: datetime, minutes: float) -> datetime:
        """Some minutes after a moment; less where that has not come yet."""
        wanted = moment + timedelta(minutes=minutes)
        return wanted if wanted <= self.now else moment + (self.now - moment) * (minutes / (minutes + 120))

    def _midnight(self, office: str, day: int) -> datetime:
        key = (office, day)
        if key not in self._midnights:
            local = datetime.combine(self.date(office, day), datetime.min.time(), self.zones[office])
            self._midnights[key] = local.astimezone(UTC)
        return self._midnights[key]
