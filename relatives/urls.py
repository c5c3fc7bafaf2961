from typing import Any

app_name = "relatives"

urlpatterns: list[Any] = []
