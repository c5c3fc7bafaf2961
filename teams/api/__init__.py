"""The API's ground: strict bodies, tokens, one way to answer. Each room adds its own addresses (`<room>/api.py`)."""
