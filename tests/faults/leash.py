"""`python -m tests.faults.leash PARENT PROGRAM …`: becomes that program, and the kernel ends it with its parent."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1

if __name__ == "__main__":
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    if os.getppid() != int(sys.argv[1]):
        sys.exit("the parent has ended already")
    os.execvp(sys.argv[2], sys.argv[2:])
