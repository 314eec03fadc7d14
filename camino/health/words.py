"""What pages and refusals of this room call things."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SIGNS: dict[str, "str | Promise"] = {
    "systolic": _("Upper pressure"), "diastolic": _("Lower pressure"), "pulse": _("Pulse"), "breaths": _("Breaths"),
    "temperature": _("Temperature"), "oxygen": _("Oxygen saturation"), "weight": _("Weight"), "height": _("Height"),
}  # fmt: skip
FINDINGS: dict[str, "str | Promise"] = {
    "non_reactive": _("Non-reactive"), "reactive": _("Reactive"), "discordant": _("Devices do not agree"),
    "positive": _("Positive"), "negative": _("Negative"), "severely_low": _("Severely low"), "low": _("Low"),
    "normal": _("Normal"), "watch": _("To be watched"), "high": _("High"), "urgent": _("Urgently high"),
    "invalid": _("Invalid"),
}  # fmt: skip
OUTCOMES: dict[str, "str | Promise"] = {
    "non_reactive": _("Non-reactive"), "reactive": _("Reactive"), "negative": _("Negative"), "positive": _("Positive"),
    "measured": _("A figure"), "invalid": _("Invalid: no control line, or the meter shows an error"),
}  # fmt: skip
# What only publications tell.
PUBLISHED: dict[str, "str | Promise"] = {
    "reactive_in_care": _("Reactive, care has begun"), "reactive_not_in_care": _("Reactive, care has not begun"),
}  # fmt: skip
# What to say and do, by kind and finding.
NOW: dict[tuple[str, str], "str | Promise"] = {
    ("hiv", "reactive"): _(
        "A reactive rapid test is not a diagnosis. Refer to CAPASITS today for the confirming tests, "
        "and go with the person"
        " if they wish. Offer support; ask whether somebody may come along."
    ),
    ("hiv", "non_reactive"): _(
        "No reaction. After an exposure within the last three months it says nothing yet: repeat it "
        "when the window is over."
    ),
    ("hiv", "discordant"): _(
        "The devices do not agree, twice. The laboratory decides; until then nothing is known."
    ),
    ("hiv", "invalid"): _("The devices failed. Nothing is known: refer to the laboratory."),
    ("pregnancy", "positive"): _(
        "Refer to prenatal care (NOM-007). Offer the tests for HIV and syphilis. Ask about sexual "
        "violence alone with the"
        " person (NOM-046). Nobody else is told, neither partner nor parents."
    ),
    ("pregnancy", "negative"): _("With less than a week of delay it says nothing yet: repeat it in a week."),
    ("pregnancy", "invalid"): _("The devices failed. Nothing is known: refer to the health centre."),
    ("glucose", "severely_low"): _(
        "Act now. Conscious: 15 g of sugar by mouth, measure again after 15 minutes, repeat. Not "
        "conscious: nothing by mouth,"
        " on their side, call 911."
    ),
    ("glucose", "low"): _(
        "Give 15 g of sugar and measure again after 15 minutes. Then food. Refer to the health centre."
    ),
    ("glucose", "normal"): _("Within the normal range. A screening, not a diagnosis."),
    ("glucose", "watch"): _("Above normal. Refer to the health centre for a test in the laboratory."),
    ("glucose", "high"): _(
        "High. Refer to the health centre to confirm it in the laboratory; ask about thirst and weight."
    ),
    ("glucose", "urgent"): _(
        "Act now. To the emergency ward today; water to drink if conscious. With drowsiness, vomiting"
        " or fast breathing call"
        " 911."
    ),
    ("glucose", "hyperosmolar"): _(
        "Act now: call 911. So high a figure can mean a hyperosmolar state. Stay with them; water only if fully awake."
    ),
    ("glucose", "invalid"): _(
        "The meter failed. Nothing is known: measure again with another meter or refer."
    ),
}  # fmt: skip
# What to do at once, by vital sign and the side on which it is beyond what can wait. First aid, no treatment.
_PRESSURE = _(
    "Measure again after five minutes of rest. With chest pain, a bad headache, weakness of one side or confusion "
    "call 911; otherwise to the emergency ward today."
)
_PULSE = _(
    "Count again by hand over a minute. With chest pain, fainting or shortness of breath call 911; otherwise to the "
    "emergency ward today."
)
_BREATHING = _("Sit them upright, loosen what is tight, stay with them, call 911.")
SIGN_NOW: dict[tuple[str, str], "str | Promise"] = {
    ("systolic", "low"): _(
        "Lay them down with the legs up and measure again. Pale, cold, drowsy or bleeding: call 911."
    ),
    ("systolic", "high"): _PRESSURE, ("diastolic", "high"): _PRESSURE,
    ("pulse", "low"): _PULSE, ("pulse", "high"): _PULSE,
    ("breaths", "low"): _BREATHING, ("breaths", "high"): _BREATHING, ("oxygen", "low"): _BREATHING,
    ("temperature", "low"): _(
        "Out of wet clothes, blankets, a warm room, something warm to drink if awake. Drowsy or no longer shivering: "
        "call 911."
    ),
    ("temperature", "high"): _(
        "Water to drink, light clothes, to a physician today. Stiff neck, confusion, seizures or a rash: call 911."
    ),
}  # fmt: skip
DONE: dict[str, "str | Promise"] = {
    "prophylaxis": _("Prophylaxis against HIV (within 72 hours)"),
    "contraception": _("Emergency contraception (within 120 hours)"),
    "infections": _("Prevention of other infections"),
    "prosecutor": _("Notice to the public prosecutor (NOM-046 form)"),
    "accompanied": _("Accompanied to the hospital"),
    "information": _("Told of the right to interrupt a pregnancy"),
}
GROUPS: dict[str, "str | Promise"] = {
    "month": _("By month"),
    "sex": _("By sex"),
    "age": _("By age"),
    "finding": _("By result"),
}
LIMITS = ("least", "most", "urgent_below", "urgent_from")
# The figures of a protocol, as the page of rules names them.
FIGURES: dict[str, "str | Promise"] = {
    "adults_from": _("Limits are those of adults: nothing is said of a child younger than"),
    "least": _("from"), "most": _("to"), "urgent_below": _("urgent below"), "urgent_from": _("urgent from"),
    "willingness_from": _("The child is asked from the age of"), "assent_from": _("The child assents from the age of"),
    "alone_from": _("Tested alone from the age of"), "written": _("Consent in writing"),
    "most_invalid": _("Devices that may fail before the laboratory is asked"),
    "reactive_in_a_row": _("Reactive devices before the laboratory confirms"),
    "repeat_discordant": _("Repeat both where they do not agree"), "window_days": _("Window period, days"),
    "care_within_days": _("Linkage to care within days"), "urgent_hours": _("Prophylaxis against HIV within hours"),
    "reliable_after_days_late": _("A negative test is reliable after days of delay"),
    "repeat_after_days": _("Repeat after days"), "contraception_hours": _("Emergency contraception within hours"),
    "severely_low_below": _("Severely low below, mg/dL"), "low_below": _("Low below, mg/dL"),
    "fasting_watch_from": _("Fasting: to be watched from, mg/dL"), "fasting_high_from": _("Fasting: high from, mg/dL"),
    "watch_from": _("Otherwise: to be watched from, mg/dL"), "high_from": _("Otherwise: high from, mg/dL"),
    "urgent_with_symptoms_from": _("With symptoms urgent from, mg/dL"), "urgent_above": _("Urgent above, mg/dL"),
    "hyperosmolar_from": _("Hyperosmolar state from, mg/dL"),
}  # fmt: skip
