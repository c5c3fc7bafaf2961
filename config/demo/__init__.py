"""An invented town with invented people, loaded through the same actions that people use."""
