"""Tests read as sentences about people; tests/house has the rules of the house, tests/journeys the browser stories."""
