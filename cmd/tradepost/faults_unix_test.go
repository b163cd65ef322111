//go:build unix

package main

import (
	"os"
	"os/exec"
	"syscall"
)

// asNobody lets a command run as an account without rights, where this process
// may choose: as root, all of them would be granted.
func asNobody(cmd *exec.Cmd) {
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
}
