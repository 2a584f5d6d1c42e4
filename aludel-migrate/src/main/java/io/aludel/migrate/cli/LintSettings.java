package io.aludel.migrate.cli;

import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.lint.Severity;
import java.util.Locale;

/** What settings say about the linter. */
final class LintSettings {
    private LintSettings() {}

    static LintOptions of(Settings settings) {
        LintOptions options = LintOptions.DEFAULT
                .mode(named(LintOptions.Mode.class, Setting.LINT, settings.required(Setting.LINT, "")))
                .without(settings.list(Setting.LINT_WITHOUT))
                .smallRows(settings.number(Setting.LINT_SMALL_ROWS))
                .smallTables(settings.list(Setting.LINT_SMALL_TABLES));
        for (String pair : settings.list(Setting.LINT_SEVERITIES)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw SettingValues.wrong(
                        Setting.LINT_SEVERITIES.key() + "=" + pair + " has no '='; write PG24=warning.");
            }
            String severity = pair.substring(equals + 1).strip();
            options = options.severity(
                    pair.substring(0, equals).strip(), named(Severity.class, Setting.LINT_SEVERITIES, severity));
        }
        String oldest = settings.text(Setting.LINT_OLDEST);
        return oldest == null ? options : oldest(options, oldest);
    }

    private static LintOptions oldest(LintOptions options, String version) {
        if (!version.matches("\\d{1,5}(\\.\\d{1,5})*")) {
            throw SettingValues.wrong(
                    Setting.LINT_OLDEST.key() + "=" + version + " is no version, such as 14 or 10.6.");
        }
        String[] parts = version.split("\\.");
        return options.oldest(Integer.parseInt(parts[0]), parts.length < 2 ? 0 : Integer.parseInt(parts[1]));
    }

    private static <E extends Enum<E>> E named(Class<E> type, Setting setting, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        throw SettingValues.wrong(setting.key() + " says '" + name + "', which is none of "
                + java.util.Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ".");
    }
}
