# Ordret: `make run` does the main job on the sample corpus, `make test` runs every test. Both install what is missing of the Debian packages.
SHELL := /bin/sh
PREFIX ?= /usr/local
PLAN ?= Pipelines/boligsocial.yaml

# One program without Swift's dynamic libraries. lld: the default linker prints a warning about a function of Foundation that nothing here calls.
# Nothing loads the program as a library, so it exports nothing, and its 98,000 addresses are relocated by a packed list where the C library knows such lists (glibc 2.36): a
# millisecond less at each start.
PACKED := $(shell printf '%s\n' 2.36 "$$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)" | sort -CV && echo -Xlinker -z -Xlinker pack-relative-relocs)
RELEASE := swift build -c release --product ordret --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic $(PACKED)
ORDRET := .build/release/ordret

.PHONY: run dictionary test lint bench eval fuzz fuzz-short install setup release clean help

help:
	@echo "make run      install what is missing, build, and run $(PLAN) on the sample corpus"
	@echo "make test     install what is missing, build, and run every test"
	@echo "make lint     formatting, import rules, lengths"
	@echo "make bench    speed and memory on a larger corpus made from the sample"
	@echo "make eval     quality against gold data, where ../shared/data is present"
	@echo "make fuzz     build the fuzz target; make fuzz-short runs every format for 30 seconds"
	@echo "make install  put the program, the lexicons and the sample corpus under $(PREFIX)"

setup:
	@sh .ci/setup

release: setup
	@$(RELEASE)

run: release dictionary
	@$(ORDRET) run $(PLAN)

# The Danish dictionary in the user's cache, made once; without its packages there is none, and nothing fails.
dictionary: release
	@sh .ci/setup dictionary
	@if command -v lt-print >/dev/null && [ -d /usr/share/apertium/apertium-dan-nor ]; then $(ORDRET) dictionary import --quiet || true; fi

test: setup
	@swift build --build-tests
	@swift test --skip-build --parallel
	@.build/debug/ordret lexicon test Lexicons

lint:
	@sh .ci/lint

bench: release
	@sh .ci/bench $(ORDRET)

eval: release
	@sh .ci/eval $(ORDRET)

fuzz: setup
	@sh .ci/fuzz build

fuzz-short: setup
	@sh .ci/fuzz

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/ordret
	install -s -m 755 $(ORDRET) $(DESTDIR)$(PREFIX)/bin/ordret
	cp -R Lexicons Corpus Pipelines LICENSE $(DESTDIR)$(PREFIX)/share/ordret/

clean:
	swift package clean
	rm -rf results
