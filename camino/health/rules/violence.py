"""After sexual violence the hours count: what can still be done (NOM-046-SSA2-2005)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from camino.health.rules.figures import PregnancyFigures


@dataclass(frozen=True)
class StillPossible:
    """What can still be done, and until when. `emergency`: the person is seen before anybody else."""

    prophylaxis_until: datetime | None
    contraception_until: datetime | None

    @property
    def emergency(self) -> bool:
        """Whether prophylaxis against HIV can still be begun."""
        return self.prophylaxis_until is not None


def still_possible(happened: datetime | None, now: datetime, figures: PregnancyFigures) -> StillPossible:
    """What the hours since it happened leave. Not known when: as if it had happened now, nobody is sent away."""
    since = happened or now
    until = (
        since + timedelta(hours=figures.urgent_hours),
        since + timedelta(hours=figures.contraception_hours),
    )
    return StillPossible(*(each if now <= each else None for each in until))
