#define _GNU_SOURCE
#include "CPlatform.h"
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <unistd.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

extern char **environ;

int ordret_exchange(const char *one, const char *other) {
#if defined(__linux__)
    return renameat2(-100 /* AT_FDCWD */, one, -100, other, RENAME_EXCHANGE);
#elif defined(__APPLE__)
    return renamex_np(one, other, RENAME_SWAP);
#else
    return -1;
#endif
}

int ordret_spawn(const char *program, char *const *arguments, int *process, int *output, int *messages) {
    int out[2], err[2], code = 0;
    pid_t pid = 0;
    posix_spawn_file_actions_t actions;
    if (pipe(out) != 0) return errno;
    if (pipe(err) != 0) {
        code = errno;
        close(out[0]);
        close(out[1]);
        return code;
    }
    /* No other child may keep these ends open. */
    for (int i = 0; i < 2; i++) {
        fcntl(out[i], F_SETFD, FD_CLOEXEC);
        fcntl(err[i], F_SETFD, FD_CLOEXEC);
    }
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    posix_spawn_file_actions_adddup2(&actions, err[1], 2);
    code = posix_spawn(&pid, program, &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    close(err[1]);
    if (code != 0) {
        close(out[0]);
        close(err[0]);
        return code;
    }
    *process = (int)pid;
    *output = out[0];
    *messages = err[0];
    return 0;
}

void ordret_keep_memory(void) {
#if defined(__GLIBC__)
    mallopt(M_TRIM_THRESHOLD, 32 << 20);
    mallopt(M_MMAP_THRESHOLD, 8 << 20);
#endif
}
