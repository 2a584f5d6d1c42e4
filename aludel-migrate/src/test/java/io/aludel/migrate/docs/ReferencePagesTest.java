package io.aludel.migrate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.cli.Aludel;
import io.aludel.migrate.cli.ExitCode;
import io.aludel.migrate.cli.Setting;
import io.aludel.migrate.error.MigrationException;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The pages that list something list all of it. */
class ReferencePagesTest {
    private final Path pages = Snippets.root().resolve("docs/migrate");

    @Test
    void everyExitCodeIsDocumented() throws IOException {
        String page = Files.readString(pages.resolve("exit-codes.md"));
        for (ExitCode code : ExitCode.values()) {
            assertThat(page)
                    .contains("| " + code.number() + " | `" + code.name().toLowerCase(Locale.ROOT) + "` | ");
        }
    }

    @Test
    void errorsEndTheProgramAsThePageSays() {
        assertThat(exit(ErrorCode.REVISION_NOT_FOUND)).isEqualTo(ExitCode.ERROR);
        assertThat(exit(ErrorCode.AMBIGUOUS_RENAME)).isEqualTo(ExitCode.AMBIGUOUS_RENAME);
        assertThat(exit(ErrorCode.SCHEMA_DIFFERS)).isEqualTo(ExitCode.DIFFERENCES);
        assertThat(exit(ErrorCode.MIGRATION_LOCKED)).isEqualTo(ExitCode.LOCKED);
        assertThat(exit(ErrorCode.UNSAFE_OPERATION)).isEqualTo(ExitCode.UNSAFE);
        assertThat(ExitCode.of(new IllegalStateException())).isEqualTo(ExitCode.ERROR);
    }

    private static ExitCode exit(ErrorCode code) {
        return ExitCode.of(new MigrationException(code, "something"));
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        String page = Files.readString(pages.resolve("settings.md"));
        assertThat(Arrays.stream(Setting.values()).map(setting -> "| `" + setting.key() + "` | "))
                .allSatisfy(row -> assertThat(page).contains(row));
    }

    @Test
    void everyCommandHasAPage() {
        assertThat(Aludel.commands().getSubcommands().values())
                .map(command -> command.getCommandName() + ".md")
                .allSatisfy(page ->
                        assertThat(pages.resolve("commands").resolve(page)).exists());
    }
}
