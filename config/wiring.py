"""What a lower room calls by its path, because it never imports the room that does the work; part of the settings."""

from celery.schedules import crontab

ACCESS_LOG = "citizens.log.write"
REFUSAL_LOG = "citizens.log.refuse"
# Each says why a team cannot be closed on a day, or nothing.
TEAM_IN_USE = ("citizens.obstacles.against_closing", "visits.obstacles.against_closing")
# Job kind -> function that does it (teams.jobs).
JOB_KINDS = {
    "import_check": "teams.imports.work.check",
    "import_carry_out": "teams.imports.work.carry_out",
    "import_undo": "teams.imports.work.undo",
}
# Each says which reasons to remind somebody hold today (citizens.reminding); room -> what makes its sentences.
REMINDERS = (
    "citizens.first_talk.reasons",
    "relatives.reminding.reasons",
    "goals.reminding.reasons",
    "community.reminding.reasons",
)
REMINDER_WORDS = {
    "citizens": "citizens.first_talk.sentence",
    "relatives": "relatives.reminding.sentence",
    "goals": "goals.reminder_words.sentence",
    "community": "community.reminding.sentence",
}
# Kind of file -> what reads it, in the order in which they are offered (teams.imports.kinds).
IMPORT_KINDS = {
    "teams": "teams.imports.people.TeamKind",
    "staff": "teams.imports.people.StaffKind",
    "citizens": "citizens.imports.intake.CitizenKind",
    "network": "citizens.imports.around.NetworkKind",
    "contacts": "citizens.imports.around.ContactKind",
    "activities": "community.imports.ActivityKind",
}
# What puts a citizen's whole record together, one function a room.
WHOLE_RECORD = "config.export.whole_record"

# Sweeps: each computes what is due from rows, and is safe to run twice.
CELERY_BEAT_SCHEDULE = {
    "jobs: take what the nudge missed": {"task": "teams.tasks.run_jobs", "schedule": 10.0},
    # after three: on two nights a year the hour before is missing or comes twice
    "visits: top up to six weeks": {"task": "visits.tasks.top_up_visits", "schedule": crontab(hour=3, minute=10)},
    "remind before the day begins": {"task": "citizens.tasks.remind", "schedule": crontab(hour=5, minute=20)},
    "ask owners whether offers still hold": {
        "task": "community.tasks.ask_owners",
        "schedule": crontab(hour="6-17", minute=50),
    },
    "remind after a standstill": {"task": "citizens.tasks.remind", "schedule": crontab(hour="7-17", minute=35)},
}
