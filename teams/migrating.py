"""Many tables in one migration, without Django's cost of each step."""

from typing import Any

from django.db.migrations import Migration
from django.db.migrations.state import ProjectState


class AllAtOnce(Migration):
    """A migration that only creates: each operation sees the state after all of them.

    Django's own renders every model of the project anew after each operation, some 60 ms for each of several hundred.
    Here the state is described to its end and rendered once. So no operation may change what another one of the
    same migration creates: fields, indexes and constraints stand in their `CreateModel`.
    """

    def apply(self, project_state: ProjectState, schema_editor: Any, collect_sql: bool = False) -> ProjectState:
        before = project_state.clone()
        project_state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(self.app_label, project_state)
        for operation in self.operations:
            if collect_sql:
                schema_editor.collected_sql.append(f"--\n-- {operation.describe()}\n--")
            operation.database_forwards(self.app_label, schema_editor, before, project_state)
        return project_state
