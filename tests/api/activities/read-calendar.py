"""Reads a calendar from standard input and prints its sessions of 2027 as JSON: start by the wall clock, instant, status."""

import json
import sys
from datetime import date, timezone

import icalendar
import recurring_ical_events

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = recurring_ical_events.of(calendar).between(date(2027, 1, 1), date(2028, 1, 1))
told = [
    {
        "start": event["DTSTART"].dt.strftime("%Y-%m-%dT%H:%M"),
        "at": event["DTSTART"].dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M"),
        "status": str(event.get("STATUS", "CONFIRMED")),
    }
    for event in events
]
json.dump(sorted(told, key=lambda one: one["at"]), sys.stdout)
