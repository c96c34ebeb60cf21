import Glibc
import MizanCommand

exit(await MizanCommand.runProcess())
