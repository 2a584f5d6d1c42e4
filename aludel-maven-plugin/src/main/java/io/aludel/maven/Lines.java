package io.aludel.maven;

import java.io.Writer;
import java.util.function.Consumer;

/** What a command writes, handed on line by line as it comes, and kept for the case that it fails. */
final class Lines extends Writer {
    private final Consumer<String> sink;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder all = new StringBuilder();

    Lines(Consumer<String> sink) {
        this.sink = sink;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (characters[i] == '\n') {
                end();
            } else if (characters[i] != '\r') {
                line.append(characters[i]);
            }
        }
    }

    @Override
    public void flush() {
        // A line is handed on when it ends.
    }

    @Override
    public void close() {
        if (line.length() > 0) {
            end();
        }
    }

    /** All that was written. */
    String text() {
        return all.toString().stripTrailing();
    }

    private void end() {
        all.append(line).append('\n');
        sink.accept(line.toString());
        line.setLength(0);
    }
}
