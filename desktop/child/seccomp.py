"""Linux's filter of system calls: what a confined process may ask of the kernel.

All is allowed but what is named here, for a filter that lists the allowed calls breaks with every
new libc and every graphics driver. Each refusal is an error (EPERM) that native code can handle.
The program is classic BPF; see `man 2 seccomp`, and <linux/seccomp.h> for the layout of what it
reads: nr, arch, instruction_pointer, args[6]. Numbers are those of <asm/unistd_64.h> and, for
aarch64, <asm-generic/unistd.h>.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Callable, Iterable, Mapping

_LOAD, _EQUAL, _ANY_BIT, _AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_AND = 0x54
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000  # SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # AUDIT_ARCH_…
_X32 = 0x40000000  # calls of the x32 variant, which pass by the numbers of x86_64

_SET_FILTER, _MODE_FILTER = 22, 2  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER

# Refused whatever their arguments: (x86_64, aarch64), None where there is no such call.
_REFUSED: dict[str, tuple[int | None, int | None]] = {
    # Other processes. Landlock forbids most of it as well, but not on every kernel.
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    # Other programs. libcuda starts nvidia-modprobe where a device node is missing; that program
    # is setuid, so no_new_privs has made it useless already.
    "execve": (59, 221),
    "execveat": (322, 281),
    # The kernel itself.
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),  # its requests pass this filter by
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "syslog": (103, 116),
    "iopl": (172, None),
    "ioperm": (173, None),
    "modify_ldt": (154, None),
    "personality": (135, 92),
    "lookup_dcookie": (212, 18),
    "fanotify_init": (300, 262),
    # The machine.
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "vhangup": (153, 58),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "clock_settime": (227, 112),
    "settimeofday": (164, 170),
    # Namespaces and mounts: the way back, or a way around.
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "move_mount": (429, 429),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264),
    # Memory, queues and semaphores of other processes: those of the X server are of this kind.
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semop": (65, 193),
    "semctl": (66, 191),
    "semtimedop": (220, 192),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgrcv": (70, 188),
    "msgctl": (71, 187),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    # Sockets that others listen at. Through a local one a process could ask the session's bus, or
    # the X server, to do for it what it may not do itself. Our own pipe was connected before; a
    # driver that binds a local socket (CUDA does) still may.
    "connect": (42, 203),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
    # What Landlock does not cover, or not on every kernel: other people's use of a file.
    "truncate": (76, 45),
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "setxattrat": (463, 463),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "removexattrat": (466, 466),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
}
# Said not to exist, so that libc takes the older call, whose arguments can be looked at.
_UNKNOWN = {"clone3": (435, 435), "openat2": (437, 437)}

# Of the refused ones, those whose requests pass this filter by: they could make sockets too.
_REQUESTS = ("io_uring_setup", "io_uring_enter", "io_uring_register")

_LOCAL = 1  # AF_UNIX
_NEW_NAMESPACES = 0x7E020080  # every CLONE_NEW… flag of clone
_ACCESS_MODE, _TRUNCATE = 0o3, 0o1000  # of open: reading only is 0; O_TRUNC
_FAKE_INPUT = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX: typing into somebody's terminal

Line = tuple[int, int, int, int]  # code, jump if true, jump if false, operand


def install(make: Callable[[str, int], list[Line]] | None = None) -> None:
    """Filter the system calls of this thread and those that it starts, for good.

    `make` returns the filter, as `program` does, which is the usual one.
    To be called with no_new_privs set. Raises OSError where the kernel refuses, or where this
    processor is not known.
    """
    machine = os.uname().machine
    if machine not in _ARCHITECTURES or struct.calcsize("P") != 8:
        raise OSError(errno.ENOSYS, f"no filter for {machine}")
    lines = (make or program)(machine, os.getpid())
    code = b"".join(struct.pack("HBBI", *line) for line in lines)
    kept = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("HxxxxxxP", len(lines), ctypes.addressof(kept))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_FILTER, ctypes.c_ulong(_MODE_FILTER), ctypes.c_char_p(head)):
        raise OSError(ctypes.get_errno(), "seccomp")


def program(machine: str, own_pid: int) -> list[Line]:
    """Return the filter for a processor, as the kernel takes it."""
    return [
        *_head(machine),
        *_answers(machine, _REFUSED, errno.EPERM),
        *_answers(machine, _UNKNOWN, errno.ENOSYS),
        *_rules(_looked_at(machine, own_pid)),
        (_RETURN, 0, 0, _ALLOW),
    ]


def local_program(machine: str, _own_pid: int) -> list[Line]:
    """Return the filter that refuses sockets to other computers, and nothing else."""
    return [
        *_head(machine),
        *_answers(machine, {name: _REFUSED[name] for name in _REQUESTS}, errno.EPERM),
        *_rules([_new_socket(machine)]),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _head(machine: str) -> list[Line]:
    """Refuse the calls of other processors, and load the number of the call."""
    refuse: list[Line] = [(_RETURN, 0, 0, _ERROR | errno.EPERM)]
    lines: list[Line] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        *_unless(_EQUAL, _ARCHITECTURES[machine], refuse),
        (_LOAD, 0, 0, _NUMBER),
    ]
    return lines + (_if(_AT_LEAST, _X32, refuse) if machine == "x86_64" else [])


def _answers(
    machine: str, calls: Mapping[str, tuple[int | None, int | None]], error: int
) -> Iterable[Line]:
    column = list(_ARCHITECTURES).index(machine)
    for numbers in calls.values():
        if (number := numbers[column]) is not None:
            yield from _if(_EQUAL, number, [(_RETURN, 0, 0, _ERROR | error)])


def _rules(rules: Iterable[tuple[int, list[Line]]]) -> Iterable[Line]:
    for number, rule in rules:
        yield from _if(_EQUAL, number, [*rule, (_RETURN, 0, 0, _ALLOW)])


def _new_socket(machine: str) -> tuple[int, list[Line]]:
    refuse: list[Line] = [(_RETURN, 0, 0, _ERROR | errno.EPERM)]
    number = 41 if machine == "x86_64" else 198
    return number, [_argument(0), *_unless(_EQUAL, _LOCAL, refuse)]


def _looked_at(machine: str, own_pid: int) -> Iterable[tuple[int, list[Line]]]:
    """Yield the calls that are refused for some of their arguments, with their rule."""
    refuse: list[Line] = [(_RETURN, 0, 0, _ERROR | errno.EPERM)]
    intel = machine == "x86_64"

    def opening(flags: int) -> list[Line]:
        # Reading with O_TRUNC empties a file, and early Landlock does not see it.
        asked = (_AND, 0, 0, _ACCESS_MODE | _TRUNCATE)
        return [_argument(flags), asked, *_if(_EQUAL, _TRUNCATE, refuse)]

    yield _new_socket(machine)
    yield (56 if intel else 220), [_argument(0), *_if(_ANY_BIT, _NEW_NAMESPACES, refuse)]  # clone
    yield (44 if intel else 206), [  # sendto: only where it was connected before
        _argument(4), *_unless(_EQUAL, 0, refuse),
        _argument(4, high=True), *_unless(_EQUAL, 0, refuse),
    ]  # fmt: skip
    yield (62 if intel else 129), [_argument(0), *_unless(_EQUAL, own_pid, refuse)]  # kill
    yield (234 if intel else 131), [_argument(0), *_unless(_EQUAL, own_pid, refuse)]  # tgkill
    yield (302 if intel else 261), [  # prlimit64: another process's limits
        _argument(0), *_if(_EQUAL, 0, [(_RETURN, 0, 0, _ALLOW)]), *_unless(_EQUAL, own_pid, refuse),
    ]  # fmt: skip
    ioctl = [_argument(1)]
    for request in _FAKE_INPUT:
        ioctl += _if(_EQUAL, request, refuse)
    yield (16 if intel else 29), ioctl
    if intel:
        yield 2, opening(1)  # open
    yield (257 if intel else 56), opening(2)  # openat


def _argument(index: int, *, high: bool = False) -> Line:
    """Load a half of an argument; both processors keep the low one first."""
    return (_LOAD, 0, 0, _ARGUMENTS + 8 * index + 4 * high)


def _if(test: int, operand: int, then: list[Line]) -> list[Line]:
    return [(test, 0, len(then), operand), *then]


def _unless(test: int, operand: int, then: list[Line]) -> list[Line]:
    return [(test, len(then), 0, operand), *then]
