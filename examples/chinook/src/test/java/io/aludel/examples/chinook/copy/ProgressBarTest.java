package io.aludel.examples.chinook.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final String HALF = "  track           ####################....................  1,000 rows";
    private static final String FULL = "  track           ########################################  2,000 rows";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void growsOnATerminal() {
        run(new ProgressBar(out, true, "track", 2_000));
        assertThat(said()).isEqualTo("\r" + HALF + "\r" + FULL + "\r" + FULL + System.lineSeparator());
    }

    @Test
    void isOneLineElsewhere() {
        run(new ProgressBar(out, false, "track", 2_000));
        assertThat(said()).isEqualTo(FULL + System.lineSeparator());
    }

    private static void run(ProgressBar bar) {
        bar.advance(1_000);
        bar.advance(1_000);
        bar.finish();
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
