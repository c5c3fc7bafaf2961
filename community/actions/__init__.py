from community.actions.asking import ask, withdraw_screening
from community.actions.signs import add_sign, withdraw_sign

__all__ = ["add_sign", "ask", "withdraw_screening", "withdraw_sign"]
