package io.aludel.migrate.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code aludel settings}. */
@Command(
        name = "settings",
        description = "Lists what can be set in aludel.properties, with what holds here; passwords are not shown.")
final class SettingsCommand extends MigrateCommand<SettingsCommand.All> {
    private static final String HIDDEN = "***";

    record All(List<One> settings) {}

    record One(
            String name, @Nullable String value, @Nullable String standard, String meaning) {}

    @Override
    protected All run() {
        return new All(Arrays.stream(Setting.values()).map(this::one).toList());
    }

    private One one(Setting setting) {
        return new One(setting.key(), shown(setting), setting.standard(), setting.meaning());
    }

    private @Nullable String shown(Setting setting) {
        String text = settings().text(setting);
        if (text == null) {
            return null;
        }
        return switch (setting) {
            case PASSWORD -> HIDDEN;
            case URL -> settings().url().toString();
            default -> text;
        };
    }

    @Override
    protected void print(All result, Output output) {
        for (One one : result.settings()) {
            String value = one.value() == null ? "" : one.value();
            output.line(output.strong(one.name()) + "=" + value);
            output.line(output.faint("    " + one.meaning()));
        }
    }
}
