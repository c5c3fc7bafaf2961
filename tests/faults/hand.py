"""A process of its own that does what the test tells it: one line of JSON in, one line out."""

import json
import sys

import django

if __name__ == "__main__":
    django.setup()
    from django.utils.module_loading import import_string

    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        order = json.loads(line)
        try:
            answer = {"result": import_string(order["do"])(**order["with"])}
        except Exception as error:
            answer = {"error": repr(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
