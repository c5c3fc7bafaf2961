from community.views.asking import ask, screening, screening_withdraw, wellbeing
from community.views.signs import sign_new, sign_withdraw

__all__ = ["ask", "screening", "screening_withdraw", "sign_new", "sign_withdraw", "wellbeing"]
