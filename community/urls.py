from typing import Any

app_name = "community"

urlpatterns: list[Any] = []
