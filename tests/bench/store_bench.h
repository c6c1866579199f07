// What a plan file costs: opening it, the memory it takes, writing to it, and the first letter typed after opening.
#pragma once

#include <QString>

namespace pela::bench {

void benchOpen(const QString& path);
/// Starts this program anew with `--open FILE`, because memory once taken is not given back.
void benchMemory(const QString& path);
/// What the program does then: opens the plan and prints the megabytes it took at most.
void printMemoryOpen(const QString& path);
void benchSnapshot(const QString& path);
/// A change of `rows` budget lines, written `times` times.
void benchCommit(const QString& path, int rows, int times, const char* what);
/// The first change after opening, with 160 MB of scans in the file, beside the same without them. Works in copies in `folder`.
void benchFirstLetter(const QString& path, const QString& folder);

} // namespace pela::bench
