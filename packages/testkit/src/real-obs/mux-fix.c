/* Preloaded into OBS by mux-fix.ts, so that its file writer does not hang. Not a part of the product.
 *
 * obs-ffmpeg-mux, the helper program that writes recordings and replays, can fall asleep for ever while it closes a file: its writer thread
 * looks whether it is to end before it takes the lock, is told to end in between, throws that wake-up away and sleeps. OBS then never says
 * that the file is saved. obsproject/obs-studio pull request 10597; about one file in 300 to 1000.
 *
 * Here every wait of that one program ends after 250 ms. All its waits sit in loops that look again, so waking for nothing does no harm.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <string.h>

int os_event_wait(void *event)
{
	static int (*original)(void *);
	static int (*limited)(void *, unsigned long);

	if (!limited) {
		original = (int (*)(void *))dlsym(RTLD_NEXT, "os_event_wait");
		limited = (int (*)(void *, unsigned long))dlsym(RTLD_NEXT, "os_event_timedwait");
	}
	if (strcmp(program_invocation_short_name, "obs-ffmpeg-mux") != 0)
		return original(event);
	limited(event, 250);
	return 0;
}
