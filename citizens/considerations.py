"""What to consider when talking with somebody. The words become part of her statement, so they are Danish data."""

CONSIDERATIONS = {
    "hearing": "Hører dårligt",
    "sight": "Ser dårligt",
    "language": "Taler et andet sprog",
    "tired": "Bliver hurtigt træt",
    "time": "Skal have god tid til at svare",
    "memory": "Husker bedst, når vi tager én ting ad gangen",
}
