.PHONY: demo test tidy

demo:
	python3 dev.py

test:
	python3 dev.py test

# What programs can mend by themselves; `make test` complains about the rest.
tidy:
	.venv/bin/ruff check --quiet --fix-only .
	.venv/bin/ruff format --quiet .
	find templates -name '*.html' -exec .venv/bin/djade --target-version 6.1 {} +
