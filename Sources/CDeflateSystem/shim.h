/* Empty on purpose: this target carries only the flags and the library to link. */
