.PHONY: demo test

demo:
	python3 dev.py

test:
	python3 dev.py test
