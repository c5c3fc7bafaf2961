"""The words of names, folded, one row each: an index that finds the beginning of any of them (there is no pg_trgm)."""

from django.contrib.postgres.indexes import OpClass
from django.db import models

from citizens.models.citizen import Citizen


class NameWord(models.Model):
    citizen = models.ForeignKey(Citizen, on_delete=models.CASCADE, related_name="words")
    word = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(OpClass("word", "varchar_pattern_ops"), "citizen", name="name_word_beginning")]
        constraints = [models.UniqueConstraint(fields=["citizen", "word"], name="name_word_once")]
