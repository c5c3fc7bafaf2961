from citizens.actions.helped import refuse_ended
from citizens.models import Citizen, NetworkMember
from teams.history import action
from teams.models import Staff


@action
def add_network_member(
    *,
    by: Staff,
    citizen: Citizen,
    name: str,
    relation: str = "",
    brings: str = "",
    phone: str = "",
    closeness: int = NetworkMember.Closeness.NEAR,
) -> NetworkMember:
    """Somebody in her life: whom she says, not who is kin."""
    refuse_ended(citizen)
    return NetworkMember.objects.create(
        citizen=citizen, name=name, relation=relation, brings=brings, phone=phone, closeness=closeness, added_by=by
    )
