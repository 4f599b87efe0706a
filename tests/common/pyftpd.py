"""An FTP server that plays those of shared hosts: port, folder, password, then what it does."""

import argparse
import os

from OpenSSL import SSL
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.filesystems import AbstractedFS
from pyftpdlib.handlers import FTPHandler, TLS_FTPHandler
from pyftpdlib.servers import FTPServer

arguments = argparse.ArgumentParser()
arguments.add_argument("port", type=int)
arguments.add_argument("root")
arguments.add_argument("password")
arguments.add_argument("--certificate", help="encrypts with it")
arguments.add_argument("--tls13", action="store_true", help="knows no older TLS")
arguments.add_argument("--windows", action="store_true", help="is an IIS: lists as DOS, replaces nothing")
arguments.add_argument("--dos", action="store_true", help="lists as DOS, and takes -a for a name")
arguments.add_argument("--unix", action="store_true", help="lists as Unix, without MLSD")
arguments.add_argument("--keeps", action="store_true", help="renames over no file")
arguments.add_argument("--locked", default="", help="a file that somebody has open")
arguments.add_argument("--code", default="550", help="the number that a locked file is refused with")
arguments.add_argument("--alone", action="store_true", help="has one connection")
arguments.add_argument("--loses", type=int, default=0, help="loses the last bytes of a file, and says 226")
arguments.add_argument("--encoding", default="utf8", help="of names")
arguments.add_argument("--old", action="store_true", help="knows no EPSV, and tells a private address")
arguments.add_argument("--unsized", action="store_true", help="tells no sizes")
arguments.add_argument("--bare", action="store_true", help="does not say what it can do")
arguments.add_argument("--echo", action="store_true", help="repeats a wrong password")
arguments.add_argument("--ports", type=int, help="the port of its data connections")
arguments.add_argument("--span", type=int, default=1, help="how many ports they have")
arguments.add_argument("--leaves", type=int, default=0, help="says goodbye after so many files")
arguments.add_argument("--drops", type=int, default=0, help="hangs up after so many files, and says nothing")
given = arguments.parse_args()

lists_as_dos = given.windows or given.dos


class Files(AbstractedFS):
    def format_list(self, basedir, listing, ignore_err=True):
        if not lists_as_dos:
            yield from super().format_list(basedir, listing, ignore_err)
            return
        for name in listing:
            path = os.path.join(basedir, name)
            what = "<DIR>         " if os.path.isdir(path) else f"{os.path.getsize(path):>20}"[6:]
            line = f"11-23-26  04:30PM       {what} {name}\r\n"
            yield line.encode(self.cmd_channel.encoding)


class Handler(TLS_FTPHandler if given.certificate else FTPHandler):
    abstracted_fs = Files
    encoding = given.encoding
    banner = "ready"
    auth_failed_timeout = 0
    proto_cmds = dict(FTPHandler.proto_cmds)
    if given.certificate:
        proto_cmds = dict(TLS_FTPHandler.proto_cmds)

    def is_locked(self, path):
        if given.locked and os.path.basename(path) == given.locked:
            self.respond(
                f"{given.code} The process cannot access the file because it is being used by another process."
            )
            return True
        return False

    def pre_process_command(self, line, cmd, arg):
        if given.dos and line == "LIST -a":
            self.respond("550 -a: no such folder")
            return
        if given.echo and cmd == "PASS":
            self.respond(f"530 {arg} is not your password")
            return
        super().pre_process_command(line, cmd, arg)

    def ftp_SYST(self, line):
        self.respond("215 Windows_NT" if given.windows else "215 UNIX Type: L8")

    files = 0

    def ftp_STOR(self, path, mode="w"):
        if self.files and self.files == given.leaves:
            self.respond("421 That was enough for now.")
            self.close_when_done()
            return None
        if self.files and self.files == given.drops:
            self.close()
            return None
        self.files += 1
        return None if self.is_locked(path) else super().ftp_STOR(path, mode)

    def ftp_DELE(self, path):
        return None if self.is_locked(path) else super().ftp_DELE(path)

    def ftp_RNTO(self, path):
        if self.is_locked(path):
            return None
        if (given.keeps or given.windows) and os.path.exists(path):
            self._rnfr = None
            self.respond("550 Cannot create a file when that file already exists.")
            return None
        return super().ftp_RNTO(path)

    def on_file_received(self, file):
        if given.loses:
            os.truncate(file, max(0, os.path.getsize(file) - given.loses))


unknown = []
if lists_as_dos or given.unix:
    unknown += ["MLSD", "MLST"]
if given.old:
    unknown += ["EPSV", "EPRT"]
    Handler.masquerade_address = "10.1.2.3"
if given.unsized:
    unknown += ["SIZE"]
if given.bare:
    unknown += ["FEAT", "SYST"]
for command in unknown:
    del Handler.proto_cmds[command]

authorizer = DummyAuthorizer()
authorizer.add_user("anonymous", given.password, given.root, perm="elradfmwMT")
Handler.authorizer = authorizer
if given.ports:
    Handler.passive_ports = range(given.ports, given.ports + given.span)
if given.certificate:
    Handler.certfile = given.certificate
    Handler.tls_control_required = True
    Handler.tls_data_required = True
    if given.tls13:
        Handler.get_ssl_context().set_min_proto_version(SSL.TLS1_3_VERSION)

server = FTPServer(("127.0.0.1", given.port), Handler)
if given.alone:
    server.max_cons_per_ip = 1
server.serve_forever()
