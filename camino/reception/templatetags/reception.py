"""What the pages of the desk say in words."""

from datetime import datetime

from django import template
from django.utils import timezone

from camino.reception import durations
from camino.reception.models import ReturnEvent
from camino.reception.rules import TIME_NOT_KNOWN

register = template.Library()


@register.filter
def abroad_in_words(months: int | None) -> str:
    """How long somebody was abroad."""
    return durations.spoken(months)


@register.filter
def withheld_in_words(event: ReturnEvent) -> str:
    """What was not given back."""
    return ", ".join(str(ReturnEvent.Belongings(kind).label) for kind in event.withheld)


@register.filter
def hour_if_known(at: datetime | None) -> datetime | None:
    """A visit's time, unless it was written down later without one."""
    return None if at is None or timezone.localtime(at).time() == TIME_NOT_KNOWN else at
