package io.aludel.migrate.cli;

import io.aludel.engine.Engine;
import io.aludel.migrate.team.Teamwork;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where commands try revisions. */
final class ScratchOptions {
    @Option(
            names = "--scratch",
            paramLabel = "URL",
            description = {
                "An empty database to try revisions in.",
                "Without it one is made: in memory, or on the server of the database, and dropped afterwards."
            })
    private @Nullable String url;

    <T> T with(Teamwork team, Function<Teamwork, T> work) {
        if (url == null) {
            return work.apply(team);
        }
        try (Engine empty = Engine.create(url)) {
            return work.apply(team.tryingIn(empty));
        }
    }
}
