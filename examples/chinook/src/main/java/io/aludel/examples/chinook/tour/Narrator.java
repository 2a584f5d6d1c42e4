package io.aludel.examples.chinook.tour;

import io.aludel.engine.Engine;
import io.aludel.engine.SqlRecording;
import java.io.PrintStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what happens, and counts the statements that it takes. One thread at a time; close it after the tour. */
public final class Narrator implements AutoCloseable {
    private final PrintStream out;
    private final SqlRecording recording;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * @param out where it is said
     * @param engine whose statements are counted
     */
    public Narrator(PrintStream out, Engine engine) {
        this.out = out;
        this.recording = SqlRecording.of(engine);
    }

    /** Begins a chapter. */
    void title(String title) {
        out.println();
        out.println("== " + title);
    }

    /** Says something. */
    void say(String format, @Nullable Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }

    /** Does something and says how many statements it took. */
    <T> T count(String what, Supplier<T> work) {
        T result = counted(what, work);
        sayCount(what);
        return result;
    }

    /** Does something and shows its statements. */
    <T> T show(String what, Supplier<T> work) {
        T result = counted(what, work);
        sayCount(what);
        recording.statements().forEach(sql -> SqlLines.of(sql).forEach(line -> say("    %s", line)));
        return result;
    }

    /** Does something and shows its statements. */
    void show(String what, Runnable work) {
        show(what, () -> {
            work.run();
            return true;
        });
    }

    /** How many statements each step took, in the order of the tour. */
    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    private <T> T counted(String what, Supplier<T> work) {
        recording.clear();
        T result = work.get();
        counts.put(what, recording.count());
        return result;
    }

    private void sayCount(String what) {
        int count = counts.get(what);
        say("%-58s %2d %s", what, count, count == 1 ? "statement" : "statements");
    }

    @Override
    public void close() {
        recording.close();
    }
}
