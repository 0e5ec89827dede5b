"""Two network namespaces with a bad link between them.

Prints a line of JSON when the link is up: how to enter the namespace of the client. Each line on standard input is JSON with the state of
the link from then on. Everything ends with this process, which ends with its standard input.
"""

import asyncio
import ctypes
import fcntl
import json
import os
import random
import struct
import subprocess
import sys

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
# Of a queue before a slow link, as in a router.
QUEUED_PACKETS = 64

unix_path, own, peer, port = sys.argv[1:5]
link = {"loss": 0.0, "delayMs": 0, "bitsPerSecond": 0, "isDown": False}


def namespace(address: str, other: str) -> tuple[int, int]:
    """Enters a new network namespace; returns a descriptor of it, and one of its end of the link."""
    # os.unshare needs Python 3.12.
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", b"tun0", IFF_TUN | IFF_NO_PI))
    for command in (
        ["link", "set", "lo", "up"],
        ["address", "add", address, "peer", other, "dev", "tun0"],
        ["link", "set", "tun0", "up"],
    ):
        subprocess.run(["ip", *command], check=True)
    return os.open("/proc/self/ns/net", os.O_RDONLY), tun


class Direction:
    """Packets from one end of the link to the other."""

    def __init__(self, source: int, sink: int) -> None:
        self.source, self.sink = source, sink
        self.free_at = 0.0
        self.queued = 0

    def read(self) -> None:
        packet = os.read(self.source, 65536)
        if link["isDown"] or random.random() < link["loss"] or self.queued >= QUEUED_PACKETS:
            return
        loop = asyncio.get_running_loop()
        sent_at = max(loop.time(), self.free_at)
        if link["bitsPerSecond"]:
            sent_at += len(packet) * 8 / link["bitsPerSecond"]
        self.free_at = sent_at
        self.queued += 1
        loop.call_at(sent_at + link["delayMs"] / 1000, self.write, packet)

    def write(self, packet: bytes) -> None:
        self.queued -= 1
        if not link["isDown"]:
            os.write(self.sink, packet)


async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.write_eof()
    except OSError:
        writer.transport.abort()


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """The server is outside of both namespaces, where only a path leads to."""
    server_reader, server_writer = await asyncio.open_unix_connection(unix_path)
    await asyncio.gather(pass_on(reader, server_writer), pass_on(server_reader, writer))
    writer.close()
    server_writer.close()


async def main() -> None:
    client, client_end = namespace(own, peer)
    _, server_end = namespace(peer, own)
    await asyncio.start_server(serve, peer, int(port))
    loop = asyncio.get_running_loop()
    for direction in (Direction(client_end, server_end), Direction(server_end, client_end)):
        loop.add_reader(direction.source, direction.read)
    print(json.dumps({"namespace": f"/proc/{os.getpid()}/fd/{client}"}), flush=True)
    stdin = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stdin), sys.stdin)
    while line := await stdin.readline():
        link.update(json.loads(line))


asyncio.run(main())
